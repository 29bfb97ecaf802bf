"""The best paragraphs of one segment, in plain NumPy: sums first, then only who can get in.

NumPy pays for calls as much as for postings, so whole lists are added up, the rarest terms first, in a call or two
each; only the most common terms of a long question wait. Where the sums are highest, enough paragraphs reach a score
to beat. Who can reach it has the sum for it and is in a list that leads: one of the rarest, without which all other
terms together do not suffice in a paragraph of that length. The terms that waited are then looked up for whoever is
left, or added up too, whichever is quicker; and whoever seems to get in is scored exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import numpy as np
import numpy.typing as npt

from index.kernels.lanes import Floats, Lane, held
from index.kernels.paragraphs import Bits, Ordinals, Segment, distinct, exact
from index.kernels.sums import Seen, Sums
from index.searching import formula

_ADDED = 80_000
"""Up to so many postings are added up before anything is known."""
_POOL = 4000
"""Among so many postings of the rarest terms, and those who repeat a term, a first score to beat is looked for."""
_BLOCK = 16
"""The highest of so many stand for all of them where the highest of very many are wanted."""
_STRIDE = 20
"""A list this much longer than what is looked for in it is not added up."""
_SETTLED = 40
"""So few paragraphs are scored exactly without further thought."""
_SLACK = 1 - 4e-12
"""Makes up for the rounding of sums in another order."""


class Sifting:
    """One search of one segment for L terms."""

    def __init__(
        self, segment: Segment, alive: npt.NDArray[np.uint8] | None, lanes: Sequence[Lane], limit: int
    ) -> None:
        self._segment, self._alive, self._lanes, self._limit = segment, alive, lanes, limit
        self._sums = Sums(segment, lanes)
        self._rarest = sorted(lanes, key=lambda lane: -lane.idf)
        rests = accumulate((lane.most_added(segment.norms) for lane in reversed(self._rarest)), initial=0.0)
        self._rests: list[Any] = list(rests)[::-1]
        """L + 1: what the rarest terms from one on add at most, in idfs; one number, or one a stretch."""

    def best(self, to_beat: float) -> tuple[Ordinals, Floats, Bits]:
        """Paragraphs, their scores and what they hold, the best `limit` of those that reach a score to beat among them.

        With 0 to beat, a score is found that `limit` of the paragraphs reach.
        """
        pool, beyond = self._added_first()
        seen = self._sums.seen(pool)
        if not to_beat:
            to_beat = self._reached(self._highest(seen), self._rarest[len(beyond) :])
        needed = self._needed(to_beat)
        leads = self._leads(needed)
        if len(leads) > len(beyond):
            beyond += [self._added(lane) for lane in self._rarest[len(beyond) : len(leads)]]
            seen = self._sums.seen(pool)
        least = self._least(needed, len(beyond))
        left = [self._able(seen, least)]
        for lists, until in zip(beyond, leads, strict=False):
            for paragraphs in filter(len, lists):
                leading = self._living(paragraphs[: paragraphs.searchsorted(until)])
                left.append(self._able(self._sums.seen(leading), least))
        able = distinct(self._after_waiting(np.concatenate(left), needed, len(beyond)))
        if len(able) > _SETTLED:
            needed = self._needed(max(to_beat, self._reached(able, ())))
            able = self._able(self._sums.seen(able), self._least(needed, len(self._rarest)))
        return able, *exact(self._segment, self._lanes, able)

    def _added_first(self) -> tuple[Ordinals, list[list[Ordinals]]]:
        """Add up the rarest terms; some of their paragraphs, and for each of these terms the lists of all others."""
        pool, beyond = [], []
        if repeating := [lane for lane in self._lanes if len(lane.often) and not lane.is_common]:
            pool.append(self._sums.add_repeated(repeating))
        room, postings = max(_POOL, self._limit * len(self._rarest)), 0
        for lane in self._rarest:
            postings += len(lane.once)
            if postings > _ADDED and not room:
                break
            *often, once = self._added(lane)
            pool.append(once[:room])
            beyond.append([*often, once[room:]])
            room = max(0, room - len(once))
        return self._living(np.concatenate(pool)), beyond

    def _added(self, lane: Lane) -> list[Ordinals]:
        """Add up a term, but for those who repeat it where they are in already; give back whom it was added to."""
        often = [self._sums.add_repeated([lane])] if lane.is_common else []
        return [*often, self._sums.add(lane.idf, lane.once)]

    def _after_waiting(self, left: Ordinals, needed: Floats, added: int) -> Ordinals:
        """Those of some paragraphs that are able still when the terms that wait are taken into account."""
        for place, lane in enumerate(self._rarest[added:], added + 1):
            if len(left) * _STRIDE < len(lane.once):
                left = distinct(left)
                lane = lane.among(left.astype(np.uint32))
            self._added(lane)
            left = self._able(self._sums.seen(left), self._least(needed, place))
        return left

    def _highest(self, pool: Seen) -> Ordinals:
        """Those with the highest scores so far, each once; `limit` at least, if there are so many."""
        count = self._limit * len(self._lanes)  # for a paragraph may come once for each term
        if len(pool.paragraphs) <= count:
            return distinct(pool.paragraphs)
        scores = tops = pool.levels * self._segment.weights.take(pool.stretches)
        if len(scores) > 2 * _BLOCK * count:
            tops = scores[: len(scores) // _BLOCK * _BLOCK].reshape(_BLOCK, -1).max(axis=0)
        return distinct(pool.paragraphs.compress(scores >= _nth_highest(tops, count)))

    def _reached(self, paragraphs: Ordinals, waiting: Sequence[Lane]) -> float:
        """A score that `limit` of some paragraphs reach for certain; 0 where there are fewer."""
        if len(paragraphs) < self._limit:
            return 0.0
        idfs, wanted = self._sums.idfs(paragraphs), paragraphs.astype(np.uint32)
        for lane in waiting:
            idfs += lane.idf * held(lane.once, wanted)
        return _nth_highest(idfs * formula.weight(1, self._segment.norms_of(paragraphs)), self._limit)

    def _needed(self, to_beat: float) -> Floats:
        """What a paragraph of each stretch needs to get in, in idfs."""
        return to_beat * _SLACK / self._segment.weights

    def _least(self, needed: Floats, place: int) -> Floats:
        """The same in levels, where all terms but the rarest from one on are added up."""
        least: Floats = (needed - self._rests[place]) * self._sums.per_idf - self._sums.lost
        return least

    def _leads(self, needed: Floats) -> list[int]:
        """Before which paragraph each of the rarest terms leads, of those that lead at all."""
        ends = []
        for rest in self._rests[:-1]:
            if not (stretches := np.count_nonzero(needed <= rest)):
                break
            ends.append(self._segment.starts.item(stretches))
        return ends

    def _able(self, seen: Seen, least: Floats) -> Ordinals:
        """Those that have the least level of their stretch."""
        return seen.paragraphs.compress(seen.levels >= least.take(seen.stretches))

    def _living(self, paragraphs: Ordinals) -> Ordinals:
        return paragraphs if self._alive is None else paragraphs.compress(self._alive.take(paragraphs) != 0)


def _nth_highest(scores: npt.NDArray[Any], count: int) -> float:
    return float(np.partition(scores, len(scores) - count).item(len(scores) - count))
