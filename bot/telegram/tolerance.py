"""Getting on with the server: what may fail without harm, what is worth waiting for, and for how long.

Bot API servers other than Telegram's know fewer methods. Nothing that an answer does not need may stop one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from aiolimiter import AsyncLimiter
from telegram.error import NetworkError
from telegram.ext import AIORateLimiter
from telegram.request import HTTPXRequest, RequestData

from bot.telegram.completing import completed, told_status
from bot.telegram.turns import Turns

logger = logging.getLogger(__name__)

_DISPENSABLE = frozenset(
    {
        "deleteWebhook",
        "setMyCommands",
        "deleteMyCommands",
        "sendChatAction",
        "answerCallbackQuery",
        "deleteMessage",
    }
)
_UNKNOWN_METHOD = frozenset({404, 405, 501})
_NO_MESSAGES = frozenset(
    {"sendChatAction", "answerCallbackQuery", "answerInlineQuery", "getFile", "setMyCommands"}
)
_FIRST_FEW = 3
_CHATS_KNOWN = 512
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for the server, in seconds."""

    connect: float = 10.0
    read: float = 20.0
    pool: float = 10.0
    poll: int = 25
    """How long the server may keep a poll open."""
    first_pause: float = 1.0
    """Between the first failed try and the next; doubles up to `longest_pause`."""
    longest_pause: float = 30.0
    retries: tuple[float, ...] = (0.3, 1.0, 3.0, 9.0)
    """Before the second, the third ... try to send a message."""
    between: float = 1.05
    """Two messages into one chat, after the first few."""
    edits: float = 2.0
    """At least so long between two edits of a progress message."""
    quiet: float = 1.5
    """For which nothing may come until a text that Telegram parted counts as whole."""
    rounds: float = 30.0
    """Between two looks whether a source is due."""


class ForgivingRequest(HTTPXRequest):
    """Requests that take "I do not know that method" calmly where the method is dispensable.

    What a server leaves out of its answers is put in by `completing`.
    """

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """See the base class. Raises NetworkError where the URL itself cannot be used."""
        *_, token, called = ["", *urlsplit(url).path.rsplit("/", 2)]
        try:
            status, payload = await super().do_request(url, method, request_data, *args, **kwargs)
        except (ValueError, OSError, UnicodeError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from None
        status = told_status(status, payload)
        if (called in _DISPENSABLE and status in _UNKNOWN_METHOD) or (called, status) == (
            "deleteWebhook",
            400,
        ):
            logger.info("The server does not know %s; going on without it.", called)
            return 200, b'{"ok": true, "result": true}'
        if status == 200 and method == "POST":
            return status, completed(called, payload, token.removeprefix("bot"))
        return status, payload


class Pace(AIORateLimiter):
    """Telegram's limits on messages; what is no message neither counts nor waits.

    The library knows no limit for a single chat, and at a refusal it lets everybody wait. So messages into one chat go
    one after the other here, and about one a second after the first few.
    """

    def __init__(self, max_retries: int, between: float) -> None:
        """`between`: seconds between two messages into one chat."""
        super().__init__(max_retries=max_retries)
        self._between = between
        self._turns = Turns()
        self._of_chat: dict[object, AsyncLimiter] = {}

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """See the base class."""
        if endpoint in _NO_MESSAGES:
            return await callback(*args, **kwargs)
        if endpoint != "sendMessage":
            return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)
        chat = data.get("chat_id")
        async with self._turns.of(chat):  # else one that is tried again is overtaken until its tries are over
            await self._limiter_of(chat).acquire()
            return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

    def _limiter_of(self, chat: object) -> AsyncLimiter:
        if len(self._of_chat) > _CHATS_KNOWN:
            quiet = [key for key, limiter in self._of_chat.items() if limiter.has_capacity(_FIRST_FEW)]
            for key in quiet:
                del self._of_chat[key]
        return self._of_chat.setdefault(chat, AsyncLimiter(_FIRST_FEW, _FIRST_FEW * self._between))


def request_to(base_url: str, patience: Patience, *, connections: int) -> ForgivingRequest:
    """How the bot calls its server; a server on this machine is never called through a proxy."""
    here = urlsplit(base_url).hostname in _LOOPBACK
    return ForgivingRequest(
        connection_pool_size=connections,
        connect_timeout=patience.connect,
        read_timeout=patience.read,
        write_timeout=patience.read,
        pool_timeout=patience.pool,
        httpx_kwargs={"trust_env": False} if here else None,
    )
