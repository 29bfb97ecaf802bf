"""Builds the index in a process of its own: `python -m bot.rebuild DIR`, for the bot to start and to listen to.

With `catch-up` behind DIR it only lets the index have what changed in the archive.

Prints one JSON object a line on stdout: {"read", "of"} in paragraphs as it goes on, at last {"paragraphs",
"seconds"} or {"sentence"} of what went wrong. Ends at once when its standard input closes, so that it never
outlives the bot however that ends; a build that is cut short changes nothing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from bot.errand import begin, tell
from bot.vectors import read_for_meaning
from corpus.adding.requoting import requote_old
from corpus.errors import ClippingsError
from index.reindex import Progress, catch_up, reindex
from index.store.generation import Generation

_EVERY = 0.25  # seconds between two lines


def main(directory: Path, build: Callable[[Path, Progress], Generation]) -> int:
    """The exit code: 0 with a new index, 2 without one."""
    begin()
    started, told_at = time.monotonic(), 0.0

    def progress(read: int, of: int) -> None:
        nonlocal told_at
        if time.monotonic() - told_at >= _EVERY:
            told_at = time.monotonic()
            tell(read=read, of=of)

    try:
        if build is reindex:
            requote_old(directory)  # articles that an earlier Clippings read gain by this one's rules
        generation = build(directory, progress)
        read_for_meaning(directory, progress)
    except ClippingsError as error:
        tell(sentence=str(error))
        return 2
    tell(paragraphs=generation.paragraphs, seconds=round(time.monotonic() - started, 3))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), catch_up if "catch-up" in sys.argv[2:] else reindex))
