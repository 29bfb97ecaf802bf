"""How much of a question's weight some terms hold; its terms are weighed by how rare they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The idf of each term of a question, and their sum."""

    idf: Mapping[str, float]
    whole: float
    squares: Mapping[str, float]
    """the square of each"""
    squared: float
    """the sum of these"""

    @classmethod
    def of(cls, idf: Mapping[str, float]) -> Weights:
        squares = {term: idf_of**2 for term, idf_of in idf.items()}
        return cls(idf, sum(idf.values()) or 1.0, squares, sum(squares.values()))

    def share(self, terms: Sequence[str], held: Collection[str]) -> float:
        """0..1: the weight of those `terms` that are held, over the whole question's."""
        if not held:
            return 0.0
        idf, found = self.idf, 0.0
        for term in terms:  # asked a thousand times a question: a loop is quicker than a generator
            if term in held:
                found += idf[term]
        return found / self.whole

    def share_of_own(self, terms: Sequence[str], held: Collection[str]) -> float:
        """0..1: the same over the weight of `terms` alone; 1 where there are none."""
        idf, own, found = self.idf, 0.0, 0.0
        for term in terms:
            own += idf[term]
            if term in held:
                found += idf[term]
        return found / own if own else 1.0

    def share_of_rare(self, held: Collection[str]) -> float:
        """0..1: the share of all terms that is held when each weighs as the square of its idf."""
        found = 0.0
        for term, square in self.squares.items():
            if term in held:
                found += square
        return found / self.squared if self.squared else 0.0
