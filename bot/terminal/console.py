"""Where the terminal's output goes: answers to stdout, everything about the work to stderr."""

from __future__ import annotations

import json
from enum import IntEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

out = Console(highlight=False, markup=False, emoji=False)
err = Console(stderr=True, highlight=False, markup=False, emoji=False)
"""Neither reads anything into a text: what a newspaper printed and what a file is called may hold "[/b]" or ":ok:"."""

ArchiveOption = Annotated[
    Path | None,
    typer.Option(
        "--archive", metavar="DIR", help="Folder of the archive [default: CLIPPINGS_ARCHIVE or var]."
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]


class Exit(IntEnum):
    """What every command ends with."""

    DONE = 0
    NOTHING_FOUND = 1
    ERROR = 2


def archive_folder(chosen: Path | None) -> Path:
    """The archive's folder: as chosen, else as set. Raises SettingsError."""
    if chosen is not None:
        return chosen
    from bot.settings import read_archive_settings  # here, for pydantic takes a tenth of a second to load

    return read_archive_settings().archive


def print_json(value: object) -> None:
    """One JSON value on one line of stdout, letters left as they are."""
    typer.echo(json.dumps(value, ensure_ascii=False))
