"""Articles put into the archive for a moderator, one upload at a time, until questions see them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot import wording
from bot.reply import Reply
from bot.telegram.moderator_pages import ingested_page
from bot.telegram.office import Office
from bot.telegram.progress import Progress
from corpus.adding.ingestion import Ingestion
from corpus.errors import ClippingsError
from index.reindex import is_behind

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Failed:
    """Why something could not be done, as a moderator is told it."""

    sentence: str


class Stopping(Exception):
    """Ends reading between two articles, because the bot stops."""


class Adding:
    """Moderators' changes of the archive: one after the other, seen to their end, and the index follows."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._one_at_a_time = asyncio.Lock()

    @property
    def is_busy(self) -> bool:
        """Whether the next upload has to wait for another."""
        return self._one_at_a_time.locked()

    async def keep(
        self,
        put: Callable[[Callable[[Ingestion], None]], Ingestion],
        what: str,
        progress: Progress,
        user: int,
        stopped: str,
    ) -> Reply | Failed:
        """Let `put` add articles in a thread, tell how far it is, let the index follow; what became of it."""

        def told(so_far: Ingestion) -> None:
            self.go_on()
            progress.told(wording.keeping.reading(what, so_far.articles))

        async def keeping() -> Reply:
            ingestion = await asyncio.to_thread(put, told)
            page = ingested_page(ingestion)
            changed = ingestion.added or ingestion.updated
            if changed or await asyncio.to_thread(is_behind, self._office.directory):  # stopped before that
                return await self._office.found(page)
            return page

        return await self.in_turn(keeping, user, stopped)

    async def in_turn(self, work: Callable[[], Awaitable[Done]], user: int, stopped: str) -> Done | Failed:
        """What a change of the archive comes to, once those that began before it are done."""
        async with self._one_at_a_time:
            return await self.seen_to(work(), user, stopped)

    async def seen_to(self, work: Awaitable[Done], user: int, stopped: str) -> Done | Failed:
        """What the work comes to, or the sentence of what went wrong: no message may be left saying "Reading"."""
        try:
            return await work
        except Stopping:
            return Failed(stopped)
        except ClippingsError as error:
            return Failed(str(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, a person waits for an outcome
            return Failed(await self._office.troubles.sentence_for(error, user))

    def go_on(self) -> None:
        """Raises Stopping where the bot is to stop."""
        if self._office.is_closing:
            raise Stopping
