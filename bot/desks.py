"""Opens the desk of an archive as the settings want it, and makes the vectors that it wants."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.settings import read_archive_settings
from index.desk import Desk
from index.meaning.encoder import installed
from index.meaning.filling import fill


def desk_of(directory: Path) -> Desk:
    """The desk, with a sentence encoder where CLIPPINGS_SEMANTIC is set.

    Raises NoArchive, ArchiveError or SettingsError.
    """
    return Desk(directory, installed() if read_archive_settings().semantic else None)


def read_for_meaning(directory: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Make the vectors that paragraphs lack where CLIPPINGS_SEMANTIC is set; `progress` is told (made, to make).

    Raises what `fill` raises, and SettingsError.
    """
    if read_archive_settings().semantic:
        fill(directory, installed(), progress)
