"""Searching what has too many postings to add all of them up: bounds first, then only who can get in. In NumPy.

Bounds of scores are added up, the rarest terms first and the most common ones not at all. The exact scores of the
paragraphs with the highest sums give a score to beat; whose sum, with all that the other terms can add, does not reach
it cannot get in. Who is left is looked up in the other lists and scored exactly, in the order of the question's terms.

What is added up are levels (`index.kernels.lanes`): one byte a paragraph stays in the cache where eight would not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from index.kernels.lanes import Bounds, Floats, Lane, Repeated, Stretches
from index.kernels.paragraphs import OF_THREAD, Asked, Ordinals, distinct, exact, reached_by

_ADDED = 120_000
"""Up to so many postings are added up; paragraphs are looked up in the lists of the most common terms."""
_STRIDE = 16
"""A list this much longer than what is looked for in it is not read through."""
_SETTLED = 64
"""So many paragraphs are scored exactly rather than looked up in list after list."""
_SLACK = 1 - 4e-12
"""Makes up for the rounding of sums in another order."""


def bounded(asked: Asked, repeated: Repeated, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
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
    return seen, exact(asked, repeated, seen)


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
    seen = distinct(held.compress(sums.take(held) >= needed.min()))
    stretch_of = stretches.holding(seen.astype(np.uint32))
    return seen.compress(sums.take(seen) >= needed.take(stretch_of))


def _promised(
    asked: Asked, repeated: Repeated, seen: Ordinals, reached: npt.NDArray[np.uint8], limit: int
) -> float:
    """A score that `limit` paragraphs reach for certain: the exact scores of those with the highest sums so far."""
    most = (2 + len(asked.lanes)) * limit  # for some come more than once
    if len(seen) > most:
        seen = seen[np.argpartition(reached, len(reached) - most)[-most:]]
    return reached_by(exact(asked, repeated, distinct(seen)), limit)


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
