"""What the terms of a question add to each paragraph of a segment, added up in whole levels. For the NumPy kernel only.

Sums are of idfs, times what frequencies make of them, without what the paragraph's length makes of all. A level is a
small part of an idf: two bytes a paragraph stay in the cache where eight would not, and adding to them takes a third.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from index.kernels.lanes import Floats, Lane, Listed, times
from index.kernels.paragraphs import Ordinals, Segment
from index.searching import formula

_LEVELS = 60_000
_TERMS = 100
"""Questions of more terms are added up unrounded, for their levels would be too coarse."""


class Seen(NamedTuple):
    """Some paragraphs, their sums in levels, and their stretches."""

    paragraphs: Ordinals
    levels: npt.NDArray[Any]
    stretches: npt.NDArray[np.uint8]


class Sums:
    """Sums over the paragraphs of a segment, kept per thread: each thread has those that it made last."""

    def __init__(self, segment: Segment, lanes: Sequence[Lane]) -> None:
        longest = formula.norm(segment.postings.lengths.item(-1), segment.mean)
        most = sum(lane.idf * times(max(1, lane.most), longest) for lane in lanes)
        rounded = len(lanes) <= _TERMS
        self.per_idf = _LEVELS / most if rounded else 1.0
        self.lost = len(lanes) if rounded else 0
        """Levels that a paragraph may have lost, for each term is rounded down."""
        self._type: Any = np.uint16 if rounded else np.float64
        self._segment = segment
        self._levels = _OF_THREAD.zeros(len(segment), self._type)

    def add(self, idf: float, paragraphs: Listed) -> Ordinals:
        """Add a term to paragraphs that hold it once, and give them back."""
        added = paragraphs.astype(np.intp)
        np.add.at(self._levels, added, self._type(idf * self.per_idf))
        return added

    def add_repeated(self, lanes: Sequence[Lane]) -> Ordinals:
        """Add terms to those who repeat them, and give these back.

        Each is taken for the shortest that its stretch can have. So a sum, times the weight there, is never too low,
        and times the paragraph's own weight never too high.
        """
        added = np.concatenate([lane.often for lane in lanes], dtype=np.intp)
        frequencies = np.concatenate([lane.frequencies for lane in lanes])
        levels = times(frequencies, self._segment.norms.take(self._segment.stretch_of.take(added)))
        levels *= np.repeat([lane.idf * self.per_idf for lane in lanes], [len(lane.often) for lane in lanes])
        np.add.at(self._levels, added, levels.astype(self._type))
        return added

    def seen(self, paragraphs: Ordinals) -> Seen:
        """What some paragraphs have."""
        return Seen(paragraphs, self._levels.take(paragraphs), self._segment.stretch_of.take(paragraphs))

    def idfs(self, paragraphs: Ordinals) -> Floats:
        """In idfs, what has been added to some paragraphs at least."""
        idfs: Floats = self._levels.take(paragraphs) / self.per_idf
        return idfs


class _OfThread(threading.local):
    """Bytes that a thread need not ask for again for each search."""

    _bytes: npt.NDArray[np.uint8] | None = None

    def zeros(self, count: int, dtype: Any) -> npt.NDArray[Any]:
        wanted = count * np.dtype(dtype).itemsize
        if self._bytes is None or len(self._bytes) < wanted:
            self._bytes = np.zeros(wanted, np.uint8)
        cleared: npt.NDArray[Any] = self._bytes[:wanted].view(dtype)
        cleared.fill(0)
        return cleared


_OF_THREAD = _OfThread()
