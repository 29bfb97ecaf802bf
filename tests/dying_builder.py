"""Changes an index again and again, each time killed at its next step; prints what serves after each death.

Run as `python -m tests.dying_builder FOLDER build` (the whole index anew) or `... extend` (a catching up with
a removal, and a merge after it). A step is an audited call that changes the index folder, so that every state
of names in which a kill can leave the folder is met once. One line a death: the steps done, a space, and the
paragraphs that the index, verified in full, then finds for "ferry" with its warning, or the error that it gives.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.errors import ClippingsError
from index.searching.local import LocalEngine
from index.store.builder import ArchiveStamp, Changes, Entry, extend
from index.store.inversion import batches_of
from tests.courier import COURIER, build_courier, numbers_found

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


def build(directory: Path) -> None:
    build_courier(directory, "ferry back")


def catch_up(directory: Path) -> None:
    """Paragraph 101 comes and 10 goes; with two dead of seven, the first segment is merged after that."""
    changes = Changes(
        ArchiveStamp(COURIER.id, 2), [(10, 11)], batches_of([Entry(101, ("ferry", "crew", "crew", "late"))])
    )
    extend(directory, lambda _: changes)


def dies(change: Callable[[Path], None], steps: int, directory: Path) -> bool:
    """Whether a child that changes the index was killed before that was done."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(killing_after(steps, directory))
        change(directory)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(directory: Path, change: Callable[[Path], None], *first: str) -> None:
    build_courier(directory, *first)
    before = directory.with_name("before")
    shutil.copytree(directory, before)
    steps = 0
    while dies(change, steps, directory):
        try:
            with LocalEngine.open(directory) as engine:
                engine.verify()
                print(steps, numbers_found(engine, "ferry"), engine.warning)
        except ClippingsError as error:
            print(steps, type(error).__name__, error)
        steps += 1
        if change is catch_up:
            shutil.rmtree(directory)
            shutil.copytree(before, directory)


if __name__ == "__main__":
    if sys.argv[2] == "build":
        main(Path(sys.argv[1]), build)
    else:
        main(Path(sys.argv[1]), catch_up, "ferry back")
