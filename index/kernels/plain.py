"""Search in plain NumPy: MaxScore a whole list at a time. Always there, whatever was compiled.

Lists go by falling bound. The exact scores of a few promising paragraphs give a first score to beat; a
paragraph that is in none of the first lists cannot reach it once the bounds of the others add up to less. So only
those leading lists are added up, each as far as it leads: the longer the paragraphs, the fewer lists do.

What is added up are levels (`index.kernels.lanes`). One byte a paragraph stays in the cache where eight would not,
and a sum of levels is an upper bound. Whoever gets past it is scored exactly, in the order of the question's terms.
The bytes are kept per thread, all zero between searches.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from index import formula
from index.kernels.lanes import Bounds, Floats, Lane, Stretches, in_order
from index.kernels.seam import Mask, Searchable
from index.store.postings import Postings

Ordinals = npt.NDArray[np.intp]

_FEW = 16_000
"""Up to so many postings, adding them all up takes less than finding out what can be left out."""
_TERMS_A_BYTE = 40
"""Questions of more terms are added up in full: their levels would be too coarse."""
_TRIED = 8_000
"""So many postings are added up to see what score is to be beaten."""
_STRIDE = 16
"""A list this much longer than what is looked for in it is not read through."""
_SETTLED = 64
_WORTH = 1000
"""So many paragraphs are scored exactly rather than looked up in list after list."""
_FILLED = 64
"""One byte cleared alone takes as long as so many in a row."""
_SLACK = 1 - 4e-12
"""Makes up for the rounding of sums in another order."""
_ABOVE_NOTHING = 5e-324
"""The score of a paragraph that is dead is below this one."""
_REMEMBERED = 50_000


class _Segment(NamedTuple):
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


class _Asked(NamedTuple):
    """What a question asks of a segment."""

    segment: _Segment
    alive: npt.NDArray[np.uint8] | None
    mean: float
    lanes: list[Lane]
    """Two for each term that the segment has, in the order of the question."""


class Searcher:
    """`index.kernels.seam.Searcher` in NumPy."""

    def __init__(self, segments: Sequence[Searchable], paragraphs: int, words: int) -> None:
        self._paragraphs, self._mean = paragraphs, formula.mean_length(paragraphs, words)
        self._segments = [self._read(segment) for segment in segments]
        largest = sorted(range(len(segments)), key=lambda place: -len(self._segments[place].postings.numbers))
        self._largest_first = tuple(largest)
        self._holding: dict[bytes, int] = {}

    def holding(self, term: bytes) -> int:
        held = self._holding.get(term)
        if held is None:
            held = sum(segment.holding(term) for segment in self._segments)
            if len(self._holding) >= _REMEMBERED:
                self._holding.clear()
            self._holding[term] = held
        return held

    def top(
        self, terms: Sequence[bytes], limit: int, masks: Sequence[Mask | None] | None = None
    ) -> list[tuple[int, float]]:
        if limit <= 0:
            return []
        idfs = {term: formula.idf(self._paragraphs, held) for term in terms if (held := self.holding(term))}
        numbers, scores = np.zeros(0, np.int64), np.zeros(0)
        for place in self._largest_first:
            segment, mask = self._segments[place], masks[place] if masks else None
            alive = segment.alive if mask is None else np.frombuffer(mask, np.uint8)
            if alive is not None and len(alive) < len(segment.postings.numbers):
                raise IndexError("alive out of range")
            asked = _Asked(segment, alive, self._mean, _lanes_of(segment.postings, idfs))
            to_beat = float(scores[limit - 1]) if len(scores) >= limit else 0.0
            try:
                ordinals, found = _search(asked, limit, to_beat)
            except ValueError as error:  # of arrays that do not fit each other
                raise IndexError("postings out of range") from error
            if len(ordinals):
                numbers = np.concatenate((numbers, segment.postings.numbers[ordinals]))
                scores = np.concatenate((scores, found))
                order = np.lexsort((numbers, -scores))[:limit]
                numbers, scores = numbers[order], scores[order]
        return list(zip(numbers.tolist(), scores.tolist(), strict=True))

    def _read(self, segment: Searchable) -> _Segment:
        postings = Postings.of(segment.columns)
        alive = None if segment.alive is None else np.frombuffer(segment.alive, np.uint8)
        return _Segment(postings, Stretches.of(postings, self._mean), alive)


def _lanes_of(postings: Postings, idfs: dict[bytes, float]) -> list[Lane]:
    lanes = []
    for term, idf in idfs.items():
        place = postings.find(term)
        if place is None:
            continue
        once, often = postings.ordinals[postings.once(place)], postings.often(place)
        repeated = postings.ordinals[often]
        for ordinals in (once, repeated):
            if len(ordinals) and ordinals[-1] >= len(postings.numbers):
                raise IndexError("postings out of range")
        held = postings.held_once
        frequencies = postings.frequencies[often.start - held : often.stop - held]
        lanes.append(Lane(once, None, idf, 1, False))
        lanes.append(Lane(repeated, frequencies, idf, int(postings.most_frequent[place]), len(once) > 0))
    return lanes


def _search(asked: _Asked, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
    """Paragraphs with their exact scores, the best `limit` of those that reach `to_beat` among them."""
    falling = in_order(asked.lanes)
    if not falling:
        return np.zeros(0, np.intp), np.zeros(0)
    if sum(len(lane.ordinals) for lane in falling) <= _FEW or len(falling) > 2 * _TERMS_A_BYTE:
        return _all_of(asked, limit, to_beat)
    return _leading_of(asked, falling, limit, to_beat)


def _all_of(asked: _Asked, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
    """By adding everything up, where there is too little to spare anything."""
    lanes = asked.lanes
    held = np.concatenate([lane.ordinals for lane in lanes]).astype(np.intp)
    sizes = [len(lane.ordinals) for lane in lanes]
    ends = np.cumsum(sizes).tolist()
    frequencies = np.ones(len(held))
    for lane, size, end in zip(lanes, sizes, ends, strict=True):
        if lane.frequencies is not None and size:
            frequencies[end - size : end] = lane.frequencies
    scores = formula.weight(frequencies, formula.norm(asked.segment.postings.lengths.take(held), asked.mean))
    scores *= np.repeat([lane.idf for lane in lanes], sizes)
    totals = OF_THREAD.zeros(len(asked.segment.postings.numbers), np.float64)
    try:
        for of_term in range(1, len(lanes), 2):  # no paragraph is in both lists of a term
            part = slice(ends[of_term - 2] if of_term > 1 else 0, ends[of_term])
            totals[held[part]] += scores[part]
        sums = totals.take(held)
        if asked.alive is not None:
            sums *= asked.alive.take(held) != 0
        least = max(to_beat, _reached(sums, limit * len(lanes) // 2), _ABOVE_NOTHING)
        ordinals = np.unique(held.compress(sums >= least))
        scores = totals.take(ordinals)
        totals[held] = 0.0
    except BaseException:
        OF_THREAD.forget()
        raise
    return ordinals, scores


def _leading_of(
    asked: _Asked, falling: Sequence[Lane], limit: int, to_beat: float
) -> tuple[Ordinals, Floats]:
    """By adding up the lists that lead, where they do, and scoring who can still get in."""
    stretches = asked.segment.stretches
    bounds = Bounds.of(falling, stretches)
    sums = OF_THREAD.zeros(len(asked.segment.postings.numbers), np.uint8)
    try:
        everywhere = len(stretches.norms)
        tried = _tried(falling)
        added = [_added(falling[at], bounds.levels[at], stretches, everywhere, sums) for at in range(tried)]
        seen = np.concatenate([of[0].compress(of[1]) for of in added])
        if asked.alive is not None:
            seen = seen.compress(asked.alive.take(seen) != 0)
        to_beat = max(to_beat, _promised(asked, seen, sums.take(seen), limit))
        least = to_beat * bounds.per_score * _SLACK
        leads = bounds.rests[:-1] >= least  # those that do are the first lists, in the first stretches
        leads[:tried] = True
        until = leads.sum(axis=1).tolist()
        added += [
            _added(falling[at], bounds.levels[at], stretches, stretch, sums)
            for at, stretch in enumerate(until)
            if stretch and at >= tried
        ]
        needed = least - bounds.rests[leads.sum(axis=0), np.arange(everywhere)]
        held, first = (np.concatenate([of[part] for of in added]) for part in (0, 1))
        needed = np.maximum(np.ceil(needed), 1).astype(np.int16)
        first &= sums.take(held) >= np.concatenate([np.repeat(needed[: len(of[2])], of[2]) for of in added])
        seen = held.compress(first)
        if asked.alive is not None:
            seen = seen.compress(asked.alive.take(seen) != 0)
        seen.sort(kind="stable")  # it is a few runs that rise
        reached = sums.take(seen)
        _clear(sums, held)
        seen = _left(asked, falling, bounds, until, to_beat, limit, seen, reached, sums)
    except BaseException:
        OF_THREAD.forget()
        raise
    return seen, _exact(asked, seen)


def _tried(falling: Sequence[Lane]) -> int:
    """How many lists are added up before it is known which of them lead: some do for certain."""
    count = 0
    for at, lane in enumerate(falling):
        count += len(lane.ordinals)
        if count > _TRIED:
            return at + 1
    return len(falling)


def _added(
    lane: Lane, levels: npt.NDArray[np.uint8], stretches: Stretches, until: int, sums: npt.NDArray[np.uint8]
) -> tuple[Ordinals, npt.NDArray[np.bool_], npt.NDArray[np.int64]]:
    """Add a list up, as far as some stretch: its paragraphs, which of them are new, and how many each stretch has."""
    counts = np.diff(lane.ordinals.searchsorted(stretches.edges[: until + 1]))
    held = lane.ordinals[: int(counts.sum())].astype(np.intp)
    before = sums.take(held)
    new = before == 0
    before += np.repeat(levels[:until], counts)
    sums[held] = before
    return held, new, counts


def _promised(asked: _Asked, seen: Ordinals, reached: npt.NDArray[np.uint8], limit: int) -> float:
    """A score that `limit` paragraphs reach for certain: the exact scores of those with the highest sums so far."""
    if len(seen) > 2 * limit:
        seen = seen[np.argpartition(reached, len(reached) - 2 * limit)[-2 * limit :]]
    return _reached(_exact(asked, np.sort(seen)), limit)


def _left(
    asked: _Asked,
    falling: Sequence[Lane],
    bounds: Bounds,
    until: Sequence[int],
    to_beat: float,
    limit: int,
    seen: Ordinals,
    reached: npt.NDArray[np.uint8],
    marks: npt.NDArray[np.uint8],
) -> Ordinals:
    """Of the paragraphs seen, rising, those that can still get in when the other lists are looked into as well."""
    stretches = asked.segment.stretches
    led = np.array([sum(stretch > at for stretch in until) for at in range(len(stretches.norms))])
    stretch_of = stretches.edges.searchsorted(seen.astype(np.uint32), "right") - 1
    for at, lane in enumerate(falling):
        if len(seen) <= _SETTLED:
            break
        if until[at] == len(stretches.norms):
            continue
        if len(seen) > _WORTH:
            to_beat = max(to_beat, _promised(asked, seen, reached, limit))
        start = int(seen.searchsorted(int(stretches.edges[until[at]])))
        found = start + _places_in(lane, seen[start:], marks)
        reached[found] += bounds.levels[at].take(stretch_of.take(found))
        rest = bounds.rests[np.maximum(led, at + 1), np.arange(len(led))]
        kept = reached >= np.ceil(to_beat * bounds.per_score * _SLACK - rest).take(stretch_of)
        seen, reached, stretch_of = seen.compress(kept), reached.compress(kept), stretch_of.compress(kept)
    return seen


def _places_in(lane: Lane, seen: Ordinals, marks: npt.NDArray[np.uint8]) -> npt.NDArray[np.intp]:
    """Which of some paragraphs, rising, a list has. `marks` are zeros, before and after."""
    if not len(seen):
        return seen
    if len(lane.ordinals) > _STRIDE * len(seen):
        return np.flatnonzero(_in(lane, seen))
    first, last = lane.ordinals.searchsorted(seen[[0, -1]].astype(np.uint32)).tolist()
    ordinals = lane.ordinals[first : last + 1]
    marks[seen] = 1
    held = ordinals.compress(marks.take(ordinals))
    marks[seen] = 0
    return seen.searchsorted(held)


def _in(lane: Lane, ordinals: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
    """Which of some paragraphs are in a list that is not empty."""
    wanted = ordinals.astype(np.uint32, copy=False)
    held: npt.NDArray[np.bool_] = (
        lane.ordinals.take(lane.ordinals.searchsorted(wanted), mode="clip") == wanted
    )
    return held


def _exact(asked: _Asked, ordinals: Ordinals) -> Floats:
    """The scores of some paragraphs, rising, added up in the order of the question's terms."""
    totals = np.zeros(len(ordinals))
    if not len(ordinals):
        return totals
    wanted = ordinals.astype(np.uint32)
    norms = formula.norm(asked.segment.postings.lengths.take(ordinals), asked.mean)
    once = formula.weight(1, norms)
    for lane in asked.lanes:
        if not len(lane.ordinals):
            continue
        places = lane.ordinals.searchsorted(wanted)
        held = lane.ordinals.take(places, mode="clip") == wanted
        if lane.frequencies is None:
            totals += lane.idf * once * held
        elif len(at := np.flatnonzero(held)):
            totals[at] += lane.idf * formula.weight(lane.frequencies.take(places[at]), norms[at])
    return totals


def _reached(sums: npt.NDArray[Any], limit: int) -> float:
    """A sum that at least `limit` of all reach; 0 where there are fewer."""
    if len(sums) < limit:
        return 0.0
    return float(np.partition(sums, len(sums) - limit)[len(sums) - limit])


def _clear(sums: npt.NDArray[Any], written: Ordinals) -> None:
    """Make zeros again of what was written into."""
    if len(written) * _FILLED > len(sums):
        sums.fill(0)
    else:
        sums[written] = 0


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
