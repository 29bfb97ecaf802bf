"""A group that becomes a supergroup goes on under another number, and what is remembered of it goes with it.

Telegram says so by a message in the group, by one in the supergroup, and by refusing what is sent to the group. Any of
them may come first or alone, so each is heard, and hearing it again does no harm. The messages stay behind: nothing of
the group can be edited any more, and their numbers mean other messages in the supergroup.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from telegram import Message

from bot.drafts.desk import DraftDesk
from corpus.archive.memory import Memory
from corpus.errors import ClippingsError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Move:
    """From the number of a group to that of the supergroup that it became."""

    group: int
    supergroup: int


def move_told(message: Message) -> Move | None:
    """What a message of Telegram's own says of a move; None for every other message."""
    if message.migrate_to_chat_id is not None:
        return Move(message.chat_id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        return Move(message.migrate_from_chat_id, message.chat_id)
    return None


class Moving:
    """What goes with a group: its readers' questions, so that a follow-up is understood, and its open drafts."""

    def __init__(self, memory: Memory, drafts: DraftDesk) -> None:
        self._memory = memory
        self._drafts = drafts
        self._turn = asyncio.Lock()

    async def follow(self, move: Move) -> None:
        """Take everything along. That a disk cannot be written to keeps nobody from an answer."""
        async with self._turn:  # both messages of Telegram's come at once
            await asyncio.to_thread(self._memory.move, move.group, move.supergroup)
            try:
                await asyncio.to_thread(self._drafts.move, move.group, move.supergroup)
            except ClippingsError as error:
                logger.warning("The drafts of a group did not go along with it: %s", error)

    async def settled(self) -> None:
        """Wait for the moves that are under way: what is said meanwhile may be about what comes along."""
        async with self._turn:
            return
