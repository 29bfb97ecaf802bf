"""Where the terminal's output goes: answers to stdout, everything about the work to stderr."""

from __future__ import annotations

import json
import os
import sys
from enum import IntEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console


class Paper(Console):
    """Reads nothing into a text: what a newspaper printed and what a file is called may hold "[/b]" or ":ok:"."""

    def __init__(self, *, stderr: bool = False, width: int | None = None) -> None:
        super().__init__(stderr=stderr, width=width, highlight=False, markup=False, emoji=False)

    def on_broken_pipe(self) -> None:
        """Whoever read this has gone. What they asked for ends; what was told beside it does not matter."""
        if self.stderr:
            self.quiet = True
        else:
            leave_unread()


out = Paper()
err = Paper(stderr=True)


def _folder(named: str) -> Path:
    if not named.strip():  # which as a path would be the folder that the shell is in
        raise typer.BadParameter("It names no folder; if it is a variable of the shell, it is empty.")
    return Path(named)


ArchiveOption = Annotated[
    Path | None,
    typer.Option(
        "--archive",
        metavar="DIR",
        parser=_folder,
        help="Folder of the archive [default: CLIPPINGS_ARCHIVE or var].",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]


class Exit(IntEnum):
    """What every command ends with."""

    DONE = 0
    NOTHING_FOUND = 1
    ERROR = 2


def is_typed_at() -> bool:
    """Whether somebody types what is read; a program may be started without any input at all."""
    return sys.stdin is not None and sys.stdin.isatty()


def print_whatever_comes() -> None:
    """Let what a terminal has no letter for, and what is none in a file's name, be a question mark and no error.

    Where output was closed (`clippings ... >&-`) it goes nowhere, and no file of ours comes to stand in its place.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115 - until the program ends
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def leave_unread() -> NoReturn:
    """End well, since whoever read our output has all that they wanted: `clippings show ID | head -1`."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # else what is left to write is an error once more when Python ends
    sys.exit(Exit.DONE)


def archive_folder(chosen: Path | None) -> Path:
    """The archive's folder: as chosen, else as set. Raises SettingsError."""
    if chosen is not None:
        return chosen
    from bot.settings import read_archive_settings  # here, for pydantic takes a tenth of a second to load

    return read_archive_settings().archive


def print_json(value: object) -> None:
    """One JSON value on one line of stdout, letters left as they are where it takes all of them."""
    takes_all = (sys.stdout.encoding or "").lower().startswith("utf")
    typer.echo(json.dumps(value, ensure_ascii=not takes_all))
