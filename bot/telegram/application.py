"""The composition root: the bot, its office and a table of who answers what.

Every update comes through one of four handlers. An error that none of them saw to ends in `_unhandled`: one
sentence for the person, the rest for the log.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot import wording
from bot.reply import saying
from bot.settings import TelegramSettings
from bot.telegram.buttons import Buttons
from bot.telegram.heard import Asking, Command, NoText, heard_in, text_of
from bot.telegram.inline import Inline
from bot.telegram.intake.adding import Adding
from bot.telegram.intake.drafting import Drafting
from bot.telegram.intake.presses import DraftButtons
from bot.telegram.intake.uploads import Uploads
from bot.telegram.menus import Menus
from bot.telegram.moderators import Handler, Moderators
from bot.telegram.moving import move_told
from bot.telegram.office import Application, Office, open_office, place_beside
from bot.telegram.readers import Readers
from bot.telegram.tolerance import Pace, Patience, request_to
from corpus.errors import SettingsError
from corpus.fetching import Policy

logger = logging.getLogger(__name__)

ALLOWED_UPDATES = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY)
"""Exactly what is handled; Telegram keeps the rest to itself."""
OFFICE = "office"
_RETRIES_AFTER_429 = 5
_CONNECTIONS = 64

Context = ContextTypes.DEFAULT_TYPE


def build(
    settings: TelegramSettings,
    directory: Path,
    patience: Patience | None = None,
    policy: Policy | None = None,
) -> Application:
    """The bot over one archive, ready to be initialised. Raises SettingsError without a token, or ArchiveError."""
    if settings.token is None:
        raise SettingsError(wording.running.NO_TOKEN)
    patience = patience or Patience()
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library warns at every 429 until it is told so
    bot = ExtBot(
        settings.token.get_secret_value(),
        base_url=settings.base_url,
        base_file_url=settings.base_file_url,
        request=request_to(settings.base_url, patience, connections=_CONNECTIONS),
        get_updates_request=request_to(settings.base_url, patience, connections=2),
        rate_limiter=Pace(max_retries=_RETRIES_AFTER_429),
    )
    office = open_office(settings, directory, bot, patience, policy or Policy())
    menus = Menus(bot, settings.moderators)

    async def post_init(_application: Application) -> None:
        await office.warm()
        await menus.hand_out()

    async def post_shutdown(_application: Application) -> None:
        await office.close()

    application = (
        ApplicationBuilder()
        .bot(bot)
        .concurrent_updates(True)
        .job_queue(None)
        .post_init(post_init)
        .post_shutdown(post_shutdown)
        .build()
    )
    application.bot_data[OFFICE] = office
    _add_handlers(application, office, menus)
    return application


def _add_handlers(application: Application, office: Office, menus: Menus) -> None:
    readers, moderators = Readers(office), Moderators(office, menus)
    adding, inline = Adding(office), Inline(office)
    uploads, drafting = Uploads(office, adding), Drafting(office, moderators, adding)
    buttons = Buttons(office, moderators, DraftButtons(office, moderators, drafting, adding))
    commands: Mapping[str, Handler] = {
        "ask": readers.question,
        "start": readers.start,
        "help": readers.help,
        "said": readers.said,
        "who": readers.who,
        "latest": readers.latest,
        "sources": readers.sources,
        "privacy": readers.privacy,
        "add": moderators.only("add", drafting.add),
        "addnow": moderators.only("addnow", uploads.add),
        "drafts": moderators.only("drafts", drafting.open_ones),
        "remove": moderators.only("remove", moderators.remove),
        "alias": moderators.only("alias", moderators.alias),
        "sync": moderators.only("sync", moderators.sync),
        "reindex": moderators.only("reindex", moderators.reindex),
        "status": moderators.only("status", moderators.status),
    }

    async def heard(update: Update, _context: Context) -> None:
        message = _of(update.message)
        if move := move_told(message):
            await office.moving.follow(move)
            return
        if office.gathering.takes(message):
            return
        said = heard_in(message, application.bot)
        if drafting.begins(message, said):
            await commands["add"](message, text_of(message).strip())
            return
        if await drafting.answered(message, said):
            return
        match said:
            case Command(name, rest) if name in commands:
                await commands[name](message, rest)
            case Command():
                await readers.unknown(message)
            case Asking(text):
                await readers.question(message, text)
            case NoText():
                await readers.no_text(message)

    async def rewritten(update: Update, _context: Context) -> None:
        message = _of(update.edited_message)
        match heard_in(message, application.bot):
            case Command("ask", text) | Asking(text):
                await readers.rewritten(message, text)

    async def pressed(update: Update, _context: Context) -> None:
        if update.callback_query is not None:
            await buttons.pressed(update.callback_query)

    async def asked_inline(update: Update, _context: Context) -> None:
        if update.inline_query is not None:
            await inline.asked(update.inline_query)

    async def unhandled(update: object, context: Context) -> None:
        await _unhandled(office, update, context.error)

    application.add_handlers(
        [
            MessageHandler(filters.UpdateType.MESSAGE, heard),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE, rewritten),
            CallbackQueryHandler(pressed),
            InlineQueryHandler(asked_inline),
        ]
    )
    application.add_error_handler(unhandled)


async def _unhandled(office: Office, update: object, error: Exception | None) -> None:
    """An error that nobody saw to: one sentence to whoever wrote, and what happened to the log."""
    if error is None:
        return
    if isinstance(error, TelegramError):
        logger.warning("Telegram did not take an answer: %s: %s", type(error).__name__, error)
        return
    message = update.effective_message if isinstance(update, Update) else None
    user = update.effective_user if isinstance(update, Update) else None
    sentence = await office.troubles.sentence_for(error, user.id if user else 0)
    if message is not None:
        try:
            await office.delivery.send(place_beside(message), saying(sentence))
        except TelegramError as refused:
            logger.warning("An error could not be told: %s", refused)


def _of(message: Message | None) -> Message:
    assert message is not None, "the filter lets only updates with this message through"
    return message
