"""Where drafts lie: a folder beside the archive, for each draft its header (JSON) and its readings (JSON, one a line).

The header is written last and replaced whole, so that a draft is there entirely or not at all, whenever the bot ends.
One process at a time owns the folder.
"""

from __future__ import annotations

import json
import re
import secrets
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from bot import wording
from bot.drafts.nouns import Draft, as_json, from_json, this_moment
from corpus.article import Reading
from corpus.errors import ArchiveNotWritable, UnreadableInput
from corpus.parsing.wire import reading_as_json, reading_from_json

FOLDER = "drafts"
KEPT_FOR = timedelta(days=1)
MOST_OPEN = 25
"""Drafts that one person may have open."""
LARGEST = 64 * 2**20
"""Bytes of readings in one draft."""
_ID = re.compile(r"[0-9a-f]{10}")


class Shelf:
    """The drafts of one archive. Safe to use from several threads."""

    def __init__(self, directory: Path) -> None:
        self._folder = directory / FOLDER
        self._lock = threading.Lock()
        self._writing = threading.RLock()
        self._moved: dict[int, int] = {}
        self._drafts = {draft.id: draft for draft in self._read_all()}
        self.tidy()

    def new_id(self) -> str:
        """An id for a new draft, short enough for a button."""
        return secrets.token_hex(5)

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id; None where there is none, or none any more."""
        self.tidy()
        with self._lock:
            return self._drafts.get(draft_id)

    def all(self) -> list[Draft]:
        """Every draft, the oldest first."""
        with self._lock:
            return list(self._drafts.values())

    def open_of(self, user: int) -> int:
        """How many drafts somebody has open."""
        self.tidy()
        return sum(draft.is_open and draft.sending.asker.user == user for draft in self.all())

    def write_readings(self, draft_id: str, readings: Iterable[Reading]) -> None:
        """Lay the readings of a draft down. Raises UnreadableInput where they are too large, ArchiveNotWritable."""
        size = 0
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._readings_of(draft_id).open("w", encoding="ascii") as file:
                for reading in readings:
                    size += file.write(json.dumps(reading_as_json(reading)) + "\n")
                    if size > LARGEST:
                        raise UnreadableInput(wording.drafts.TOO_LARGE)
        except OSError as error:
            self.forget(draft_id)
            raise _not_writable(error) from error
        except BaseException:
            self.forget(draft_id)
            raise

    def move(self, draft_id: str, to: str) -> None:
        """Let another draft have the readings that were laid down for one. Raises ArchiveNotWritable."""
        try:
            self._readings_of(draft_id).replace(self._readings_of(to))
        except OSError as error:
            raise _not_writable(error) from error

    def readings(self, draft: Draft) -> Iterator[Reading]:
        """What a draft holds, in order. Raises UnreadableInput where it cannot be read any more."""
        try:
            with self._readings_of(draft.id).open(encoding="ascii") as file:
                for line in file:
                    yield reading_from_json(json.loads(line))
        except (OSError, ValueError) as error:
            raise UnreadableInput(wording.drafts.GONE) from error

    def put(self, draft: Draft) -> Draft:
        """Keep a draft as it is now, where its chat is now; of one that is settled only the header.

        Raises ArchiveNotWritable.
        """
        with self._writing:
            chat = draft.sending.asker.chat
            kept = draft.moved_to(self._moved[chat]) if chat in self._moved else draft
            self._write(kept)
            with self._lock:
                self._drafts[kept.id] = kept
        return kept

    def follow(self, chat: int, to: int) -> None:
        """A chat goes on under another number: so do its drafts, those too that somebody is about to put.

        Raises ArchiveNotWritable.
        """
        with self._writing:
            self._moved[chat] = to
            for draft in self.all():
                if draft.sending.asker.chat == chat:
                    self.put(draft)

    def _write(self, draft: Draft) -> None:
        unfinished = self._folder / f"{draft.id}.part"
        try:
            unfinished.write_text(json.dumps(as_json(draft)), encoding="ascii")
            unfinished.replace(self._header_of(draft.id))
            if not draft.is_open:
                self._readings_of(draft.id).unlink(missing_ok=True)
        except OSError as error:
            raise _not_writable(error) from error

    def forget(self, draft_id: str) -> None:
        """Throw a draft away, or what was laid down of one."""
        with self._lock:
            self._drafts.pop(draft_id, None)
        for file in (self._header_of(draft_id), self._readings_of(draft_id)):
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Throw away what is too old."""
        since = this_moment() - KEPT_FOR
        for draft in self.all():
            if draft.at < since:
                self.forget(draft.id)

    def _read_all(self) -> list[Draft]:
        """The drafts of an earlier run; what is left of half a draft is thrown away."""
        found: dict[str, Draft] = {}
        files = [file for file in self._folder.glob("*") if _ID.fullmatch(file.stem)]
        for header in (file for file in files if file.suffix == ".json"):
            with suppress(OSError, ValueError, KeyError, TypeError):
                found[header.stem] = from_json(json.loads(header.read_text(encoding="ascii")))
        for file in files:
            if file.stem not in found:
                with suppress(OSError):
                    file.unlink()
        return sorted(found.values(), key=lambda draft: draft.at)

    def _header_of(self, draft_id: str) -> Path:
        return self._folder / f"{draft_id}.json"

    def _readings_of(self, draft_id: str) -> Path:
        return self._folder / f"{draft_id}.jsonl"


def _not_writable(error: OSError) -> ArchiveNotWritable:
    return ArchiveNotWritable(wording.drafts.not_kept(error.strerror or "the disk refused"))
