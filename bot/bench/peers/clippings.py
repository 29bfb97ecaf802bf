"""Clippings' own engine: builds a generation as `clippings reindex` does, and searches it as the desk does."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bench.peers import KERNEL, LIMIT, Terms, hide

if TYPE_CHECKING:
    from index.searching.local import LocalEngine
    from index.searching.passage import Passage


class Engine:
    """A LocalEngine over one generation; the variant "numpy" does without the compiled scorer."""

    def __init__(self, variant: str = "") -> None:
        if variant == "numpy":
            hide(KERNEL)
            os.environ["CLIPPINGS_KERNEL"] = variant
        from index.asking.asked import Question
        from index.searching.local import LocalEngine

        self._type, self._question = LocalEngine, Question
        self._engine: LocalEngine | None = None

    def build(self, folder: Path, paragraphs: Terms) -> None:
        from index.store.builder import ArchiveStamp, Entry, build

        def entries() -> Iterator[Entry]:
            for place, terms in enumerate(paragraphs):
                yield Entry(place, terms)

        build(folder, entries(), archive=ArchiveStamp("bench", 1))

    def open(self, folder: Path) -> None:
        self._engine = self._type.open(folder)

    def search(self, terms: Sequence[str]) -> list[Passage]:
        assert self._engine is not None
        return self._engine.search(self._question("", tuple(terms)), LIMIT)

    def places(self, found: list[Passage]) -> list[int]:
        return [passage.number for passage in found]

    def ran_with(self) -> Mapping[str, str]:
        from index.searching.formula import settings

        formula = settings()
        try:
            version = metadata.version("clippings")
        except metadata.PackageNotFoundError:
            version = "of this folder"
        return {
            "version": version,
            "numpy": metadata.version("numpy"),
            "scorer": _scorer(),
            "formula": f"idf {formula['idf']}, k1 {formula['k1']}, b {formula['b']}",
        }


def _scorer() -> str:
    """What searches, in the engine's own words; "NumPy" where the engine has nothing else."""
    try:
        return str(importlib.import_module("index.kernels").engine_name())
    except ImportError:
        return "NumPy"
