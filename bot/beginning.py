"""A newspaper's own archive begins: until an article is in it and can be found, the bundled sample stands in for it.

The sample answers readers, and nothing is written into it: what is remembered of them, what moderators call things
and whatever they add is at home, in the folder that the settings name. Every door asks the same way: it looks before
each question whether the archive has begun, wherever that was done. Synchronous; who waits is the door's affair.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from bot import wording
from bot.desks import desk_of
from bot.sample import has_begun
from corpus.errors import ClippingsError, IndexUnavailable
from index.asking.aliases import AliasFile
from index.desk import Desk
from index.place import INDEX_FOLDER
from index.store import generations

logger = logging.getLogger(__name__)


class Home:
    """The desk at which questions are asked now. Safe to use from several threads."""

    def __init__(
        self, folder: Path, sample: Path | None = None, tell: Callable[[str], None] = logger.info
    ) -> None:
        """`folder`: the newspaper's own; `sample`: where the one is that stands in for it, if any does.

        `tell` is called once, with a sentence, when the archive has begun. Raises NoArchive or ArchiveError.
        """
        self.folder = folder
        self.stands_in = sample is not None
        """Whether the sample is what questions are answered from."""
        self.desk = desk_of(sample or folder)
        """As it was when somebody last looked."""
        if sample is not None:
            self.desk.aliases = AliasFile(folder)
        self._tell = tell
        self._left: Desk | None = None
        self._looking = threading.Lock()
        self._nothing_at: bytes | None = None
        self._trouble = ""

    def now(self) -> Desk:
        """The desk for what is asked now. As long as the sample stands in, one small read tells that it still does."""
        if self.stands_in:
            with self._looking:
                if self.stands_in:
                    self._look()
        return self.desk

    def close(self) -> None:
        """Let go of the archive, and of the sample."""
        for desk in (self.desk, self._left):
            if desk is not None:
                desk.close()

    def _look(self) -> None:
        try:
            mark = generations.mark(self.folder / INDEX_FOLDER)
            if mark in (None, self._nothing_at):
                return
            if not has_begun(self.folder):
                self._nothing_at = mark
                return
            at_home = _opened(self.folder)
        except IndexUnavailable:
            return
        except ClippingsError as error:
            if str(error) != self._trouble:
                self._trouble = str(error)
                logger.warning("The archive cannot be opened yet: %s", error)
            return
        # Threads may be answering from the sample still: it is closed at the end.
        self._left, self.desk, self.stands_in = self.desk, at_home, False
        self._tell(wording.running.begun(str(self.folder)))


def _opened(folder: Path) -> Desk:
    """The desk of an archive in which something can be found. Raises IndexUnavailable, ArchiveError."""
    desk = desk_of(folder)
    try:
        desk.engine()
    except ClippingsError:
        desk.close()
        raise
    return desk
