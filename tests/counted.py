"""Work counted instead of timed: a count is the same on every machine, however busy."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import TraceFunction


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python the work runs through, its calls included."""
    count = 0

    def step(_frame: FrameType, _event: str, _given: object, /) -> TraceFunction:
        nonlocal count
        count += 1
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times the steps of `size` are needed for twice that: 2 where work is in proportion, 4 where squared."""
    work(size)  # what is remembered by words is remembered before anything is counted
    return steps(lambda: work(2 * size)) / steps(lambda: work(size))
