"""The seam between storage, which knows files, and search, which knows none. NumPy is not needed for it.

A kernel is given the arrays of a collection's segments as bytes, and searches them for terms. Whoever makes them
answers for their order; a kernel answers for looking before it follows a number out of an array.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from index.store.columns import Columns

Mask = Any
"""One byte a paragraph of a segment, in a buffer: 0 for one that is not to be found."""
NOBODY: Mask = b""
"""The mask of a segment of which nothing is to be found."""
Found = tuple[int, float, int]
"""A paragraph's number, its score, and a bit for each of the first `NOTED` terms that it holds (1 for the first)."""
NOTED = 64


@dataclass(frozen=True, slots=True)
class Searchable:
    """One segment of a collection."""

    columns: Columns
    """As `index.store.postings.Postings` says."""
    alive: Mask | None
    """Which of its paragraphs the collection has; None for all."""


class Searcher(Protocol):
    """Searches the segments that it was made for. Any number of threads may use it at once."""

    def top(
        self,
        terms: Sequence[bytes],
        limit: int,
        masks: Sequence[Mask | None] | None = None,
        factors: Sequence[float] | None = None,
    ) -> list[Found]:
        """The best paragraphs for distinct terms, at most `limit`.

        By falling score, ties by rising number; a score is, bit by bit, the sum of idf * weight in the order of
        the terms, by `index.searching.formula`, with the statistics of all living paragraphs. `masks` narrows what
        may be found, a mask a segment, without the dead; None for the living. `factors`, above 0 and one a term,
        multiply the idfs. Raises IndexError where an array points outside another.
        """
        ...

    def holding(self, term: bytes) -> int:
        """How many living paragraphs hold a term. Raises IndexError."""
        ...


class Kernel(Protocol):
    """What makes searchers."""

    def __call__(self, segments: Sequence[Searchable], paragraphs: int, words: int) -> Searcher:
        """A searcher over segments in which so many paragraphs live, of so many terms with their repetitions."""
        ...
