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
_FEW_REPEAT = 6000
_ABOVE_ROUNDING = 1 + 1e-12


@dataclass(frozen=True, slots=True)
class Lane:
    """One term in one segment: the paragraphs that hold it once, and those that repeat it."""

    once: npt.NDArray[np.uint32]
    often: npt.NDArray[np.uint32]
    frequencies: npt.NDArray[np.uint32]
    """For each of `often`."""
    idf: float
    most: int
    """The highest frequency."""

    def __len__(self) -> int:
        return len(self.once) + len(self.often)

    @property
    def is_common(self) -> bool:
        """Whether too many paragraphs repeat the term for `Repeated`."""
        return len(self.often) > _FEW_REPEAT


@dataclass(frozen=True, slots=True)
class Repeated:
    """Postings of paragraphs that repeat a term, of all terms of a question but common ones: few, taken together."""

    ordinals: npt.NDArray[np.uint32]
    frequencies: npt.NDArray[np.uint32]
    idfs: Floats
    term: npt.NDArray[np.int64]
    """Which of the question's terms each is of."""

    @classmethod
    def of(cls, lanes: Sequence[Lane]) -> Repeated:
        counts = [0 if lane.is_common else len(lane.often) for lane in lanes]
        return cls(
            np.concatenate([lane.often[:count] for lane, count in zip(lanes, counts, strict=True)]),
            np.concatenate([lane.frequencies[:count] for lane, count in zip(lanes, counts, strict=True)]),
            np.repeat([lane.idf for lane in lanes], counts),
            np.repeat(np.arange(len(lanes)), counts),
        )


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

    def __len__(self) -> int:
        return len(self.norms)

    def holding(self, ordinals: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
        """In which stretch some paragraphs are."""
        return np.asarray(self.edges.searchsorted(ordinals, "right") - 1)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What L terms, the rarest first, add at most in each of S stretches to a paragraph that holds them once.

    Common ones also to a paragraph that repeats them.

    A level is a score rounded up to whole steps, so that a sum of levels is an upper bound of the sum of scores;
    the steps are so small that all bounds of a question together just fit into a byte.
    """

    per_score: float
    levels: npt.NDArray[np.uint8]
    """L x S."""
    rests: Floats
    """L + 1 x S: in levels, unrounded, what the terms from one on add at most."""

    @classmethod
    def of(cls, rarest: Sequence[Lane], stretches: Stretches) -> Bounds:
        idf = np.array([lane.idf for lane in rarest])
        of_once = np.array([[lane.most if lane.is_common else 1] for lane in rarest], float)
        bounds = formula.weight(of_once, stretches.norms) * (idf[:, None] * _ABOVE_ROUNDING)
        most = idf @ formula.weight(
            np.array([lane.most for lane in rarest], float), float(stretches.norms[0])
        )
        per_score = (254 - len(rarest)) / float(most)
        bounds *= per_score
        rests = np.zeros((len(rarest) + 1, len(stretches)))
        np.cumsum(bounds[::-1], axis=0, out=rests[-2::-1])
        return cls(per_score, np.ceil(bounds).astype(np.uint8), rests)

    def of_repeated(self, repeated: Repeated, norms: Floats) -> npt.NDArray[np.uint8]:
        """The levels of paragraphs that repeat terms, by the norms of the shortest in their stretches."""
        levels = formula.weight(repeated.frequencies, norms) * repeated.idfs
        levels *= self.per_score * _ABOVE_ROUNDING
        whole: npt.NDArray[np.uint8] = np.ceil(levels).astype(np.uint8)
        return whole
