"""The archive's file, opened: what its rooms for articles, for paragraphs and for changes stand on."""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path

from corpus.archive.database import Database

FILE_NAME = "archive.sqlite3"


class Opened:
    """The file under one folder. Safe to use from several threads."""

    def __init__(self, directory: Path, *, writable: bool = False) -> None:
        """Raises NoArchive, ArchiveNotWritable or ArchiveError."""
        self.directory = directory
        self.database = Database(directory / FILE_NAME, writable=writable)

    def close(self) -> None:
        self.database.close()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """A transaction around several changes: all of them or none."""
        return self.database.writing()
