"""bm25s: scores computed eagerly while indexing, saved as arrays, read with its NumPy or its numba backend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.bench.peers import LIMIT, Terms, hide


class Engine:
    """Its method "lucene" with our k1 and b: our formula but for a constant factor, in 32-bit floats."""

    def __init__(self, variant: str = "numpy") -> None:
        if variant == "numpy":
            hide("numba")  # its import and its memory would be charged to a backend that has no use for it
        import bm25s

        self._library, self._backend = bm25s, variant
        self._index: Any = None
        self._limit = LIMIT

    def build(self, folder: Path, paragraphs: Terms) -> None:
        index = self._library.BM25(method="lucene", k1=1.5, b=0.75, backend=self._backend)
        index.index(list(paragraphs), show_progress=False)
        index.save(str(folder), show_progress=False)

    def open(self, folder: Path) -> None:
        self._index = self._library.BM25.load(str(folder), show_progress=False)
        self._limit = min(LIMIT, int(self._index.scores["num_docs"]))

    def search(self, terms: Sequence[str]) -> Any:
        return self._index.retrieve(
            [list(terms)],
            k=self._limit,
            show_progress=False,
            n_threads=0,
            backend_selection="numba" if self._backend == "numba" else "auto",
        )

    def places(self, found: Any) -> list[int]:
        ranked = zip(found.documents[0].tolist(), found.scores[0].tolist(), strict=True)
        return [place for place, score in ranked if score > 0]

    def ran_with(self) -> Mapping[str, str]:
        return {
            "version": self._library.__version__,
            "backend": self._backend,
            "opened": "into memory, as it does by default",
            "formula": 'method "lucene", k1 1.5, b 0.75, 32-bit floats',
        }
