"""A file that is written whole or not at all, and a pipe or a device that is only written to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

_NOT_ON_DISK = re.compile(r"/dev/(?:[^/]+|fd/.*)|/proc/.*")


def is_written_through(path: Path) -> bool:
    """Whether what is at a path takes what is written to it (a pipe, a device), so that nothing may take its place."""
    is_taking = path.exists() and not path.is_file() and not path.is_dir()
    return is_taking or _NOT_ON_DISK.fullmatch(os.path.abspath(path)) is not None


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """What is written appears at the path at the end, in UTF-8; nothing of it does where writing fails. Raises OSError.

    Half of a surrogate pair, which UTF-8 does not have, is written as JSON would escape it.
    """
    if is_written_through(path):
        with path.open("w", encoding="utf-8", errors="backslashreplace") as file:
            yield file
        return
    path = Path(os.path.realpath(path))  # a link goes on leading there
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("w", encoding="utf-8", errors="backslashreplace") as file:
            yield file
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
