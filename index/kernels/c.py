"""Search in C: hands the arrays over as they lie, once. Present where a compiler was; needs no NumPy.

Importing this where the extension was not built raises ImportError; `index.kernels` then does without.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from index.kernels import _kernel
from index.kernels.seam import NOTED, Found, Mask, Searchable
from index.searching import formula
from index.store.columns import DTYPES

if sys.byteorder != "little":
    raise ImportError("the C kernel reads little-endian arrays in place")
if getattr(_kernel, "NOTED", None) != NOTED:
    raise ImportError("the C kernel was built of an older source; install again")


class Searcher:
    """`index.kernels.seam.Searcher`, without the GIL while it searches."""

    def __init__(self, segments: Sequence[Searchable], paragraphs: int, words: int) -> None:
        rows = tuple(
            (*(segment.columns[name].content for name in DTYPES), segment.alive) for segment in segments
        )
        mean = formula.mean_length(paragraphs, words)
        self._collection = _kernel.collection(rows, paragraphs, mean)

    def top(
        self,
        terms: Sequence[bytes],
        limit: int,
        masks: Sequence[Mask | None] | None = None,
        factors: Sequence[float] | None = None,
    ) -> list[Found]:
        found: list[Found] = _kernel.top(
            self._collection,
            tuple(terms),
            limit,
            None if masks is None else tuple(masks),
            None if factors is None else tuple(factors),
        )
        return found

    def holding(self, term: bytes) -> int:
        held: int = _kernel.holding(self._collection, term)
        return held
