"""Pauses: between two requests to one host, and before a request is made again."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

Sleep = Callable[[float], None]


class Turnstile:
    """Lets one request through to each host at a time, `pause` seconds apart. Safe to use from several threads."""

    def __init__(self, sleep: Sleep = time.sleep) -> None:
        self._sleep = sleep
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}

    def wait(self, host: str, pause: float) -> None:
        """Wait until it is this request's turn."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + pause
        if turn > now:
            self._sleep(turn - now)


def retry_after(header: str | None) -> float | None:
    """The seconds that a Retry-After header asks for; None where it asks for nothing that can be understood."""
    if not header:
        return None
    if header.isascii() and header.strip().isdigit():
        return float(header.strip()[:9])
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def backoff(attempt: int, first: float) -> float:
    """Seconds before the next try after `attempt` tries: twice as long each time, give or take a quarter."""
    return first * 2.0 ** (attempt - 1) * random.uniform(0.75, 1.25)
