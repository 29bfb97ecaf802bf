"""JSON Lines that are not articles: an object a line, each as the caller understands it.

A line that is not understood is told in one sentence with its file and number; nothing is skipped in silence.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from corpus.errors import UnreadableInput

Row = TypeVar("Row")


def read_rows(path: Path, read: Callable[[dict[str, object]], Row | None], example: str) -> list[Row]:
    """Every line of a file as `read` understands it. Raises UnreadableInput naming the line it cannot."""
    return [row for _, row in read_numbered_rows(path, read, example)]


def read_numbered_rows(
    path: Path, read: Callable[[dict[str, object]], Row | None], example: str
) -> list[tuple[int, Row]]:
    """The same, each with its line's number, of which the first is 1."""
    rows = []
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.strip():
                    continue
                row = _read_row(line, read)
                if row is None:
                    raise UnreadableInput(
                        f"Line {number} of {path} is not understood; each line is {example}."
                    )
                rows.append((number, row))
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be read ({error.strerror}). Check the path.") from error
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"{path} is not UTF-8 text. Save it as UTF-8 and try again.") from error
    return rows


def text_of(row: dict[str, object], *names: str) -> str | None:
    """The first of these fields that is there, as text; None where none is text or a number."""
    value = next((row[name] for name in names if name in row), None)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _read_row(line: str, read: Callable[[dict[str, object]], Row | None]) -> Row | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return read(row) if isinstance(row, dict) else None
