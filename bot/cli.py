"""The terminal's commands in one table, and the one place where an error becomes a sentence and an exit code."""

from __future__ import annotations

import sys
import tempfile
import traceback
from pathlib import Path

import typer

from bot import wording
from bot.terminal import (
    aliases,
    archive,
    ask,
    bench,
    chat,
    judge,
    quotations,
    said,
    show,
    sources,
    start,
    train,
)
from bot.terminal.console import Exit, err
from corpus.errors import ClippingsError

app = typer.Typer(
    name="clippings",
    help="Ask a newspaper's archive a question; get verbatim, attributed excerpts.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    archive.add,
    archive.remove,
    show.show,
    archive.reindex,
    aliases.alias,
    sources.sync,
    ask.ask,
    chat.chat,
    said.said,
    said.who,
    quotations.quotations,
    archive.status,
    bench.bench,
    train.train,
    start.bot,
    start.run,
):
    app.command()(command)
app.command("eval")(judge.judge)  # Python keeps the name eval for itself
app.add_typer(sources.app)


def main() -> None:
    """Run a command; an error of the tree is one sentence on stderr and exit code 2."""
    try:
        app()
    except ClippingsError as error:
        err.print(str(error), markup=False, soft_wrap=True)
        sys.exit(Exit.ERROR)
    except KeyboardInterrupt:
        sys.exit(Exit.ERROR)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; nothing is left to say
        sys.exit(Exit.DONE)
    except Exception:  # noqa: BLE001  (the last net: a moderator gets a sentence, a developer the file)
        err.print(wording.running.unexpected(str(_written_down())), markup=False, soft_wrap=True)
        sys.exit(Exit.ERROR)


def _written_down() -> Path:
    """Where the traceback of the error being handled was put."""
    with tempfile.NamedTemporaryFile("w", prefix="clippings-", suffix=".log", delete=False) as log:
        traceback.print_exc(file=log)
    return Path(log.name)
