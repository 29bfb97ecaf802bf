"""An index that grew by steps, for tests: paragraphs added and removed in any order, and what is left of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from corpus.article import UNPRINTED, Printing
from index.store.builder import ArchiveStamp, Changes, Generation, build, extend
from index.store.inversion import Entry, batches_of

ARCHIVE = "quillhaven"

Step = tuple[list[tuple[list[str], Printing]], list[int]]
"""Each paragraph that is added, and which of those there are removed (any number: modulo)."""


class Grown:
    """Takes the steps one by one; `living` is what a reference engine is to be built of."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.living: list[Entry] = []
        self.revision = 0
        self._next = 1
        build(directory, [], archive=ArchiveStamp(ARCHIVE, 0))

    def take(
        self, added: Sequence[Sequence[str]], removed: Sequence[int] = (), printings: Sequence[Printing] = ()
    ) -> Generation:
        """One catching up: first the removals, then the additions."""
        gone = {self.living[place % len(self.living)].number for place in removed if self.living}
        self.living = [entry for entry in self.living if entry.number not in gone]
        printed = printings or [UNPRINTED] * len(added)
        new = [
            Entry(self._next + 3 * place, terms, printing)
            for place, (terms, printing) in enumerate(zip(added, printed, strict=True))
        ]
        self._next += 3 * len(new)
        self.living += new
        self.revision += 1
        changes = Changes(
            ArchiveStamp(ARCHIVE, self.revision),
            [(number, number) for number in sorted(gone)],
            batches_of(new),
        )
        generation = extend(self.directory, lambda _: changes)
        assert generation is not None
        return generation


def steps(
    paragraphs: st.SearchStrategy[list[str]], printings: st.SearchStrategy[Printing]
) -> st.SearchStrategy[list[Step]]:
    """Enough of them for merges to be due."""
    added = st.lists(st.tuples(paragraphs, printings), max_size=5)
    removed = st.lists(st.integers(0, 1000), max_size=4)
    return st.lists(st.tuples(added, removed), max_size=14)
