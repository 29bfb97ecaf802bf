"""Candidates: the paragraphs that a search proposes, read once for everything that weighs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from corpus.archive import Kept
from corpus.article import Imprint
from index.asking.asked import Question
from index.interviews import asks
from index.reading import Reader
from index.searching.passage import Passage
from index.speech import terms_of_speakers
from index.terms import analysis
from index.weighing.reading import ReadText

_NEIGHBOURS = 2
"""Paragraphs before and after that a reader takes in with one."""

Terms = frozenset[str]
_NO_TERMS: Terms = frozenset()


class Candidate(NamedTuple):
    """A proposed paragraph, its terms, and the terms around it that it may leave unsaid."""

    kept: Kept
    score: float
    """BM25"""
    read: ReadText
    """its text"""
    terms: Terms
    """its own, and the names of whoever speaks in it: "he said" stands for them"""
    headline: Terms
    """of it, and of a printed question right above"""
    read_headline: ReadText
    imprint: Terms
    """of its date, source and byline"""
    around: Terms
    """of the question, that the candidates next to it in its article hold"""
    in_article: Terms
    """of the question, that any candidate of its article holds"""
    company: tuple[Terms, ...]
    """all of each candidate of its article"""
    beside: tuple[int, ...]
    """which candidates stand right before and after it in its article: places in the list that it is read with"""
    alike: int
    """how many other candidates have, with their headline, all that this one has of the question: nothing tells it
    from them"""
    lede: Terms = frozenset()
    """of the question, that its article's first paragraph holds, where this is another (`index.context`)"""
    lede_tells: float = 0.0
    """how much that counts: 1 for a short question and a short article, less the longer they are"""

    @property
    def article(self) -> Terms:
        """All terms of the candidates of its article: many, and only the few that are read closely need them."""
        return _NO_TERMS.union(*self.company)


def read_candidates(
    question: Question, passages: Iterable[Passage], kept: Mapping[int, Kept]
) -> list[Candidate]:
    """The passages that the archive still has, in their order."""
    found = [(kept[passage.number], passage.score) for passage in passages if passage.number in kept]
    reader = Reader(question.stand_ins)
    texts = [reader.read(one.paragraph.text, one.imprint.language) for one, _ in found]
    headlines = [reader.read(one.imprint.title, one.imprint.language) for one, _ in found]
    voiced = [terms_of_speakers(one) for one, _ in found]
    own = [
        text.held | reader.counted(terms) if terms else text.held
        for text, terms in zip(texts, voiced, strict=True)
    ]
    asked = frozenset(question.terms)
    held = [asked & terms for terms in own]
    by_article: dict[str, dict[int, int]] = {}
    for at, (one, _) in enumerate(found):
        by_article.setdefault(one.imprint.key, {})[one.paragraph.place] = at
    of_article = {
        key: _Together(
            places,
            _terms_of_imprint(found[next(iter(places.values()))][0].imprint),
            _NO_TERMS.union(*[held[at] for at in places.values()]),
            tuple([own[at] for at in places.values()]),
        )
        for key, places in by_article.items()
    }
    topped = [
        headline.held | own[above]
        if (above := _question_above(one, by_article, found)) is not None
        else headline.held
        for headline, (one, _) in zip(headlines, found, strict=True)
    ]
    printed = [of_text | (asked & above) for of_text, above in zip(held, topped, strict=True)]
    alike = _alike(printed)
    candidates = []
    for at, (one, score) in enumerate(found):
        places, imprint, in_article, company = of_article[one.imprint.key]
        is_alone, place = len(places) == 1, one.paragraph.place
        candidates.append(
            Candidate(
                one,
                score,
                texts[at],
                own[at],
                topped[at],
                headlines[at],
                imprint,
                held[at]
                if is_alone
                else _NO_TERMS.union(*[held[near] for near in _near(places, place, _NEIGHBOURS)]),
                in_article,
                company,
                () if is_alone else tuple([near for near in _near(places, place, 1) if near != at]),
                alike[printed[at]],
            )
        )
    return candidates


class _Together(NamedTuple):
    """What the candidates of one article have in common."""

    places: Mapping[int, int]
    """of each, by its place in the article, where it stands in the list"""
    imprint: Terms
    held: Terms
    """terms of the question"""
    company: tuple[Terms, ...]


def _question_above(
    one: Kept, by_article: Mapping[str, Mapping[int, int]], found: Sequence[tuple[Kept, float]]
) -> int | None:
    """The place in the list of the printed question that stands right above a paragraph, if one does."""
    above = by_article[one.imprint.key].get(one.paragraph.place - 1)
    return above if above is not None and asks(found[above][0]) else None


def _alike(printed: Sequence[Terms]) -> Mapping[Terms, int]:
    """For each set of terms how many of all the sets hold it, itself not counted."""
    times = Counter(printed)
    return {terms: sum(n for others, n in times.items() if terms <= others) - 1 for terms in times}


def _near(places: Mapping[int, int], place: int, reach: int) -> list[int]:
    """The candidates of an article at most so many paragraphs from a place."""
    return [places[near] for near in range(place - reach, place + reach + 1) if near in places]


def _terms_of_imprint(imprint: Imprint) -> Terms:
    at = imprint.published
    day = date(at.year, at.month, at.day) if at else None
    return _terms_of(day, imprint.source or "", imprint.byline or "")


@lru_cache(8192)
def _terms_of(day: date | None, source: str, byline: str) -> Terms:
    when = f"{day.day} {day:%A %B %b} {day.year}" if day else ""
    return frozenset(analysis.terms(f"{when} {source} {byline}"))
