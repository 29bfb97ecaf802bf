"""Who answers what: every update comes here first, through one of four handlers, and goes to whoever sees to it.

An error that none of them saw to ends in `unhandled`: one sentence for the person, the rest for the log.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

from telegram import Bot, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, ContextTypes, InlineQueryHandler, MessageHandler, filters

from bot import wording
from bot.reply import saying
from bot.telegram.buttons import Buttons
from bot.telegram.crowd import Crowd, Room
from bot.telegram.heard import Asking, Command, NoText, heard_in, number_of_writer, text_of, writer_of
from bot.telegram.inline import Inline
from bot.telegram.intake.adding import Adding
from bot.telegram.intake.albums import Albums
from bot.telegram.intake.drafting import Drafting
from bot.telegram.intake.gathering import turn_of
from bot.telegram.intake.presses import DraftButtons
from bot.telegram.intake.rewriting import Rewriting
from bot.telegram.intake.sendings import adds
from bot.telegram.intake.uploads import Uploads
from bot.telegram.menus import Menus
from bot.telegram.moderators import Handler, Moderators
from bot.telegram.moving import move_told
from bot.telegram.office import Application, Office, place_beside
from bot.telegram.readers import Readers
from bot.telegram.toasts import answer

logger = logging.getLogger(__name__)

UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
"""Exactly what is handled; Telegram keeps the rest to itself."""

Context = ContextTypes.DEFAULT_TYPE


class Reception:
    """Everybody who answers something, at work in one office."""

    def __init__(self, office: Office, menus: Menus, bot: Bot) -> None:
        self._office = office
        self._bot = bot
        self._albums = Albums()
        self._crowd = Crowd()
        self._readers = Readers(office)
        self._inline = Inline(office)
        moderators, adding = Moderators(office, menus), Adding(office)
        self._drafting = Drafting(office, moderators, adding)
        self._rewriting = Rewriting(office, moderators, self._drafting, adding)
        self._buttons = Buttons(office, moderators, DraftButtons(office, moderators, self._drafting, adding))
        self._commands = self._commands_of(moderators, Uploads(office, adding))

    def open(self, application: Application) -> None:
        """Let the application's updates come here."""
        application.add_handlers(
            [
                MessageHandler(filters.UpdateType.MESSAGE, self._heard),
                MessageHandler(filters.UpdateType.EDITED_MESSAGE, self._rewritten),
                CallbackQueryHandler(self._pressed),
                InlineQueryHandler(self._asked_inline),
            ]
        )
        application.add_error_handler(self._unhandled)

    def _commands_of(self, moderators: Moderators, uploads: Uploads) -> Mapping[str, Handler]:
        readers = self._readers
        for_moderators: Mapping[str, Handler] = {
            "add": self._drafting.add,
            "addnow": uploads.add,
            "drafts": self._drafting.open_ones,
            "remove": moderators.remove,
            "alias": moderators.alias,
            "sync": moderators.sync,
            "reindex": moderators.reindex,
            "status": moderators.status,
        }
        return {
            "ask": readers.question,
            "start": readers.start,
            "help": readers.help,
            "said": readers.said,
            "who": readers.who,
            "latest": readers.latest,
            "sources": readers.sources,
            "privacy": readers.privacy,
        } | {name: moderators.only(name, handler) for name, handler in for_moderators.items()}

    async def _heard(self, update: Update, _context: Context) -> None:
        message = _of(update.message)
        if self._is_staff(writer_of(message)):
            await self._hear(message)
            return
        with self._crowd.room_for(number_of_writer(message)) as room:
            if room is Room.FREE:
                await self._hear(message)
            elif room is Room.FULL and heard_in(message, self._bot) is not None:
                await self._office.delivery.send(
                    place_beside(message), saying(wording.readers.TOO_MANY_OF_ONE)
                )

    async def _hear(self, message: Message) -> None:
        if move := move_told(message):
            await self._office.moving.follow(move)
            return
        await self._office.moving.settled()
        if self._office.gathering.takes(message):
            return
        said = heard_in(message, self._bot)
        if text_of(message):
            self._readers.was_told(message)
        if name := self._albums.command_of(message):
            said = Command(name, "")
        if self._drafting.begins(message, said):
            said = Command("add", text_of(message).strip())
        if isinstance(said, Command) and adds(said):
            is_taken = self._drafting.takes_from(message)
            others = self._albums.command(message, said.name) if is_taken else []
            for one in (message, *others):
                async with self._office.turns.of(turn_of(one.chat_id, one.message_id)):
                    await self._commands[said.name](one, said.rest if one is message else "")
            return
        self._albums.wait(message)
        if await self._drafting.answered(message, said):
            return
        match said:
            case Command(name, rest) if name in self._commands:
                await self._commands[name](message, rest)
            case Command():
                await self._readers.unknown(message)
            case Asking(text):
                await self._readers.question(message, text)
            case NoText():
                await self._readers.no_text(message)

    async def _rewritten(self, update: Update, _context: Context) -> None:
        message = _of(update.edited_message)
        with self._crowd.room_for(number_of_writer(message)) as room:
            if room is Room.FREE or self._is_staff(writer_of(message)):
                await self._hear_anew(message)

    async def _hear_anew(self, message: Message) -> None:
        said = heard_in(message, self._bot)
        if await self._rewriting.rewritten(message, said):
            return
        match said:
            case Command("ask", text) | Asking(text):
                await self._readers.rewritten(message, text)

    async def _pressed(self, update: Update, _context: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        with self._crowd.room_for(query.from_user.id) as room:
            if room is Room.FREE or self._is_staff(query.from_user):
                await self._buttons.pressed(query)
            else:
                await answer(query, wording.readers.TOO_MANY_OF_ONE)

    def _is_staff(self, person: User | None) -> bool:
        """Whether somebody may send as much at once as they like: exports by the dozen, say."""
        return person is not None and person.id in self._office.moderators

    async def _asked_inline(self, update: Update, _context: Context) -> None:
        if update.inline_query is not None:
            await self._inline.asked(update.inline_query)

    async def _unhandled(self, update: object, context: Context) -> None:
        """One sentence to whoever wrote, and what happened to the log."""
        error = context.error
        if error is None:
            return
        if isinstance(error, TelegramError):
            logger.warning("Telegram did not take an answer: %s: %s", type(error).__name__, error)
            return
        message = update.effective_message if isinstance(update, Update) else None
        user = update.effective_user if isinstance(update, Update) else None
        sentence = await self._office.troubles.sentence_for(error, user.id if user else 0)
        if message is not None:
            try:
                await self._office.delivery.send(place_beside(message), saying(sentence))
            except TelegramError as refused:
                logger.warning("An error could not be told: %s", refused)


def _of(message: Message | None) -> Message:
    assert message is not None, "the filter lets only updates with this message through"
    return message
