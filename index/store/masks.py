"""What filters leave of the segments of a collection, as masks for a search."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from index.asking.filters import Filters
from index.kernels.seam import NOBODY, Mask, Searchable
from index.store.postings import Postings
from index.store.printings import Printings

_REMEMBERED = 16
"""A byte a paragraph each."""


class Masks:
    """Makes them and remembers some. Which run of printings a paragraph is in is found out once, for the first."""

    def __init__(self, segments: Sequence[Searchable]) -> None:
        self._segments = segments
        self._runs = [_runs_of(segment) for segment in segments]
        self._remembered: dict[Filters, list[Mask]] = {}

    def of(self, where: Filters) -> list[Mask]:
        """The living paragraphs that filters admit; NOBODY where there is none. Raises IndexError."""
        masks = self._remembered.get(where)
        if masks is None:
            of_segments = zip(self._segments, self._runs, strict=True)
            masks = [_mask_of(segment, runs, where) for segment, runs in of_segments]
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[where] = masks
        return masks


def _runs_of(segment: Searchable) -> npt.NDArray[np.intp]:
    """The run of printings that each paragraph of a segment is in. Raises IndexError."""
    # By rising number: runs that rise are merged, one for each length.
    by_number = Postings.of(segment.columns).numbers.argsort(kind="stable")
    counts = Printings.over(segment.columns).runs(len(by_number))
    runs = np.empty(len(by_number), np.intp)
    runs[by_number] = np.repeat(np.arange(len(counts)), counts)
    return runs


def _mask_of(segment: Searchable, runs: npt.NDArray[np.intp], where: Filters) -> Mask:
    of_runs = Printings.over(segment.columns).admitted(where)
    if not of_runs.any():
        return NOBODY
    admitted = of_runs[runs]
    if segment.alive is not None:
        admitted &= np.frombuffer(segment.alive, np.uint8)
    return admitted if admitted.any() else NOBODY
