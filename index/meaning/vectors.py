"""Vectors kept in a file, each under a key made of the text that it is of.

Records are only ever added, so that a writer that is killed loses at most the record it was writing, readers need no
lock, and neither generations of the index nor removed articles matter: the same text has the same vector. A vector is
kept as 384 signed bytes and what they are multiplied by.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.errors import ArchiveNotWritable, BuildInProgress
from index.meaning.encoder import WIDTH, Vectors

Keys = npt.NDArray[np.uint64]

_RECORD = np.dtype([("key", "<u8"), ("step", "<f4"), ("values", "i1", (WIDTH,))])
_FOLDER, _NAME = "meaning", "minilm-l6-v2-int8.vectors"
_MOST = 127


def key_of(title: str, text: str) -> int:
    """What a paragraph's vector is kept under: 64 bits of a hash of its headline and words."""
    return int.from_bytes(blake2b(f"{title}\n{text}".encode(), digest_size=8).digest(), "little")


class VectorFile:
    """The vectors of one archive. Reading never waits for a writer."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / _FOLDER / _NAME
        self._size = -1
        self._records: npt.NDArray[np.void] = np.empty(0, dtype=_RECORD)
        self._keys: Keys = np.empty(0, dtype=np.uint64)
        self._order: npt.NDArray[np.intp] = np.empty(0, dtype=np.intp)

    def keys(self) -> Keys:
        """All keys, rising."""
        return self._read()[0]

    def of(self, keys: Sequence[int]) -> tuple[npt.NDArray[np.bool_], Vectors]:
        """For N keys: which have a vector, and N x WIDTH, zeros where there is none."""
        known, order, records = self._read()
        asked = np.array(keys, dtype=np.uint64)
        found = np.zeros((len(asked), WIDTH), dtype=np.float32)
        if not len(known) or not len(asked):
            return np.zeros(len(asked), dtype=np.bool_), found
        places = np.minimum(np.searchsorted(known, asked), len(known) - 1)
        there = known[places] == asked
        held = records[order[places[there]]]
        found[there] = held["values"].astype(np.float32) * held["step"][:, None]
        return there, found

    def _read(self) -> tuple[Keys, npt.NDArray[np.intp], npt.NDArray[np.void]]:
        """Maps the file anew where it has grown."""
        try:
            size = self._path.stat().st_size
        except OSError:
            size = 0
        if size != self._size:
            whole = size // _RECORD.itemsize
            records = np.memmap(self._path, _RECORD, "r", shape=(whole,)) if whole else self._records[:0]
            keys = np.array(records["key"])
            order = np.argsort(keys, kind="stable")
            self._keys, self._order, self._records, self._size = keys[order], order, records, size
        return self._keys, self._order, self._records

    @contextmanager
    def writing(self) -> Iterator[VectorWriter]:
        """Lets one writer at a time add. Raises BuildInProgress where another does, and ArchiveNotWritable."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
        except OSError as error:
            raise ArchiveNotWritable(f"{self._path} cannot be written ({error.strerror}).") from error
        try:
            try:
                flock(file, LOCK_EX | LOCK_NB)
            except OSError as error:
                raise BuildInProgress("Another process is reading paragraphs for their meaning.") from error
            torn = os.fstat(file).st_size % _RECORD.itemsize
            if torn:
                os.ftruncate(file, os.fstat(file).st_size - torn)
            yield VectorWriter(file)
        finally:
            os.close(file)


class VectorWriter:
    """Adds records to the end of a file."""

    def __init__(self, file: int) -> None:
        self._file = file

    def add(self, keys: Sequence[int], vectors: Vectors) -> None:
        """N vectors under N keys. Raises ArchiveNotWritable."""
        records = np.zeros(len(keys), dtype=_RECORD)
        steps = np.abs(vectors).max(axis=1, initial=0.0) / _MOST
        records["key"], records["step"] = keys, steps
        records["values"] = np.rint(vectors / np.maximum(steps, 1e-12)[:, None])
        left = memoryview(records.tobytes())
        try:
            while left:
                left = left[os.write(self._file, left) :]
        except OSError as error:
            raise ArchiveNotWritable(f"Vectors cannot be written ({error.strerror}).") from error
