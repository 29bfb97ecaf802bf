"""What a machine may have none left of for a moment: files that may be open, memory. Whatever was opened then is whole.

Asked wherever an error of the system would else be told as damage, or as something that is not there.
"""

from __future__ import annotations

import errno
import os
import resource
from contextlib import ExitStack
from pathlib import Path

from corpus.errors import OutOfMeans

_SHORT_OF = {
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open on this machine",
    errno.ENOMEM: "too little memory is free",
}
NO_LARGER = "allow larger files (`ulimit -f` says how large one may be)"
"""What helps where EFBIG is raised."""
_A_WRITE = 64 * 1024
"""Bytes that SQLite writes at once, at most."""
_OPENED_AT_ONCE = 3
"""Files that SQLite opens for an archive: itself, its log and what its readers share."""


def require_means(error: OSError | MemoryError) -> None:
    """Raises OutOfMeans where an error says nothing but that something has run out."""
    number = errno.ENOMEM if isinstance(error, MemoryError) else error.errno
    if number in _SHORT_OF:
        raise OutOfMeans(
            f"For the moment {_SHORT_OF[number]}; nothing is damaged. "
            "Try again when less is going on, or allow more (`ulimit -n` says how many files may be open)."
        ) from error


def may_not_grow(path: Path) -> bool:
    """Whether a database at `path` can be written no further since the shell allows no larger files.

    For those who are only told that writing failed; Python leaves that as an error, where other programs are ended.
    """
    largest, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    if largest == resource.RLIM_INFINITY:
        return False
    files = (path.with_name(path.name + ending) for ending in ("", "-wal", "-shm", "-journal"))
    return max((file.stat().st_size for file in files if file.exists()), default=0) + _A_WRITE > largest


def require_files() -> None:
    """Raises OutOfMeans where no more files can be opened now, for those who are not told why they could not."""
    with ExitStack() as opened:
        for _ in range(_OPENED_AT_ONCE):
            try:
                opened.enter_context(open(os.devnull, "rb"))
            except OSError as error:
                require_means(error)
