"""rank_bm25: the library's get_scores over token lists in memory, and NumPy's partition for the best ten.

It comes by way of `index.searching.bm25`, whose formula differs in the idf only. The library keeps nothing on disk and
its objects could only be pickled, which this house does not do: opening means building again from the terms.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.bench.peers import LIMIT, Terms
from bot.bench.terms import Terms as KeptTerms


class Engine:
    """The library's own scorer."""

    def __init__(self, variant: str = "") -> None:
        from index.searching import bm25, formula

        self._library, self._formula = bm25, formula
        self._okapi: bm25.Okapi | None = None

    def build(self, folder: Path, paragraphs: Terms) -> None:
        self._okapi = self._library.Okapi(list(paragraphs))

    def open(self, folder: Path) -> None:
        """Raises FileNotFoundError unless the terms lie in the folder "terms" beside `folder`."""
        self._okapi = self._library.Okapi(list(KeptTerms(folder.parent / "terms")))

    def search(self, terms: Sequence[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
        assert self._okapi is not None
        scores = self._okapi.get_scores(list(terms))
        limit = min(LIMIT, len(scores))
        best = np.argpartition(scores, len(scores) - limit)[len(scores) - limit :]
        best = best[np.lexsort((best, -scores[best]))]
        return best, scores[best]

    def places(self, found: tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]) -> list[int]:
        return [place for place, score in zip(*map(np.ndarray.tolist, found), strict=True) if score > 0]

    def ran_with(self) -> Mapping[str, str]:
        return {
            "version": metadata.version("rank-bm25"),
            "class": "BM25Okapi with an idf that never falls below zero",
            "opened": "by building again, for it keeps nothing on disk",
            "formula": f"k1 {self._formula.K1}, b {self._formula.B}",
        }
