"""Clippings' own engine: builds a generation as `clippings reindex` does, and searches it as the desk does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path

import numpy as np

from bot.bench.peers import LIMIT, Terms
from index import bm25
from index.local import LocalEngine
from index.passage import Passage
from index.question import Question


class Engine:
    """A LocalEngine over one generation."""

    def __init__(self, variant: str = "") -> None:
        self._engine: LocalEngine | None = None

    def build(self, folder: Path, paragraphs: Terms) -> None:
        from index.builder import ArchiveStamp, Entry, build

        def entries() -> Iterator[Entry]:
            for place, terms in enumerate(paragraphs):
                yield Entry(place, terms)

        build(folder, entries(), archive=ArchiveStamp("bench", 1))

    def open(self, folder: Path) -> None:
        self._engine = LocalEngine.open(folder)

    def search(self, terms: Sequence[str]) -> list[Passage]:
        assert self._engine is not None
        return self._engine.search(Question("", tuple(terms)), LIMIT)

    def places(self, found: list[Passage]) -> list[int]:
        return [passage.number for passage in found]

    def ran_with(self) -> Mapping[str, str]:
        formula = bm25.settings()
        try:
            version = metadata.version("clippings")
        except metadata.PackageNotFoundError:
            version = "of this folder"
        return {
            "version": version,
            "numpy": np.__version__,
            "scorer": str(getattr(self._engine, "runs_on", "NumPy")),
            "formula": f"idf {formula['idf']}, k1 {formula['k1']}, b {formula['b']}",
        }
