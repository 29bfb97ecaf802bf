"""Starts the bot and stops it: polling by default, a webhook when its address is set, a clean end on a signal."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
from pathlib import Path

from bot import wording
from bot.listening import listening_socket, stop_on_signals
from bot.settings import TelegramSettings
from bot.telegram import redaction
from bot.telegram.application import OFFICE, build
from bot.telegram.office import Application, Office
from bot.telegram.polling import insistently, poll
from bot.telegram.reception import UPDATES
from bot.telegram.tolerance import Patience
from corpus.errors import SettingsError
from corpus.fetching import Policy

logger = logging.getLogger(__name__)

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


def run(
    settings: TelegramSettings, directory: Path, policy: Policy | None = None, sample: Path | None = None
) -> None:
    """Serve until SIGINT or SIGTERM. Raises SettingsError (no token, or one that is refused) or ArchiveError.

    `sample`: the folder of the bundled one, to answer readers from until the archive has begun.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("telegram", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # Our own sentences say what these two would say with a traceback.
    logging.getLogger("telegram.ext.AIORateLimiter").setLevel(logging.CRITICAL)
    with redaction.hidden(redaction.secrets_of(settings)):
        asyncio.run(_until_signalled(settings, directory, policy, sample))


async def _until_signalled(
    settings: TelegramSettings, directory: Path, policy: Policy | None, sample: Path | None
) -> None:
    await serve(settings, directory, stop_on_signals(), policy=policy, sample=sample)


async def serve(
    settings: TelegramSettings,
    directory: Path,
    stop: asyncio.Event,
    patience: Patience | None = None,
    policy: Policy | None = None,
    sample: Path | None = None,
) -> None:
    """Serve until `stop` is set. Raises what `run` raises."""
    if settings.token is not None and not _TOKEN.fullmatch(settings.token.get_secret_value()):
        raise SettingsError(wording.running.TOKEN_MISSHAPEN)
    patience = patience or Patience()
    application = build(settings, directory, patience, policy, sample)
    office: Office = application.bot_data[OFFICE]
    try:
        await insistently(application.initialize, stop, patience)
        if not stop.is_set():
            await _serve(application, office, settings, stop, patience)
    finally:
        await application.shutdown()
        await application.bot.shutdown()  # also where the application never got to be initialised
        if application.post_shutdown:
            await application.post_shutdown(application)


async def _serve(
    application: Application,
    office: Office,
    settings: TelegramSettings,
    stop: asyncio.Event,
    patience: Patience,
) -> None:
    opening = asyncio.create_task(_post_init(application))
    syncing = asyncio.create_task(office.syncing.keep_on(patience.rounds))
    await application.start()
    try:
        logger.info("Serving as @%s. Stop with Ctrl-C.", application.bot.username)
        if settings.webhook_url:
            await _listen(application, settings, stop, patience)
        else:
            await poll(application, UPDATES, stop, patience)
    finally:
        logger.info("Stopping.")
        beside = (opening, syncing)
        for task in beside:
            task.cancel()
        await asyncio.wait(beside)
        await office.close_shop()
        await application.stop()


async def _post_init(application: Application) -> None:
    try:
        if application.post_init:
            await application.post_init(application)
    except Exception:  # menus and a warm index are welcome, and no answer depends on them
        logger.exception("Getting ready went wrong; going on.")


async def _listen(
    application: Application, settings: TelegramSettings, stop: asyncio.Event, patience: Patience
) -> None:
    """Take updates from Telegram's calls. The webhook stays set when the bot stops, so that none is lost."""
    updater, secret = application.updater, settings.webhook_secret
    assert updater is not None
    path = webhook_path(settings)
    url = f"{(settings.webhook_url or '').rstrip('/')}/{path}"
    token = secret.get_secret_value() if secret else None

    async def set_webhook() -> bool:
        is_set: bool = await application.bot.set_webhook(url, allowed_updates=UPDATES, secret_token=token)
        return is_set

    host, port = settings.webhook_listen, settings.webhook_port
    with listening_socket(host, port, wording.running.cannot_listen) as listening:
        if not await insistently(set_webhook, stop, patience):
            return
        await updater.start_webhook(
            unix=listening,  # the library's name for any socket that was opened before
            url_path=path,
            webhook_url=url,
            allowed_updates=UPDATES,
            secret_token=token,
            bootstrap_retries=-1,
        )
        await stop.wait()
        await updater.stop()


def webhook_path(settings: TelegramSettings) -> str:
    """The path that Telegram calls: only who has the token and the secret can work it out."""
    token, secret = settings.token, settings.webhook_secret
    known = f"{token.get_secret_value() if token else ''} {secret.get_secret_value() if secret else ''}"
    return hashlib.blake2b(known.encode(), digest_size=16, person=b"clippings").hexdigest()
