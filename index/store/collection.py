"""The segments of a generation as one collection, ready to be asked. Nothing here touches a file by name.

So that a ranking equals that over the living paragraphs alone, their number, their mean length and how many
of them hold a term are those of all segments together, without the dead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index import formula, kernels
from index.kernels.seam import Mask, Searchable
from index.store.columns import encoded
from index.store.generation import Generation
from index.store.parts import Part


class Collection:
    """The segments of one generation. Raises IndexError for content out of range."""

    def __init__(self, generation: Generation, parts: Sequence[Part]) -> None:
        self.parts = tuple(parts)
        self._paragraphs = generation.paragraphs
        segments = [Searchable(part.mapped.columns, part.alive()) for part in parts]
        self._searcher = kernels.running_kernel()(segments, generation.paragraphs, generation.words)

    def require_sizes(self) -> None:
        """Raises IndexDamaged when a file was cut."""
        for part in self.parts:
            part.mapped.require_sizes()

    def top(
        self, terms: Iterable[str], limit: int, masks: Sequence[Mask | None] | None = None
    ) -> list[tuple[int, float]]:
        """`index.kernels.seam.Searcher.top` for terms of which some may be asked twice."""
        return self._searcher.top([encoded(term) for term in dict.fromkeys(terms)], limit, masks)

    def holding(self, term: str) -> int:
        """How many living paragraphs hold a term."""
        return self._searcher.holding(encoded(term))

    def idf(self, term: str) -> float:
        return formula.idf(self._paragraphs, self.holding(term))
