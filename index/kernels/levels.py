"""Scores as small whole numbers, and the bytes that a thread adds them up in. For the NumPy kernel only.

A level is a score rounded up to whole steps, so that a sum of levels is an upper bound of the sum of scores; the
steps are so small that all bounds of a question together just fit into a byte.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from index.kernels.asked import AskedTerm

Levels = npt.NDArray[Any]  # np.uint8 or np.uint16

_TERMS_A_BYTE = 24
"""Questions of more terms are added up in finer levels, two bytes a paragraph."""
_FILLED = 64
"""One byte cleared alone takes as long as so many in a row."""


@dataclass(frozen=True, slots=True)
class Steps:
    """How scores become levels: `per_score` of them for each 1, rounded up."""

    per_score: float
    rests: tuple[float, ...]
    """For each number of terms, by falling bound, what all the others can add at most, in levels."""
    slack: float
    """A bit below 1: makes up for the rounding of sums in another order."""
    dtype: type[np.uint8] | type[np.uint16]

    @classmethod
    def of(cls, falling: Sequence[AskedTerm]) -> Steps:
        rests = [0.0]
        for term in reversed(falling):
            rests.append(rests[-1] + term.idf * term.most)
        dtype = np.uint8 if len(falling) <= _TERMS_A_BYTE else np.uint16
        per_score = (np.iinfo(dtype).max - len(falling)) / rests[-1] if rests[-1] > 0.0 else 0.0
        slack = 1.0 - 1e-15 * (len(falling) + 8)
        return cls(per_score, tuple(rest * per_score for rest in reversed(rests)), slack, dtype)

    def of_score(self, score: float) -> float:
        """What a sum of levels must reach where the sum of scores reaches `score`."""
        return score * self.per_score * self.slack

    def of_term(self, term: AskedTerm) -> Levels:
        """The levels of the term's pairs, 1 at least."""
        exact = np.ceil(term.table * (term.idf * self.per_score))
        levels: Levels = np.minimum(exact, np.iinfo(self.dtype).max, out=exact).astype(self.dtype)
        return levels


def clear(sums: Levels, written: Sequence[npt.NDArray[np.intp]]) -> None:
    """Make zeros again of what was written into."""
    if sum(map(len, written)) * _FILLED > len(sums):
        sums.fill(0)
        return
    for ordinals in written:
        sums[ordinals] = 0


class _OfThread(threading.local):
    """Zeros that a thread need not make again for each search."""

    _bytes: npt.NDArray[np.uint8] | None = None

    def zeros(
        self, count: int, dtype: type[np.uint8] | type[np.uint16] | type[np.float64]
    ) -> npt.NDArray[Any]:
        """`count` zeros; whoever writes into them clears them again, or says `forget`."""
        wanted = count * np.dtype(dtype).itemsize
        if self._bytes is None or len(self._bytes) < wanted:
            self._bytes = np.zeros(wanted, np.uint8)
        return self._bytes[:wanted].view(dtype)

    def forget(self) -> None:
        """Next time, start with new ones."""
        self._bytes = None


OF_THREAD = _OfThread()
