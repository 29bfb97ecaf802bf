"""Pressed buttons: each press is answered exactly once, and the message it stands under shows what comes of it.

A press does no harm when repeated, when its message is gone, or when it was made for an index of long ago.
"""

from __future__ import annotations

import asyncio

from telegram import CallbackQuery, Message

from bot import wording
from bot.presses import OnDraft, Reindex, read_press
from bot.reply import Reply
from bot.telegram.answers import show_instead, turn_of
from bot.telegram.delivery import Place
from bot.telegram.intake.presses import DraftButtons
from bot.telegram.moderators import Moderators
from bot.telegram.office import Office, place_beside
from bot.telegram.toasts import answer
from corpus.archive.memory import Asker


class Buttons:
    """What pressing a button does."""

    def __init__(self, office: Office, moderators: Moderators, of_drafts: DraftButtons) -> None:
        self._office = office
        self._moderators = moderators
        self._of_drafts = of_drafts

    async def pressed(self, query: CallbackQuery) -> None:
        """Answer one press, then show what it leads to. Raises TelegramError where that cannot be shown."""
        message = query.message
        if not isinstance(message, Message):
            # An inline message, or one too old for Telegram to show: nothing of ours can be edited there.
            await answer(query, wording.readers.OLD_BUTTON)
            return
        match read_press(query.data or ""):
            case Reindex():
                await self._reindex(query, message)
                return
            case OnDraft() as press:
                await self._of_drafts.pressed(query, message, press)
                return
        conversation, pressed = self._office.conversation, message.message_id
        asked = await asyncio.to_thread(conversation.asked_with, query.data or "", message.chat_id)
        async with self._office.turns.of(turn_of(asked, message.chat_id, pressed)):
            reply = await self._reply_to(query, message)
            await answer(query, reply.toast)
            if reply.blocks:
                place = Place.beside(message, answering=False)
                await show_instead(self._office, asked, place, reply, pressed=pressed)

    async def _reply_to(self, query: CallbackQuery, message: Message) -> Reply:
        asker = Asker(message.chat_id, query.from_user.id)
        try:
            return await asyncio.to_thread(self._office.conversation.press, query.data or "", asker)
        except Exception as error:  # noqa: BLE001 - whatever it is, the button must stop spinning
            return Reply((), toast=await self._office.troubles.sentence_for(error, query.from_user.id))

    async def _reindex(self, query: CallbackQuery, message: Message) -> None:
        if await self._moderators.admits(query.from_user, "reindex", "button"):
            await answer(query, wording.keeping.REINDEX_RUNS if self._office.rebuilding.is_running else None)
            await self._moderators.rebuild(place_beside(message))
        else:
            await answer(query, wording.readers.MODERATORS_ONLY)
