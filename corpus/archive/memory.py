"""What is remembered of readers: their questions, so that buttons outlive a restart, and their feedback.

Kept in the archive's file and erased on request. Written by a thread of its own, for an answer must not wait
while articles are being added. Best effort: where the disk cannot be written to, the newest questions are known
until the program ends, and nothing else that a reader sees depends on it.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import dropwhile, islice
from pathlib import Path
from typing import Any

from corpus.archive import FILE_NAME
from corpus.archive.database import Database, now
from corpus.errors import ArchiveError, OutOfMeans

_NEWEST = 2_000
"""Questions known without the disk."""
_REFUSED_WITHIN = 0.5
"""Seconds: a disk that cannot be written to says so at once."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where. The terminal is chat 0 and user 0."""

    chat: int
    user: int
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A remembered question."""

    id: str
    chat: int
    user: int | None
    text: str
    replies: tuple[int, ...]
    """The messages that answer it, in order."""
    at: str
    """When it was asked, as the archive writes moments down."""
    typed: str | None = None
    """What its reader wrote, where something else was asked for it."""


class Memory:
    """The remembered questions and feedback of one archive. Safe to use from several threads."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / FILE_NAME
        self._opened: Database | None = None
        self._lock = threading.Lock()
        self._newest: OrderedDict[str, tuple[Asked, int | None]] = OrderedDict()
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="memory")

    def remember(
        self, asker: Asker, text: str, *, answered: bool, confidence: float, typed: str | None = None
    ) -> str:
        """Remember a question and return its id; the id is good for buttons even if the disk refused."""
        asked = secrets.token_hex(5)
        at = now()
        with self._lock:
            self._newest[asked] = Asked(asked, asker.chat, asker.user, text, (), at, typed), asker.message
            while len(self._newest) > _NEWEST:
                self._newest.popitem(last=False)
        self._later(
            "INSERT INTO questions VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, NULL)",
            (asked, at, asker.chat, asker.user, asker.message, text, int(answered), confidence, typed),
        )
        return asked

    def replied(self, asked: str, replies: tuple[int, ...]) -> None:
        """Remember which messages answer a question, at least one."""
        self._change(asked, replies=replies)
        self._later(
            "UPDATE questions SET reply = ?, further = ? WHERE id = ?",
            (replies[0], json.dumps(replies[1:]), asked),
        )

    def rewrite(self, asked: str, text: str) -> None:
        """Remember that a question was rewritten by its reader, and so is asked as it stands."""
        self._change(asked, text=text, typed=None)
        self._later("UPDATE questions SET text = ?, typed = NULL WHERE id = ?", (text, asked))

    def recall(self, asked: str) -> Asked | None:
        """The question with this id; None where it is forgotten."""
        with self._lock:
            if asked in self._newest:
                return self._newest[asked][0]
        return self._one("SELECT * FROM questions WHERE id = ?", (asked,))

    def recall_message(self, chat: int, message: int) -> Asked | None:
        """The newest question that was asked by this message."""
        with self._lock:
            for asked, of_message in reversed(self._newest.values()):
                if (asked.chat, of_message) == (chat, message):
                    return asked
        return self._one(
            "SELECT * FROM questions WHERE chat = ? AND message = ? ORDER BY rowid DESC LIMIT 1",
            (chat, message),
        )

    def newest_of(self, asker: Asker, seconds: float) -> Asked | None:
        """What somebody asked last in a chat, unless that is longer ago."""
        found = next(self._newest_first(asker.chat, asker.user), None) or self._one(
            "SELECT * FROM questions WHERE user = ? AND chat = ? ORDER BY rowid DESC LIMIT 1",
            (asker.user, asker.chat),
        )
        return found if found and datetime.now(UTC) - _moment(found) < timedelta(seconds=seconds) else None

    def before(self, asked: Asked, seconds: float) -> Asked | None:
        """What the same reader had asked in the chat before, unless that was longer before."""
        earlier = dropwhile(lambda one: one.id != asked.id, self._newest_first(asked.chat, asked.user))
        found = next(islice(earlier, 1, None), None) or self._one(
            "SELECT * FROM questions WHERE user = ? AND chat = ? "
            "AND rowid < (SELECT rowid FROM questions WHERE id = ?) ORDER BY rowid DESC LIMIT 1",
            (asked.user, asked.chat, asked.id),
        )
        return found if found and _moment(asked) - _moment(found) < timedelta(seconds=seconds) else None

    def move(self, chat: int, to: int) -> None:
        """A chat goes on under another number. Its messages stay behind: there, their numbers mean others."""
        with self._lock:
            for name, (asked, _) in self._newest.items():
                if asked.chat == chat:
                    self._newest[name] = replace(asked, chat=to, replies=()), None
        self._later(
            "UPDATE questions SET chat = ?, message = NULL, reply = NULL, further = NULL WHERE chat = ?",
            (to, chat),
        )

    def rate(self, asked: str, user: int, article_id: str, place: int, *, good: bool) -> bool:
        """Remember a reader's verdict, the last one counts. False where the disk refused.

        Where somebody else is writing that is not waited for: it is written down afterwards.
        """
        written = self._later(
            "INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (question, user) DO UPDATE SET "
            "article_id = excluded.article_id, place = excluded.place, good = excluded.good, at = excluded.at",
            (asked, user, article_id, place, int(good), now()),
        )
        try:
            return written.result(_REFUSED_WITHIN)
        except TimeoutError:
            return True

    def forget(self, user: int) -> bool:
        """Erase a reader's questions and feedback, and wait until that is done. False where the disk refused."""
        with self._lock:
            for asked in [asked.id for asked, _ in self._newest.values() if asked.user == user]:
                del self._newest[asked]
        erased = [
            self._later("DELETE FROM feedback WHERE user = ?", (user,)),
            self._later("DELETE FROM questions WHERE user = ?", (user,)),
        ]
        return all(written.result() for written in erased)

    def log_moderation(
        self, user: int, name: str | None, command: str, *, allowed: bool, detail: str = ""
    ) -> None:
        """Write down a moderator's command, or that somebody else tried one."""
        self._later(
            "INSERT INTO moderation_log VALUES (?, ?, ?, ?, ?, ?)",
            (now(), user, name, command, int(allowed), detail or None),
        )

    def close(self) -> None:
        """Wait until everything is written, and let go of the file."""
        self._writer.shutdown(wait=True)
        if self._opened is not None:
            self._opened.close()

    def _newest_first(self, chat: int, user: int | None) -> Iterator[Asked]:
        """What somebody asked in a chat, as far as it is known without the disk."""
        with self._lock:
            newest = [asked for asked, _ in reversed(self._newest.values())]
        return (asked for asked in newest if (asked.chat, asked.user) == (chat, user))

    def _change(self, asked: str, **changes: Any) -> None:
        with self._lock:
            if asked in self._newest:
                question, message = self._newest[asked]
                self._newest[asked] = replace(question, **changes), message

    def _database(self) -> Database:
        with self._lock:
            if self._opened is None:
                self._opened = Database(self._path, writable=True)
            return self._opened

    def _later(self, sql: str, values: tuple[object, ...]) -> Future[bool]:
        return self._writer.submit(self._write, sql, values)

    def _write(self, sql: str, values: tuple[object, ...]) -> bool:
        try:
            with self._database().writing() as connection:
                connection.execute(sql, values)
        except (ArchiveError, OutOfMeans):
            return False
        return True

    def _one(self, sql: str, values: tuple[object, ...]) -> Asked | None:
        try:
            with self._database().reading() as connection:
                row = connection.execute(sql, values).fetchone()
        except ArchiveError:
            return None
        if row is None:
            return None
        kept = {name: row[name] for name in row.keys()}  # noqa: SIM118  (a Row iterates over its values)
        replies = () if kept["reply"] is None else (kept["reply"], *json.loads(kept.get("further") or "[]"))
        # An archive of an earlier version, on a disk that cannot be written to, has no `typed` and no `further`.
        return Asked(
            kept["id"], kept["chat"], kept["user"], kept["text"], replies, kept["at"], kept.get("typed")
        )


def _moment(asked: Asked) -> datetime:
    return datetime.fromisoformat(asked.at)
