"""The exact ranking, worked out apart from every engine: our formula, one dense array of scores a question.

It shares with the engine on disk only `index.searching.bm25`, the definition of a score, and adds up in the order of
the question's terms, as the reference engine does. It is for judging others; it keeps everything in memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.bench.peers import LIMIT
from bot.bench.terms import Terms
from index.searching.bm25 import Okapi


@dataclass(frozen=True, slots=True)
class Best:
    """Every score, how many paragraphs are due (ten, or as many as match), and the score of the last of them."""

    scores: npt.NDArray[np.float64]
    due: int
    last: float

    def share_among(self, places: Sequence[int]) -> float:
        """The share of the exact best among what an engine found; whatever ties with the last counts as one."""
        good = sum(bool(self.scores[place] >= self.last) for place in set(places[:LIMIT]))
        return min(1.0, good / self.due)


class Exact:
    """Exact BM25 over analysed terms."""

    def __init__(self, terms: Terms) -> None:
        numbers, sizes = (np.frombuffer(part, np.uint32) for part in terms.numbers())
        self._place_of = {term: place for place, term in enumerate(terms.vocabulary())}
        self._okapi = Okapi.of_counts(len(sizes), len(numbers))
        paragraph_of = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
        keys = np.sort(numbers.astype(np.uint64) << np.uint64(32) | paragraph_of)
        firsts = np.flatnonzero(np.concatenate((np.ones(min(1, len(keys)), bool), keys[1:] != keys[:-1])))
        frequencies = np.diff(firsts, append=len(keys)).astype(np.uint64)
        keys = keys[firsts]
        self._paragraphs = (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)
        pairs, of_posting = np.unique(
            frequencies << np.uint64(32) | sizes[self._paragraphs].astype(np.uint64), return_inverse=True
        )
        weights = self._okapi.weights(pairs >> np.uint64(32), pairs & np.uint64(0xFFFFFFFF))
        self._weights = weights[of_posting]
        holding = np.bincount((keys >> np.uint64(32)).astype(np.int64), minlength=len(self._place_of))
        self._starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(holding)))

    def scores(self, terms: Sequence[str]) -> npt.NDArray[np.float64]:
        """The score of every paragraph for distinct terms."""
        totals = np.zeros(self._okapi.corpus_size)
        for place in (self._place_of[term] for term in terms if term in self._place_of):
            start, stop = int(self._starts[place]), int(self._starts[place + 1])
            idf = self._okapi.idf_of(stop - start)
            totals[self._paragraphs[start:stop]] += idf * self._weights[start:stop]
        return totals

    def best(self, terms: Sequence[str]) -> Best | None:
        """The best ten for distinct terms; None where no paragraph matches."""
        scores = self.scores(terms)
        due = min(LIMIT, int(np.count_nonzero(scores)))
        return Best(scores, due, float(np.partition(scores, len(scores) - due)[-due])) if due else None
