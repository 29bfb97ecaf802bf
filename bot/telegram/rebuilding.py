"""The bot's side of reindexing: one process at a time, watched and ended with the bot, never on the event loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import wording
from bot.telegram.errands import Errand

logger = logging.getLogger(__name__)

Told = Callable[[int, int], None]
"""Told (paragraphs read so far, paragraphs in all)."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How a rebuild ended: `paragraphs` and `seconds` where it succeeded, else the sentence that says why not."""

    at: datetime
    paragraphs: int = 0
    seconds: float = 0.0
    failure: str | None = None


class Rebuilding:
    """Rebuilds of one archive's index."""

    def __init__(self, directory: Path) -> None:
        self.last: Rebuilt | None = None
        self._directory = directory
        self._errand = Errand("bot.rebuild")
        self._is_running = False
        self._is_over = False
        self._repair: asyncio.Task[Rebuilt | None] | None = None
        self._has_tried = False

    @property
    def is_running(self) -> bool:
        """Whether a rebuild that was started here is under way."""
        return self._is_running

    async def run(self, told: Told | None = None, *, whole: bool = True) -> Rebuilt | None:
        """Rebuild, or only catch up, and say how it ended; None at once where one is under way already."""
        if self._is_running or self._is_over:
            return None
        self._is_running = True
        try:
            rebuilt = await self._run(told or (lambda _read, _of: None), whole)
        finally:
            self._is_running = False
        self.last = rebuilt
        if rebuilt.failure is None:
            self._has_tried = False
            logger.info(
                "The index was rebuilt: %d paragraphs in %.1f s.", rebuilt.paragraphs, rebuilt.seconds
            )
        else:
            logger.warning("The index was not rebuilt: %s", rebuilt.failure)
        return rebuilt

    def repair(self) -> None:
        """Rebuild in the background, once until a rebuild succeeds: a broken disk is not tried for ever."""
        if not self._is_running and not self._has_tried:
            self._has_tried = True
            self._repair = asyncio.create_task(self.run())

    async def close(self) -> None:
        """End the rebuild that is under way; the index that serves is unchanged by that."""
        self._is_over = True
        self._errand.end()
        if self._repair is not None:
            await asyncio.wait([self._repair], timeout=10)

    async def _run(self, told: Told, whole: bool) -> Rebuilt:
        def heard(line: Mapping[str, object]) -> None:
            if isinstance(read := line.get("read"), int) and isinstance(of := line.get("of"), int):
                told(read, of)

        folder = str(self._directory.absolute())
        return _outcome(*await self._errand.run([folder] if whole else [folder, "catch-up"], heard))


def _outcome(last: Mapping[str, object], code: int) -> Rebuilt:
    at = datetime.now(UTC)
    paragraphs, seconds, sentence = last.get("paragraphs"), last.get("seconds"), last.get("sentence")
    if code == 0 and isinstance(paragraphs, int) and isinstance(seconds, float | int):
        return Rebuilt(at, paragraphs, float(seconds))
    return Rebuilt(at, failure=sentence if isinstance(sentence, str) else wording.keeping.REINDEX_ENDED)
