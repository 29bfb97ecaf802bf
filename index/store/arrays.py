"""Arrays into files: one .npy file an array, written with checksums, on disk before anybody is told.

`index.store.mapping` is how they are read. Nothing here knows what an array means.
"""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.store.columns import VOCABULARY
from index.store.generation import ArrayFile
from index.store.mapping import HEADER_SIZE, header_of, new_checksum
from index.store.postings import Postings
from index.store.printings import Printings
from index.store.vocabulary import Vocabulary, packed


class ArrayWriter:
    """Writes one array into a file piece by piece; `finish` puts the header before it. Raises OSError."""

    def __init__(self, folder: Path, key: str, dtype: str) -> None:
        self._name, self._dtype, self._count = f"{key}.npy", np.dtype(dtype), 0
        self._checksum = new_checksum()
        self._file = open(folder / self._name, "wb")  # noqa: SIM115  (closed by finish)
        self._file.write(bytes(HEADER_SIZE))

    def append(self, piece: npt.NDArray[Any]) -> None:
        content = np.ascontiguousarray(piece, self._dtype)
        if content.size:
            self._checksum.update(content.data.cast("B"))
            self._file.write(content.data.cast("B"))
            self._count += content.size

    def finish(self) -> ArrayFile:
        """Wait until all is on disk."""
        header = header_of(self._dtype.str, self._count)
        self._checksum.update(header)
        with self._file as file:
            file.seek(0)
            file.write(header)
            file.flush()
            os.fsync(file.fileno())
        size = HEADER_SIZE + self._count * self._dtype.itemsize
        return ArrayFile(self._name, self._dtype.str, self._count, size, self._checksum.hexdigest())

    def abandon(self) -> None:
        """Close the file as it is."""
        self._file.close()


def write_array(folder: Path, key: str, array: npt.NDArray[Any]) -> ArrayFile:
    """Write an array into its file, on disk when this returns. Raises OSError."""
    writer = ArrayWriter(folder, key, array.dtype.str)
    try:
        writer.append(array)
        return writer.finish()
    finally:
        writer.abandon()


def write_arrays(folder: Path, arrays: Postings | Printings) -> tuple[ArrayFile, ...]:
    """Write every array into its file, on disk when this returns. Raises OSError."""
    return tuple(write_array(folder, field.name, getattr(arrays, field.name)) for field in fields(arrays))


def write_vocabulary(folder: Path, vocabulary: Vocabulary) -> ArrayFile:
    """Write a vocabulary into its file, on disk when this returns. Raises OSError."""
    return write_array(folder, VOCABULARY, packed(vocabulary))
