"""Search in plain NumPy, whatever was compiled: finds the terms, searches segment by segment, merges what was found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

import numpy as np

from index.kernels.bounding import Sifting
from index.kernels.lanes import Lane
from index.kernels.paragraphs import Segment
from index.kernels.seam import Found, Mask, Searchable
from index.searching import formula
from index.store.postings import Postings

_REMEMBERED = 5_000


class _Known(NamedTuple):
    """A term: how many living paragraphs hold it, and what each segment has of it."""

    holding: int
    lanes: list[Lane | None]


class Searcher:
    """`index.kernels.seam.Searcher` in NumPy."""

    def __init__(self, segments: Sequence[Searchable], paragraphs: int, words: int) -> None:
        self._paragraphs, mean = paragraphs, formula.mean_length(paragraphs, words)
        self._segments = [
            Segment.of(
                Postings.of(segment.columns),
                None if segment.alive is None else np.frombuffer(segment.alive, np.uint8),
                mean,
            )
            for segment in segments
        ]
        largest = sorted(range(len(segments)), key=lambda place: -len(self._segments[place].stretch_of))
        self._largest_first = tuple(largest)
        self._terms: dict[bytes, _Known] = {}

    def holding(self, term: bytes) -> int:
        return self._known(term).holding

    def top(
        self,
        terms: Sequence[bytes],
        limit: int,
        masks: Sequence[Mask | None] | None = None,
        factors: Sequence[float] | None = None,
    ) -> list[Found]:
        if limit <= 0:
            return []
        known = [
            (of_term.lanes, at, factor)
            for at, (of_term, factor) in enumerate(
                zip(map(self._known, terms), factors or repeat(1.0, len(terms)), strict=True)
            )
            if of_term.holding
        ]
        best: list[Found] = []
        for place in self._largest_first:
            segment, mask = self._segments[place], masks[place] if masks else None
            if mask is not None and not len(mask):
                continue
            alive = segment.alive if mask is None else np.frombuffer(mask, np.uint8)
            if alive is not None and len(alive) < len(segment.stretch_of):
                raise IndexError("alive out of range")
            lanes = [
                lane._replace(idf=lane.idf * factor, place=at)
                for of_segments, at, factor in known
                if (lane := of_segments[place])
            ]
            if not lanes:
                continue
            to_beat = best[-1][1] if len(best) == limit else 0.0
            try:
                ordinals, scores, held = Sifting(segment, alive, lanes, limit).best(to_beat)
            except (ValueError, OverflowError) as error:  # of arrays that do not fit each other
                raise IndexError("postings out of range") from error
            numbers = segment.postings.numbers.take(ordinals)
            best += zip(numbers.tolist(), scores.tolist(), held.tolist(), strict=True)
            best.sort(key=lambda passage: (-passage[1], passage[0]))
            del best[limit:]
        return best

    def _known(self, term: bytes) -> _Known:
        known = self._terms.get(term)
        if known is None:
            of_segments = [(segment, Lane.of(segment.postings, term)) for segment in self._segments]
            holding = sum(segment.living(lane) for segment, lane in of_segments if lane)
            idf = formula.idf(self._paragraphs, holding)
            known = _Known(holding, [lane and lane._replace(idf=idf) for _, lane in of_segments])
            if len(self._terms) >= _REMEMBERED:
                self._terms.clear()
            self._terms[term] = known
        return known
