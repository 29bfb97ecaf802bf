"""The terminal's door, and the one place where an error becomes a sentence and an exit code."""

from __future__ import annotations

import errno
import re
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bot.terminal.commands import COMMANDS
from bot.terminal.console import Exit, err, leave_unread, print_whatever_comes
from corpus.errors import ClippingsError, OutOfMeans

_EXAMPLE = re.compile(r"\s*(?:[A-Z_]+=\S+ )?clippings ")


class Commands(TyperGroup):
    """Knows every command by name and line; imports the one that is called, for all of them take a second."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, _, rest = super().resolve_command(ctx, args)
        return name, _imported(name) if name else None, rest

    def make_context(self, *args: Any, **kwargs: Any) -> Any:  # prints --help
        with _ending_as_agreed():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        with _ending_as_agreed():
            return super().invoke(ctx)


@contextmanager
def _ending_as_agreed() -> Iterator[None]:
    """Quietly where nobody reads on, and as after every error where somebody stops it; Typer has codes of its own."""
    try:
        yield
    except BrokenPipeError:
        leave_unread()
    except KeyboardInterrupt:
        sys.exit(Exit.ERROR)


def _imported(name: str) -> Any:
    command = COMMANDS[name]
    found = getattr(import_module(f"bot.terminal.{command.module}"), command.name)
    if not isinstance(found, typer.Typer):
        function, found = found, typer.Typer(add_completion=False, rich_markup_mode=None)
        found.command(name)(function)
    return _with_examples(typer.main.get_command(found))


def _with_examples(command: Any) -> Any:
    """A command whose help keeps its examples a line each; a group with those of its commands."""
    paragraphs = (command.help or "").split("\n\n")
    command.help = "\n\n".join(
        f"\b\n{paragraph}" if _EXAMPLE.match(paragraph) else paragraph for paragraph in paragraphs
    )
    for inner in getattr(command, "commands", {}).values():
        _with_examples(inner)
    return command


app = typer.Typer(
    cls=Commands,
    name="clippings",
    help="Ask a newspaper's archive a question; get verbatim, attributed excerpts.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _tell_version(is_asked: bool) -> None:
    if is_asked:
        print(f"clippings {version('clippings')}")
        raise typer.Exit


@app.callback()
def _common(
    is_asked: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """What goes before any command."""


for name, command in COMMANDS.items():
    app.command(name, help=command.line)(lambda: None)


def main() -> None:
    """Run a command; an error of the tree is one sentence on stderr and exit code 2."""
    print_whatever_comes()
    try:
        app()
    except ClippingsError as error:
        err.print(str(error), soft_wrap=True)
        sys.exit(Exit.ERROR)
    except Exception as error:  # noqa: BLE001  (the last net: a moderator gets a sentence, a developer the file)
        err.print(_told(error), soft_wrap=True)
        sys.exit(Exit.ERROR)


def _told(error: Exception) -> str:
    """An error that nobody foresaw, in a sentence."""
    from bot import wording
    from corpus.means import NO_LARGER, require_means

    if isinstance(error, OSError | MemoryError):
        try:
            require_means(error)
        except OutOfMeans as out_of_means:
            return str(out_of_means)
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return wording.running.DISK_FULL
        if isinstance(error, OSError) and error.errno == errno.EFBIG:
            return wording.running.too_large(NO_LARGER)
    return wording.running.unexpected(_written_down(error))


def _written_down(error: Exception) -> str:
    """Where the traceback of an error was put; the error itself where that cannot be written either."""
    try:
        with tempfile.NamedTemporaryFile("w", prefix="clippings-", suffix=".log", delete=False) as log:
            traceback.print_exception(error, file=log)
    except OSError:
        return f"this: {type(error).__name__}: {error}"
    return log.name
