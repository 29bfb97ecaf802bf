"""What is done while somebody types the first question of a chat: all that it needs is loaded."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.terminal.console import is_typed_at
from bot.warming import warm_up
from index.desk import Desk


@contextmanager
def warming_while_typing(desk: Desk) -> Iterator[None]:
    """Warm up beside what goes on, where a person types. Who leaves sooner waits until that is done."""
    if not is_typed_at():
        yield
        return
    thread = threading.Thread(target=_warm_quietly, args=(desk,), name="warming")
    thread.start()
    try:
        yield
    finally:
        while thread.is_alive():  # closing SQLite under a thread ends the process
            with suppress(KeyboardInterrupt):
                thread.join()


def _warm_quietly(desk: Desk) -> None:
    try:
        warm_up(desk)
    except Exception:  # noqa: BLE001  (whatever it is, the first question meets it and is told)
        return
