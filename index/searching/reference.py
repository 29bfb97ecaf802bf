"""The reference engine: rank_bm25 over token lists in memory.

Every other engine is held to its ranking and its scores. It visits every paragraph for every term, so it is
for tests and for archives of a few thousand paragraphs; nothing here is quick or written to disk.
"""

from __future__ import annotations

from collections.abc import Iterable

from index.asking.asked import Question
from index.asking.filters import EVERYTHING, Filters
from index.kernels.seam import NOTED
from index.searching.bm25 import Okapi
from index.searching.passage import Passage
from index.store.inversion import Entry


class ReferenceEngine:
    """A SearchEngine over entries held in memory."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        kept = list(entries)
        self._numbers = [entry.number for entry in kept]
        self._printings = {entry.number: entry.printing for entry in kept}
        self._okapi = Okapi([entry.terms for entry in kept])

    @property
    def paragraphs(self) -> int:
        return len(self._numbers)

    def search(self, question: Question, limit: int, where: Filters = EVERYTHING) -> list[Passage]:
        asked = question.searched()
        scores = self._okapi.reweighed(asked).get_scores(list(asked)).tolist()
        noted = [(term, 1 << place) for place, term in enumerate(list(asked)[:NOTED])]
        held = [sum(bit for term, bit in noted if term in of) for of in self._okapi.doc_freqs]
        passages = map(Passage, self._numbers, scores, held)
        matching = [p for p in passages if p.score > 0 and where.admits(self._printings[p.number])]
        matching.sort(key=lambda passage: (-passage.score, passage.number))
        return matching[: max(0, limit)]

    def idf(self, term: str) -> float:
        return self._okapi.idf.get(term, self._okapi.idf_of(0))

    def holds(self, term: str) -> bool:
        return term in self._okapi.idf
