"""`clippings alias`: the names that count as one another, from the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.alias_commands import carry_out
from bot.faces.terminal import rendered
from bot.terminal.console import ArchiveOption, Exit, JsonOption, err, out, print_json
from bot.terminal.existing import existing_archive
from index.asking.aliases import AliasFile


def alias(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TEXT]", help="NAME = OTHER, ANOTHER; or remove NAME; or NAME; or nothing."),
    ] = None,
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """List, add or remove aliases: names of one thing, so that a question with one finds the others.

    Changes count from the next question on; nothing is reindexed. Without TEXT, the list.

        clippings alias "The Gull = MV Seagull, Seagull ferry"
    """
    folder = existing_archive(archive)
    carried = carry_out(AliasFile(folder), " ".join(words or ()))
    if not carried.understood:
        err.print(rendered(carried.reply), soft_wrap=True)
    if as_json:
        print_json({"aliases": [{"names": list(g.names), "shipped": g.shipped} for g in carried.groups]})
    elif carried.understood:
        out.print(rendered(carried.reply))
    if not carried.understood:
        raise typer.Exit(Exit.ERROR)
    if not carried.groups:
        raise typer.Exit(Exit.NOTHING_FOUND)
