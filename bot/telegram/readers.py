"""Readers: their questions, rewritten questions, and the plain commands that everybody may use."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from datetime import timedelta

from telegram import Message
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import wording
from bot.pages import privacy_page
from bot.questions import as_asked
from bot.reply import Reply, line, saying
from bot.telegram.answers import send_answer, show_instead, turn_of
from bot.telegram.delivery import Place
from bot.telegram.heard import text_answered, writer_of
from bot.telegram.moderator_pages import with_sources
from bot.telegram.office import Office, asker_of, place_beside
from bot.telegram.syncing import sources_of

_JUST_NOW = timedelta(minutes=10)
"""How long after it was sent a message may become a question; the answer stands below what was said meanwhile."""
_ALBUMS = 100
"""Albums known: their caption says what they are for, or their sender was told that pictures are no text."""


class Readers:
    """What readers can do by writing. Each method answers one message; errors are the caller's."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._albums: deque[str | None] = deque(maxlen=_ALBUMS)
        self._signs: set[asyncio.Task[None]] = set()

    async def question(self, message: Message, text: str) -> None:
        """Answer a question, beside its message."""
        office = self._office
        text = text.strip() or text_answered(message)
        if not text.strip():
            await office.delivery.send(place_beside(message), saying(wording.readers.ASK_WHAT))
            return
        self._show_typing(message)
        async with office.turns.of((message.chat_id, message.message_id)):
            await self._answer(message, text)

    async def rewritten(self, message: Message, text: str) -> None:
        """Let the earlier answer to a rewritten question become the answer to what it says now.

        What became a question only now, such as talk in a group to which the bot's name was added, is answered as one.
        """
        office = self._office
        async with office.turns.of((message.chat_id, message.message_id)):
            memory = office.memory
            asked = await asyncio.to_thread(memory.recall_message, message.chat_id, message.message_id)
            if asked is not None:
                if asked.replies and text.strip() and asked.text != as_asked(text):
                    reply = await asyncio.to_thread(office.conversation.ask_again, asked, text)
                    async with office.turns.of(turn_of(asked, message.chat_id)):
                        await show_instead(office, asked, Place.beside(message, answering=False), reply)
            elif text.strip() and _was_sent_just_now(message):
                self._show_typing(message)
                await self._answer(message, text)

    async def start(self, message: Message, payload: str) -> None:
        """Greet, or open what a deep link carries."""
        reply = await asyncio.to_thread(self._office.conversation.start, payload)
        if isinstance(reply, str):
            await self.question(message, reply)
        else:
            await self._say(message, reply)

    async def help(self, message: Message, _rest: str) -> None:
        """How to ask, and what else there is; a moderator is reminded of more."""
        told = [line(sentence) for sentence in (*wording.readers.HELP, wording.readers.IN_A_GROUP)]
        told += [
            line(f"/{name} – {what}") for name, what in wording.readers.COMMANDS_FOR_READERS if name != "help"
        ]
        if self._is_moderator(message):
            told += [line(f"/{name} – {what}") for name, what in wording.keeping.COMMANDS_FOR_MODERATORS]
        await self._say(message, Reply(tuple(told)))

    async def latest(self, message: Message, _rest: str) -> None:
        """The newest articles."""
        await self._say(message, await asyncio.to_thread(self._office.conversation.latest))

    async def said(self, message: Message, text: str) -> None:
        """What the archive has somebody saying."""
        reply, asked = await asyncio.to_thread(self._office.conversation.said, text, asker_of(message))
        await send_answer(self._office, place_beside(message), reply, asked)

    async def who(self, message: Message, name: str) -> None:
        """How articles describe somebody."""
        await self._say(message, await asyncio.to_thread(self._office.conversation.who, name))

    async def sources(self, message: Message, _rest: str) -> None:
        """The newspapers in the archive; a moderator sees where their articles come from, too."""
        page = await asyncio.to_thread(self._office.conversation.sources)
        if self._is_moderator(message):
            page = with_sources(page, await asyncio.to_thread(sources_of, self._office.directory))
        await self._say(message, page)

    async def privacy(self, message: Message, _rest: str) -> None:
        """What is remembered, and how to erase it."""
        await self._say(message, privacy_page())

    async def unknown(self, message: Message) -> None:
        """A command that nobody knows: said in private, passed over in a group."""
        if message.chat.type == "private":
            await self._say(message, saying(wording.readers.UNKNOWN_COMMAND))

    def was_told(self, message: Message) -> None:
        """A message says something: of what else is in its album, nothing is said."""
        if message.media_group_id is not None:
            self._albums.append(message.media_group_id)

    async def no_text(self, message: Message) -> None:
        """Something that cannot be read, said once for an album."""
        album = message.media_group_id
        if album is not None and album in self._albums:
            return
        self._albums.append(album)
        await self._say(message, saying(wording.readers.NOT_TEXT))

    async def _answer(self, message: Message, text: str) -> None:
        reply, asked = await asyncio.to_thread(self._office.conversation.ask, text, asker_of(message))
        await send_answer(self._office, Place.beside(message, answering=True), reply, asked)

    def _is_moderator(self, message: Message) -> bool:
        writer = writer_of(message)
        return writer is not None and writer.id in self._office.moderators

    def _show_typing(self, message: Message) -> None:
        """The sign that the bot heard: beside the work, never before it, and no matter whether it arrives."""

        async def type_on() -> None:
            topic = message.message_thread_id if message.is_topic_message else None
            with suppress(TelegramError):
                await message.get_bot().send_chat_action(
                    message.chat_id, ChatAction.TYPING, message_thread_id=topic
                )

        sign = asyncio.create_task(type_on())
        self._signs.add(sign)
        sign.add_done_callback(self._signs.discard)

    async def _say(self, message: Message, reply: Reply) -> None:
        await self._office.delivery.send(place_beside(message), reply)


def _was_sent_just_now(message: Message) -> bool:
    return message.edit_date is not None and message.edit_date - message.date <= _JUST_NOW
