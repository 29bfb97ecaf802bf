"""FakeTelegram: a strict Bot API server on 127.0.0.1, in a thread and event loop of its own.

Use it as a context manager. A test plays the people (``people.py``), looks and waits (``watching.py``), and
asks for
trouble here. It never reaches out, but for a webhook that the bot itself registers.
"""

from __future__ import annotations

import asyncio
import threading
from collections import defaultdict
from itertools import count
from types import TracebackType

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from .faults import Fault, Limits, Script
from .gestures import Gestures
from .getting import Getting
from .nouns import Json, User
from .server import MAX_UPLOAD, Desk
from .state import State
from .watching import Watching

TOKEN = "7000000001:AAFakeTokenForTestsOnly_0123456789abcd"


class FakeTelegram(Gestures, Watching):
    """One bot's Telegram. ``base_url`` and ``base_file_url`` go to the bot's settings as they are."""

    def __init__(self, username: str = "clippings_test_bot", token: str = TOKEN) -> None:
        self.token = token
        self.bot = User(int(token.split(":")[0]), "Clippings", username=username, is_bot=True)
        self._state = State(token, self.bot)
        self._script = Script()
        self._desk = Desk(self._state, self._script)
        self._user_ids = count(501_000_001)
        self._group_ids = count(3_000_001)
        self._read: defaultdict[int, int] = defaultdict(int)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="fake-telegram", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over: asyncio.Event | None = None
        self.port = 0
        self.reader = self.user("Reader")

    @property
    def base_url(self) -> str:
        """Where methods are, without the token."""
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def base_file_url(self) -> str:
        """Where files are, without the token."""
        return f"http://127.0.0.1:{self.port}/file/bot"

    def __enter__(self) -> FakeTelegram:
        self._thread.start()
        if not self._ready.wait(10) or not self.port:
            raise RuntimeError("the fake Bot API server did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._loop and self._over:
            self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)
        if self._thread.is_alive() and error is None:
            raise RuntimeError("the fake Bot API server did not stop")

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        self._desk.getting = Getting(self._state)
        self._state.wake = self._desk.getting.wake
        sockets = bind_sockets(0, "127.0.0.1")
        server = HTTPServer(self._desk.application(), max_body_size=2 * MAX_UPLOAD)
        server.add_sockets(sockets)
        self.port = sockets[0].getsockname()[1]
        self._ready.set()
        await self._over.wait()
        self._state.wake = lambda: None
        server.stop()
        await server.close_all_connections()

    def fail(self, method: str = "*", *, status: int = 429, retry_after: int = 1, times: int = 1) -> None:
        """The next calls of the method are answered with this status; 429 carries ``retry_after`` seconds.

        The method ``*``, here and below, is any method, getUpdates included.
        """
        self._script.plan(method, Fault(status=status, retry_after=retry_after), times)

    def drop(self, method: str = "*", *, times: int = 1, after: bool = False) -> None:
        """The next calls lose their connection, before (or with ``after`` once) they are carried out."""
        self._script.plan(method, Fault(drop=True, after=after), times)

    def hang(self, method: str = "*", seconds: float = 1.0, *, times: int = 1) -> None:
        """The next calls are carried out only after this many seconds."""
        self._script.plan(method, Fault(seconds=seconds), times)

    @property
    def faults_left(self) -> dict[str, int]:
        """Scripted faults that no call has met yet, by method."""
        return self._script.left()

    def limit_rates(self, limits: Limits | None = None) -> Limits:
        """Switch on Telegram's rate limits (1 a second in a chat, 20 a minute in a group, 30 a second in
        all).
        """
        self._desk.limits = limits or Limits()
        return self._desk.limits

    def push(self, kind: str, payload: Json) -> int | None:
        """Hand the bot any update that the people here cannot make; its id, or None when not asked for."""
        return self._state.push(kind, payload)
