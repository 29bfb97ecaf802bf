"""What is remembered of readers: their questions, so that buttons outlive a restart, and their feedback.

Kept in the archive's file and erased on request. Best effort: a disk that cannot be written to forgets, and
nothing that a reader sees depends on it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from corpus.archive import FILE_NAME
from corpus.database import Database, now
from corpus.errors import ArchiveError


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
    reply: int | None


class Memory:
    """The remembered questions and feedback of one archive."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / FILE_NAME
        self._opened: Database | None = None

    def remember(self, asker: Asker, text: str, *, answered: bool, confidence: float) -> str:
        """Remember a question and return its id; the id is good for buttons even if the disk refused."""
        asked = secrets.token_hex(5)
        self._write(
            "INSERT INTO questions VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?)",
            (asked, now(), asker.chat, asker.user, asker.message, text, int(answered), confidence),
        )
        return asked

    def replied(self, asked: str, reply: int) -> None:
        """Remember which message answers a question."""
        self._write("UPDATE questions SET reply = ? WHERE id = ?", (reply, asked))

    def rewrite(self, asked: str, text: str) -> None:
        """Remember that a question was rewritten by its reader."""
        self._write("UPDATE questions SET text = ? WHERE id = ?", (text, asked))

    def recall(self, asked: str) -> Asked | None:
        """The question with this id; None where it is forgotten."""
        return self._one("SELECT * FROM questions WHERE id = ?", (asked,))

    def recall_message(self, chat: int, message: int) -> Asked | None:
        """The newest question that was asked by this message."""
        return self._one(
            "SELECT * FROM questions WHERE chat = ? AND message = ? ORDER BY rowid DESC LIMIT 1", (chat, message)
        )

    def rate(self, asked: str, user: int, article_id: str, place: int, *, good: bool) -> bool:
        """Remember a reader's verdict, the last one counts. False where the question is forgotten."""
        if self.recall(asked) is None:
            return False
        return self._write(
            "INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (question, user) DO UPDATE SET "
            "article_id = excluded.article_id, place = excluded.place, good = excluded.good, at = excluded.at",
            (asked, user, article_id, place, int(good), now()),
        )

    def forget(self, user: int) -> bool:
        """Erase a reader's questions and feedback. False where the disk refused."""
        return self._write("DELETE FROM feedback WHERE user = ?", (user,)) and self._write(
            "DELETE FROM questions WHERE user = ?", (user,)
        )

    def log_moderation(self, user: int, name: str | None, command: str, *, allowed: bool, detail: str = "") -> None:
        """Write down a moderator's command, or that somebody else tried one."""
        self._write(
            "INSERT INTO moderation_log VALUES (?, ?, ?, ?, ?, ?)",
            (now(), user, name, command, int(allowed), detail or None),
        )

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()

    def _database(self) -> Database:
        if self._opened is None:
            self._opened = Database(self._path, writable=True)
        return self._opened

    def _write(self, sql: str, values: tuple[object, ...]) -> bool:
        try:
            with self._database().writing() as connection:
                connection.execute(sql, values)
        except ArchiveError:
            return False
        return True

    def _one(self, sql: str, values: tuple[object, ...]) -> Asked | None:
        try:
            with self._database().reading() as connection:
                row = connection.execute(sql, values).fetchone()
        except ArchiveError:
            return None
        return Asked(row["id"], row["chat"], row["user"], row["text"], row["reply"]) if row else None
