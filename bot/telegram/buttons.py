"""Pressed buttons: each press is answered exactly once, and the message it stands under shows what comes of it.

A press does no harm when repeated, when its message is gone, or when it was made for an index of long ago.
"""

from __future__ import annotations

import asyncio
import logging

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

from bot import wording
from bot.presses import Reindex, read_press
from bot.reply import Reply
from bot.telegram.delivery import is_too_old
from bot.telegram.moderators import Moderators
from bot.telegram.office import Office, place_beside
from corpus.memory import Asker

logger = logging.getLogger(__name__)

_TOAST_LIMIT = 200  # UTF-16 units; every sentence of ours is shorter, an error's may not be


class Buttons:
    """What pressing a button does."""

    def __init__(self, office: Office, moderators: Moderators) -> None:
        self._office = office
        self._moderators = moderators

    async def pressed(self, query: CallbackQuery) -> None:
        """Answer one press, then show what it leads to. Raises TelegramError where that cannot be shown."""
        message = query.message
        if not isinstance(message, Message):
            # An inline message, or one too old for Telegram to show: nothing of ours can be edited there.
            await _answer(query, wording.readers.OLD_BUTTON)
            return
        if isinstance(read_press(query.data or ""), Reindex):
            await self._reindex(query, message)
            return
        async with self._office.turns.of(("shown", message.chat_id, message.message_id)):
            reply = await self._reply_to(query, message)
            await _answer(query, reply.toast)
            if reply.blocks:
                await self._show(query, message, reply)

    async def _show(self, query: CallbackQuery, message: Message, reply: Reply) -> None:
        """Let the messages of an answer show this instead: the first of them, and the others go."""
        chat, pressed = message.chat_id, message.message_id
        topic = message.message_thread_id if message.is_topic_message else None
        delivery, conversation = self._office.delivery, self._office.conversation
        first = await asyncio.to_thread(conversation.first_part, query.data or "", chat)
        if (
            first is None
            or first >= pressed
            or not await delivery.edit(chat, first, reply, topic=topic, last=pressed)
        ):
            await delivery.edit(chat, pressed, reply, topic=topic)

    async def _reply_to(self, query: CallbackQuery, message: Message) -> Reply:
        asker = Asker(message.chat_id, query.from_user.id)
        try:
            return await asyncio.to_thread(self._office.conversation.press, query.data or "", asker)
        except Exception as error:  # noqa: BLE001 - whatever it is, the button must stop spinning
            return Reply((), toast=await self._office.troubles.sentence_for(error, query.from_user.id))

    async def _reindex(self, query: CallbackQuery, message: Message) -> None:
        if await self._moderators.admits(query.from_user, "reindex", "button"):
            await _answer(query, wording.keeping.REINDEX_RUNS if self._office.rebuilding.is_running else None)
            await self._moderators.rebuild(place_beside(message))
        else:
            await _answer(query, wording.readers.MODERATORS_ONLY)


async def _answer(query: CallbackQuery, toast: str | None) -> None:
    """Stop the button's spinning. That this fails takes nothing from the reader."""
    try:
        await query.answer(toast[:_TOAST_LIMIT] if toast else None)
    except TelegramError as error:
        logger.log(
            logging.DEBUG if is_too_old(error) else logging.WARNING, "A press was not answered: %s", error
        )
