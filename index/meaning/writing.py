"""Adding vectors to an archive's file, and writing that anew without those of texts that are gone.

One writer at a time, by a lock on a file of its own, which the kernel lets go of however the writer ends. The new file
is written in whole beside the old, brought to the disk, and takes its place by rename: whoever is killed meanwhile
leaves the old one as it was, and whoever reads the old one goes on with it.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

import numpy as np

from corpus.errors import ArchiveNotWritable
from index.meaning.encoder import Vectors
from index.meaning.vectors import MOST, RECORD, place_of_vectors
from index.store.locks import building

_BUSY = "Another process is reading paragraphs for their meaning; try again when it is done."
_ORPHANS, _AMONG = 1000, 4
"""A file is written anew where at least so many records are of no text, and one in so many."""
_COPIED = 4096
"""Records read and written at a time: 1.6 MB."""


class VectorWriter:
    """Adds records to the end of a file, and drops those that nobody wants."""

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        self._path = path
        self._new = path.with_suffix(".new")
        self._new.unlink(missing_ok=True)  # of one who was killed
        self._file = _opened(path)
        torn = os.fstat(self._file).st_size % RECORD.itemsize
        if torn:
            os.ftruncate(self._file, os.fstat(self._file).st_size - torn)

    def add(self, keys: Sequence[int], vectors: Vectors) -> None:
        """N vectors under N keys. Raises ArchiveNotWritable."""
        records = np.zeros(len(keys), dtype=RECORD)
        steps = np.abs(vectors).max(axis=1, initial=0.0) / MOST
        records["key"], records["step"] = keys, steps
        records["values"] = np.rint(vectors / np.maximum(steps, 1e-12)[:, None])
        try:
            _write(self._file, records.tobytes())
        except OSError as error:
            raise _not_writable(self._path, error) from error

    def drop_orphans(self, wanted: Collection[int]) -> int:
        """Write the file anew with what is under `wanted` keys, where the rest is enough; how many were dropped.

        Raises ArchiveNotWritable; the file is then as it was.
        """
        count = os.fstat(self._file).st_size // RECORD.itemsize
        if count < _ORPHANS:
            return 0
        records = np.memmap(self._path, RECORD, "r", shape=(count,))
        kept = np.flatnonzero(np.isin(records["key"], np.fromiter(wanted, np.uint64, len(wanted))))
        orphans = count - len(kept)
        if orphans < max(_ORPHANS, count / _AMONG):
            return 0
        try:
            written = _opened(self._new)
            try:
                for start in range(0, len(kept), _COPIED):
                    _write(written, records[kept[start : start + _COPIED]].tobytes())
                os.fsync(written)
                self._new.replace(self._path)
            except OSError:
                os.close(written)
                raise
        except OSError as error:
            with suppress(OSError):
                self._new.unlink(missing_ok=True)
            raise _not_writable(self._path, error) from error
        os.close(self._file)
        self._file = written
        return orphans

    def close(self) -> None:
        """What was added stays."""
        os.close(self._file)


@contextmanager
def writing(directory: Path) -> Iterator[VectorWriter]:
    """Lets one writer at a time add to an archive's vectors.

    Raises BuildInProgress where another does, and ArchiveNotWritable.
    """
    path = place_of_vectors(directory)
    with ExitStack() as held:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(building(path.parent, _BUSY))
            writer = held.enter_context(closing(VectorWriter(path)))
        except OSError as error:
            raise _not_writable(path, error) from error
        yield writer


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o666)


def _write(file: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(file, left) :]


def _not_writable(path: Path, error: OSError) -> ArchiveNotWritable:
    return ArchiveNotWritable(f"{path} cannot be written ({error.strerror}).")
