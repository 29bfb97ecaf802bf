"""Where the terminal's output goes: answers to stdout, everything about the work to stderr."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)

from bot.terminal.stopping import stopping

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

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


class Bar(Progress):
    """A progress bar of one task."""

    going: Callable[[], None]
    """Raises KeyboardInterrupt where somebody pressed Ctrl-C."""

    def tell(self, done: int, total: int, what: str | None = None) -> None:
        """How far the work is; a `total` of 0 where that is unknown. Raises KeyboardInterrupt."""
        self.going()
        (task,) = self.tasks
        if what is not None and what != task.description:
            self.reset(task.id)  # how fast the work before went says nothing about this
        self.update(task.id, completed=done, total=total or None, description=what)


@contextmanager
def bar(what: str, *, shown: bool = True, counted: bool = True) -> Iterator[Bar]:
    """A progress bar on stderr; nothing where stderr is no terminal."""
    columns = [SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn()]
    if counted:
        columns.insert(3, MofNCompleteColumn())
    shows = shown and err.is_terminal
    with stopping() as going, Bar(*columns, console=err, transient=True, disable=not shows) as progress:
        progress.going = going
        progress.add_task(what, total=None)
        yield progress
