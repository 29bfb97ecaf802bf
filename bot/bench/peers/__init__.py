"""The engines that a run measures, in one table, and the protocol that each small file here follows.

A file here imports its library when its engine is made, for that is what a cold open has to pay, and what only
building needs where it builds. Each uses the best that its library documents; none is held back for being a peer.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

LIMIT = 10
"""How many paragraphs every engine is asked for."""


class Terms(Iterable[list[str]], Protocol):
    """What is indexed: one list of terms a paragraph; a paragraph is known by its place, from 0."""

    def __len__(self) -> int: ...


class Peer(Protocol):
    """One engine in one process: it either builds, or opens and searches."""

    def build(self, folder: Path, paragraphs: Terms) -> None:
        """Index all paragraphs and leave in `folder` everything that `open` needs."""
        ...

    def open(self, folder: Path) -> None:
        """Be ready to search what `build` left in `folder`, maybe in another process."""
        ...

    def search(self, terms: Sequence[str]) -> Any:
        """The best ten paragraphs for distinct terms, in whatever form the library gives them."""
        ...

    def places(self, found: Any) -> list[int]:
        """What `search` gave as places of paragraphs, best first. Not timed."""
        ...

    def ran_with(self) -> Mapping[str, str]:
        """The version and the settings that its figures hold for; "version" is always there."""
        ...


@dataclass(frozen=True, slots=True)
class Listed:
    """An engine of the table: its name, its file there, and when it runs."""

    name: str
    module: str
    needs: tuple[str, ...] = ()
    """Libraries; it is left out, with a sentence, where one is not installed."""
    variant: str = ""
    only_beside: str = ""
    """A module without which there is nothing to compare this variant with; it is not spoken of then."""
    at_most: int | None = None
    """Paragraphs up to which it runs unasked."""
    keeps_a_file: bool = True

    def applies(self) -> bool:
        """Whether this installation has what would make the variant another engine than the plain one."""
        return not self.only_beside or is_there(self.only_beside)

    def missing(self) -> list[str]:
        """The libraries that it needs and that are not installed."""
        return [library for library in self.needs if not is_there(library)]

    def load(self) -> Peer:
        """Import the library and make the peer. Raises what the import raises."""
        peer: Peer = importlib.import_module(f"{__name__}.{self.module}").Engine(self.variant)
        return peer


OWN = "clippings"
KERNEL = "index.kernels._kernel"
"""The compiled scorer, an optional part of the installation."""
TABLE = (
    Listed(OWN, "clippings"),
    Listed(f"{OWN}-numpy", "clippings", variant="numpy", only_beside=KERNEL),
    Listed("tantivy", "tantivy", ("tantivy",)),
    Listed("bm25s", "bm25s", ("bm25s",), variant="numpy"),
    Listed("bm25s-numba", "bm25s", ("bm25s", "numba"), variant="numba"),
    Listed("sqlite-fts5", "fts5"),
    Listed("rank_bm25", "rank_bm25", at_most=200_000, keeps_a_file=False),
)


def is_there(module: str) -> bool:
    """Whether a module could be imported; it is not."""
    return importlib.util.find_spec(module) is not None


def hide(module: str) -> None:
    """Make this process one in which an optional module is not installed."""
    sys.modules[module] = None  # type: ignore[assignment]  # as the import system documents it


def listed(name: str) -> Listed:
    """The engine of that name. Raises KeyError."""
    return {engine.name: engine for engine in TABLE}[name]
