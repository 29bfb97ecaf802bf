"""Postings as files: one .npy file an array, written with checksums, mapped into memory to be read.

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

from index.generation import ArrayFile, Generation, damaged
from index.postings import DTYPES, Postings, fault_of, misfit_of

_MAGIC = b"\x93NUMPY\x01\x00"


@dataclass(frozen=True, slots=True)
class MappedPostings:
    """The postings of a generation, mapped, with what is needed to notice that a file was cut."""

    postings: Postings
    generation: Generation
    maps: tuple[tuple[ArrayFile, mmap.mmap], ...]

    def require_sizes(self) -> None:
        """Raises IndexDamaged when a file has no longer the size it was mapped with: one fstat a file."""
        for file, mapped in self.maps:
            if mapped.size() != file.size:
                raise damaged(self.generation.name, f"{file.name} changed its size")


def write_postings(folder: Path, postings: Postings) -> tuple[ArrayFile, ...]:
    """Write every array into its file, on disk when this returns. Raises OSError."""
    return tuple(_write(folder, field.name, getattr(postings, field.name)) for field in fields(postings))


def map_postings(folder: Path, generation: Generation) -> MappedPostings:
    """Map the files of a generation after a look at sizes and headers. Raises IndexDamaged."""
    maps: list[tuple[ArrayFile, mmap.mmap]] = []
    arrays: dict[str, npt.NDArray[Any]] = {}
    for file in generation.files:
        key = file.name.removesuffix(".npy")
        if file.dtype not in DTYPES.get(key, ()):
            raise damaged(generation.name, f"{file.name} is unknown")
        try:
            maps.append((file, _map(folder, file)))
        except OSError as error:
            raise damaged(generation.name, f"{file.name}: {error.strerror or error}") from error
        arrays[key] = np.ndarray(file.count, file.dtype, maps[-1][1], _header_size(file))
    if arrays.keys() != DTYPES.keys():
        raise damaged(generation.name, "files are missing")
    mapped = MappedPostings(Postings(**arrays), generation, tuple(maps))
    if (misfit := misfit_of(mapped.postings)) is not None:
        raise damaged(generation.name, misfit)
    return mapped


def require_whole(folder: Path, mapped: MappedPostings) -> None:
    """Read everything back: checksums, order, counts. Raises IndexDamaged."""
    name = mapped.generation.name
    mapped.require_sizes()
    for file in mapped.generation.files:
        try:
            with open(folder / file.name, "rb") as opened:
                checksum = hashlib.file_digest(opened, _new_checksum).hexdigest()
        except OSError as error:
            raise damaged(name, f"{file.name}: {error.strerror or error}") from error
        if checksum != file.checksum:
            raise damaged(name, f"{file.name} does not match its checksum")
    if (fault := fault_of(mapped.postings)) is not None:
        raise damaged(name, fault)
    if mapped.postings.counts() != mapped.generation.counts:
        raise damaged(name, "its counts disagree")


def _write(folder: Path, key: str, array: npt.NDArray[Any]) -> ArrayFile:
    header = io.BytesIO()
    np.lib.format.write_array_header_1_0(header, np.lib.format.header_data_from_array_1_0(array))
    content = np.ascontiguousarray(array).data.cast("B") if array.size else b""
    checksum = _new_checksum()
    with open(folder / f"{key}.npy", "wb") as file:
        for part in (header.getvalue(), content):
            checksum.update(part)
            file.write(part)
        file.flush()
        os.fsync(file.fileno())
    size = len(header.getvalue()) + array.nbytes
    return ArrayFile(f"{key}.npy", array.dtype.str, len(array), size, checksum.hexdigest())


def _map(folder: Path, file: ArrayFile) -> mmap.mmap:
    """Raises OSError, with the reason, also for a file that is not the array it should be."""
    with open(folder / file.name, "rb") as opened:
        if os.fstat(opened.fileno()).st_size != file.size:
            raise OSError("its size is wrong")
        header = opened.read(_header_size(file))
        described = f"{{'descr': '{file.dtype}', 'fortran_order': False, 'shape': ({file.count},), }}"
        if not header.startswith(_MAGIC) or header[len(_MAGIC) + 2 :].rstrip() != described.encode():
            raise OSError("its header is wrong")
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)


def _header_size(file: ArrayFile) -> int:
    return file.size - file.count * np.dtype(file.dtype).itemsize


def _new_checksum() -> Any:
    return hashlib.blake2b(digest_size=16)
