"""Candidates: the paragraphs that a search proposes, read once for everything that weighs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corpus.archive import Kept
from corpus.article import Imprint
from index import analysis
from index.analysis import Token
from index.asked import Question
from index.passage import Passage
from index.reading import Reader
from index.speech import terms_of_speakers

_NEIGHBOURS = 2
"""Paragraphs before and after that a reader takes in with one."""

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed paragraph, its terms, and the terms around it that it may leave unsaid."""

    kept: Kept
    score: float
    """BM25"""
    tokens: tuple[Token, ...]
    """the question's terms, where the paragraph has them"""
    terms: Terms
    """its own, and the names of whoever speaks in it: "he said" stands for them"""
    headline: Terms
    imprint: Terms
    """of its date, source and byline"""
    around: Terms
    """of the candidates next to it in its article"""
    article: Terms
    """of all candidates of its article"""


def read_candidates(
    question: Question, passages: Iterable[Passage], kept: Mapping[int, Kept]
) -> list[Candidate]:
    """The passages that the archive still has, in their order."""
    found = [(kept[passage.number], passage.score) for passage in passages if passage.number in kept]
    asked = frozenset(question.terms)
    reader = Reader(question.stand_ins)
    own = [
        frozenset(reader.terms(one.paragraph.text, one.imprint.language))
        | reader.counted(terms_of_speakers(one))
        for one, _ in found
    ]
    by_article: dict[str, dict[int, Terms]] = {}
    for (one, _), terms in zip(found, own, strict=True):
        by_article.setdefault(one.imprint.key, {})[one.paragraph.place] = terms
    return [
        Candidate(
            one,
            score,
            reader.tokens(one.paragraph.text, one.imprint.language, asked),
            own[at],
            frozenset(reader.terms(one.imprint.title, one.imprint.language)),
            _terms_of_imprint(one.imprint),
            _around(by_article[one.imprint.key], one.paragraph.place),
            frozenset().union(*by_article[one.imprint.key].values()),
        )
        for at, (one, score) in enumerate(found)
    ]


def _around(of_article: Mapping[int, Terms], place: int) -> Terms:
    near = range(place - _NEIGHBOURS, place + _NEIGHBOURS + 1)
    return frozenset().union(*(of_article[other] for other in near if other in of_article))


def _terms_of_imprint(imprint: Imprint) -> Terms:
    when = (
        f"{imprint.published.day} {imprint.published:%A %B %b} {imprint.published.year}"
        if imprint.published
        else ""
    )
    return frozenset(analysis.terms(f"{when} {imprint.source or ''} {imprint.byline or ''}"))
