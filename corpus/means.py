"""What a machine may have none left of for a moment: files that may be open, memory. Whatever was opened then is whole.

Asked wherever an error of the system would else be told as damage, or as something that is not there.
"""

from __future__ import annotations

import errno
import os
from contextlib import ExitStack

from corpus.errors import OutOfMeans

_SHORT_OF = {
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open on this machine",
    errno.ENOMEM: "too little memory is free",
}
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


def require_files() -> None:
    """Raises OutOfMeans where no more files can be opened now, for those who are not told why they could not."""
    with ExitStack() as opened:
        for _ in range(_OPENED_AT_ONCE):
            try:
                opened.enter_context(open(os.devnull, "rb"))
            except OSError as error:
                require_means(error)
