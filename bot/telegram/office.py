"""What every handler of the bot works with, made once and closed at the end."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from telegram import Bot, Message, ext

from bot import wording
from bot.beginning import Home
from bot.conversation import Conversation
from bot.drafts.desk import DraftDesk
from bot.reply import Reply, line
from bot.settings import TelegramSettings
from bot.telegram.delivery import Delivery, Place
from bot.telegram.heard import number_of_writer
from bot.telegram.intake.gathering import Gathering
from bot.telegram.moderator_pages import found_page
from bot.telegram.moving import Moving
from bot.telegram.rebuilding import Rebuilding
from bot.telegram.redaction import Redaction, secrets_of
from bot.telegram.syncing import Syncing
from bot.telegram.tolerance import Patience
from bot.telegram.troubles import Troubles
from bot.telegram.turns import Turns
from bot.warming import warm_up
from corpus.archive import FILE_NAME, Archive
from corpus.archive.memory import Asker, Memory
from corpus.errors import ArchiveNotWritable, ClippingsError
from corpus.fetching import Policy
from corpus.fetching.fetcher import Fetcher

_LONGEST_FETCH = 20.0  # seconds; the bot cannot stop while it waits for a page

Application = ext.Application[Any, Any, Any, Any, Any, Any]


@dataclass(slots=True)
class Office:
    """The archive in conversation, the pen, and what is known of the bot itself."""

    home: Home
    memory: Memory
    moderators: frozenset[int]
    delivery: Delivery
    moving: Moving
    rebuilding: Rebuilding
    syncing: Syncing
    fetcher: Fetcher
    """For single pages, while somebody waits: it tries once and not for long."""
    troubles: Troubles
    patience: Patience
    drafts: DraftDesk
    gathering: Gathering
    turns: Turns = field(default_factory=Turns)
    opened_at: float = field(default_factory=time.monotonic)
    is_closing: bool = False

    @property
    def directory(self) -> Path:
        """Where the newspaper's own archive is, or is to be begun."""
        return self.home.folder

    @property
    def conversation(self) -> Conversation:
        """With the archive that serves now: looking whether it has begun costs a small read, and nothing afterwards."""
        return Conversation(self.home.now(), self.memory)

    async def warm(self) -> None:
        """Be ready for the first question before it comes; an index that is missing or broken is seen to."""
        try:
            await asyncio.to_thread(warm_up, self.home.now())
        except ClippingsError as error:
            await self.troubles.sentence_for(error, 0)

    async def found(self, page: Reply) -> Reply:
        """A page about a change of the archive, once the index has followed it."""
        stood_in = self.home.stands_in
        page = found_page(page, await self.rebuilding.run(whole=False))
        await asyncio.to_thread(self.home.now)
        has_begun = stood_in and not self.home.stands_in
        return (
            replace(page, blocks=(*page.blocks, line(wording.running.begun(str(self.directory)))))
            if has_begun
            else page
        )

    async def close_shop(self) -> None:
        """Stop what would go on for long; the archive stays open for what is being answered."""
        self.is_closing = True
        self.syncing.close()
        await self.rebuilding.close()

    async def close(self) -> None:
        """Let go of the archive, once no thread is at work on it: closing SQLite under one ends the process."""
        await asyncio.get_running_loop().shutdown_default_executor()
        self.home.close()
        self.memory.close()


def open_office(
    settings: TelegramSettings,
    directory: Path,
    bot: Bot,
    patience: Patience,
    policy: Policy,
    sample: Path | None = None,
) -> Office:
    """Everything over one archive, which is made where there is none. Raises ArchiveError.

    `sample`: where the one is that stands in for it.
    """
    try:
        if not (directory / FILE_NAME).exists():
            Archive(directory, writable=True).close()
    except ArchiveNotWritable:
        if sample is None:
            raise
    home, memory = Home(directory, sample), Memory(directory)
    rebuilding = Rebuilding(directory)
    troubles = Troubles(
        settings.moderators,
        lambda: home.now().archive.holdings().articles,
        rebuilding.repair,
        Redaction(secrets_of(settings)).without_secrets,
    )
    syncing = Syncing(directory, rebuilding)
    fetcher = Fetcher(replace(policy, attempts=1, longest=min(policy.longest, _LONGEST_FETCH)))
    drafts = DraftDesk(directory)
    moving = Moving(memory, drafts)
    return Office(
        home,
        memory,
        settings.moderators,
        Delivery(bot, patience.retries, moving),
        moving,
        rebuilding,
        syncing,
        fetcher,
        troubles,
        patience,
        drafts,
        Gathering(patience.quiet),
    )


def asker_of(message: Message) -> Asker:
    """Who wrote a message; a channel that writes in a group counts as itself, an anonymous admin as the group."""
    return Asker(message.chat_id, number_of_writer(message), message.message_id)


def place_beside(message: Message) -> Place:
    """Where an answer to a command goes: in a group, as an answer to it."""
    return Place.beside(message, answering=message.chat.type != "private")
