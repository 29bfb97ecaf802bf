"""The composition root: the bot and its office, with a reception at which every update arrives."""

from __future__ import annotations

import os
from pathlib import Path

from telegram.ext import ApplicationBuilder, ExtBot

from bot import wording
from bot.settings import TelegramSettings
from bot.telegram.menus import Menus
from bot.telegram.office import Application, open_office
from bot.telegram.reception import Reception
from bot.telegram.tolerance import Pace, Patience, request_to
from corpus.errors import SettingsError
from corpus.fetching import Policy

OFFICE = "office"
_RETRIES_AFTER_429 = 5
_CONNECTIONS = 64


def build(
    settings: TelegramSettings,
    directory: Path,
    patience: Patience | None = None,
    policy: Policy | None = None,
    sample: Path | None = None,
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
        rate_limiter=Pace(_RETRIES_AFTER_429, patience.between),
    )
    office = open_office(settings, directory, bot, patience, policy or Policy(), sample)
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
    Reception(office, menus, bot).open(application)
    return application
