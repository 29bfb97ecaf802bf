"""The records of a WARC file, packed or not, one after the other and never more of one than is allowed."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from corpus.errors import UnreadableInput

LARGEST_RECORD = 20 * 2**20
"""Bytes of a record that is read; larger ones (films, archives) are passed over."""
_MOST_TIMES = 200
_TRUSTED = 256 * 2**20
"""A packed file may unpack to so many bytes, or so many times its size, before it is taken for a bomb."""
_LONGEST_LINE = 64 * 2**10
_MOST_HEADERS = 200
_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its headers by their names in lower case, and its block, None where that is too large."""

    headers: dict[str, str]
    block: bytes | None


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...

    def readline(self, size: int, /) -> bytes: ...


def records_of(path: Path) -> Iterator[Record]:
    """Every record. Raises UnreadableInput where the file breaks off, is damaged or unpacks without end."""
    with _opened(path) as file:
        reader = _Reader(file, max(_TRUSTED, _MOST_TIMES * path.stat().st_size))
        try:
            while (record := reader.record()) is not None:
                yield record
        except (EOFError, gzip.BadGzipFile, zlib.error):
            raise UnreadableInput("breaks off or is damaged; what came before that was read.") from None


@contextmanager
def _opened(path: Path) -> Iterator[_Readable]:
    with path.open("rb") as raw:
        is_packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        if not is_packed:
            yield raw
            return
        with gzip.GzipFile(
            fileobj=raw
        ) as unpacked:  # every record is a member of its own: read one after the other
            yield unpacked


class _Reader:
    def __init__(self, file: _Readable, allowance: int) -> None:
        self._file = file
        self._left = allowance

    def record(self) -> Record | None:
        """The next record; None at the end."""
        line = self._line()
        while line in (b"\r\n", b"\n"):
            line = self._line()
        if not line:
            return None
        if not line.startswith(b"WARC/"):
            raise UnreadableInput("is no WARC file, or damaged; what came before that was read.")
        headers = self._headers()
        length = headers.get("content-length", "")
        if not length.isdigit() or len(length) > 15:
            raise UnreadableInput("has a record of unknown length; what came before it was read.")
        size = int(length)
        if size > LARGEST_RECORD:
            self._pass_over(size)
            return Record(headers, None)
        return Record(headers, self._take(size))

    def _headers(self) -> dict[str, str]:
        headers: dict[str, str] = {}
        for _ in range(_MOST_HEADERS):
            line = self._line()
            if not line.strip():
                return headers
            name, _, value = line.decode("utf-8", "replace").partition(":")
            headers[name.strip().lower()] = value.strip()
        raise UnreadableInput("has a record with hundreds of headers; what came before it was read.")

    def _line(self) -> bytes:
        line = self._file.readline(_LONGEST_LINE)
        self._spend(len(line))
        return line

    def _take(self, size: int) -> bytes:
        self._spend(size)
        content = self._file.read(size)
        if len(content) < size:
            raise EOFError
        return content

    def _pass_over(self, size: int) -> None:
        while size:
            size -= len(self._take(min(size, _PIECE)))

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise UnreadableInput("unpacks to far more than any archive does; the rest was left alone.")
