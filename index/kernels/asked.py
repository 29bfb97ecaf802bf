"""What a question asks of an index: the seam between storage, which knows files, and search, which knows none.

Plain nouns over (mapped) arrays. Whoever makes them answers for the order of `ordinals`, for positive scores
and for the upper bounds; a kernel answers for looking before it follows a number out of an array.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float64]

BLOCK = 128
"""How many postings share an upper bound in `AskedTerm.blocks`."""


@dataclass(frozen=True, slots=True)
class AskedTerm:
    """One term of a question in one segment: P postings, K pairs of a term frequency and a paragraph length."""

    ordinals: npt.NDArray[np.uint32]
    """P: the paragraphs that hold the term, rising."""
    pairs: npt.NDArray[np.uint16] | npt.NDArray[np.uint32]
    """P: which pair each posting is."""
    table: Scores
    """K: the score of each pair for an idf of 1, above zero."""
    idf: float
    """The term's idf in the whole collection, above zero."""
    most: float
    """At least the highest of `table` over the term's postings; a loose bound costs time, never truth."""
    blocks: npt.NDArray[np.float32] | None = None
    """The same for each BLOCK postings, or None where it is not stored. No kernel needs it."""


@dataclass(frozen=True, slots=True)
class AskedSegment:
    """The terms of a question in one segment of an index of N paragraphs, without those that it does not hold."""

    terms: tuple[AskedTerm, ...]
    """In the order of the question: scores are added up in this order."""
    paragraphs: int
    """N."""
    alive: npt.NDArray[np.bool_] | npt.NDArray[np.uint8] | None
    """N: 0 for a paragraph that is removed or filtered out; None where all are alive."""
    numbers: Numbers
    """N: the archive's number of each paragraph, rising; no two segments share one."""


Top = Callable[[Sequence[AskedSegment], int], tuple[Numbers, Scores]]
"""The best paragraphs over all segments, at most so many: their numbers and scores.

By falling score, ties by rising number; a score is, bit by bit, the sum of idf * table[pair] in the order of the
question's terms. Raises IndexError where an array points outside another.
"""
