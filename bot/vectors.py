"""Makes the vectors of an archive where the settings want them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.settings import read_archive_settings
from corpus.errors import BuildInProgress


def read_for_meaning(directory: Path, progress: Callable[[int, int], None] | None = None) -> bool:
    """Make the vectors that paragraphs lack where CLIPPINGS_SEMANTIC is set; `progress` is told (made, to make).

    False where another process does so just now: what that has not seen is read the next time. Raises what else
    `fill` raises, and SettingsError.
    """
    if read_archive_settings().semantic:
        from index.meaning.encoder import installed
        from index.meaning.filling import fill

        try:
            fill(directory, installed(), progress)
        except BuildInProgress:
            return False
    return True
