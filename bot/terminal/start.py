"""`clippings bot` and `clippings run`: the door that Telegram's readers come in by."""

from __future__ import annotations

from bot import wording
from bot.sample import standing_in_for
from bot.settings import TelegramSettings, read_fetch_settings, read_telegram_settings
from bot.terminal.chat import chat
from bot.terminal.console import ArchiveOption, archive_folder, err
from corpus.errors import SettingsError


def bot(archive: ArchiveOption = None) -> None:
    """Serve the archive in Telegram. Needs TELEGRAM_TOKEN, in the environment or in .env.

    TELEGRAM_TOKEN=… clippings bot
    """
    settings = read_telegram_settings()
    if settings.token is None:
        raise SettingsError(wording.running.NO_TOKEN)
    _serve(settings, archive)


def run(archive: ArchiveOption = None) -> None:
    """Start the bot when TELEGRAM_TOKEN is set, else open the local chat.

    clippings run
    """
    settings = read_telegram_settings()
    if settings.token is None:
        chat(archive)
    else:
        _serve(settings, archive)


def _serve(settings: TelegramSettings, archive: ArchiveOption) -> None:
    # Imported here because the Telegram library takes a third of a second that no other command should pay.
    from bot.telegram.run import run as serve

    folder = archive_folder(archive)
    sample = standing_in_for(folder)
    if sample is not None:
        err.print(wording.running.sample_opened(str(folder)), soft_wrap=True)
    serve(settings, folder, read_fetch_settings().policy(), sample)
