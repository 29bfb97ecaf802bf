"""SQLite's FTS5: a contentless table of terms joined by spaces, ranked by its own bm25()."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.bench.peers import LIMIT, Terms

_FILE = "fts5.sqlite3"
_ASK = f"SELECT rowid FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT {LIMIT}"


class Engine:
    """One file, optimised after building, with memory-mapped reading and a page cache of 64 MB."""

    def __init__(self, variant: str = "") -> None:
        self._connection: sqlite3.Connection | None = None

    def build(self, folder: Path, paragraphs: Terms) -> None:
        folder.mkdir(parents=True)
        connection = sqlite3.connect(folder / _FILE, isolation_level=None)
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -64000")
        connection.execute(
            "CREATE VIRTUAL TABLE paragraphs USING fts5 (terms, content='',"
            """ tokenize="unicode61 remove_diacritics 0 tokenchars '-.'")"""
        )
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO paragraphs (rowid, terms) VALUES (?, ?)",
            ((place, " ".join(terms)) for place, terms in enumerate(paragraphs, start=1)),
        )
        connection.execute("INSERT INTO paragraphs (paragraphs) VALUES ('optimize')")
        connection.execute("COMMIT")
        connection.close()

    def open(self, folder: Path) -> None:
        self._connection = sqlite3.connect(f"{(folder / _FILE).as_uri()}?mode=ro", uri=True)
        self._connection.execute(f"PRAGMA mmap_size = {1 << 32}")
        self._connection.execute("PRAGMA cache_size = -64000")

    def search(self, terms: Sequence[str]) -> list[tuple[int]]:
        assert self._connection is not None
        return self._connection.execute(_ASK, (" OR ".join(f'"{term}"' for term in terms),)).fetchall()

    def places(self, found: list[tuple[int]]) -> list[int]:
        return [row - 1 for (row,) in found]

    def ran_with(self) -> Mapping[str, str]:
        return {
            "version": sqlite3.sqlite_version,
            "table": "contentless, unicode61, optimised, no journal while building",
            "opened": "read-only, memory-mapped, page cache 64 MB",
            "formula": "its own bm25(): k1 1.2, b 0.75, idf never below 0.000001",
        }
