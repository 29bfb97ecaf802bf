"""Long polling: asks the server for updates until told to stop, through every outage, and loses none of them.

The library's own poller ends silently when a token is revoked and logs a traceback an outage; this one says what
is wrong, and goes on or ends accordingly.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from telegram import Bot, Update
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from bot import wording
from bot.telegram.office import Application
from bot.telegram.tolerance import Patience
from corpus.errors import SettingsError

logger = logging.getLogger(__name__)

_EMPTY_PAUSE = 0.2
"""Seconds before asking again a server that answers "nothing" at once instead of keeping the poll open."""
_SAY_AGAIN_AFTER = 60.0
_TRIES_TO_DELETE = 3

Outcome = TypeVar("Outcome")


async def poll(
    application: Application, allowed: Sequence[str], stop: asyncio.Event, patience: Patience
) -> None:
    """Feed the application until `stop` is set. Raises SettingsError when the token is refused."""
    bot: Bot = application.bot
    offset, known = 0, set[int]()
    await insistently(lambda: _delete_webhook(bot), stop, patience, tries=_TRIES_TO_DELETE)
    while not stop.is_set():
        asked = time.monotonic()

        async def fetch(since: int = offset) -> Sequence[Update]:
            try:
                return await bot.get_updates(
                    offset=since or None, timeout=patience.poll, allowed_updates=allowed
                )
            except Conflict as error:
                if "webhook" in error.message:
                    await _delete_webhook(bot)
                raise

        updates = await insistently(fetch, stop, patience, ends_when_refused=False) or ()
        for update in updates:
            if update.update_id >= offset or update.update_id not in known:
                await application.update_queue.put(update)
        if updates:
            offset = max(update.update_id for update in updates) + 1
            known = {update.update_id for update in updates}
        elif time.monotonic() - asked < _EMPTY_PAUSE:
            await _pause(_EMPTY_PAUSE, stop)
    if offset:
        # What was fetched is being answered: without this, the next start would fetch it again.
        with suppress(TelegramError):
            await bot.get_updates(offset=offset, timeout=0, limit=1, allowed_updates=allowed)


async def insistently(
    call: Callable[[], Awaitable[Outcome]],
    stop: asyncio.Event,
    patience: Patience,
    *,
    ends_when_refused: bool = True,
    tries: int | None = None,
) -> Outcome | None:
    """The call's outcome, however often it takes (or after so many tries); None when `stop` is set first.

    Raises SettingsError where the server refuses the token or (unless that is to be waited out too) what is asked
    of it.
    """
    pause, said = patience.first_pause, _Said()
    while not stop.is_set() and tries != 0:
        tries = tries - 1 if tries is not None else None
        began = time.monotonic()
        try:
            return await _unless_stopped(call(), stop)
        except InvalidToken:
            raise SettingsError(wording.running.TOKEN_REFUSED) from None
        except Conflict as error:
            said.once(
                wording.running.WEBHOOK_IN_THE_WAY
                if "webhook" in error.message
                else wording.running.OTHER_POLLER
            )
        except RetryAfter as error:
            seconds = error.retry_after
            pause = max(pause, seconds if isinstance(seconds, int) else seconds.total_seconds())
        except TelegramError as error:
            if ends_when_refused and isinstance(error, BadRequest):
                raise SettingsError(wording.running.server_refused(error.message)) from None
            said.once(wording.running.server_away(str(error)))
        # What was open for long and then broke off is no outage: some ways to the server end each poll that is quiet.
        if time.monotonic() - began > pause:
            pause = patience.first_pause
        await _pause(pause, stop)
        pause = min(2 * pause, patience.longest_pause)
    return None


async def _delete_webhook(bot: Bot) -> bool:
    """Polling and a webhook exclude each other. What waits is not dropped."""
    return await bot.delete_webhook(drop_pending_updates=False)


class _Said:
    """Log lines that are not repeated more often than once a minute."""

    def __init__(self) -> None:
        self._at: dict[str, float] = {}

    def once(self, sentence: str) -> None:
        now = time.monotonic()
        if now - self._at.get(sentence, -_SAY_AGAIN_AFTER) >= _SAY_AGAIN_AFTER:
            self._at[sentence] = now
            logger.warning(sentence)


async def _unless_stopped(work: Awaitable[Outcome], stop: asyncio.Event) -> Outcome | None:
    task, stopped = asyncio.ensure_future(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((task, stopped), return_when=asyncio.FIRST_COMPLETED)
        return task.result() if task.done() else None
    finally:
        for left in (task, stopped):
            left.cancel()
        with suppress(asyncio.CancelledError):
            await stopped
        with suppress(asyncio.CancelledError, TelegramError):
            await task


async def _pause(seconds: float, stop: asyncio.Event) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
