"""Arrays as files: one .npy file an array, written with checksums, mapped into memory to be read.

A mapped file whose end is cut off kills the process that touches the missing part (SIGBUS), so sizes are
looked at before every use. Between that look and the reading there remain some microseconds to a few
milliseconds in which a truncation would still kill; nothing in Clippings ever truncates a file of an index.
Deleting a mapped file does no harm. Nothing here knows of questions or scores.
"""

from __future__ import annotations

import hashlib
import io
import mmap
import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.store.generation import ArrayFile, Segment, damaged
from index.store.postings import DTYPES, Postings
from index.store.printings import PRINTING_DTYPES, Printings
from index.store.wholeness import fault_of, misfit_of

_DTYPES = DTYPES | PRINTING_DTYPES
_MAGIC = b"\x93NUMPY\x01\x00"
_HEADER_SIZE = 128


class ArrayWriter:
    """Writes one array into a file piece by piece; `finish` puts the header before it. Raises OSError.

    The checksum is that of the elements and then of the header, which is only known at the end.
    """

    def __init__(self, folder: Path, key: str, dtype: str) -> None:
        self._name, self._dtype, self._count = f"{key}.npy", np.dtype(dtype), 0
        self._checksum = _new_checksum()
        self._file = open(folder / self._name, "wb")  # noqa: SIM115  (closed by finish)
        self._file.write(bytes(_HEADER_SIZE))

    def append(self, piece: npt.NDArray[Any]) -> None:
        content = np.ascontiguousarray(piece, self._dtype)
        if content.size:
            self._checksum.update(content.data.cast("B"))
            self._file.write(content.data.cast("B"))
            self._count += content.size

    def finish(self) -> ArrayFile:
        """Wait until all is on disk."""
        header = _header(self._dtype, self._count)
        self._checksum.update(header)
        with self._file as file:
            file.seek(0)
            file.write(header)
            file.flush()
            os.fsync(file.fileno())
        size = _HEADER_SIZE + self._count * self._dtype.itemsize
        return ArrayFile(self._name, self._dtype.str, self._count, size, self._checksum.hexdigest())

    def abandon(self) -> None:
        """Close the file as it is."""
        self._file.close()


@dataclass(frozen=True, slots=True)
class MappedSegment:
    """The arrays of a segment, mapped, with what is needed to notice that a file was cut."""

    postings: Postings
    printings: Printings
    segment: Segment
    maps: tuple[tuple[ArrayFile, mmap.mmap], ...]

    def require_sizes(self) -> None:
        """Raises IndexDamaged when a file has no longer the size it was mapped with: one fstat a file."""
        for file, mapped in self.maps:
            if mapped.size() != file.size:
                raise damaged(self.segment.name, f"{file.name} changed its size")


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


def map_segment(folder: Path, segment: Segment) -> MappedSegment:
    """Map the files of a segment after a look at sizes and headers. Raises IndexDamaged."""
    maps: list[tuple[ArrayFile, mmap.mmap]] = []
    arrays: dict[str, npt.NDArray[Any]] = {}
    for file in segment.files:
        key = file.name.removesuffix(".npy")
        if file.dtype not in _DTYPES.get(key, ()):
            raise damaged(segment.name, f"{file.name} is unknown")
        try:
            maps.append((file, _map(folder, file)))
        except OSError as error:
            raise damaged(segment.name, f"{file.name}: {error.strerror or error}") from error
        arrays[key] = np.ndarray(file.count, file.dtype, maps[-1][1], _HEADER_SIZE)
    if arrays.keys() != _DTYPES.keys():
        raise damaged(segment.name, "files are missing")
    printings = Printings(**{key: arrays.pop(key) for key in PRINTING_DTYPES})
    mapped = MappedSegment(Postings(**arrays), printings, segment, tuple(maps))
    misfit = misfit_of(mapped.postings) or printings.misfit(len(mapped.postings.numbers))
    if misfit is not None:
        raise damaged(segment.name, misfit)
    return mapped


def read_array(folder: Path, file: ArrayFile, owner: str) -> npt.NDArray[Any]:
    """A copy in memory of a small array, its checksum verified. Raises IndexDamaged."""
    require_checksum(folder, file, owner)
    try:
        return np.ndarray(file.count, file.dtype, _map(folder, file), _HEADER_SIZE).copy()
    except OSError as error:
        raise damaged(owner, f"{file.name}: {error.strerror or error}") from error


def require_whole(folder: Path, mapped: MappedSegment) -> None:
    """Read everything back: checksums, order, counts. Raises IndexDamaged."""
    segment = mapped.segment
    mapped.require_sizes()
    for file in segment.files:
        require_checksum(folder, file, segment.name)
    fault = fault_of(mapped.postings) or mapped.printings.fault(len(mapped.postings.numbers))
    if fault is not None:
        raise damaged(segment.name, fault)
    numbers = mapped.postings.numbers
    if (
        mapped.postings.counts() != segment.counts
        or [segment.first, segment.last] != numbers[[0, -1]].tolist()
    ):
        raise damaged(segment.name, "its counts disagree")


def require_checksum(folder: Path, file: ArrayFile, owner: str) -> None:
    """Read a file of `owner` and compare. Raises IndexDamaged."""
    try:
        with open(folder / file.name, "rb") as opened:
            header = opened.read(_HEADER_SIZE)
            checksum = hashlib.file_digest(opened, _new_checksum)
    except OSError as error:
        raise damaged(owner, f"{file.name}: {error.strerror or error}") from error
    checksum.update(header)
    if checksum.hexdigest() != file.checksum:
        raise damaged(owner, f"{file.name} does not match its checksum")


def _map(folder: Path, file: ArrayFile) -> mmap.mmap:
    """Raises OSError, with the reason, also for a file that is not the array it should be."""
    with open(folder / file.name, "rb") as opened:
        if os.fstat(opened.fileno()).st_size != file.size:
            raise OSError("its size is wrong")
        if opened.read(_HEADER_SIZE) != _header(np.dtype(file.dtype), file.count):
            raise OSError("its header is wrong")
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)


def _header(dtype: np.dtype[Any], count: int) -> bytes:
    described = f"{{'descr': '{dtype.str}', 'fortran_order': False, 'shape': ({count},), }}".encode()
    header = io.BytesIO()
    header.write(_MAGIC + (_HEADER_SIZE - len(_MAGIC) - 2).to_bytes(2, "little"))
    header.write(described.ljust(_HEADER_SIZE - len(_MAGIC) - 3) + b"\n")
    return header.getvalue()


def _new_checksum() -> Any:
    return hashlib.blake2b(digest_size=16)
