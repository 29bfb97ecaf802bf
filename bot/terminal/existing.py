"""An archive that is there, and the articles in it that a name may mean, for commands that change or show them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot import wording
from bot.terminal.console import archive_folder, err
from corpus.archive import Archive
from corpus.article import Imprint


def existing_archive(chosen: Path | None) -> Path:
    """The folder of an archive that is there: whoever changes one makes none. Raises NoArchive, SettingsError."""
    folder = archive_folder(chosen)
    Archive(folder).close()
    return folder


def tell_who(name: str, found: Sequence[Imprint], to_do: str) -> None:
    """That no article goes by a name, or which do: one of them is to be shown, or removed."""
    name = "".join(one if one.isprintable() else "\ufffd" for one in name)  # on one line
    if not found:
        err.print(
            f"No article is known as {name}. `clippings ask … --json` shows an article's id.", soft_wrap=True
        )
        return
    err.print(f"{len(found)} articles are known as {name}; {to_do} one by its article id:", soft_wrap=True)
    for imprint in found:
        told = f"{wording.prints.headline(imprint)} ({wording.prints.printed(imprint)})"
        err.print(f"  {imprint.article_id}  {told}", soft_wrap=True)
