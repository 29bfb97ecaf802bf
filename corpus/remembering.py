"""A table that fills itself and forgets what has not been asked for lately.

Text has a few words that come again and again and a long tail of those that come once. A table that is emptied
when it is full loses the few with the many; this one keeps what was asked for since it was last half full.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_V = TypeVar("_V")


class Remembering(dict[str, _V]):
    """What `make` gives for a key, made once while it is remembered. At most `most` keys are.

    What is remembered is looked up at the speed of a dict. May be used by several threads, which may make the
    same thing twice.
    """

    def __init__(self, make: Callable[[str], _V], most: int) -> None:
        super().__init__()
        self._make = make
        self._half = max(1, most // 2)
        self._older: dict[str, _V] = {}

    def __missing__(self, key: str) -> _V:
        older = self._older
        value = older[key] if key in older else self._make(key)
        if len(self) >= self._half:
            self._older = self.copy()
            self.clear()
        self[key] = value
        return value
