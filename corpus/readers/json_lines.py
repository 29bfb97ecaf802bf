"""Reads JSON and JSON Lines: an object an article.

JSON Lines is read a line at a time, so that a file may be of any size; a broken line is named and the rest
goes in. A file that is one JSON value (an object, a list, {"articles": [...]}) is read whole.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

from corpus.article import Article, Rejection
from corpus.dating.date_order import puts_months_first
from corpus.errors import UnreadableInput
from corpus.readers.decoding import SAMPLE_BYTES, decode, encoding_of
from corpus.readers.listed import entries_of
from corpus.readers.names import Fields, names_of
from corpus.readers.origin import Origin
from corpus.readers.records import dates_in, read_record

LONGEST_LINE = 10 * 1024 * 1024
"""Characters of one line of JSON Lines."""
LARGEST_VALUE = 100 * 1024 * 1024
"""Bytes of a file that is one JSON value and so has to be read whole."""

_DECODER = json.JSONDecoder(parse_constant=lambda _: None)  # NaN and Infinity are read as null
_DATED_BY = 2 * 1024 * 1024
"""Bytes of JSON Lines that tell how the file writes its dates."""
_DATED = re.compile(
    rf'"(?:{"|".join(names_of("date")).replace("_", "[_ -]?")})"\s*:\s*"([^"\\]{{6,60}})"'.encode(),
    re.IGNORECASE,
)
_NO_SPACE = re.compile(r"\S")
_BYTES_THAT_ARE_NOT_TEXT = range(0xDC80, 0xDD00)


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A line of JSON Lines that is not read yet, and its number, counted from 1."""

    number: int
    text: str
    months_first: bool = False
    """Whether the dates of its file put months before days."""


def read_json(path: Path, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    """The articles of a JSON or JSON Lines file, in order. Raises UnreadableInput, OSError."""
    for part in stored_lines(path, origin, where):
        yield read_stored_line(part, origin, where) if isinstance(part, StoredLine) else part


def stored_lines(path: Path, origin: Origin, where: str) -> Iterator[StoredLine | Article | Rejection]:
    """The lines that may be articles, in order, decoded but not read; what a file holds that is one value is read.

    Raises UnreadableInput, OSError.
    """
    with path.open("rb") as file:
        if _is_one_value(file):
            yield from _read_value(file, origin, where)
        else:
            yield from _lines_in(file, where)


def read_stored_line(line: StoredLine, origin: Origin, where: str) -> Article | Rejection:
    """The article in a line of a file."""
    own = replace(origin.line(line.number), months_first=line.months_first)
    return _read_line(line.text, own, _line(where, line.number))


def holds_json(head: bytes) -> bool:
    """Whether a file of unknown kind begins like JSON: an object with quoted names, or a list of them."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200]
    if start.startswith(b"["):
        start = start[1:].lstrip()
    return start.startswith(b"{") and start[1:].lstrip()[:1] in (b'"', b"}")


def _is_one_value(file: BinaryIO) -> bool:
    """Whether a file is one JSON value rather than a line an article. Leaves the file at its beginning."""
    encoding = _encoding_of_start(file)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="\n")
    try:
        first, second = _next_line(text), _next_line(text)
    finally:
        text.detach()
        file.seek(0)
    if len(first) > LONGEST_LINE:  # a list of everything in one line; of articles, none is that long
        return first.startswith("[") or '"articles"' in first[:1_000]
    if first.startswith("["):
        return not (second and _is_json(first))
    opens_only = not _is_json(first) and not _is_json(second)
    return not second or opens_only


def _encoding_of_start(file: BinaryIO) -> str:
    head = file.read(SAMPLE_BYTES)
    file.seek(0)
    return encoding_of(head, whole=len(head) < SAMPLE_BYTES) if b"\0" in head[:100] else "utf-8-sig"


def _next_line(text: io.TextIOWrapper) -> str:
    """The next line that is not blank, without its end; cut where it is too long."""
    while line := text.readline(LONGEST_LINE + 1):
        if stripped := line.strip():
            return stripped
    return ""


def _is_json(line: str) -> bool:
    """Whether a line is an object or a list."""
    try:
        return isinstance(_parse(line), dict | list)
    except UnreadableInput:
        return False


def _parse(text: str) -> object:
    """Raises UnreadableInput, saying at which line and column the JSON breaks."""
    try:
        return cast(object, _DECODER.decode(text))
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise UnreadableInput(
            f"is not valid JSON ({error.msg.removesuffix(' at')} at {at}); correct it and add it again."
        ) from None
    except RecursionError:
        raise UnreadableInput(
            "is JSON nested too deeply to be an article; flatten it and add it again."
        ) from None
    except ValueError:
        raise UnreadableInput("holds a number too long to read; write it as a string.") from None


def _read_value(file: BinaryIO, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    content = file.read(LARGEST_VALUE + 1)
    if len(content) > LARGEST_VALUE:
        raise UnreadableInput(
            f"is one JSON value of more than {LARGEST_VALUE // 2**20} MB; save it as JSON Lines."
        )
    value = _parse_all(decode(content))
    entries = entries_of(value)
    stated = (text for entry in entries if isinstance(entry, dict) for text in dates_in(entry))
    origin = replace(origin, months_first=puts_months_first(stated))
    if not entries:
        raise UnreadableInput('is JSON without an article; write each as {"title": ..., "text": ...}.')
    for number, entry in enumerate(entries, start=1):
        if entry is value:
            yield _read_entry(entry, origin, where)
        else:
            yield _read_entry(entry, origin.line(number), f"{where}, entry {number}")


def _parse_all(text: str) -> object:
    """The value in a file; a list of them where objects stand one below the other, as `jq` prints them."""
    try:
        return _parse(text)
    except UnreadableInput:
        found: list[object] = []
        at = 0
        try:
            while begins := _NO_SPACE.search(text, at):
                one, at = _DECODER.raw_decode(text, begins.start())
                found.append(one)
        except (ValueError, RecursionError):
            found = []
        if found:
            return found
        raise


def _lines_in(file: BinaryIO, where: str) -> Iterator[StoredLine | Rejection]:
    head = file.read(SAMPLE_BYTES)
    encoding = encoding_of(head, whole=len(head) < SAMPLE_BYTES)
    file.seek(0)
    if encoding == "utf-8":
        encoding = "utf-8-sig"
    months_first = puts_months_first(_dates_stated_in(file.read(_DATED_BY)))
    file.seek(0)
    with io.TextIOWrapper(file, encoding=encoding, errors="surrogateescape", newline="\n") as text:
        for part in _numbered(text, where):
            yield replace(part, months_first=months_first) if isinstance(part, StoredLine) else part


def _dates_stated_in(beginning: bytes) -> Iterator[str]:
    """What the first lines say of their days, before they are read."""
    for date in _DATED.findall(beginning):
        yield date.decode("latin-1")


def _numbered(text: io.TextIOWrapper, where: str) -> Iterator[StoredLine | Rejection]:
    number = 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            reason = (
                f"is longer than {LONGEST_LINE // 2**20} MB, which no article is; split it and add it again."
            )
            yield Rejection(_line(where, number), reason)
            _skip_to_line_end(text, line)
        elif not line.isspace():
            yield StoredLine(number, line)


def _read_line(line: str, origin: Origin, where: str) -> Article | Rejection:
    if not line.isascii() and _has_broken_bytes(line):
        return Rejection(where, "is not valid UTF-8; save the file as UTF-8 and add it again.")
    try:
        return _read_entry(_parse(line), origin, where)
    except UnreadableInput as error:
        return Rejection(where, str(error))


def _has_broken_bytes(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError as error:
        return ord(line[error.start]) in _BYTES_THAT_ARE_NOT_TEXT
    return False


def _skip_to_line_end(text: io.TextIOWrapper, line: str) -> None:
    while line and not line.endswith("\n"):
        line = text.readline(LONGEST_LINE)


def _read_entry(entry: object, origin: Origin, where: str) -> Article | Rejection:
    if not isinstance(entry, dict):
        return Rejection(where, 'is not a JSON object; write each article as {"title": ..., "text": ...}.')
    try:
        return read_record(cast(Fields, entry), origin)
    except UnreadableInput as error:
        return Rejection(where, str(error))


def _line(where: str, number: int) -> str:
    return f"{where}, line {number}"
