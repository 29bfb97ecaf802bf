"""A Ctrl-C that is not lost: Python drops the KeyboardInterrupt that comes while it runs a callback of its own.

Being told to end (SIGTERM) is the same: whoever tidies up after the one does after the other.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stopping() -> Iterator[Callable[[], None]]:
    """Remember a Ctrl-C or a SIGTERM. Gives a function that raises its KeyboardInterrupt again, for long work to call.

    Only the main thread hears signals; in others nothing is remembered.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    pressed = False

    def press(number: int, frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True
        raise KeyboardInterrupt

    def require_going() -> None:
        if pressed:
            raise KeyboardInterrupt

    def unless_pressed(dropped: sys.UnraisableHookArgs) -> None:
        if not isinstance(dropped.exc_value, KeyboardInterrupt):
            before_dropping(dropped)

    before = {number: signal.signal(number, press) for number in (signal.SIGINT, signal.SIGTERM)}
    before_dropping = sys.unraisablehook
    sys.unraisablehook = unless_pressed
    try:
        yield require_going
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        sys.unraisablehook = before_dropping
