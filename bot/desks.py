"""Opens the desk of an archive as the settings want it."""

from __future__ import annotations

import gc
from pathlib import Path

from bot.settings import read_archive_settings
from index.desk import Desk
from index.meaning.encoder import installed

_SELDOM = (20_000, 20, 50)
"""New objects before Python looks for rings among the youngest, and how often it goes on to older ones. A desk
remembers hundreds of thousands of objects without a ring; going through them takes a tenth of a second."""


def desk_of(directory: Path) -> Desk:
    """The desk, with a sentence encoder where CLIPPINGS_SEMANTIC is set; the process is one that answers from now on.

    Raises NoArchive, ArchiveError or SettingsError.
    """
    gc.set_threshold(*_SELDOM)
    return Desk(directory, installed() if read_archive_settings().semantic else None)
