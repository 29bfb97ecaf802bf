"""What SQLite raises, or the system before it is asked, as one of the project's own errors: a sentence and a remedy."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from corpus.errors import ArchiveError, ArchiveNotWritable
from corpus.means import NO_LARGER, may_not_grow, require_files


def as_sentence(error: sqlite3.Error, path: Path) -> ArchiveError:
    """What was the matter with the file at `path`. Raises OutOfMeans where nothing was the matter with it."""
    said = str(error)
    refused = "unable to open" in said and path.parent.is_dir() and not os.access(path.parent, os.W_OK)
    if "readonly" in said or "read-only" in said or refused:
        return ArchiveNotWritable(
            f"The archive {path} is on a read-only disk or not yours to change, so nothing was changed. "
            "Allow writing there, or choose another with --archive."
        )
    if "full" in said:
        return ArchiveNotWritable(
            f"The disk that holds {path} is full; what was kept is safe. Free some space and try again."
        )
    if "I/O error" in said and may_not_grow(path):
        return ArchiveNotWritable(
            f"{path} would have to grow larger than a file may be here; what was kept is safe. "
            f"To go on, {NO_LARGER}, then try again."
        )
    if "locked" in said:
        return ArchiveNotWritable(f"Another process is writing to {path}. Wait for it and try again.")
    if "unable to open" in said:
        require_files()
        return ArchiveNotWritable(
            f"{path} cannot be opened. Check that its folder exists and may be written to."
        )
    if "not a database" in said or "malformed" in said:
        return ArchiveError(f"{path} is damaged or not an archive ({said}). Restore it from a copy.")
    return ArchiveError(
        f"The archive {path} cannot be used ({said}). Check its disk, or restore it from a copy."
    )


def is_there(path: Path) -> bool:
    """Whether there is a file. Raises ArchiveError where nobody may look."""
    try:
        return path.exists()
    except OSError as error:
        raise ArchiveError(
            f"{path} cannot be looked at ({error.strerror}). Allow that, or choose another with --archive."
        ) from error
