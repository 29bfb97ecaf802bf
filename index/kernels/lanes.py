"""The lists of a question's terms in one segment, and what they are worth. For the NumPy kernel only.

What a term adds to a paragraph is its idf, times what the frequency makes of it (1 for a term held once), times
what the length makes of any term. So sums of the first two tell who can get in among paragraphs of a length.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from index.store.postings import Postings

Floats = npt.NDArray[np.float64]
Listed = npt.NDArray[np.uint32]
"""Paragraphs as lists have them, rising."""

_COMMON = 20_000
_NOWHERE = np.zeros(0, np.intp)


class Lane(NamedTuple):
    """One term in one segment."""

    idf: float
    """Times a factor, where a question has one."""
    once: Listed
    often: Listed
    frequencies: npt.NDArray[np.uint32]
    """For each of `often`."""
    most: int
    """The highest frequency."""
    is_common: bool
    """Whether too many paragraphs repeat it for reading all of these in any case."""
    place: int = 0
    """Which of the question's terms it is."""

    @classmethod
    def of(cls, postings: Postings, term: bytes) -> Lane | None:
        """With an idf of 1; None for a term that no paragraph holds. Raises IndexError for lists that cannot be."""
        place = postings.find(term)
        if place is None:
            return None
        where, first, paragraphs = postings.often(place), postings.held_once, len(postings.numbers)
        once, often = postings.ordinals[postings.once(place)], postings.ordinals[where]
        if not (count := len(once) + len(often)):
            return None
        if count > paragraphs or _last(once) >= paragraphs or _last(often) >= paragraphs:
            raise IndexError("postings out of range")
        frequencies = postings.frequencies[where.start - first : where.stop - first]
        return cls(1.0, once, often, frequencies, postings.most_frequent.item(place), len(often) > _COMMON)

    def among(self, wanted: Listed) -> Lane:
        """The same term for a few paragraphs only; who repeats it is looked up where it is common."""
        once = wanted.compress(held(self.once, wanted))
        if not self.is_common:
            return self._replace(once=once)
        which, places = found(self.often, wanted)
        return self._replace(once=once, often=wanted.take(which), frequencies=self.frequencies.take(places))

    def most_added(self, norms: Floats) -> Any:
        """The most that it adds, in idfs, where those who repeat it are known unless it is common."""
        return self.idf * times(self.most, norms) if self.is_common else self.idf


def _last(ordinals: Listed) -> int:
    return ordinals.item(-1) if len(ordinals) else -1


def times(frequency: Any, norm: Any) -> Any:
    """What a term weighs as a multiple of what it weighs held once; rises with the frequency and with the norm."""
    return frequency * (1 + norm) / (frequency + norm)


def held(ordinals: Listed, wanted: Listed) -> npt.NDArray[np.bool_]:
    """Which of some paragraphs a list has."""
    if not len(ordinals):
        return np.zeros(len(wanted), bool)
    has: npt.NDArray[np.bool_] = ordinals.take(ordinals.searchsorted(wanted), mode="clip") == wanted
    return has


def found(ordinals: Listed, wanted: Listed) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Which of some paragraphs a list has, and where."""
    if not len(ordinals):
        return _NOWHERE, _NOWHERE
    places = ordinals.searchsorted(wanted)
    which = (ordinals.take(places, mode="clip") == wanted).nonzero()[0]
    return which, places.take(which)
