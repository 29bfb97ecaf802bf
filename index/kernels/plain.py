"""Search in plain NumPy: upper bounds first, a whole list at a time. Always there, whatever was compiled.

Bounds of scores are added up, the rarest terms first and the most common ones not at all. The exact scores of the
paragraphs with the highest sums give a score to beat; whose sum, with all that the other terms can add, does not reach
it cannot get in. Who is left is looked up in the other lists and scored exactly, in the order of the question's terms.

What is added up are levels (`index.kernels.lanes`): one byte a paragraph stays in the cache where eight would not.
The bytes are kept per thread, all zero between searches.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from index import formula
from index.kernels.lanes import Bounds, Floats, Lane, Repeated, Stretches
from index.kernels.seam import Mask, Searchable
from index.store.postings import Postings

Ordinals = npt.NDArray[np.intp]

_FEW = 16_000
"""Up to so many postings, adding them all up takes less than finding out what can be left out."""
_TERMS_A_BYTE = 40
"""Questions of more terms are added up in full: their levels would be too coarse."""
_ADDED = 80_000
"""Up to so many postings are added up; paragraphs are looked up in the lists of the most common terms."""
_STRIDE = 16
"""A list this much longer than what is looked for in it is not read through."""
_SETTLED = 64
"""So many paragraphs are scored exactly rather than looked up in list after list."""
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
    """Of each term that the segment has, in the order of the question."""


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
    lanes, held = [], postings.held_once
    for term, idf in idfs.items():
        place = postings.find(term)
        if place is None:
            continue
        often = postings.often(place)
        frequencies = postings.frequencies[often.start - held : often.stop - held]
        lists = postings.ordinals[postings.once(place)], postings.ordinals[often]
        if any(len(ordinals) and ordinals.item(-1) >= len(postings.numbers) for ordinals in lists):
            raise IndexError("postings out of range")
        lanes.append(Lane(*lists, frequencies, idf, postings.most_frequent.item(place)))
    return lanes


def _search(asked: _Asked, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
    """Paragraphs with their exact scores, the best `limit` of those that reach `to_beat` among them."""
    lanes = asked.lanes
    if not lanes:
        return np.zeros(0, np.intp), np.zeros(0)
    if sum(map(len, lanes)) <= _FEW or len(lanes) > _TERMS_A_BYTE:
        return _all_of(asked, limit, to_beat)
    return _bounded(asked, Repeated.of(lanes), limit, to_beat)


def _all_of(asked: _Asked, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
    """By adding everything up, where there is too little to spare anything."""
    lanes, lengths = asked.lanes, asked.segment.postings.lengths
    held = np.concatenate([lane.once for lane in lanes] + [lane.often for lane in lanes]).astype(np.intp)
    sizes = [len(lane.once) for lane in lanes]
    once = sum(sizes)
    norms = formula.norm(lengths.take(held), asked.mean)
    scores = formula.weight(1, norms)
    scores[once:] = formula.weight(np.concatenate([lane.frequencies for lane in lanes]), norms[once:])
    scores *= np.repeat(2 * [lane.idf for lane in lanes], sizes + [len(lane.often) for lane in lanes])
    totals = OF_THREAD.zeros(len(lengths), np.float64)
    try:
        start, again = 0, once
        for lane, size in zip(lanes, sizes, strict=True):
            for part in (slice(start, start + size), slice(again, again + len(lane.often))):
                if part.stop > part.start:
                    totals[held[part]] += scores[part]
            start, again = start + size, again + len(lane.often)
        sums = totals.take(held)
        if asked.alive is not None:
            sums *= asked.alive.take(held) != 0
        least = max(to_beat, _reached(sums, limit * len(lanes)), _ABOVE_NOTHING)
        ordinals = _distinct(held.compress(sums >= least))
        scores = totals.take(ordinals)
        totals[held] = 0.0
    except BaseException:
        OF_THREAD.forget()
        raise
    return ordinals, scores


def _bounded(asked: _Asked, repeated: Repeated, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
    """By adding up the levels of all but the longest lists, and scoring who can still get in."""
    stretches = asked.segment.stretches
    rarest = sorted(asked.lanes, key=lambda lane: -lane.idf)
    bounds = Bounds.of(rarest, stretches)
    sums = OF_THREAD.zeros(len(asked.segment.postings.numbers), np.uint8)
    try:
        often = repeated.ordinals.astype(np.intp)
        norms = stretches.norms.take(stretches.holding(repeated.ordinals))
        np.add.at(sums, often, bounds.of_repeated(repeated, norms))
        at_first = _at_first(rarest)
        added = [
            _added(lane, levels, stretches, len(stretches), sums)
            for lane, levels in zip(rarest[:at_first], bounds.levels, strict=False)
        ]
        promising = np.concatenate([often, *chain.from_iterable(added[:2])])
        if asked.alive is not None:
            promising = promising.compress(asked.alive.take(promising) != 0)
        to_beat = max(to_beat, _promised(asked, repeated, promising, sums.take(promising), limit))
        least = to_beat * bounds.per_score * _SLACK
        # Where all that is left could make a score, somebody in none of the lists so far may get in.
        leads = np.count_nonzero(bounds.rests[:-1] >= least, axis=1).tolist()
        until = [len(stretches) if at < at_first else leads[at] for at in range(len(rarest))]
        added += [
            _added(rarest[at], bounds.levels[at], stretches, until[at], sums)
            for at in range(at_first, len(rarest))
        ]
        led = np.count_nonzero(np.array(until)[:, None] > np.arange(len(stretches)), axis=0)
        needed = np.maximum(np.ceil(least - bounds.rests[led, np.arange(len(stretches))]), 1).astype(np.int16)
        leading = (held for lead, held in zip(leads, added, strict=True) if lead)
        seen = _reaching(sums, np.concatenate([often, *chain.from_iterable(leading)]), needed, stretches)
        if asked.alive is not None:
            seen = seen.compress(asked.alive.take(seen) != 0)
        reached = sums.take(seen)
        sums.fill(0)
        for at in range(at_first, len(rarest)):
            if len(seen) <= _SETTLED:
                break
            rests = bounds.rests[np.maximum(led, at + 1), np.arange(len(stretches))]
            needed = np.ceil(least - rests).astype(np.int16)
            lane, levels = rarest[at], bounds.levels[at]
            after = seen.searchsorted(stretches.edges.item(until[at])).item()
            seen, reached = _left(lane, levels, needed, stretches, seen, reached, after, sums)
    except BaseException:
        OF_THREAD.forget()
        raise
    return seen, _exact(asked, repeated, seen)


def _at_first(rarest: Sequence[Lane]) -> int:
    """How many lists are added up in any case; the others are so long that it is worth while to look who can get in."""
    count = 0
    for at, lane in enumerate(rarest):
        count += len(lane.once)
        if at and count > _ADDED:
            return at
    return len(rarest)


def _added(
    lane: Lane,
    levels: npt.NDArray[np.uint8],
    stretches: Stretches,
    until: int,
    sums: npt.NDArray[np.uint8],
) -> list[Ordinals]:
    """Add a term up, as far as some stretch, and give its paragraphs there."""
    added = []
    for ordinals in (lane.once, lane.often) if lane.is_common else (lane.once,):
        places = ordinals.searchsorted(stretches.edges[: until + 1])
        held = ordinals[: places.item(-1)].astype(np.intp)
        of_stretches = np.repeat(levels[:until], np.diff(places))
        of_stretches += sums.take(held)
        sums[held] = of_stretches
        added.append(held)
    return added


def _reaching(
    sums: npt.NDArray[np.uint8], held: Ordinals, needed: npt.NDArray[np.int16], stretches: Stretches
) -> Ordinals:
    """Those of some paragraphs whose sums reach what is needed in their stretch, rising."""
    seen = _distinct(held.compress(sums.take(held) >= needed.min()))
    stretch_of = stretches.holding(seen.astype(np.uint32))
    return seen.compress(sums.take(seen) >= needed.take(stretch_of))


def _promised(
    asked: _Asked, repeated: Repeated, seen: Ordinals, reached: npt.NDArray[np.uint8], limit: int
) -> float:
    """A score that `limit` paragraphs reach for certain: the exact scores of those with the highest sums so far."""
    most = (2 + len(asked.lanes)) * limit  # for some come more than once
    if len(seen) > most:
        seen = seen[np.argpartition(reached, len(reached) - most)[-most:]]
    return _reached(_exact(asked, repeated, _distinct(seen)), limit)


def _left(
    lane: Lane,
    levels: npt.NDArray[np.uint8],
    needed: npt.NDArray[np.int16],
    stretches: Stretches,
    seen: Ordinals,
    reached: npt.NDArray[np.uint8],
    after: int,
    marks: npt.NDArray[np.uint8],
) -> tuple[Ordinals, npt.NDArray[np.uint8]]:
    """Of the paragraphs seen, rising, those that can still get in after a look into one more list; and their sums.

    Those before the place `after` have been looked up there.
    """
    stretch_of = stretches.holding(seen.astype(np.uint32))
    for ordinals in (lane.once, lane.often) if lane.is_common else (lane.once,):
        found = after + _places_in(ordinals, seen[after:], marks)
        reached[found] += levels.take(stretch_of.take(found))
    kept = reached >= needed.take(stretch_of)
    return seen.compress(kept), reached.compress(kept)


def _places_in(
    ordinals: npt.NDArray[np.uint32], seen: Ordinals, marks: npt.NDArray[np.uint8]
) -> npt.NDArray[np.intp]:
    """Which of some paragraphs, rising, a list has. `marks` are zeros, before and after."""
    if not len(seen) or not len(ordinals):
        return np.zeros(0, np.intp)
    if len(ordinals) > _STRIDE * len(seen):
        wanted = seen.astype(np.uint32)
        return np.flatnonzero(ordinals.take(ordinals.searchsorted(wanted), mode="clip") == wanted)
    first, last = ordinals.searchsorted(seen[[0, -1]].astype(np.uint32)).tolist()
    between = ordinals[first : last + 1]
    marks[seen] = 1
    held = between.compress(marks.take(between))
    marks[seen] = 0
    return seen.searchsorted(held)


def _exact(asked: _Asked, repeated: Repeated, ordinals: Ordinals) -> Floats:
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


def _distinct(ordinals: Ordinals) -> Ordinals:
    """Rising, each once: quickly where they are a few runs that rise already."""
    rising = np.sort(ordinals, kind="stable")
    new = np.ones(len(rising), bool)
    np.not_equal(rising[1:], rising[:-1], out=new[1:])
    return rising.compress(new)


def _reached(sums: npt.NDArray[Any], limit: int) -> float:
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
