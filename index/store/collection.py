"""The segments of a generation as one collection: statistics over living paragraphs, and what a question asks.

So that a ranking equals that over the living paragraphs alone, their number, their mean length and how many
of them hold a term are those of all segments together, without the dead. Nothing here touches a file by name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.bm25 import Okapi
from index.filters import EVERYTHING, Filters
from index.kernels.scoring import AskedSegment, AskedTerm
from index.store.generation import Generation
from index.store.postings import encoded
from index.store.tombstones import Alive, Part, alive_but, living

_REMEMBERED = 50_000
_FILTERS_REMEMBERED = 16
"""A byte a paragraph each."""
_NOBODY: Alive = np.zeros(0, np.uint8)


@dataclass(frozen=True, slots=True)
class _Member:
    """A segment, ready to be asked."""

    part: Part
    alive: Alive | None
    table: npt.NDArray[np.float64]
    """The score of each pair for an idf of 1."""

    def find(self, term: bytes) -> tuple[int, slice] | None:
        """The place of a term and its postings, those of dead paragraphs among them."""
        place = self.part.postings.find(term)
        return None if place is None else (place, self.part.postings.of_term(place))

    def living(self, of_term: slice) -> int:
        return living(self.part.postings, of_term, self.part.dead, self.alive)


class Collection:
    """The segments of one generation. Raises IndexError for content out of range."""

    def __init__(self, generation: Generation, parts: Sequence[Part]) -> None:
        self._okapi = Okapi.of_counts(generation.paragraphs, generation.words)
        self._members = [self._member(part) for part in parts]
        self._holding: dict[bytes, int] = {}
        self._admitted: dict[Filters, list[Alive | None]] = {}

    def require_sizes(self) -> None:
        """Raises IndexDamaged when a file was cut."""
        for member in self._members:
            member.part.mapped.require_sizes()

    def parts(self) -> list[Part]:
        """Each segment with its dead."""
        return [member.part for member in self._members]

    def holding(self, term: str) -> int:
        """How many living paragraphs hold a term."""
        wanted = encoded(term)
        return self._counted(wanted, [member.find(wanted) for member in self._members])

    def idf(self, term: str) -> float:
        return self._okapi.idf_of(self.holding(term))

    def asked(self, terms: Sequence[str], where: Filters = EVERYTHING) -> list[AskedSegment]:
        """What distinct terms ask of each segment of which the filters admit something."""
        of_segments: list[list[AskedTerm]] = [[] for _ in self._members]
        for term in map(encoded, terms):
            found = [member.find(term) for member in self._members]
            if not (holding := self._counted(term, found)):
                continue
            idf = self._okapi.idf_of(holding)
            for member, place, of_segment in zip(self._members, found, of_segments, strict=True):
                if place is not None:
                    of_segment.append(self._term(member, *place, idf))
        return [
            _segment(member, of, alive)
            for member, of, alive in zip(self._members, of_segments, self._searched(where), strict=True)
            if alive is not _NOBODY
        ]

    def _searched(self, where: Filters) -> list[Alive | None]:
        """Which paragraphs of each segment are searched: those alive that the filters admit; None for all."""
        if not where:
            return [member.alive for member in self._members]
        searched = self._admitted.get(where)
        if searched is None:
            searched = [_searched(member, where) for member in self._members]
            if len(self._admitted) >= _FILTERS_REMEMBERED:
                self._admitted.clear()
            self._admitted[where] = searched
        return searched

    def _counted(self, term: bytes, found: Sequence[tuple[int, slice] | None]) -> int:
        holding = self._holding.get(term)
        if holding is None:
            places = zip(self._members, found, strict=True)
            holding = sum(member.living(place[1]) for member, place in places if place is not None)
            if len(self._holding) >= _REMEMBERED:
                self._holding.clear()
            self._holding[term] = holding
        return holding

    def _term(self, member: _Member, place: int, of_term: slice, idf: float) -> AskedTerm:
        postings = member.part.postings
        most = self._okapi.most(postings.highest(place))
        return AskedTerm(postings.ordinals[of_term], postings.pairs[of_term], member.table, idf, most)

    def _member(self, part: Part) -> _Member:
        postings = part.postings
        table = self._okapi.weights(postings.pair_frequencies, postings.pair_lengths)
        return _Member(part, alive_but(part.dead, len(postings.numbers)), table)


def _segment(member: _Member, terms: Sequence[AskedTerm], alive: Alive | None) -> AskedSegment:
    numbers = member.part.postings.numbers
    return AskedSegment(tuple(terms), len(numbers), alive, numbers)


def _searched(member: _Member, where: Filters) -> Alive | None:
    admitted = member.part.printings.admitted(where, len(member.part.postings.numbers))
    if member.alive is not None:
        admitted &= member.alive
    if not admitted.any():
        return _NOBODY
    return None if admitted.all() else admitted
