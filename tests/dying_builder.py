"""Builds an index again and again, each time killed at its next step; prints what serves after each death.

Run as `python -m tests.dying_builder FOLDER`. A step is an audited call that changes the index folder, so
that every state of names in which a kill can leave the folder is met once. One line a death: the steps done, a
space, and the paragraphs that the index then finds for "ferry" with its warning, or the error that it gives.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.errors import ClippingsError
from index.local import LocalEngine
from tests.courier import build_courier, numbers_found

_STEPS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir"}


def killing_after(steps: int, directory: Path) -> Callable[[str, tuple[Any, ...]], None]:
    """An audit hook that kills this process when it is about to take one step more."""
    left = steps

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if is_step(event, arguments) and str(directory) in str(arguments[0]):
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    return hook


def is_step(event: str, arguments: tuple[Any, ...]) -> bool:
    return event in _STEPS or (event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR)))


def dies_building(steps: int, directory: Path) -> bool:
    """Whether a child that builds was killed before its build was done."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(killing_after(steps, directory))
        build_courier(directory, "ferry back")
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(directory: Path) -> None:
    build_courier(directory)
    steps = 0
    while dies_building(steps, directory):
        try:
            with LocalEngine.open(directory) as engine:
                print(steps, numbers_found(engine, "ferry"), engine.warning)
        except ClippingsError as error:
            print(steps, type(error).__name__, error)
        steps += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
