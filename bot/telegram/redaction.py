"""Keeps secrets out of every log line, whichever library writes it and whoever listens.

Works where records are made, so that a handler added later is covered too. A failure of Telegram's server or of
the network is one line, never a traceback: those say nothing that helps.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from telegram.error import TelegramError

from bot.settings import TelegramSettings

_HIDDEN = "[hidden]"
_TALKATIVE = ("httpx", "httpcore", "tornado.access")
_plain = logging.Formatter()


class Redaction(logging.Filter):
    """A filter that lets every record through and none of the secrets in it."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        self._secrets = {secret for secret in secrets if secret}

    def without_secrets(self, text: str) -> str:
        """The text with each secret hidden."""
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return text

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrites the record in place; True."""
        try:
            said = record.getMessage()
        except (TypeError, ValueError):
            said = str(record.msg)
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, TelegramError):
            said = f"{said} ({error})"
        elif record.exc_info and record.exc_info[0] is not None:
            record.exc_text = _plain.formatException(record.exc_info)
        record.exc_info = None
        record.msg, record.args = self.without_secrets(said), None
        if record.exc_text:
            record.exc_text = self.without_secrets(record.exc_text)
        return True


@contextmanager
def hidden(secrets: Iterable[str]) -> Iterator[Redaction]:
    """Hide the secrets in everything that this process logs meanwhile, and quieten those who log URLs."""
    redaction = Redaction(secrets)
    make = logging.getLogRecordFactory()

    def made(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        redaction.filter(record)
        return record

    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.setLogRecordFactory(made)
    try:
        yield redaction
    finally:
        logging.setLogRecordFactory(make)


def secrets_of(settings: TelegramSettings) -> list[str]:
    """What no log line and no message may hold."""
    return [secret.get_secret_value() for secret in (settings.token, settings.webhook_secret) if secret]
