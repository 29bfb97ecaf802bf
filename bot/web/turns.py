"""Threads for the work of answering, shared out so that nobody who asks a great deal holds up the others.

For one event loop. Knows nothing of HTTP but the numbers that say why somebody has to wait.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http import HTTPStatus
from typing import TypeVar

from bot import wording
from corpus.errors import RequestRefused

T = TypeVar("T")


class Turns:
    """A few threads, and a short queue before them."""

    def __init__(self, at_once: int = 4, of_one: int = 16, of_all: int = 64) -> None:
        """`at_once` are worked on; of one client and of all together so many may be worked on or wait."""
        self._threads = ThreadPoolExecutor(at_once, thread_name_prefix="answering")
        self._of_one, self._of_all = of_one, of_all
        self._under_way: Counter[str] = Counter()
        self._idle = asyncio.Event()
        self._idle.set()
        self._is_open = True

    async def take(self, client: str, work: Callable[[], T]) -> T:
        """What the work comes to. Raises RequestRefused where too much waits, and what the work raises."""
        self._admit(client)
        self._under_way[client] += 1
        self._idle.clear()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._under_way[client] -= 1
            if not self._under_way[client]:
                del self._under_way[client]
            if not self._under_way:
                self._idle.set()

    async def close(self, patience: float) -> None:
        """Take nothing more, and wait for what is under way, at most `patience` seconds."""
        self._is_open = False
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), patience)
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _admit(self, client: str) -> None:
        if not self._is_open:
            raise RequestRefused(HTTPStatus.SERVICE_UNAVAILABLE, wording.web.STOPPING)
        if self._under_way[client] >= self._of_one:
            raise RequestRefused(HTTPStatus.TOO_MANY_REQUESTS, wording.readers.TOO_MANY_OF_ONE)
        if self._under_way.total() >= self._of_all:
            raise RequestRefused(HTTPStatus.SERVICE_UNAVAILABLE, wording.readers.BUSY)
