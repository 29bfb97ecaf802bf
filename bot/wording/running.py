"""What Clippings says to whoever runs it: the token, the server that it polls, the sample, an error to report."""

from __future__ import annotations

NO_TOKEN = "TELEGRAM_TOKEN is not set. Get one from @BotFather, put it into .env, or try `clippings chat`."
TOKEN_MISSHAPEN = "TELEGRAM_TOKEN is not a token. Copy it from @BotFather again, without spaces."
TOKEN_REFUSED = "Telegram refused the bot's token. Check TELEGRAM_TOKEN, and TELEGRAM_BASE_URL if you set it."
OTHER_POLLER = "Another program is polling with the same token. Stop it; this one goes on trying."
WEBHOOK_IN_THE_WAY = "A webhook is set for this bot and is being taken back, since it polls."


def sample_opened(folder: str) -> str:
    """That the bundled sample stands in for an archive that is not there yet."""
    return (
        f"There is no archive in {folder} yet, so this is the bundled sample: the invented Quillhaven Courier. "
        "Add your own: clippings add PATH"
    )


def stands_in(folder: str) -> str:
    """What is served while nothing was added yet."""
    return f"This is the bundled sample: nothing was added to the archive in {folder} yet."


def begun(folder: str) -> str:
    """That readers are answered from the newspaper's own archive now, and from the sample no more."""
    return f"The archive in {folder} has begun: it is served from now on, and the bundled sample no more."


DISK_FULL = (
    "There is no space left to write to; nothing that was kept is lost. Free some space and try again."
)


def too_large(remedy: str) -> str:
    """A file may not grow any larger."""
    return f"A file would have to grow larger than it may be here. Please {remedy} and try again."


def unexpected(log: str) -> str:
    """A command met an error that nobody foresaw."""
    return f"Something unexpected went wrong; nothing that was kept is lost. Please report it with {log}"


def server_away(why: str) -> str:
    """That the Bot API server cannot be reached, for the log."""
    return f"Telegram cannot be reached ({why}); trying again."


def server_refused(why: str) -> str:
    """That the Bot API server will not have what the settings ask for."""
    return f"Telegram refused to serve this bot ({why}). Check the TELEGRAM_ settings."


def cannot_listen(where: str, why: str) -> str:
    """That the webhook's port cannot be had."""
    return f"The webhook cannot listen on {where} ({why}). Check TELEGRAM_WEBHOOK_LISTEN and _PORT."
