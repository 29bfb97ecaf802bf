"""One segment, and what a question asks of it; sums over its paragraphs; exact scores. For the NumPy kernel only."""

from __future__ import annotations

import threading
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from index import formula
from index.kernels.lanes import Floats, Lane, Repeated, Stretches
from index.store.postings import Postings

Ordinals = npt.NDArray[np.intp]


class Segment(NamedTuple):
    """A segment, ready to be searched."""

    postings: Postings
    stretches: Stretches
    alive: npt.NDArray[np.uint8] | None

    def holding(self, term: bytes) -> int:
        """How many living paragraphs hold a term."""
        place = self.postings.find(term)
        if place is None:
            return 0
        lists = [
            self.postings.ordinals[self.postings.once(place)],
            self.postings.ordinals[self.postings.often(place)],
        ]
        if self.alive is None:
            return sum(map(len, lists))
        return sum(int(np.count_nonzero(self.alive.take(ordinals))) for ordinals in lists)


class Asked(NamedTuple):
    """What a question asks of a segment."""

    segment: Segment
    alive: npt.NDArray[np.uint8] | None
    mean: float
    lanes: list[Lane]
    """Of each term that the segment has, in the order of the question."""


def exact(asked: Asked, repeated: Repeated, ordinals: Ordinals) -> Floats:
    """The scores of some paragraphs, rising, added up in the order of the question's terms."""
    totals = np.zeros(len(ordinals))
    if not len(ordinals):
        return totals
    wanted = ordinals.astype(np.uint32)
    norms = formula.norm(asked.segment.postings.lengths.take(ordinals), asked.mean)
    once = formula.weight(1, norms)
    scores = np.zeros((len(asked.lanes), len(ordinals)))
    for row, lane in zip(scores, asked.lanes, strict=True):
        if len(lane.once):
            held = lane.once.take(lane.once.searchsorted(wanted), mode="clip") == wanted
            np.multiply(once, lane.idf, out=row)
            row *= held
        if lane.is_common:
            places = lane.often.searchsorted(wanted)
            at = np.flatnonzero(lane.often.take(places, mode="clip") == wanted)
            row[at] = lane.idf * formula.weight(lane.frequencies.take(places.take(at)), norms.take(at))
    places = wanted.searchsorted(repeated.ordinals)
    at = np.flatnonzero(wanted.take(places, mode="clip") == repeated.ordinals)
    places = places.take(at)
    weights = formula.weight(repeated.frequencies.take(at), norms.take(places))
    scores[repeated.term.take(at), places] = repeated.idfs.take(at) * weights
    for row in scores:
        totals += row
    return totals


def distinct(ordinals: Ordinals) -> Ordinals:
    """Rising, each once: quickly where they are a few runs that rise already."""
    rising = np.sort(ordinals, kind="stable")
    new = np.ones(len(rising), bool)
    np.not_equal(rising[1:], rising[:-1], out=new[1:])
    return rising.compress(new)


def reached_by(sums: npt.NDArray[Any], limit: int) -> float:
    """A sum that at least `limit` of all reach; 0 where there are fewer."""
    if len(sums) < limit:
        return 0.0
    return float(np.partition(sums, len(sums) - limit)[len(sums) - limit])


class _OfThread(threading.local):
    """Zeros that a thread need not make again for each search."""

    _bytes: npt.NDArray[np.uint8] | None = None

    def zeros(self, count: int, dtype: type[np.uint8] | type[np.float64]) -> npt.NDArray[Any]:
        """`count` zeros; whoever writes into them clears them again, or says `forget`."""
        wanted = count * np.dtype(dtype).itemsize
        if self._bytes is None or len(self._bytes) < wanted:
            self._bytes = np.zeros(wanted, np.uint8)
        return self._bytes[:wanted].view(dtype)

    def forget(self) -> None:
        """Next time, start with new ones."""
        self._bytes = None


OF_THREAD = _OfThread()
