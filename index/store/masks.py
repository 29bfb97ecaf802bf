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
    """Makes them and remembers some. Where a paragraph stands by number is found out once, for the first."""

    def __init__(self, segments: Sequence[Searchable]) -> None:
        self._segments = segments
        self._by_number = [_by_number(segment) for segment in segments]
        self._remembered: dict[Filters, list[Mask]] = {}

    def of(self, where: Filters) -> list[Mask]:
        """The living paragraphs that filters admit; NOBODY where there is none. Raises IndexError."""
        masks = self._remembered.get(where)
        if masks is None:
            of_segments = zip(self._segments, self._by_number, strict=True)
            masks = [_mask_of(segment, by_number, where) for segment, by_number in of_segments]
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[where] = masks
        return masks


def _by_number(segment: Searchable) -> npt.NDArray[np.intp]:
    """The paragraphs of a segment by rising number: runs that rise are merged, one for each length."""
    return Postings.of(segment.columns).numbers.argsort(kind="stable")


def _mask_of(segment: Searchable, by_number: npt.NDArray[np.intp], where: Filters) -> Mask:
    by_rank = Printings.over(segment.columns).admitted(where, len(by_number))
    if not by_rank.any():
        return NOBODY
    admitted = np.empty(len(by_number), np.uint8)
    admitted[by_number] = by_rank
    if segment.alive is not None:
        admitted &= np.frombuffer(segment.alive, np.uint8)
    return admitted if admitted.any() else NOBODY
