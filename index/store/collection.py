"""The segments of a generation as one collection, ready to be asked. Nothing here touches a file by name.

So that a ranking equals that over the living paragraphs alone, their number, their mean length and how many
of them hold a term are those of all segments together, without the dead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from index import kernels
from index.asking.filters import EVERYTHING, Filters
from index.kernels.seam import Found, Mask, Searchable
from index.store.columns import encoded
from index.store.generation import Generation
from index.store.parts import Part

if TYPE_CHECKING:
    from index.store.masks import Masks


class Collection:
    """The segments of one generation. Raises IndexError for content out of range."""

    def __init__(self, generation: Generation, parts: Sequence[Part]) -> None:
        self.parts = tuple(parts)
        self._masks: Masks | None = None
        segments = self._segments = [Searchable(part.mapped.columns, part.alive()) for part in parts]
        self._searcher = kernels.running_kernel()(segments, generation.paragraphs, generation.words)

    def require_sizes(self) -> None:
        """Raises IndexDamaged when a file was cut."""
        for part in self.parts:
            part.mapped.require_sizes()

    def top(self, terms: Mapping[str, float], limit: int, where: Filters = EVERYTHING) -> list[Found]:
        """`index.kernels.seam.Searcher.top` of what filters admit, for terms and what multiplies their scores."""
        masks = self._admitted_by(where) if where else None
        return self._searcher.top(list(map(encoded, terms)), limit, masks, tuple(terms.values()))

    def holding(self, term: str) -> int:
        """How many living paragraphs hold a term."""
        return self._searcher.holding(encoded(term))

    def _admitted_by(self, where: Filters) -> list[Mask]:
        """Masks of the living paragraphs that filters admit."""
        if self._masks is None:
            from index.store.masks import (
                Masks,  # NumPy comes with it, which a search without filters may do without
            )

            self._masks = Masks(self._segments)
        return self._masks.of(where)
