"""Near-duplicate paragraphs: reprints and digests of the same words, shown once."""

from __future__ import annotations

from collections.abc import Iterable

from index.evidence import Weighed

SAME = 0.75
"""Jaccard similarity of two paragraphs' terms from which a reader would call them the same."""
_FEWEST_TERMS = 5


def without_near_duplicates(ranked: Iterable[Weighed], limit: int) -> list[Weighed]:
    """The first `limit` candidates in their order, each reprint of an earlier one left out."""
    kept: list[Weighed] = []
    for candidate in ranked:
        if len(kept) == limit:
            break
        if not any(_says_the_same(candidate, earlier) for earlier in kept):
            kept.append(candidate)
    return kept


def _says_the_same(one: Weighed, other: Weighed) -> bool:
    if one.kept.paragraph.text == other.kept.paragraph.text:
        return True
    smaller, larger = sorted((len(one.candidate.terms), len(other.candidate.terms)))
    if smaller < _FEWEST_TERMS or smaller < SAME * larger:
        return False
    common = len(one.candidate.terms & other.candidate.terms)
    return common >= SAME * (smaller + larger - common)
