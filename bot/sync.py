"""Syncs sources in a process of its own: `python -m bot.sync DIR [NAME]`, for the bot to start and to listen to.

Prints one JSON object a line on stdout: {"source", "done", "of", "articles", "seconds"} as it goes on, at last
{"sentences": what became of each round, "changed": whether the index has to catch up} or {"sentence"} of what went
wrong. A round that is cut short goes on where it was when it is started again. Without NAME all sources that are due.
"""

from __future__ import annotations

import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot import wording
from bot.errand import begin, tell
from bot.freshness import synced_sentence
from bot.settings import read_fetch_settings
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.errors import ClippingsError, SettingsError
from corpus.fetching.fetcher import Fetcher
from corpus.sources.nouns import Source, Synced
from corpus.sources.shelf import Shelf
from corpus.sources.syncing import sync
from index.reindex import is_behind

_EVERY = 0.25  # seconds between two lines
EVERY_SOURCE, THOSE_DUE = "--all", "--due"


def main(directory: Path, wanted: str) -> int:
    """The exit code: 0 where every round came to its end, 2 else."""
    begin()
    try:
        rounds = _rounds(directory, wanted)
    except ClippingsError as error:
        tell(sentence=str(error))
        return 2
    changed = any(synced.ingestion.added or synced.ingestion.updated for synced in rounds)
    tell(sentences=[synced_sentence(synced) for synced in rounds], changed=changed or is_behind(directory))
    return 0


def _rounds(directory: Path, wanted: str) -> list[Synced]:
    fetcher = Fetcher(read_fetch_settings().policy())
    with closing(Archive(directory, writable=True)) as archive:
        return [_round(archive, source, fetcher) for source in _wanted(Shelf(archive), wanted)]


def _wanted(shelf: Shelf, wanted: str) -> list[Source]:
    if wanted == THOSE_DUE:
        return [source for source in shelf.all() if source.is_due(datetime.now(UTC))]
    if wanted == EVERY_SOURCE:
        kept = shelf.all()
        active = [source for source in kept if not source.paused]
        if kept and not active:
            raise SettingsError(wording.keeping.ALL_PAUSED)
        return active
    return [shelf.named(wanted)]


def _round(archive: Archive, source: Source, fetcher: Fetcher) -> Synced:
    started, told_at = time.monotonic(), 0.0

    def told(done: int, of: int, so_far: Ingestion) -> None:
        nonlocal told_at
        if time.monotonic() - told_at >= _EVERY:
            told_at = time.monotonic()
            seconds = round(told_at - started, 1)
            tell(source=source.name, done=done, of=of, articles=so_far.articles, seconds=seconds)

    return sync(archive, source, fetcher, told)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else THOSE_DUE))
