"""JSON Lines out of the terminal's batch commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import typer

from bot.terminal.bars import bar
from bot.terminal.console import Exit, err
from bot.whole_file import whole_file
from corpus.errors import ClippingsError

Row = TypeVar("Row")


def refuse_own_input(given: Path, path: Path) -> None:
    """Raises ClippingsError where what is written would take the place of what is read, by whatever name."""
    try:
        is_one = given.is_file() and path.samefile(given)
    except OSError:
        return  # not there yet, or not to be had, which whoever opens it says
    if is_one:
        raise ClippingsError(f"{path} is the file that is read; it was left as it is. Choose another --out.")


def write_rows(path: Path, what: str, rows: list[Row], answer: Callable[[Row], dict[str, object]]) -> None:
    """One line for each row, with a progress bar; the file appears whole or not at all, whoever stops that."""
    if path.is_dir():
        raise ClippingsError(f"{path} is a folder. Choose a file for --out.")
    try:
        with bar(what) as progress, whole_file(path) as lines:
            for done, row in enumerate(rows):
                progress.tell(done, len(rows))
                lines.write(json.dumps(answer(row), ensure_ascii=False) + "\n")
    except KeyboardInterrupt:
        err.print(f"Stopped. {path} was not written.", soft_wrap=True)
        raise typer.Exit(Exit.ERROR) from None
    except OSError as error:
        raise ClippingsError(f"{path} cannot be written ({error.strerror}). Choose another --out.") from error
