"""From a Reply to messages: sends them, edits them, and tries again where trying again can help.

A message that the server cannot be reached for is tried again; one that it refuses is sent plainer, for
other servers know less of HTML and of buttons. Whatever else fails is the caller's TelegramError.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import partial
from html import unescape
from typing import TypeVar

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, NetworkError, TelegramError, TimedOut

from bot.faces.telegram_html import messages
from bot.reply import Reply
from bot.telegram.keyboards import Attached, attached, keyboard, presses_only
from bot.telegram.moving import Move, Moving

logger = logging.getLogger(__name__)

Outcome = TypeVar("Outcome")

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "chat not found")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message goes: the chat, its topic, and the message that it answers."""

    chat: int
    topic: int | None = None
    answering: int | None = None

    @classmethod
    def beside(cls, message: Message, *, answering: bool) -> Place:
        """Into the chat and topic of a message, as an answer to it or not."""
        topic = message.message_thread_id if message.is_topic_message else None
        return cls(message.chat_id, topic, message.message_id if answering else None)


@dataclass(frozen=True, slots=True)
class Manner:
    """How rich a message is: `extras` are what it answers and that links have no preview."""

    html: bool
    extras: bool


RICH, MODEST, PLAIN = Manner(html=True, extras=True), Manner(html=True, extras=False), Manner(False, False)


class Delivery:
    """The bot's pen. Raises TelegramError where a message cannot be delivered."""

    def __init__(self, bot: Bot, pauses: tuple[float, ...], moving: Moving) -> None:
        """`pauses`: seconds before the second, the third ... try."""
        self._bot = bot
        self._pauses = pauses
        self._moving = moving

    async def send(self, place: Place, reply: Reply) -> tuple[int, ...]:
        """Send a reply in as many messages as it needs, its buttons under the last; their ids.

        To a group that is a supergroup now it goes there, whole and as an answer to nothing.
        """
        texts, buttons = messages(reply), attached(reply)
        try:
            return await self._send_all(place, texts, buttons)
        except ChatMigrated as moved:
            await self._moving.follow(Move(place.chat, moved.new_chat_id))
            return await self._send_all(Place(moved.new_chat_id), texts, buttons)

    async def edit(
        self,
        chat: int,
        message: int,
        reply: Reply,
        *,
        topic: int | None = None,
        others: Iterable[int] = (),
    ) -> tuple[int, ...]:
        """Let a message show this reply instead; what does not fit goes into new ones. Their ids; none if it is gone.

        `others` are the further messages of the reply that stood there; they go.
        """
        texts, buttons = messages(reply), keyboard(reply.buttons)
        if not texts:
            return ()
        if not await self._edit_one(chat, message, texts[0], None if len(texts) > 1 else buttons):
            return ()
        for stale in others:
            await self.delete(chat, stale)
        return message, *await self._send_all(Place(chat, topic, message), texts[1:], buttons)

    async def delete(self, chat: int, message: int) -> None:
        """Take a message of the bot's away. That this fails does no harm."""
        try:
            await self._bot.delete_message(chat, message)
        except TelegramError as error:
            logger.info("An old message stays: %s", error)

    async def _send_all(self, place: Place, texts: list[str], buttons: Attached) -> tuple[int, ...]:
        last = len(texts) - 1
        return tuple(
            [
                await self._send_one(place, text, buttons if number == last else None)
                for number, text in enumerate(texts)
            ]
        )

    async def _send_one(self, place: Place, html: str, buttons: Attached) -> int:
        async def send(manner: Manner) -> int:
            answering = place.answering if manner.extras else None
            sent = await self._bot.send_message(
                place.chat,
                html if manner.html else _plain(html),
                parse_mode=ParseMode.HTML if manner.html else None,
                reply_markup=buttons if manner.html else presses_only(buttons),
                link_preview_options=_NO_PREVIEW if manner.extras else None,
                message_thread_id=place.topic,
                reply_parameters=ReplyParameters(answering, allow_sending_without_reply=True)
                if answering
                else None,
            )
            return sent.message_id

        return await self._mannerly(send, again_after_timeout=False)

    async def _edit_one(
        self, chat: int, message: int, html: str, buttons: InlineKeyboardMarkup | None
    ) -> bool:
        async def edit(manner: Manner) -> None:
            await self._bot.edit_message_text(
                html if manner.html else _plain(html),
                chat,
                message,
                parse_mode=ParseMode.HTML if manner.html else None,
                reply_markup=buttons if manner.html else presses_only(buttons),
                link_preview_options=_NO_PREVIEW if manner.extras else None,
            )

        try:
            await self._mannerly(edit, again_after_timeout=True)
        except ChatMigrated as moved:
            await self._moving.follow(Move(chat, moved.new_chat_id))
            return False
        except BadRequest as error:
            if is_unmodified(error):
                return True
            if _is_gone(error):
                logger.info("A message could not be edited: %s", error)
                return False
            raise
        return True

    async def _mannerly(
        self, call: Callable[[Manner], Awaitable[Outcome]], *, again_after_timeout: bool
    ) -> Outcome:
        """The call's outcome in the richest manner that the server takes."""
        for manner in (RICH, MODEST):
            try:
                return await self._persistently(
                    partial(call, manner), again_after_timeout=again_after_timeout
                )
            except BadRequest as error:
                if _is_gone(error) or is_unmodified(error):
                    raise
                logger.warning("The server refused a message (%s); making it plainer.", error)
        return await call(PLAIN)

    async def _persistently(
        self, call: Callable[[], Awaitable[Outcome]], *, again_after_timeout: bool
    ) -> Outcome:
        """The call's outcome, tried again after a failure that may pass.

        A message whose sending timed out has mostly arrived, so only an edit, which can be made twice, is repeated.
        """
        for pause in self._pauses:
            try:
                return await call()
            except BadRequest:
                raise
            except NetworkError as error:
                if isinstance(error, TimedOut) and not again_after_timeout:
                    raise
                logger.info("Trying again in %g s: %s", pause, error)
                await asyncio.sleep(pause)
        return await call()


def is_unmodified(error: TelegramError) -> bool:
    """Whether Telegram only says that a message looks like that already."""
    return isinstance(error, BadRequest) and "message is not modified" in error.message.lower()


def is_too_old(error: TelegramError) -> bool:
    """Whether Telegram only says that a press or an inline question is too old to be answered."""
    said = error.message.lower()
    return isinstance(error, BadRequest) and ("query is too old" in said or "query id is invalid" in said)


def _is_gone(error: BadRequest) -> bool:
    return any(reason in error.message.lower() for reason in _GONE)


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))
