"""Opens the desk of an archive as the settings want it."""

from __future__ import annotations

import gc
from pathlib import Path

from bot.settings import read_archive_settings
from index.desk import Desk

_SELDOM = 1000
"""Times that Python looks for rings among younger objects before it goes through all. A desk remembers hundreds of
thousands without one, and whoever asks then would wait a tenth of a second."""


def desk_of(directory: Path) -> Desk:
    """The desk, with a sentence encoder where CLIPPINGS_SEMANTIC is set; the process is one that answers from now on.

    Raises NoArchive, ArchiveError or SettingsError.
    """
    gc.set_threshold(*gc.get_threshold()[:2], _SELDOM)
    if not read_archive_settings().semantic:
        return Desk(directory)
    from index.meaning.encoder import installed  # here, for NumPy is not needed to greet a reader

    return Desk(directory, installed())
