"""What a first question loads (a second of libraries, tables and weights) is loaded before anybody asks one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.questions import RANKED, asked_today
from bot.terminal.console import is_typed_at
from index.desk import Desk


def warm_up(desk: Desk) -> None:
    """Ask what the newest headline says, whose words are in the archive. Raises IndexUnavailable or ArchiveError."""
    desk.engine()
    for newest in desk.archive.latest(1):
        desk.ask(newest.title, RANKED, asked_today())


@contextmanager
def warming_while_typing(desk: Desk) -> Iterator[None]:
    """The same in a thread, where a person types the first question. Who leaves sooner waits until it is done."""
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
