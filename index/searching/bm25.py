"""BM25 as rank_bm25 has it, with the idf that never goes below zero: the one definition of a score.

The only module that imports rank_bm25. The reference engine hands it whole token lists; the bench's exact ranking
hands it counts and asks the library's own scorer for each (term frequency, paragraph length) pair that occurs.
The engine on disk does its own sums, by `index.searching.formula`. Nothing here knows of files or of questions.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

from index.searching import formula

_ANY_TERM = ""


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
        super().__init__(paragraphs, k1=formula.K1, b=formula.B)

    @classmethod
    def of_counts(cls, paragraphs: int, words: int) -> Okapi:
        """The formula for a collection of which only the paragraphs and all their terms were counted."""
        okapi = cls()
        okapi.corpus_size = paragraphs
        okapi.avgdl = formula.mean_length(paragraphs, words)
        return okapi

    def idf_of(self, holding: int) -> float:
        """The idf of a term that `holding` of the paragraphs hold; above zero, and highest for 0 of them."""
        return formula.idf(self.corpus_size, holding)

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
