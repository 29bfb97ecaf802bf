"""What a question asks of one segment, list by list, and what each list adds at most. For the NumPy kernel only.

Paragraphs rise by length, so that they fall into stretches of about one length; all that a list adds in a stretch is
bounded by what it adds to the shortest paragraph of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index import formula
from index.store.postings import Postings

Floats = npt.NDArray[np.float64]

_SHARES = (0.02, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Where stretches end; lengths differ most among the shortest paragraphs, and among the longest, which score low."""
_ABOVE_ROUNDING = 1 + 1e-12


@dataclass(frozen=True, slots=True)
class Lane:
    """One list of a term: the paragraphs that hold it once, or (with frequencies) those that repeat it."""

    ordinals: npt.NDArray[np.uint32]
    frequencies: npt.NDArray[np.uint32] | None
    idf: float
    most: int
    """The highest frequency."""
    has_other: bool
    """Whether the term has a list that adds less: paragraphs that hold it once, where this one repeats it."""


@dataclass(frozen=True, slots=True)
class Stretches:
    """Where the stretches of a segment begin, where the last one ends, and norms of the shortest paragraphs."""

    edges: npt.NDArray[np.uint32]
    norms: Floats

    @classmethod
    def of(cls, postings: Postings, mean: float) -> Stretches:
        paragraphs = len(postings.lengths)
        edges = sorted({0, paragraphs, *(int(share * paragraphs) for share in _SHARES)})
        return cls(np.array(edges, np.uint32), formula.norm(postings.lengths.take(edges[:-1]), mean))


@dataclass(frozen=True, slots=True)
class Bounds:
    """What L lanes, by falling bound, add at most in each of S stretches, in levels.

    A level is a score rounded up to whole steps, so that a sum of levels is an upper bound of the sum of scores;
    the steps are so small that all bounds of a question together just fit into a byte.
    """

    per_score: float
    levels: npt.NDArray[np.uint8]
    """L x S."""
    rests: Floats
    """L + 1 x S: what the lanes from one on add at most, unrounded; a term adds by one of its lanes only."""

    @classmethod
    def of(cls, falling: Sequence[Lane], stretches: Stretches) -> Bounds:
        idf = np.array([lane.idf for lane in falling])[:, None]
        most = np.array([lane.most for lane in falling], np.float64)[:, None]
        bounds = formula.weight(most, stretches.norms) * (idf * _ABOVE_ROUNDING)
        once = formula.weight(1.0, stretches.norms) * (idf * _ABOVE_ROUNDING)
        once *= np.array([lane.has_other for lane in falling])[:, None]
        rests = np.zeros((len(falling) + 1, len(stretches.norms)))
        np.cumsum((bounds - once)[::-1], axis=0, out=rests[-2::-1])
        per_score = (255 - len(falling)) / float(rests[0, 0])
        rests *= per_score
        return cls(per_score, np.ceil(bounds * per_score).astype(np.uint8), rests)


def in_order(lanes: Sequence[Lane]) -> list[Lane]:
    """By falling bound in paragraphs of the mean length, empty ones left out."""
    norm = formula.norm(1.0, 1.0)
    kept = [lane for lane in lanes if len(lane.ordinals)]
    kept.sort(key=lambda lane: -lane.idf * float(formula.weight(lane.most, norm)))
    return kept
