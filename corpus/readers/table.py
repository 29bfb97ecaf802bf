"""Reads a table of articles (CSV, with commas, semicolons or tabs): a row an article, columns by their names."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corpus.article import Article, Rejection
from corpus.dating.date_order import puts_months_first
from corpus.errors import UnreadableInput
from corpus.readers.decoding import SAMPLE_BYTES, encoding_of
from corpus.readers.names import texts_named
from corpus.readers.origin import Origin
from corpus.readers.records import dates_in, read_record

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 10 * 2**20
_LONGEST_HEADER = 4_096
_DATED_BY = 2 * 2**20
"""Bytes that tell how a table writes its dates."""
_MARKS = b"\xef\xbb\xbf"

csv.field_size_limit(_LONGEST_CELL)


def is_table(head: bytes) -> bool:
    """Whether a file's first line names columns, a text and something else among them."""
    lines = head[:_LONGEST_HEADER].lstrip(_MARKS).decode("utf-8", "replace").splitlines()
    lines = lines[1:] if lines and _says_delimiter(lines[0]) else lines
    if not lines:
        return False
    names = _names_in(lines[0])
    return len(names) > 1 and texts_named(names) and all(0 < len(name) < 40 for name in names)


def read_table(path: Path, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    """The articles of a table, in order; a row that cannot be read is a Rejection. Raises UnreadableInput, OSError."""
    with path.open("rb") as raw:
        head = raw.read(SAMPLE_BYTES)
        encoding = encoding_of(head, whole=len(head) < SAMPLE_BYTES)
        raw.seek(0)
        encoding = "utf-8-sig" if encoding == "utf-8" else encoding
        beginning = raw.read(_DATED_BY).decode(encoding, "replace")
        origin = replace(origin, months_first=puts_months_first(_dates_stated_in(beginning)))
        raw.seek(0)
        with io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="") as text:
            yield from _rows(text, origin, where)


def _dates_stated_in(beginning: str) -> Iterator[str]:
    """What the cells in columns of dates say, as far as a table can be read."""
    first, _, rest = beginning.partition("\n")
    beginning = rest if _says_delimiter(first) else beginning
    delimiter = _delimiter_of(beginning[:_LONGEST_HEADER].partition("\n")[0])
    rows = csv.DictReader(io.StringIO(beginning, newline=""), delimiter=delimiter)
    try:
        for row in rows:
            yield from dates_in({name.strip().lower(): cell for name, cell in row.items() if name})
    except csv.Error:
        return


def _rows(text: io.TextIOWrapper, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    header = text.readline(_LONGEST_HEADER)
    if _says_delimiter(header):
        header = text.readline(_LONGEST_HEADER)
    delimiter = _delimiter_of(header)
    columns = [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
    if not texts_named(columns):
        raise UnreadableInput(
            "is a table without a column of texts; name its columns (title, text, …) in line 1."
        )
    rows = csv.reader(text, delimiter=delimiter)
    number = 1
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Rejection(
                f"{where}, row {number}", f"cannot be read ({error}); correct it and add it again."
            )
            continue
        if not any(cell.strip() for cell in row):
            continue
        try:
            yield read_record(dict(zip(columns, row, strict=False)), origin.line(number))
        except UnreadableInput as error:
            yield Rejection(f"{where}, row {number}", str(error))


def _says_delimiter(line: str) -> bool:
    """Whether a line is the one that Excel puts first: "sep=;"."""
    return line.lower().startswith("sep=") and len(line.strip()) <= len("sep=") + 1


def _names_in(line: str) -> set[str]:
    return {name.strip(" \"'").lower() for name in line.split(_delimiter_of(line))}


def _delimiter_of(header: str) -> str:
    return max(_DELIMITERS, key=header.count)
