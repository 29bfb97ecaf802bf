"""The passing notice that answers a press."""

from __future__ import annotations

import logging

from telegram import CallbackQuery
from telegram.error import TelegramError

from bot.telegram.delivery import is_too_old

logger = logging.getLogger(__name__)

_TOAST_LIMIT = 200  # characters; every sentence of ours is shorter, an error's may not be


async def answer(query: CallbackQuery, toast: str | None = None) -> None:
    """Stop the button's spinning. That this fails takes nothing from whoever pressed."""
    try:
        await query.answer(toast[:_TOAST_LIMIT] if toast else None)
    except TelegramError as error:
        logger.log(
            logging.DEBUG if is_too_old(error) else logging.WARNING, "A press was not answered: %s", error
        )
