"""Opens the desk of an archive as the settings want it."""

from __future__ import annotations

from pathlib import Path

from bot.settings import read_archive_settings
from index.desk import Desk
from index.meaning.encoder import installed


def desk_of(directory: Path) -> Desk:
    """The desk, with a sentence encoder where CLIPPINGS_SEMANTIC is set.

    Raises NoArchive, ArchiveError or SettingsError.
    """
    return Desk(directory, installed() if read_archive_settings().semantic else None)
