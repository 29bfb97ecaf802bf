"""BM25 as rank_bm25 has it, with the idf that never goes below zero: the one definition of a score.

The only module that imports rank_bm25. The reference engine hands it whole token lists; the engine on disk
hands it counts, and asks the library's own scorer once for each (term frequency, paragraph length) pair that
occurs. Nothing here knows of files or of questions.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

K1 = 1.5
B = 0.75

_ANY_TERM = ""
_ABOVE_ROUNDING = 1 + 1e-12


class Okapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """BM25Okapi with ln(1 + (N - n + .5) / (n + .5)) for the idf, n of N paragraphs holding the term.

    The library's idf, ln((N - n + .5) / (n + .5)), falls to zero and below for a term that half of the
    paragraphs hold, and the library then puts a quarter of the mean idf in its place: in a large archive a
    word of every paragraph so comes to weigh more than one of every tenth, and in a small one the mean itself
    may be negative. With 1 + inside the logarithm the idf stays above zero and falls as n rises.

    The frequency part is the library's: tf (k1 + 1) / (tf + k1 (1 - b + b length / avgdl)). An empty corpus,
    where the library divides by zero, scores nothing.
    """

    corpus_size: int
    avgdl: float
    idf: dict[str, float]

    def __init__(self, paragraphs: Sequence[Sequence[str]] = ()) -> None:
        super().__init__(paragraphs, k1=K1, b=B)

    @classmethod
    def of_counts(cls, paragraphs: int, words: int) -> Okapi:
        """The formula for a collection of which only the paragraphs and all their terms were counted."""
        okapi = cls()
        okapi.corpus_size = paragraphs
        okapi.avgdl = words / paragraphs if words else 1.0
        return okapi

    def idf_of(self, holding: int) -> float:
        """The idf of a term that `holding` of the paragraphs hold; above zero, and highest for 0 of them."""
        return math.log1p((self.corpus_size - holding + 0.5) / (holding + 0.5))

    def reweighed(self, weights: Mapping[str, float]) -> Okapi:
        """The same paragraphs, with the idf of each of these terms multiplied by the number beside it."""
        okapi = copy.copy(self)
        okapi.idf = {term: self.idf[term] * weight for term, weight in weights.items() if term in self.idf}
        return okapi

    def weights(self, frequencies: npt.ArrayLike, lengths: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """The scores for an idf of 1 of pairs of a term frequency and a paragraph length, both 1-dimensional.

        They come from the library's `get_scores`, asked about one imagined paragraph for each pair, so that
        idf times weight equals, bit by bit, what it gives the same term in a real paragraph.
        """
        pairs = copy.copy(self)
        pairs.doc_freqs = [{_ANY_TERM: frequency} for frequency in np.asarray(frequencies).tolist()]
        pairs.doc_len = lengths
        pairs.corpus_size = len(pairs.doc_freqs)
        pairs.idf = {_ANY_TERM: 1.0}
        return np.asarray(pairs.get_scores([_ANY_TERM]), dtype=np.float64)

    def most(self, pairs: Iterable[tuple[int, int]]) -> float:
        """No less than the weight of any of some pairs of a frequency and a length, and hardly more.

        In plain Python, since one term is asked about at a time.
        """
        at_least = K1 * (1 - B)
        for_each = K1 * B / self.avgdl
        weights = [tf * (K1 + 1) / (tf + at_least + for_each * length) for tf, length in pairs]
        return max(weights, default=0.0) * _ABOVE_ROUNDING

    def _initialize(self, corpus: Sequence[Sequence[str]]) -> Mapping[str, int]:
        self.avgdl = 1.0
        if not corpus:
            return {}
        holding: Mapping[str, int] = super()._initialize(corpus)
        self.avgdl = self.avgdl or 1.0
        return holding

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        for term, holding in nd.items():
            self.idf[term] = self.idf_of(holding)


def settings() -> dict[str, Any]:
    """What the scores of an index follow from, besides its counts."""
    return {"name": "okapi", "idf": "ln(1 + (N - n + .5) / (n + .5))", "k1": K1, "b": B}
