"""Trouble that a test asks for: scripted faults, and Telegram's own rate limits.

Faults are scripted per method and used up in order. Neither knows what a method does.
"""

from __future__ import annotations

import math
import threading
from collections import defaultdict, deque
from dataclasses import dataclass, field

SENDING = frozenset({"sendMessage", "sendDocument", "sendPhoto"})
EDITING = frozenset({"editMessageText", "editMessageReplyMarkup"})


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong. ``seconds`` hang first; then ``status`` answers, or the connection drops.

    With neither a status nor a drop the call is carried out after the hang. ``after`` drops the connection
    when the
    work is already done, which is how a timeout makes a client send twice.
    """

    status: int | None = None
    retry_after: int | None = None
    drop: bool = False
    after: bool = False
    seconds: float = 0.0


@dataclass(slots=True)
class Script:
    """Faults still to come, for a method or for any (``*``)."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    planned: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))

    def plan(self, method: str, fault: Fault, times: int) -> None:
        """The next ``times`` calls of the method meet this fault."""
        with self.lock:
            self.planned[method].extend([fault] * times)

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, used up."""
        with self.lock:
            for key in (method, "*"):
                if self.planned[key]:
                    return self.planned[key].popleft()
        return None

    def left(self) -> dict[str, int]:
        """How many faults nobody has met yet, by method."""
        with self.lock:
            return {method: len(faults) for method, faults in self.planned.items() if faults}


@dataclass(slots=True)
class Limits:
    """Sliding windows over what was sent; a refused message does not count. Times in seconds."""

    per_chat_second: int = 1
    per_group_minute: int = 20
    overall_second: int = 30
    edits_count: bool = False
    sent: list[tuple[float, int]] = field(default_factory=list)

    def wait_for(self, method: str, chat_id: int, now: float) -> int | None:
        """Whole seconds until this message may go, or None when it may go now (and is then counted)."""
        if method not in SENDING and not (self.edits_count and method in EDITING):
            return None
        self.sent = [entry for entry in self.sent if now - entry[0] < 60]
        here = [at for at, chat in self.sent if chat == chat_id]
        waits = [
            _until_room(here, self.per_chat_second, 1.0, now),
            _until_room([at for at, _ in self.sent], self.overall_second, 1.0, now),
            _until_room(here, self.per_group_minute, 60.0, now) if chat_id < 0 else 0.0,
        ]
        if max(waits) > 0:
            return max(1, math.ceil(max(waits)))
        self.sent.append((now, chat_id))
        return None


def _until_room(times: list[float], allowed: int, window: float, now: float) -> float:
    recent = [at for at in times if now - at < window]
    return 0.0 if len(recent) < allowed else recent[len(recent) - allowed] + window - now
