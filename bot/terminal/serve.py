"""`clippings serve`: the door that browsers, and programs over HTTP, come in by."""

from __future__ import annotations

from typing import Annotated

import typer

from bot import wording
from bot.listening import listening_socket
from bot.sample import archive_or_sample
from bot.terminal.console import ArchiveOption, archive_folder, err


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
        directory, is_sample = archive_or_sample(folder)
        if is_sample:
            err.print(wording.running.sample_opened(str(folder)), soft_wrap=True)
        if not is_loopback(listening):
            err.print(wording.web.beyond(host), soft_wrap=True)
        address = address_of(host, listening)
        err.print(wording.web.serving(str(directory), address), soft_wrap=True)
        run(directory, listening, [host, *(names or ())])
    err.print(wording.web.STOPPED)
