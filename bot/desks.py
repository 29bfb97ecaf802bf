"""Opens the desk of an archive as the settings want it."""

from __future__ import annotations

from pathlib import Path

from bot.settings import read_archive_settings
from index.desk import Desk


def desk_of(directory: Path) -> Desk:
    """The desk, with a sentence encoder where CLIPPINGS_SEMANTIC is set.

    Raises NoArchive, ArchiveError or SettingsError.
    """
    if not read_archive_settings().semantic:
        return Desk(directory)
    from index.meaning.encoder import installed  # here, for NumPy is not needed to greet a reader

    return Desk(directory, installed())
