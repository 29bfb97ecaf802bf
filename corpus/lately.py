"""What was asked for last, as much of it as weighs so much together."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

_Name = TypeVar("_Name")
_Thing = TypeVar("_Thing")

AROUND = 400
"""Bytes that remembering a thing takes besides the thing: its name, its place in the table, the objects around it."""


class Lately(Generic[_Name, _Thing]):
    """Things by their names; those that were not asked for longest are forgotten first. For one thread."""

    def __init__(self, most: int) -> None:
        """`most` is in the unit of the weights."""
        self._left = most
        self._things: OrderedDict[_Name, tuple[_Thing, int]] = OrderedDict()

    def get(self, name: _Name) -> _Thing | None:
        """None where it is not remembered, or not any more."""
        if name not in self._things:
            return None
        self._things.move_to_end(name)
        return self._things[name][0]

    def put(self, name: _Name, thing: _Thing, weight: int = 1) -> None:
        """Remember one, in the place of what had its name; what weighs more than all may is forgotten at once."""
        self._left += self._things.pop(name)[1] if name in self._things else 0
        self._things[name] = thing, weight
        self._left -= weight
        while self._left < 0:
            _, (_, freed) = self._things.popitem(last=False)
            self._left += freed
