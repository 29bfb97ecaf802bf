"""Vectors kept in a file, each under a key made of the text that it is of.

Records are only ever added, so that a writer that is killed loses at most the record it was writing, readers need no
lock, and neither generations of the index nor removed articles matter: the same text has the same vector. Where many
are of texts that are gone, another file takes the place of this one (`index.meaning.writing`). A vector is kept as 384
signed bytes and what they are multiplied by.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.meaning.encoder import WIDTH, Vectors

Keys = npt.NDArray[np.uint64]

RECORD = np.dtype([("key", "<u8"), ("step", "<f4"), ("values", "i1", (WIDTH,))])
MOST = 127
"""Of a record's values, without their sign."""
_FOLDER, _NAME = "meaning", "minilm-l6-v2-int8.vectors"


def place_of_vectors(directory: Path) -> Path:
    """The file of an archive's vectors."""
    return directory / _FOLDER / _NAME


def key_of(title: str, text: str) -> int:
    """What a paragraph's vector is kept under: 64 bits of a hash of its headline and words."""
    return int.from_bytes(blake2b(f"{title}\n{text}".encode(), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True, eq=False)
class _Mapped:
    """What a file held when it was last looked at."""

    stamp: tuple[int, ...]
    keys: Keys
    """rising"""
    order: npt.NDArray[np.intp]
    """the record of each key"""
    records: npt.NDArray[np.void]

    @classmethod
    def of(cls, path: Path) -> _Mapped:
        """Raises OSError. What is mapped stays as it is, whatever takes the file's place."""
        with path.open("rb") as file:
            held = os.fstat(file.fileno())
            whole = held.st_size // RECORD.itemsize
            # As a plain array: each step with a memmap looks for its file first.
            mapped = np.memmap(file, RECORD, "r", shape=(whole,)) if whole else np.empty(0, RECORD)
            records = np.asarray(mapped)
        keys = np.array(records["key"])
        order = np.argsort(keys, kind="stable")
        return cls(stamp_of(held), keys[order], order, records)


def stamp_of(held: os.stat_result) -> tuple[int, ...]:
    """Tells a file from the one before it, which has another number as long as anybody has it mapped."""
    return held.st_dev, held.st_ino, held.st_size


_NOTHING = _Mapped((), np.empty(0, np.uint64), np.empty(0, np.intp), np.empty(0, RECORD))


class VectorFile:
    """The vectors of one archive. Reading never waits for a writer; safe to use from several threads."""

    def __init__(self, directory: Path) -> None:
        self._path = place_of_vectors(directory)
        self._mapped = _NOTHING

    def keys(self) -> Keys:
        """All keys, rising."""
        return self._read().keys

    def cosines(self, keys: Keys, vector: Vectors) -> tuple[npt.NDArray[np.bool_], Vectors]:
        """For N keys: which have a vector, and its cosine with one of length 1, 0 where there is none.

        Sums of products are not done by NumPy's BLAS here, which shares them out to threads that go on spinning for
        milliseconds afterwards, on the processors that an encoder runs on.
        """
        mapped = self._read()
        cosines = np.zeros(len(keys), dtype=np.float32)
        if not len(mapped.keys) or not len(keys):
            return np.zeros(len(keys), dtype=np.bool_), cosines
        places = np.minimum(mapped.keys.searchsorted(keys), len(mapped.keys) - 1)
        there = mapped.keys.take(places) == keys
        held = mapped.records.take(mapped.order.take(places.compress(there)))
        cosines[there] = np.einsum("ij,j->i", held["values"].astype(np.float32), vector) * held["step"]
        return there, cosines

    def _read(self) -> _Mapped:
        """Maps the file anew where it has grown, or another has taken its place."""
        mapped = self._mapped
        try:
            if mapped.stamp != stamp_of(self._path.stat()):
                self._mapped = mapped = _Mapped.of(self._path)
        except OSError:
            self._mapped = mapped = _NOTHING
        return mapped
