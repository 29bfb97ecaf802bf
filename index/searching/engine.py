"""The seam between retrieval and whatever holds the postings."""

from __future__ import annotations

from typing import Protocol

from index.asking.asked import Question
from index.asking.filters import EVERYTHING, Filters
from index.searching.passage import Passage


class SearchEngine(Protocol):
    """Ranks the paragraphs of one index for a question.

    Every engine gives the same ranking: by falling BM25 score, ties by rising paragraph number, paragraphs
    that share no term with the question never among them. A term counts once however often it is asked; what
    stands in for a term scores as a term of its own, with its idf multiplied by the stand-in's weight.
    Filters leave paragraphs out and change no score: statistics stay those of the whole index. A passage says which of
    the terms searched for it holds.
    """

    @property
    def paragraphs(self) -> int:
        """How many paragraphs are indexed."""
        ...

    def search(self, question: Question, limit: int, where: Filters = EVERYTHING) -> list[Passage]:
        """The best `limit` passages that the filters admit; none where nothing matches. Raises IndexUnavailable."""
        ...

    def idf(self, term: str) -> float:
        """How rare a term is in this index: its BM25 idf, never negative; the highest idf for an unknown term."""
        ...

    def holds(self, term: str) -> bool:
        """Whether any paragraph has the term."""
        ...
