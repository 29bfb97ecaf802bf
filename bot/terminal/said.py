"""`clippings said` and `clippings who`: what somebody says, and how articles describe them."""

from __future__ import annotations

from contextlib import closing
from typing import Annotated

import typer

from bot.faces.answer_json import excerpt_json
from bot.faces.terminal import rendered
from bot.said_pages import said_whole, who_page
from bot.terminal.console import ArchiveOption, Exit, JsonOption, archive_folder, out, print_json
from corpus.archive import Archive
from index.said import excerpts_of, known_as, said_by

_LIMIT = 10


def said(
    words: Annotated[
        list[str], typer.Argument(metavar="NAME [TOPIC]", help="A name, then a topic if you like.")
    ],
    archive: ArchiveOption = None,
    limit: Annotated[int, typer.Option(min=1, help="Passages shown.")] = _LIMIT,
    as_json: JsonOption = False,
) -> None:
    """List what the archive has somebody saying, the newest first.

    Exit code 0 when there is any, 1 when there is none, 2 on an error.

        clippings said Tolland moorings
    """
    with closing(Archive(archive_folder(archive))) as kept:
        found = said_by(kept, _name_in(words))
        shown = excerpts_of(kept, found, found.numbers[:limit])
    if as_json:
        print_json(
            {
                "name": found.name,
                "topic": found.topic or None,
                "speakers": list(found.speakers),
                "passages": len(found.numbers),
                "excerpts": [excerpt_json(excerpt) for excerpt in shown],
            }
        )
    else:
        out.print(rendered(said_whole(found, shown)))
    if not found.numbers:
        raise typer.Exit(Exit.NOTHING_FOUND)


def who(
    words: Annotated[list[str], typer.Argument(metavar="NAME", help="A surname, or a name in full.")],
    archive: ArchiveOption = None,
    as_json: JsonOption = False,
) -> None:
    """List how articles describe somebody who speaks in them, the newest description first.

    Exit code 0 when there is any, 1 when there is none, 2 on an error.

        clippings who Tolland
    """
    with closing(Archive(archive_folder(archive))) as kept:
        known = known_as(kept, _name_in(words))
    if as_json:
        print_json(
            {
                "name": known.name,
                "descriptions": [
                    {
                        "name": one.name,
                        "described_as": one.described_as,
                        "articles": one.articles,
                        "sources": list(one.sources),
                        "newest": one.newest.isoformat() if one.newest else None,
                    }
                    for one in known.portrayals
                ],
            }
        )
    else:
        out.print(rendered(who_page(known, None)))
    if not known.portrayals:
        raise typer.Exit(Exit.NOTHING_FOUND)


def _name_in(words: list[str]) -> str:
    """What was typed; a variable of the shell that is empty names nobody."""
    typed = " ".join(words).strip()
    if not typed:
        raise typer.BadParameter("Give a name, for example: Tolland.")
    return typed
