"""Who may change the index and who reads it, between processes: flock on two kinds of files.

One builder at a time holds `build.lock` of the index folder, and one maker of vectors that of theirs. Every reader
shares a lock on the manifest of the generation it serves, and only a generation whose manifest nobody shares is ever
dropped. The kernel lets go of a lock when its process dies, so nothing is left behind by a killed one; a forked child
shares the locks of its parent, so a server should start others by spawning.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from corpus.errors import BuildInProgress

BUILD_LOCK = "build.lock"


_BUSY = "The index is being built by another process just now; try again when it is done."


@contextmanager
def building(directory: Path, busy: str = _BUSY) -> Iterator[None]:
    """Hold the right to change what a folder holds, the index or what stands beside it.

    Raises BuildInProgress, saying `busy`; OSError where that cannot be written.
    """
    lock = os.open(directory / BUILD_LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BuildInProgress(busy) from None
        yield
    finally:
        os.close(lock)


def share(manifest: Path) -> int:
    """A file descriptor that keeps a generation from being dropped until it is closed. Raises OSError.

    On a file system that knows no locks a reader goes on without one: files that it has mapped stay readable
    after they are deleted.
    """
    descriptor = os.open(manifest, os.O_RDONLY | os.O_CLOEXEC)
    with suppress(OSError):
        fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


@contextmanager
def unread(manifest: Path) -> Iterator[bool]:
    """Whether nobody reads the generation of this manifest; while True, nobody can begin to."""
    try:
        descriptor = os.open(manifest, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        yield True
        return
    except OSError:
        yield False
        return
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)
