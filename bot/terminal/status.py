"""`clippings status`: how things stand with an archive and its index."""

from __future__ import annotations

from bot.status import status_of
from bot.terminal.console import ArchiveOption, JsonOption, archive_folder, out, print_json


def status(archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """What the archive holds, how fresh its index is, and what was turned away last.

    clippings status
    """
    told = status_of(archive_folder(archive))
    if as_json:
        print_json(told.as_json())
    else:
        for sentence in told.sentences():
            out.print(sentence, soft_wrap=True)
