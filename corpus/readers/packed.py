"""Files that are ZIP archives inside (EPUB, DOCX): parts are read in memory, by name, and within limits.

Nothing is ever unpacked to disk, so no name in an archive can lead anywhere.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import UnreadableInput

_LARGEST_PART = 20 * 2**20
_LARGEST_WHOLE = 200 * 2**20
_MOST_PARTS = 20_000


class Packed:
    """The parts of one archive; what is read of them in all is limited."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = _LARGEST_WHOLE
        self.names = frozenset(archive.namelist())

    def read(self, name: str) -> bytes:
        """One part, unpacked. Raises UnreadableInput where it is missing, damaged or too large."""
        try:
            with self._archive.open(name) as part:
                content = part.read(min(_LARGEST_PART, self._left) + 1)
        except (
            KeyError,
            RuntimeError,
            NotImplementedError,
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            ValueError,
        ):
            raise UnreadableInput(
                "is damaged or locked with a password; save its text as .txt and add that."
            ) from None
        if len(content) > min(_LARGEST_PART, self._left):
            raise UnreadableInput("unpacks to far more than any article does; it was left alone.")
        self._left -= len(content)
        return content


@contextmanager
def packed(path: Path) -> Iterator[Packed]:
    """The archive at a path. Raises UnreadableInput, OSError."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise UnreadableInput("is a damaged archive; save its text as .txt and add that.") from None
    with archive:
        if len(archive.infolist()) > _MOST_PARTS:
            raise UnreadableInput("is an archive of too many files to be an article.")
        yield Packed(archive)
