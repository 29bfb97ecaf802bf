"""Moderators: who they are, and /remove, /alias, /sync, /reindex, /status. Every try is written down."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram import Message, User

from bot import wording
from bot.alias_commands import carry_out
from bot.reply import Reply, line, saying
from bot.status import status_of
from bot.telegram.delivery import Place
from bot.telegram.heard import writer_of
from bot.telegram.menus import Menus
from bot.telegram.moderator_pages import (
    rebuilt_page,
    removed_page,
    several_page,
    status_page,
    synced_page,
)
from bot.telegram.office import Office, place_beside
from bot.telegram.progress import Progress
from corpus.archive import Archive
from corpus.article import Imprint
from corpus.errors import ClippingsError

Handler = Callable[[Message, str], Awaitable[None]]

_DETAIL_LIMIT = 200


class Moderators:
    """What moderators can do by writing, but for /add."""

    def __init__(self, office: Office, menus: Menus) -> None:
        self._office = office
        self._menus = menus

    def only(self, command: str, handler: Handler) -> Handler:
        """The handler for moderators; everybody else is told no. Errors of the tree become their sentence."""

        async def guarded(message: Message, rest: str) -> None:
            what = message.document.file_name if message.document else rest
            writer = writer_of(message)
            if not await self.admits(writer, command, what or ""):
                refusal = (
                    wording.readers.WRITE_AS_YOURSELF if writer is None else wording.readers.MODERATORS_ONLY
                )
                await self._say(message, saying(refusal))
                return
            await self._menus.offer_to(writer)
            await handler(message, rest)

        return guarded

    async def admits(self, user: User | None, command: str, detail: str) -> bool:
        """Whether this person is a moderator; the try is written down either way."""
        allowed = user is not None and user.id in self._office.moderators
        number, name = (user.id, user.full_name) if user else (0, None)
        log = self._office.memory.log_moderation
        await asyncio.to_thread(log, number, name, command, allowed=allowed, detail=detail[:_DETAIL_LIMIT])
        return allowed

    async def remove(self, message: Message, name: str) -> None:
        """Take out the article that goes by an id or an address."""
        if not name:
            await self._say(message, saying(wording.keeping.REMOVE_WHAT))
            return
        page = await asyncio.to_thread(self._removed, name)
        if isinstance(page, Imprint):
            page = await self._office.found(removed_page(page))
        await self._say(message, page)

    async def reindex(self, message: Message, _rest: str) -> None:
        """Rebuild the index and tell how that goes on."""
        if self._office.rebuilding.is_running:
            await self._say(message, saying(wording.keeping.REINDEX_RUNS))
        else:
            await self.rebuild(place_beside(message))

    async def rebuild(self, place: Place) -> None:
        """Rebuild, with a message that tells how far it is. Nothing where a rebuild is under way."""
        office = self._office
        if office.rebuilding.is_running or office.is_closing:
            return
        progress = Progress(office.delivery, place, office.patience.edits)
        running = asyncio.create_task(
            office.rebuilding.run(lambda read, of: progress.told(wording.keeping.reindexing(read, of)))
        )
        await progress.start(wording.keeping.REINDEX_STARTS)
        rebuilt = await running
        await office.warm()
        await progress.finish(rebuilt_page(rebuilt) if rebuilt else saying(wording.keeping.REINDEX_RUNS))

    async def sync(self, message: Message, name: str) -> None:
        """Sync one source, or all, and tell how that goes on."""
        office = self._office
        progress = Progress(office.delivery, place_beside(message), office.patience.edits)
        running = asyncio.create_task(office.syncing.run(name.strip() or None, progress.told))
        await progress.start(wording.keeping.SYNC_STARTS)
        ended = await running
        if ended is None:
            await progress.finish(saying(wording.keeping.SYNC_RUNS))
            return
        page = synced_page(ended.sentences)
        if ended.changed:
            page = await office.found(page)
        await progress.finish(page)

    async def status(self, message: Message, _rest: str) -> None:
        """How things stand."""
        office = self._office
        status = await asyncio.to_thread(status_of, office.home.now().archive.directory)
        up = time.monotonic() - office.opened_at
        page = status_page(status, office.rebuilding.last, office.troubles.recent, up)
        if office.home.stands_in:
            notice = line(wording.running.stands_in(str(office.directory)))
            page = replace(page, blocks=(notice, *page.blocks))
        await self._say(message, page)

    async def alias(self, message: Message, typed: str) -> None:
        """List, show, add or remove names of one thing."""
        try:
            carried = await asyncio.to_thread(carry_out, self._office.home.now().aliases, typed)
        except ClippingsError as error:
            await self._say(message, saying(str(error)))
            return
        await self._say(message, carried.reply)

    def _removed(self, name: str) -> Imprint | Reply:
        archive = Archive(self._office.directory, writable=True)
        try:
            found = archive.find(name)
            if len(found) > 1:
                return several_page(found)
            removed = archive.remove(found[0].article_id) if found else None
            return removed or saying(wording.keeping.not_found(name))
        except ClippingsError as error:
            return saying(str(error))
        finally:
            archive.close()

    async def _say(self, message: Message, reply: Reply) -> None:
        await self._office.delivery.send(place_beside(message), reply)
