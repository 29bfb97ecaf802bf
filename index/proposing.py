"""Candidates for a question: what a search proposes, sifted by how much of the question each holds.

BM25 puts a short paragraph that repeats a word before one that has all the others once. So its list is read some way
down, and those that hold most of the question are weighed. A search notes which terms a paragraph holds while it scores
it, so that no text has to be read for this. With vectors, a part of the places is for what is near in meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from corpus.archive import Archive
from corpus.archive.voices import speakers_named, voiced_among
from index.asking.asked import Question
from index.asking.filters import EVERYTHING, Filters, both
from index.kernels.seam import NOTED
from index.profiles import profiles, teller
from index.searching.engine import SearchEngine
from index.searching.passage import Passage
from index.shares import Weights
from index.speech import spellings_of
from index.weighing.quoted import quoter

if TYPE_CHECKING:
    from index.meaning.nearness import Meaning

CANDIDATES = 48
SIFTED = 100
"""How far down the list of a search."""
_LOOKED_THROUGH = 600
"""The same for what the speaker asked about says, and for who or what somebody or something is."""
_OF_LATE = 20
_LATELY = timedelta(days=28)
_NEAR_AMONG = 200
"""The same for what is near in meaning."""
_NEAR, _IN_PLACE = 24, 16
"""So many are proposed for being nearest in meaning, some of them by their words, too, in place of so many."""
_SCORE = 0.5
"""What a BM25 score as high as the best weighs, where all of the question in a paragraph weighs 1."""

Teller = Callable[[str], bool]
"""Whether a text says what a question asks for."""


def proposed(
    question: Question,
    archive: Archive,
    engine: SearchEngine,
    weights: Weights,
    where: Filters = EVERYTHING,
    meaning: Meaning | None = None,
) -> list[Passage]:
    """What a search proposes of what the filters admit, also further down its list what was printed lately, what the
    speaker asked about says, who or what somebody or something is, what has the words that are quoted, and what is
    near in meaning."""
    is_of_speech = question.speaker is not None
    tells = None if is_of_speech else _teller(question)
    depth = _LOOKED_THROUGH if is_of_speech or tells else _NEAR_AMONG if meaning else SIFTED
    found = engine.search(question, depth, where)
    late = [] if is_of_speech else _lately(question, engine, where)
    near = _near(question, found[:_NEAR_AMONG], meaning) if meaning else []
    limit = CANDIDATES - min(len(near), _IN_PLACE)
    if is_of_speech:
        first = _spoken(question, archive, found, weights, limit)
    elif tells:
        first = _telling(question, archive, found, weights, limit, tells)
    else:
        first = sifted(question, found[:SIFTED], weights, limit)
    return _each_once(first, near, late)


def _each_once(*lists: Sequence[Passage]) -> list[Passage]:
    """Each paragraph where it comes first."""
    return list({one.number: one for one in chain.from_iterable(lists)}.values())


def sifted(question: Question, passages: Sequence[Passage], weights: Weights, limit: int) -> list[Passage]:
    """At most `limit` of the passages, those that hold most of the question, in their order."""
    if len(passages) <= limit:
        return list(passages)
    best, share = passages[0].score, _sharer(question, weights)
    worth = {number: _SCORE * score / best + share(held) for number, score, held in passages}
    first = sorted(passages, key=lambda passage: (-worth[passage.number], passage.number))[:limit]
    return sorted(first, key=lambda passage: (-passage.score, passage.number))


def _sharer(question: Question, weights: Weights) -> Callable[[int], float]:
    """What share of a question weigh the terms that a passage holds, a bit for each that was searched for.

    A stand-in counts as what it stands for where all of its words are held. Few sets of terms come, each often.
    """
    bit_of = {term: 1 << place for place, term in enumerate(list(question.searched())[:NOTED])}
    instead = [
        (sum(bit_of[word] for word in set(stand_in.words)), stand_in.counts_as)
        for stand_in in question.stand_ins
        if bit_of.keys() >= set(stand_in.words)
    ]

    @cache
    def share(held: int) -> float:
        terms = {term for term in question.terms if held & bit_of.get(term, 0)}
        terms.update(*(counts_as for words, counts_as in instead if held & words == words))
        return weights.share(question.terms, terms)

    return share


def _lately(question: Question, engine: SearchEngine, where: Filters) -> list[Passage]:
    """The best of what was printed not long before the question is asked."""
    if question.asked_on is None:
        return []
    weeks = Filters(since=question.asked_on - _LATELY, until=question.asked_on)
    return engine.search(question, _OF_LATE, both(where, weeks))


def _near(question: Question, found: Sequence[Passage], meaning: Meaning) -> list[Passage]:
    """Of what a search found what is nearest in meaning, nearest first."""
    by_number = {passage.number: passage for passage in found}
    return [by_number[number] for number in meaning.nearest(question.text, list(by_number), _NEAR)]


def _spoken(
    question: Question, archive: Archive, found: Sequence[Passage], weights: Weights, limit: int
) -> list[Passage]:
    """The best of a search, and further down what the speaker says."""
    first = sifted(question, found[:SIFTED], weights, limit)
    known = {passage.number for passage in first}
    further = [passage for passage in found if passage.number not in known]
    speakers = (
        speakers_named(archive, spellings_of(question.speaker or "", *question.speaker_otherwise))
        if further
        else []
    )
    voiced = voiced_among(archive, speakers, [passage.number for passage in further]) if speakers else set()
    return first + [passage for passage in further if passage.number in voiced][:CANDIDATES]


def _teller(question: Question) -> Teller | None:
    """What finds the words that are quoted, or who or what somebody or something is, where a question asks for it."""
    return quoter(question) or (teller(question.text) if question.wants is None else None)


def _telling(
    question: Question,
    archive: Archive,
    found: Sequence[Passage],
    weights: Weights,
    limit: int,
    tells: Teller,
) -> list[Passage]:
    """The best of a search, those that tell it among them."""
    texts = archive.texts([passage.number for passage in found])
    telling = profiles(tells, found, texts)
    others = [passage for passage in found[:SIFTED] if passage.number not in telling]
    kept = telling | {one.number for one in sifted(question, others, weights, limit - len(telling))}
    return [passage for passage in found if passage.number in kept]
