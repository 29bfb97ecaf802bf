"""JSON Lines in and out for the terminal's batch commands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from bot.terminal.console import bar
from corpus.errors import ClippingsError, UnreadableInput

Row = TypeVar("Row")


def read_rows(path: Path, read: Callable[[dict[str, object]], Row | None], example: str) -> list[Row]:
    """Every line of a file as `read` understands it. Raises UnreadableInput naming the line it cannot."""
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
                rows.append(row)
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(
            f"{path} cannot be read as UTF-8 text. Check the path and the encoding."
        ) from error
    return rows


def write_rows(path: Path, what: str, rows: list[Row], answer: Callable[[Row], dict[str, object]]) -> None:
    """One line for each row, with a progress bar; the file appears whole or not at all."""
    unfinished = path.with_name(path.name + ".part")
    try:
        with bar(what) as progress, unfinished.open("w", encoding="utf-8") as lines:
            progress.update(progress.task_ids[0], total=len(rows))
            for row in rows:
                lines.write(json.dumps(answer(row), ensure_ascii=False) + "\n")
                progress.advance(progress.task_ids[0])
        unfinished.replace(path)
    except OSError as error:
        raise ClippingsError(f"{path} cannot be written ({error.strerror}). Choose another --out.") from error
    finally:
        unfinished.unlink(missing_ok=True)


def _read_row(line: str, read: Callable[[dict[str, object]], Row | None]) -> Row | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return read(row) if isinstance(row, dict) else None


def text_of(row: dict[str, object], *names: str) -> str | None:
    """The first of these fields that is there, as text; None where none is text or a number."""
    found: Iterable[object] = (row[name] for name in names if name in row)
    value = next(iter(found), None)
    return str(value) if isinstance(value, str | int) else None
