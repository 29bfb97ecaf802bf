"""Makes the vectors of an archive where the settings want them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.settings import read_archive_settings


def read_for_meaning(directory: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Make the vectors that paragraphs lack where CLIPPINGS_SEMANTIC is set; `progress` is told (made, to make).

    Raises what `fill` raises, and SettingsError.
    """
    if read_archive_settings().semantic:
        from index.meaning.encoder import installed
        from index.meaning.filling import fill

        fill(directory, installed(), progress)
