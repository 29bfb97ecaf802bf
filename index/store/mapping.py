"""Files of arrays mapped into memory: .npy files, looked at before they are trusted. NumPy is not needed for it.

A mapped file whose end is cut off kills the process that touches the missing part (SIGBUS), so sizes are
looked at before every use. Between that look and the reading there remain some microseconds to a few
milliseconds in which a truncation would still kill; nothing in Clippings ever truncates a file of an index.
Deleting a mapped file does no harm. Nothing here knows of questions or scores.
"""

from __future__ import annotations

import hashlib
import mmap
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.store.columns import ALL_DTYPES, Column, Columns, misfit_of
from index.store.generation import ArrayFile, Segment, damaged, unopened

HEADER_SIZE = 128
_MAGIC = b"\x93NUMPY\x01\x00"


@dataclass(frozen=True, slots=True)
class MappedSegment:
    """The arrays of a segment, mapped, with what is needed to notice that a file was cut."""

    columns: Columns
    segment: Segment
    maps: tuple[tuple[ArrayFile, mmap.mmap], ...]

    def require_sizes(self) -> None:
        """Raises IndexDamaged when a file has no longer the size it was mapped with: one fstat a file."""
        for file, mapped in self.maps:
            if mapped.size() != file.size:
                raise damaged(self.segment.name, f"{file.name} changed its size")


def map_segment(folder: Path, segment: Segment) -> MappedSegment:
    """Map the files of a segment after a look at sizes and headers. Raises IndexDamaged or OutOfMeans."""
    maps: list[tuple[ArrayFile, mmap.mmap]] = []
    columns: dict[str, Column] = {}
    for file in segment.files:
        key = file.name.removesuffix(".npy")
        if file.dtype not in ALL_DTYPES.get(key, ()):
            raise damaged(segment.name, f"{file.name} is unknown")
        mapped = _mapped(folder, file, segment.name)
        maps.append((file, mapped))
        columns[key] = Column(file.dtype, file.count, memoryview(mapped)[HEADER_SIZE:])
    if columns.keys() != ALL_DTYPES.keys():
        raise damaged(segment.name, "files are missing")
    if (misfit := misfit_of(columns)) is not None:
        raise damaged(segment.name, misfit)
    return MappedSegment(columns, segment, tuple(maps))


def read_content(folder: Path, file: ArrayFile, owner: str) -> bytes:
    """The elements of a small array, its checksum verified. Raises IndexDamaged."""
    require_checksum(folder, file, owner)
    return _mapped(folder, file, owner)[HEADER_SIZE:]


def require_checksum(folder: Path, file: ArrayFile, owner: str) -> None:
    """Read a file of `owner` and compare. Raises IndexDamaged or OutOfMeans."""
    try:
        with open(folder / file.name, "rb") as opened:
            header = opened.read(HEADER_SIZE)
            checksum = hashlib.file_digest(opened, new_checksum)
    except OSError as error:
        raise unopened(owner, file.name, error) from error
    checksum.update(header)
    if checksum.hexdigest() != file.checksum:
        raise damaged(owner, f"{file.name} does not match its checksum")


def header_of(dtype: str, count: int) -> bytes:
    """What stands before the elements in a .npy file of one row."""
    described = f"{{'descr': '{dtype}', 'fortran_order': False, 'shape': ({count},), }}".encode()
    size = HEADER_SIZE - len(_MAGIC) - 2
    return _MAGIC + size.to_bytes(2, "little") + described.ljust(size - 1) + b"\n"


def new_checksum() -> Any:
    """Of the elements first and then of the header, which a writer knows only at the end."""
    return hashlib.blake2b(digest_size=16)


def _mapped(folder: Path, file: ArrayFile, owner: str) -> mmap.mmap:
    """Raises OutOfMeans; IndexDamaged, with the reason, also for a file that is not the array it should be."""
    try:
        with open(folder / file.name, "rb") as opened:
            if os.fstat(opened.fileno()).st_size != file.size:
                raise OSError("its size is wrong")
            if file.size != HEADER_SIZE + file.count * int(file.dtype[2:]):
                raise OSError("its size is wrong")
            if opened.read(HEADER_SIZE) != header_of(file.dtype, file.count):
                raise OSError("its header is wrong")
            return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise unopened(owner, file.name, error) from error
