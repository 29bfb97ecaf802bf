"""Progress bars on stderr, and the way out of the work that they tell of.

Apart from `console.py`, for only what takes long draws a bar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)

from bot.terminal.console import err
from bot.terminal.stopping import stopping


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
    columns = [
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeRemainingColumn(),
    ]
    if counted:
        columns.insert(3, MofNCompleteColumn())
    shows = shown and err.is_terminal
    with stopping() as going, Bar(*columns, console=err, transient=True, disable=not shows) as progress:
        progress.going = going
        progress.add_task(what, total=None)
        yield progress
