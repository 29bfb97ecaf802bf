"""What speaks for a sentence as the one that answers, each as a number from 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from index.answering.inquiry import Inquiry
from index.answering.looks import look_of, looking_so, numbers_in
from index.answering.possible import Possible, possible_answers
from index.answering.standing import Pairs, Places, beside, opening, places, steps_between
from index.answering.surroundings import Around, surroundings
from index.answering.words import Sentence
from index.asking.named import NamedNumbers
from index.weighing.marks import PLACE_FOLLOWS
from index.weighing.tongues import LOOKS_OF_WORDS, could_answer

_NEUTRAL = 0.5
_LIKELY = 0.5
"""How well a possible answer must fit for what describes it to count beside it."""


@dataclass(frozen=True, slots=True)
class Fit(NamedNumbers):
    """Shares of what the question's terms are worth, unless said otherwise. "Here" is in the sentence, or alike."""

    plain: float
    """idf of terms here that are no names, of all idf"""
    plain_terms: float
    """terms here, each counting the same, that are neither names nor describe the answer; .5 where there are none"""
    most: float
    """worth here, each term weighing more the fewer sentences of the text have it, of the most in one of them; times
    what the text has of the question: where it tells it in other words, the few that it shares tell little"""
    order: float
    """words that stand next to each other in the question and near each other here"""
    opening: float
    """terms among the first words"""
    fresh: float
    """how well the best possible answer fits that no sentence before has"""
    beside: float
    """how well a possible answer fits, times the worth that stands beside it, less the farther it stands"""
    described: float
    """1 where words stand that describe the answer in the question; .5 where none do"""
    described_beside: float
    """how near these stand to a possible answer; 0 where none do"""
    looks: float
    """1 where something looks as the question makes expect, 0 where nothing does; .5 where it does not tell"""
    looks_beside: float
    """the worth that stands beside it"""
    before: float
    """terms missing here that the sentence before has"""
    plain_before: float
    """the same of terms that are no names"""
    after: float
    """terms missing here that the next sentence has, times what the text has of the question"""
    goes_on: float
    """terms missing here that any sentence before has, where this one begins by looking back ("It ...")"""


@dataclass(frozen=True, slots=True, eq=False)
class ReadClosely:
    """A sentence, how it fits, and what it holds of the question."""

    sentence: Sentence
    fit: Fit
    likeness: Mapping[str, float]


_pairs_of = lru_cache(16)(Pairs.of)
"""Of the questions that are being read for: the same for each passage."""


def read_closely(inquiry: Inquiry, text: str, language: str | None = None) -> list[ReadClosely]:
    """Each sentence of a text in order."""
    sentences = inquiry.reader.sentences(text, language)
    likenesses = [inquiry.likeness(sentence.terms) for sentence in sentences]
    most, held = _of_most(inquiry, likenesses), _held(inquiry, likenesses)
    around = surroundings(inquiry, sentences, likenesses)
    pairs, said = _pairs_of(inquiry), frozenset(inquiry.worth)
    found = []
    for at, (sentence, likeness) in enumerate(zip(sentences, likenesses, strict=True)):
        fit = _fit(inquiry, text, sentence, likeness, pairs, said, most[at], around[at], held)
        found.append(ReadClosely(sentence, fit, likeness))
        said |= sentence.terms
    return found


def _fit(
    inquiry: Inquiry,
    text: str,
    sentence: Sentence,
    likeness: Mapping[str, float],
    pairs: Pairs,
    said: Set[str],
    most: float,
    around: Around,
    held: float,
) -> Fit:
    """`said` are the terms of the question and of the sentences before; `held` is what the text has of the question."""
    described = inquiry.wanted.described
    standing = places(inquiry, sentence, likeness)
    possible = possible_answers(inquiry, sentence)
    looks, looks_beside = _looks(inquiry, text, sentence, possible, standing)
    plain = inquiry.plain
    carrying = inquiry.carrying
    return Fit(
        plain=sum(inquiry.idf[term] * likeness[term] for term in plain) / inquiry.whole,
        plain_terms=sum(likeness[term] for term in carrying) / len(carrying) if carrying else _NEUTRAL,
        most=most * held,
        order=pairs.kept_in(sentence),
        opening=opening(inquiry, sentence),
        fresh=_freshest(possible, sentence, said),
        beside=_beside(inquiry, standing, possible),
        described=max((likeness[term] for term in described if term in likeness), default=_NEUTRAL),
        described_beside=_described_beside(described, sentence, possible),
        looks=looks,
        looks_beside=looks_beside,
        before=around.before,
        plain_before=around.plain_before,
        after=around.after * held,
        goes_on=around.goes_on,
    )


def _beside(inquiry: Inquiry, standing: Places, possible: Sequence[Possible]) -> float:
    """The best fitting are looked at first, so that most of the others cannot be better and need not be."""
    most = sum(inquiry.worth[term] for term in standing) / inquiry.worth_in_all
    best = 0.0
    for one in sorted(possible, key=lambda one: -one.fit):
        if one.fit * most <= best:
            break
        best = max(best, one.fit * beside(inquiry, standing, one.first, one.last))
    return best


def _freshest(possible: Sequence[Possible], sentence: Sentence, said: Set[str]) -> float:
    best = 0.0
    for one in possible:
        if one.fit > best and _is_fresh(one, sentence, said):
            best = one.fit
    return best


def _is_fresh(one: Possible, sentence: Sentence, said: Set[str]) -> bool:
    return any(word.term and word.term not in said for word in sentence.words[one.first : one.last + 1])


def _of_most(inquiry: Inquiry, likenesses: Sequence[Mapping[str, float]]) -> list[float]:
    """What each sentence holds that others do not, of what the one that holds most does."""
    worth = {}
    for term, value in inquiry.worth.items():
        holding = sum(likeness[term] > 0 for likeness in likenesses)
        worth[term] = value * math.log((len(likenesses) + 1) / (holding + 0.5)) if holding else 0.0
    held = [sum(worth[term] * there for term, there in likeness.items()) for likeness in likenesses]
    most = max(held, default=0.0) or 1.0
    return [one / most for one in held]


def _held(inquiry: Inquiry, likenesses: Sequence[Mapping[str, float]]) -> float:
    """0..1: the worth of the question's terms that some sentence has, or alike."""
    most: Mapping[str, float] = {}
    for one in likenesses:
        most = {term: max(there, most[term]) for term, there in one.items()} if most else one
    return inquiry.share(most)


def _described_beside(described: frozenset[str], sentence: Sentence, possible: Sequence[Possible]) -> float:
    where = [place for place, word in enumerate(sentence.words) if word.term in described]
    likely = [one for one in possible if one.fit >= _LIKELY] if where else []
    nearest = min((steps_between(where, one.first, one.last) for one in likely), default=None)
    return 0.0 if nearest is None else 1 / (1 + max(0, nearest - 1) / 2)


def _looks(
    inquiry: Inquiry, text: str, sentence: Sentence, possible: Sequence[Possible], standing: Places
) -> tuple[float, float]:
    if inquiry.question.wants and inquiry.question.wants.look in LOOKS_OF_WORDS:
        marks = [word.marks for word in sentence.words]
        could = could_answer(inquiry.question.wants.look, marks, 0, len(marks))
        new = [place for place in could if sentence.words[place].term not in inquiry.worth]
        has_place = inquiry.question.wants.look not in ("reason", "manner")
        near = [beside(inquiry, standing, place, place) for place in new] if has_place else []
        return float(bool(new)), max(near, default=0.0)
    look = None if inquiry.question.wants else look_of(inquiry.question.text)
    if look is not None:
        found = list(looking_so(look, text, sentence, numbers_in(inquiry.question.terms)))
        near = [beside(inquiry, standing, *words) for words in found] if look.has_place else []
        return float(bool(found)), max(near, default=0.0)
    if inquiry.wanted.sort == "person":
        return _person(sentence, possible), 0.0
    return (_place(sentence, possible) if inquiry.wanted.sort == "place" else _NEUTRAL), 0.0


def _person(sentence: Sentence, possible: Sequence[Possible]) -> float:
    """Names of two words more than of one; less behind "in" and "the", where things and places have theirs."""
    best = 0.0
    for one in possible:
        before = sentence.words[one.first - 1] if one.first else None
        other = before is not None and (before.marks & PLACE_FOLLOWS or before.low == "the")
        best = max(best, (1.0 if one.last > one.first else 0.8) * (0.4 if other else 1.0))
    return best


def _place(sentence: Sentence, possible: Sequence[Possible]) -> float:
    def follows(one: Possible) -> bool:
        return any(word.marks & PLACE_FOLLOWS for word in sentence.words[max(0, one.first - 2) : one.first])

    return max((1.0 if follows(one) else 0.5 for one in possible), default=0.0)
