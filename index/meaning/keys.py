"""Under which key each paragraph's vector is kept, by the paragraph's number: a file made of the archive's texts.

With it a vector is found without reading the text that it is of, so that hundreds of paragraphs can be compared with a
question. The file is written in whole when vectors were made, and takes the place of the one before by rename: it may
be older than the archive, never half of one. A paragraph that it does not know has no vector here yet.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.errors import ArchiveNotWritable
from index.meaning.vectors import Keys, place_of_vectors, stamp_of

_ROW = np.dtype([("number", "<i8"), ("key", "<u8")])
_NOTHING = np.empty(0, _ROW)


def place_of_keys(directory: Path) -> Path:
    """The file of the keys of an archive's paragraphs."""
    return place_of_vectors(directory).with_name("keys.npy")


def write_keys(directory: Path, keys: Iterable[tuple[int, int]]) -> None:
    """Write the key of each paragraph, as (number, key). Raises ArchiveNotWritable; the file is then as it was."""
    path = place_of_keys(directory)
    new = path.with_suffix(".new")
    table = np.fromiter(keys, _ROW)
    table.sort(order="number")
    try:
        with new.open("wb") as file:
            np.save(file, table)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise ArchiveNotWritable(f"{path} cannot be written ({error.strerror}).") from error


class KeyFile:
    """The keys of one archive's paragraphs. Reading never waits for a writer; safe to use from several threads."""

    def __init__(self, directory: Path) -> None:
        self._path = place_of_keys(directory)
        self._read: tuple[tuple[int, ...], npt.NDArray[np.void]] = (), _NOTHING

    def of(self, numbers: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.bool_], Keys]:
        """For N paragraphs: which are known, and N keys, of no meaning where they are not."""
        table = self._table()
        if not len(table):
            return np.zeros(len(numbers), np.bool_), np.zeros(len(numbers), np.uint64)
        rows = table.take(table["number"].searchsorted(numbers), mode="clip")
        return rows["number"] == numbers, rows["key"]

    def _table(self) -> npt.NDArray[np.void]:
        """Reads the file anew where another has taken its place; nothing where there is none, or no such table."""
        stamp, table = self._read
        try:
            now = stamp_of(self._path.stat())
            if stamp != now:
                read = np.load(self._path)
                table = read if read.dtype == _ROW and read.ndim == 1 else _NOTHING
                self._read = now, table
        except (OSError, ValueError, EOFError):
            self._read = (), (table := _NOTHING)
        return table
