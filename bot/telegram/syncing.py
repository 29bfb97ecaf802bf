"""The bot's side of syncing: one process at a time, started by a moderator or when a source is due.

A timer of its own rather than the library's job queue: what is due stands in the archive, so that a restart forgets
nothing, and nothing else here needs a scheduler.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import wording
from bot.sync import EVERY_SOURCE, THOSE_DUE
from bot.telegram.errands import Errand
from bot.telegram.rebuilding import Rebuilding
from corpus.archive import Archive
from corpus.errors import ClippingsError, NoArchive
from corpus.sources.nouns import Source
from corpus.sources.shelf import Shelf

logger = logging.getLogger(__name__)

Told = Callable[[str], None]
"""Told how far it is, in a sentence."""


@dataclass(frozen=True, slots=True)
class Round:
    """How syncing ended: a sentence for each source, and whether questions have to see something new."""

    sentences: tuple[str, ...]
    changed: bool = False


class Syncing:
    """The rounds of one archive's sources."""

    def __init__(self, directory: Path, rebuilding: Rebuilding) -> None:
        self._directory = directory
        self._rebuilding = rebuilding
        self._errand = Errand("bot.sync")
        self._is_running = False
        self._is_over = False

    async def run(self, name: str | None, told: Told | None = None) -> Round | None:
        """Sync one source or all, and say how it ended; None at once where that is under way already."""
        return await self._run(name or EVERY_SOURCE, told or (lambda _: None))

    async def keep_on(self, every: float) -> None:
        """Look every so many seconds whether a source is due, and sync it; the index follows. Goes on for ever."""
        while not self._is_over:
            await asyncio.sleep(every)
            try:
                if not await asyncio.to_thread(self._is_anything_due):
                    continue
                ended = await self._run(THOSE_DUE, lambda _: None)
                if ended is not None and ended.changed:
                    await self._rebuilding.run(whole=False)
            except ClippingsError as error:
                logger.warning("The sources could not be synced: %s", error)
            except Exception:  # whatever it is, it must not end the timer: the next round may fare better
                logger.exception("Syncing went wrong; it is tried again.")

    def close(self) -> None:
        """End the round that is under way; it goes on where it was when it is started again."""
        self._is_over = True
        self._errand.end()

    async def _run(self, wanted: str, told: Told) -> Round | None:
        if self._is_running or self._is_over:
            return None
        self._is_running = True
        try:
            last, _ = await self._errand.run(
                [str(self._directory.absolute()), wanted], lambda line: _pass_on(line, told)
            )
        finally:
            self._is_running = False
        ended = _ended(last)
        for sentence in ended.sentences:
            logger.info("Sync: %s", sentence)
        return ended

    def _is_anything_due(self) -> bool:
        now = datetime.now(UTC)
        return any(source.is_due(now) for source, _ in sources_of(self._directory))


def sources_of(directory: Path) -> list[tuple[Source, int]]:
    """The sources of an archive, each with its pages that wait; none before it is made. Raises ArchiveError."""
    try:
        archive = Archive(directory)
    except NoArchive:
        return []
    try:
        shelf = Shelf(archive)
        left = shelf.left()
        return [(source, left.get(source.name, 0)) for source in shelf.all()]
    finally:
        archive.close()


def _pass_on(line: Mapping[str, object], told: Told) -> None:
    match line:
        case {
            "source": str(source),
            "done": int(done),
            "of": int(of),
            "articles": int(articles),
            "seconds": float(seconds),
        }:
            told(wording.keeping.syncing(source, done, of, articles, seconds))


def _ended(last: Mapping[str, object]) -> Round:
    match last:
        case {"sentences": list(sentences), "changed": bool(changed)}:
            return Round(tuple(map(str, sentences)) or (wording.keeping.NO_SOURCES,), changed)
        case {"sentence": str(sentence)}:
            return Round((sentence,))
    return Round((wording.keeping.SYNC_ENDED,))
