"""`clippings serve`: the door that browsers, and programs over HTTP, come in by."""

from __future__ import annotations

from contextlib import closing
from typing import Annotated

import typer

from bot import wording
from bot.beginning import Home
from bot.listening import listening_socket
from bot.sample import standing_in_for
from bot.terminal.console import ArchiveOption, archive_folder, err
from bot.warming import warm_up
from corpus.errors import IndexUnavailable


def serve(
    archive: ArchiveOption = None,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to serve at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes any that is free.")] = 8080,
    names: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="Name that a proxy calls it by; several may be given."),
    ] = None,
) -> None:
    """Serve the archive to browsers, on this machine alone unless told otherwise. Nothing can be changed there.

    clippings serve --archive var --port 8080
    """
    # Imported here because nobody who reads the help should wait for a web server.
    from bot.web.run import address_of, is_loopback, run

    with listening_socket(host, port, wording.web.cannot_serve) as listening:
        folder = archive_folder(archive)
        sample = standing_in_for(folder)
        with closing(Home(folder, sample, _tell)) as home:
            if sample is not None:
                _tell(wording.running.sample_opened(str(folder)))
            if warning := _warmed(home):
                _tell(warning)
            if not is_loopback(listening):
                _tell(wording.web.beyond(host))
            _tell(wording.web.serving(str(sample or folder), address_of(host, listening)))
            run(home, listening, [host, *(names or ())])
    _tell(wording.web.STOPPED)


def _warmed(home: Home) -> str | None:
    """Get ready for a crowd that comes at once; what is the matter with the index, where something is."""
    try:
        warm_up(home.desk)
        return home.desk.engine().warning
    except IndexUnavailable as error:
        return str(error)


def _tell(sentence: str) -> None:
    err.print(sentence, soft_wrap=True)
