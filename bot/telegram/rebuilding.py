"""The bot's side of reindexing: one process at a time, watched and ended with the bot, never on the event loop."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import bot
from bot import wording

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
        self._process: asyncio.subprocess.Process | None = None
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
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.terminate()
        if self._repair is not None:
            await asyncio.wait([self._repair], timeout=10)

    async def _run(self, told: Told, whole: bool) -> Rebuilt:
        self._process = process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.rebuild", str(self._directory.absolute()), *([] if whole else ["catch-up"]),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env=_environment(),
        )  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        complaint = asyncio.create_task(process.stderr.read())
        last: dict[str, object] = {}
        try:
            async for line in process.stdout:
                with suppress(ValueError):
                    last = json.loads(line)
                if isinstance(read := last.get("read"), int) and isinstance(of := last.get("of"), int):
                    told(read, of)
            await process.wait()
        except BaseException:
            with suppress(ProcessLookupError):
                process.kill()
            raise
        finally:
            said = (await complaint).decode(errors="replace")
        return _outcome(last, process.returncode or 0, said)


def _outcome(last: dict[str, object], code: int, said: str) -> Rebuilt:
    at = datetime.now(UTC)
    paragraphs, seconds, sentence = last.get("paragraphs"), last.get("seconds"), last.get("sentence")
    if code == 0 and isinstance(paragraphs, int) and isinstance(seconds, float | int):
        return Rebuilt(at, paragraphs, float(seconds))
    if isinstance(sentence, str):
        return Rebuilt(at, failure=sentence)
    if said:
        logger.error("The rebuilding process ended with exit code %d:\n%s", code, said)
    return Rebuilt(at, failure=wording.REINDEX_ENDED)


def _environment() -> dict[str, str]:
    """The bot's own, without its token, and with the place that this program was imported from."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("TELEGRAM_")}
    here = str(Path(bot.__file__).parents[1])
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, [here, kept.get("PYTHONPATH")]))
    return kept
