"""Search in plain NumPy: upper bounds first, a whole list at a time. Always there, whatever was compiled.

Few postings are all added up (here); of many only bounds are (`index.kernels.bounding`). The bytes and floats that are
added up in are kept per thread, all zero between searches.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

import numpy as np

from index import formula
from index.kernels.bounding import bounded
from index.kernels.lanes import Floats, Lane, Repeated, Stretches
from index.kernels.paragraphs import OF_THREAD, Asked, Ordinals, Segment, distinct, reached_by
from index.kernels.seam import Mask, Searchable
from index.store.postings import Postings

_FEW = 16_000
"""Up to so many postings, adding them all up takes less than finding out what can be left out."""
_TERMS_A_BYTE = 40
"""Questions of more terms are added up in full: their levels would be too coarse."""
_ABOVE_NOTHING = 5e-324
"""The score of a paragraph that is dead is below this one."""
_REMEMBERED = 50_000


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
        self,
        terms: Sequence[bytes],
        limit: int,
        masks: Sequence[Mask | None] | None = None,
        factors: Sequence[float] | None = None,
    ) -> list[tuple[int, float]]:
        if limit <= 0:
            return []
        idfs = {
            term: formula.idf(self._paragraphs, held) * factor
            for term, factor in zip(terms, factors or repeat(1.0, len(terms)), strict=True)
            if (held := self.holding(term))
        }
        numbers, scores = np.zeros(0, np.int64), np.zeros(0)
        for place in self._largest_first:
            segment, mask = self._segments[place], masks[place] if masks else None
            if mask is not None and not len(mask):
                continue
            alive = segment.alive if mask is None else np.frombuffer(mask, np.uint8)
            if alive is not None and len(alive) < len(segment.postings.numbers):
                raise IndexError("alive out of range")
            asked = Asked(segment, alive, self._mean, _lanes_of(segment.postings, idfs))
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

    def _read(self, segment: Searchable) -> Segment:
        postings = Postings.of(segment.columns)
        alive = None if segment.alive is None else np.frombuffer(segment.alive, np.uint8)
        return Segment(postings, Stretches.of(postings, self._mean), alive)


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


def _search(asked: Asked, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
    """Paragraphs with their exact scores, the best `limit` of those that reach `to_beat` among them."""
    lanes = asked.lanes
    if not lanes:
        return np.zeros(0, np.intp), np.zeros(0)
    if sum(map(len, lanes)) <= _FEW or len(lanes) > _TERMS_A_BYTE:
        return _all_of(asked, limit, to_beat)
    return bounded(asked, Repeated.of(lanes), limit, to_beat)


def _all_of(asked: Asked, limit: int, to_beat: float) -> tuple[Ordinals, Floats]:
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
        least = max(to_beat, reached_by(sums, limit * len(lanes)), _ABOVE_NOTHING)
        ordinals = distinct(held.compress(sums >= least))
        scores = totals.take(ordinals)
        totals[held] = 0.0
    except BaseException:
        OF_THREAD.forget()
        raise
    return ordinals, scores
