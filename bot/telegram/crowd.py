"""How much of one person's may be under way at once, so that whoever sends a hundred messages delays only themselves.

The library works on a few hundred updates at once; answers to one chat wait for Telegram's limits. For one event loop.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum


class Room(Enum):
    """Whether there is room for one more thing of somebody's."""

    FREE = "there is"
    FULL = "there is none, and they do not know yet"
    TOLD = "there is none, and they were told since there last was"


class Crowd:
    """What is under way, by person."""

    def __init__(self, most: int = 16) -> None:
        self._most = most
        self._under_way: Counter[int] = Counter()
        self._told: set[int] = set()

    @contextmanager
    def room_for(self, person: int) -> Iterator[Room]:
        """Whether something of theirs may be seen to, which counts as under way as long as this is entered."""
        if self._under_way[person] >= self._most:
            room = Room.TOLD if person in self._told else Room.FULL
            self._told.add(person)
            yield room
            return
        self._told.discard(person)
        self._under_way[person] += 1
        try:
            yield Room.FREE
        finally:
            self._under_way[person] -= 1
            if not self._under_way[person]:
                del self._under_way[person]
