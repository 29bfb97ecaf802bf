"""Files that moderators send, fetched from Telegram: tried again where that may help, so that nobody sends twice."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path

from telegram import Document
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot import wording
from corpus.errors import UnreadableInput

logger = logging.getLogger(__name__)

_FETCH_LIMIT = 20 * 1024 * 1024  # bytes: what Telegram lets a bot fetch
_FETCH_SECONDS = 120.0
_LONGEST_FLOOD = 30.0
"""Seconds that Telegram may ask us to wait while somebody waits for a draft."""


async def fetch(document: Document, path: Path, pauses: Sequence[float]) -> None:
    """Put a document's content into a file, tried once more after each pause (seconds). Raises UnreadableInput."""
    if (document.file_size or 0) > _FETCH_LIMIT:
        raise UnreadableInput(wording.keeping.FILE_TOO_BIG)
    try:
        for pause in pauses:
            try:
                await _fetch_once(document, path)
                return
            except (NetworkError, RetryAfter) as error:
                if isinstance(error, BadRequest) or (wait := _wait(error, pause)) > _LONGEST_FLOOD:
                    raise
                logger.info("Fetching a file again in %g s: %s", wait, error)
                await asyncio.sleep(wait)
        await _fetch_once(document, path)
    except TelegramError as error:
        too_big = isinstance(error, BadRequest) and "too big" in error.message
        raise UnreadableInput(
            wording.keeping.FILE_TOO_BIG if too_big else wording.keeping.FILE_AWAY
        ) from error


async def _fetch_once(document: Document, path: Path) -> None:
    file = await document.get_file()
    if not file.file_path:  # which Telegram need not give
        raise NetworkError("no place of the file was told")
    await file.download_to_drive(path, read_timeout=_FETCH_SECONDS)


def _wait(error: TelegramError, pause: float) -> float:
    """Seconds until the next try."""
    if not isinstance(error, RetryAfter):
        return pause
    asked = error.retry_after
    return max(pause, asked if isinstance(asked, int) else asked.total_seconds())
