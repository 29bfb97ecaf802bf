"""What whoever comes to a paragraph from above has read: the article's lede, which is its first paragraph.

Newspapers say once what a story is about. A paragraph further down ("He was 88.") leaves it unsaid, and the headline
teases more than it tells; so what of a question the lede has speaks for the paragraphs below it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.archive import Archive
from index.asking.asked import Question
from index.candidates import Candidate
from index.reading import Reader
from index.terms import analysis

Terms = frozenset[str]

_OF_ONE_THING = 12
"""Paragraphs of an article that its lede tells all about. A longer one turns to other things."""
_OF_FEW_WORDS = 6
"""Terms of a question that leaves the story to be known. A longer one tells it, and so does what answers it."""
_NEXT_TO_NOTHING = 0.1
"""What a lede must count for at least, of 1, to be looked up."""


class _Told(NamedTuple):
    """What a lede has of a question, and how much that counts."""

    terms: Terms
    counts: float


def in_context(archive: Archive, question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates with what the ledes above them have of the question."""
    ledes = _told_by_ledes(archive, question, candidates)
    found = []
    for one in candidates:
        lede = ledes.get(one.kept.imprint.key) if one.kept.paragraph.place else None
        found.append(one._replace(lede=lede.terms, lede_tells=lede.counts) if lede else one)
    return found


def _told_by_ledes(
    archive: Archive, question: Question, candidates: Sequence[Candidate]
) -> Mapping[str, _Told]:
    """By the article's key; of those alone whose lede tells anything of the question."""
    leans = min(1.0, _OF_FEW_WORDS / max(1, len(question.terms))) ** 2
    longest = int(_OF_ONE_THING * (leans / _NEXT_TO_NOTHING) ** 0.5)
    imprints = {one.kept.imprint.key: one.kept.imprint for one in candidates if one.kept.paragraph.place}
    if not imprints or longest < _OF_ONE_THING:
        return {}
    asked, reader = frozenset(question.terms), Reader(question.stand_ins)
    ledes = archive.ledes({imprint.article_id for imprint in imprints.values()}, longest)
    found = {}
    for key, imprint in imprints.items():
        lede = ledes.get(imprint.article_id)
        if lede and (terms := asked & reader.counted(_terms(lede.text, imprint.language))):
            found[key] = _Told(terms, leans * min(1.0, _OF_ONE_THING / lede.paragraphs) ** 2)
    return found


@lru_cache(8192)
def _terms(text: str, language: str | None) -> Terms:
    return frozenset(analysis.terms(text, language))
