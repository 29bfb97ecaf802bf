"""What a person is told when something goes wrong, and what is written down about it.

A sentence of the project's own for a moderator, a calm one for a reader; never a traceback for either. A missing
or broken index is put right from here, once and in the background.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime

from bot import wording
from corpus.errors import BuildInProgress, ClippingsError, IndexUnavailable, OutOfMeans

logger = logging.getLogger(__name__)

_REMEMBERED = 5


class Troubles:
    """The unexpected errors of this process, and the sentences for all errors."""

    def __init__(
        self,
        moderators: frozenset[int],
        count_articles: Callable[[], int],
        repair: Callable[[], None],
        without_secrets: Callable[[str], str] = str,
    ) -> None:
        """`count_articles` may block and raise ClippingsError; `repair` starts a rebuild in the background."""
        self._moderators = moderators
        self._count_articles = count_articles
        self._repair = repair
        self._without_secrets = without_secrets
        self._recent: deque[str] = deque(maxlen=_REMEMBERED)

    @property
    def recent(self) -> list[str]:
        """The last unexpected errors, newest first, a line each."""
        return list(reversed(self._recent))

    async def sentence_for(self, error: BaseException, user: int) -> str:
        """What to tell this person; logs the error, and sees to it where that can be done here."""
        if not isinstance(error, ClippingsError):
            logger.error("Unexpected error while serving an update", exc_info=error)
            told = self._without_secrets(f"{type(error).__name__}: {error}")
            self._recent.append(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC: {told}")
            return wording.readers.UNEXPECTED
        logger.warning("%s", error)
        if isinstance(error, IndexUnavailable) and await self._is_empty():
            return wording.readers.EMPTY_ARCHIVE
        if isinstance(error, IndexUnavailable) and not isinstance(error, BuildInProgress):
            self._repair()
        if user in self._moderators:
            return str(error)
        if isinstance(error, OutOfMeans):
            return wording.readers.BUSY
        return (
            wording.readers.INDEX_AWAY if isinstance(error, IndexUnavailable) else wording.readers.UNEXPECTED
        )

    async def _is_empty(self) -> bool:
        try:
            return await asyncio.to_thread(self._count_articles) == 0
        except ClippingsError:
            return False
