"""The default engine: searches a generation on disk through memory-mapped arrays.

Opening reads a manifest and tombstones and looks at headers, whatever the archive's size. An engine serves the
generation it was opened on until it is closed, also when that was superseded or deleted meanwhile; whoever
wants the newest asks `is_current` and opens again. Nothing here writes a file or builds anything.
"""

from __future__ import annotations

import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from corpus.errors import IndexUnavailable, NoIndex, OutOfMeans
from index.asking.asked import Question
from index.asking.filters import EVERYTHING, Filters
from index.searching import formula
from index.searching.passage import Passage
from index.store import generations, locks
from index.store.collection import Collection
from index.store.generation import REMEDY, ArchiveStamp, Generation, damaged, require_own, unopened
from index.store.parts import parts_of

if TYPE_CHECKING:
    from index.spellings.looking import Spellings

_SWAPS_TO_OUTRUN = 5
_REMEMBERED = 10_000
"""Terms, and how many paragraphs of a generation, which never changes, hold each."""


class LocalEngine:
    """A SearchEngine over one generation. Any number of threads may search it at once.

    A context manager; `close` lets go of the generation. Whatever reads first looks whether a file was truncated
    (`index.store.mapping` says what remains possible) and raises IndexDamaged then and for content out of range.
    """

    def __init__(self, folder: Path, generation: Generation, collection: Collection, lock: int) -> None:
        """For `open`; the engine closes `lock`."""
        self.generation = generation
        self.warning: str | None = None
        self._folder = folder
        self._collection: Collection | None = collection
        self._unlock = weakref.finalize(self, os.close, lock)
        self._mark: bytes | None = None
        self._holding: dict[str, int] = {}

    @classmethod
    def open(cls, directory: Path, *, archive: ArchiveStamp | None = None) -> LocalEngine:
        """The engine for what CURRENT of the index folder `directory` names.

        Where that cannot serve, the newest other generation that verifies in full does instead, and `warning`
        says so in a sentence. Raises NoIndex, IndexDamaged or ForeignIndex where none can; the last one also
        for an index of another archive than `archive`. Raises OutOfMeans where that is all that stands in the way.
        """
        for _ in range(_SWAPS_TO_OUTRUN):
            mark = generations.mark(directory)
            try:
                engine = cls._on(directory, generations.serving(directory), archive)
            except IndexUnavailable as error:
                if generations.mark(directory) != mark:
                    continue
                engine = cls._on_another(directory, archive, error)
            engine._mark = mark
            return engine
        raise NoIndex(f"The index in {directory} changes too fast to be opened; try again in a moment.")

    @property
    def paragraphs(self) -> int:
        return self.generation.paragraphs

    def search(self, question: Question, limit: int, where: Filters = EVERYTHING) -> list[Passage]:
        with self._reading() as collection:
            found = collection.top(question.searched(), limit, where)
        return list(map(Passage._make, found))

    def idf(self, term: str) -> float:
        return formula.idf(self.paragraphs, self.holding(term))

    def holds(self, term: str) -> bool:
        return self.holding(term) > 0

    def holding(self, term: str) -> int:
        """How many paragraphs have the term; remembered, for each of a question's is asked for several times."""
        known = self._holding.get(term)
        if known is None:
            with self._reading() as collection:
                known = collection.holding(term)
            if len(self._holding) >= _REMEMBERED:
                self._holding.clear()
            self._holding[term] = known
        return known

    def spellings(self) -> Spellings:
        """The word forms of the paragraphs."""
        from index.spellings.looking import spellings_in  # NumPy comes with it, which a search may do without

        with self._reading() as collection:
            return spellings_in([part.mapped.columns for part in collection.parts])

    def is_current(self) -> bool:
        """Whether CURRENT still says what it said when this engine was opened: one small read.

        After a fall-back that is not the name of this generation; False means that opening again is worth it.
        Where no more files can be opened it never is.
        """
        try:
            return generations.mark(self._folder.parent) == self._mark
        except OutOfMeans:
            return True

    def verify(self) -> None:
        """Read every byte of the generation and check it. Raises IndexDamaged."""
        from index.store.serving import (
            require_part_whole,  # NumPy comes with it, which searching may do without
        )

        with self._reading() as collection:
            for part in collection.parts:
                require_part_whole(self._folder.parent, part)
            parts_of(self._folder.parent, self.generation)

    def close(self) -> None:
        """Let go of the generation; a search that is under way in another thread still ends well."""
        self._collection = None
        self._holding.clear()
        self._unlock()

    def __enter__(self) -> LocalEngine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @classmethod
    def _on(cls, directory: Path, name: str, archive: ArchiveStamp | None) -> LocalEngine:
        folder = directory / name
        manifest = folder / generations.MANIFEST
        try:
            lock = locks.share(manifest)
        except OSError as error:
            raise unopened(name, "its manifest", error) from error
        try:
            generation = generations.describe(folder, name)
            require_own(generation, archive)
            with _out_of_range_is_damage(name):
                return cls(folder, generation, Collection(generation, parts_of(directory, generation)), lock)
        except BaseException:
            os.close(lock)
            raise

    @classmethod
    def _on_another(
        cls, directory: Path, archive: ArchiveStamp | None, error: IndexUnavailable
    ) -> LocalEngine:
        for name in generations.names(directory):
            try:
                engine = cls._on(directory, name, archive)
            except IndexUnavailable:
                continue
            try:
                engine.verify()
            except IndexUnavailable:
                engine.close()
                continue
            engine.warning = (
                f"The newest index cannot serve, so the one of {engine.generation.created_at} does; {REMEDY}."
            )
            return engine
        raise error

    @contextmanager
    def _reading(self) -> Iterator[Collection]:
        collection = self._collection
        if collection is None:
            raise IndexUnavailable("The index was closed; open it again.")
        collection.require_sizes()
        with _out_of_range_is_damage(self.generation.name):
            yield collection


@contextmanager
def _out_of_range_is_damage(name: str) -> Iterator[None]:
    try:
        yield
    except IndexError as error:
        raise damaged(name, "its content is out of range") from error
