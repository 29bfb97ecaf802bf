"""Term at a time: what a question asks of each segment in, the best paragraphs out. Plain NumPy, no files.

Scores are added up in 64-bit floats in the order of the question's terms, just as rank_bm25 does it, so that
they and every tie between them equal the reference engine's bit by bit. Only paragraphs that hold a term are
looked at again: selecting among all of a large archive would cost more than scoring.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class AskedTerm:
    """One term of a question in one segment."""

    ordinals: npt.NDArray[np.uint32]
    """Its postings' paragraphs, rising."""
    pairs: npt.NDArray[np.uint16] | npt.NDArray[np.uint32]
    """Its postings' pairs of frequency and length."""
    table: Scores
    """The score of each pair for an idf of 1, with the statistics of the whole collection."""
    idf: float
    most: float
    """No less than the table's score of any of its postings."""
    blocks: npt.NDArray[np.float32] | None = None
    """The same for each block of postings, where that is stored."""


@dataclass(frozen=True, slots=True)
class AskedSegment:
    """A segment as a question sees it."""

    terms: tuple[AskedTerm, ...]
    """In the order of the question's terms."""
    paragraphs: int
    """How many ordinals there are."""
    alive: npt.NDArray[np.uint8] | None
    """One byte an ordinal, 0 for those that must not be found; None where all may."""
    numbers: Numbers
    """The archive's number of each ordinal, rising; no number is in two segments."""


def top(segments: Sequence[AskedSegment], limit: int) -> tuple[Numbers, Scores]:
    """The best `limit` over all segments: numbers and scores, by falling score, ties by rising number.

    Raises IndexError where postings point outside their arrays.
    """
    found = [_best(*_scored(segment), limit) for segment in segments if segment.terms]
    if not found:
        return np.zeros(0, np.int64), np.zeros(0)
    return _best(np.concatenate([of[0] for of in found]), np.concatenate([of[1] for of in found]), limit)


def _scored(segment: AskedSegment) -> tuple[Numbers, Scores]:
    """Every paragraph that holds an asked term, each once in no order, and its score."""
    totals = np.zeros(segment.paragraphs)
    touched = []
    for term in segment.terms:
        before = totals[term.ordinals]
        touched.append(term.ordinals[before == 0.0])
        totals[term.ordinals] = before + term.idf * term.table[term.pairs]
    found = np.concatenate(touched)
    if segment.alive is not None:
        found = found[segment.alive[found].view(bool)]
    return segment.numbers[found], totals[found]


def _best(numbers: Numbers, scores: Scores, limit: int) -> tuple[Numbers, Scores]:
    if 0 < limit < len(numbers):
        last = np.partition(scores, len(scores) - limit)[len(scores) - limit]
        above, tied = np.flatnonzero(scores > last), np.flatnonzero(scores == last)
        wanted = limit - len(above)
        if wanted < len(tied):
            tied = tied[np.argpartition(numbers[tied], wanted - 1)[:wanted]]
        chosen = np.concatenate((above, tied))
        numbers, scores = numbers[chosen], scores[chosen]
    order = np.lexsort((numbers, -scores))[: max(0, limit)]
    return numbers[order], scores[order]
