"""Near-duplicate paragraphs: reprints and digests of the same words, shown once; of a story's updates the newest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.article import day_of
from index.evidence import Weighed

SAME = 0.75
"""Jaccard similarity of two paragraphs' terms from which a reader would call them the same."""
_FEWEST_TERMS = 5
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def without_near_duplicates(ranked: Iterable[Weighed], limit: int) -> list[Weighed]:
    """The first `limit` candidates in their order, each reprint of an earlier one left out.

    Where one that is left out updates the earlier one, it stands in that one's place.
    """
    kept: list[Weighed] = []
    newest: list[Weighed] = []
    for candidate in ranked:
        if len(kept) == limit and not candidate.kept.also_in:
            continue
        at = next((at for at, earlier in enumerate(kept) if _says_the_same(candidate, earlier)), None)
        if at is None and len(kept) < limit:
            kept.append(candidate)
            newest.append(candidate)
        elif at is not None and _updates(candidate, newest[at]):
            newest[at] = candidate
    return newest


def _says_the_same(one: Weighed, other: Weighed) -> bool:
    if one.kept.paragraph.text == other.kept.paragraph.text:
        return True
    smaller, larger = sorted((len(one.candidate.terms), len(other.candidate.terms)))
    if smaller < _FEWEST_TERMS or smaller < SAME * larger:
        return False
    common = len(one.candidate.terms & other.candidate.terms)
    return common >= SAME * (smaller + larger - common)


def _updates(one: Weighed, other: Weighed) -> bool:
    """Whether a paragraph is of a later printing of the other one's story, and has other numbers."""
    day, before = day_of(one.kept.imprint.published), day_of(other.kept.imprint.published)
    if day is None or before is None or day <= before:
        return False
    if all(other.kept.imprint.article_id != also.article_id for also in one.kept.also_in):
        return False
    numbers, replaced = (set(_NUMBER.findall(w.kept.paragraph.text)) for w in (one, other))
    return bool(numbers) and bool(replaced) and numbers != replaced
