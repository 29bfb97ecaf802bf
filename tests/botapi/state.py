"""Everything the fake server remembers: people, chats, messages, files, open queries, waiting updates.

One lock guards it all. Every change happens under ``changed`` and wakes whoever waits. Nothing here judges
requests.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from .keyboards import rows_of
from .nouns import Action, Call, CallbackAnswer, Chat, InlineAnswer, Json, Refused, Sent, StoredFile, User

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Record:
    """A message that changes in place; ``wire`` is how the Bot API would show it now."""

    wire: Json
    sender: User
    html: str | None = None
    version: int = 1
    deleted: bool = False
    file: StoredFile | None = None
    inline_id: str | None = None

    def snapshot(self) -> Sent:
        """The message as it stands."""
        wire = self.wire
        caption = "caption" in wire or "document" in wire or "photo" in wire
        return Sent(
            id=wire["message_id"],
            chat_id=wire["chat"]["id"] if "chat" in wire else None,
            sender=self.sender,
            date=wire["date"],
            text=wire.get("caption" if caption else "text", ""),
            entities=tuple(wire.get("caption_entities" if caption else "entities", ())),
            markup=rows_of(wire.get("reply_markup")),
            html=self.html,
            version=self.version,
            deleted=self.deleted,
            file=self.file,
            reply_to=wire.get("reply_to_message", {}).get("message_id"),
            inline_id=self.inline_id,
            wire=dict(wire),
        )


@dataclass(slots=True)
class Webhook:
    """Where updates are pushed to, and how that goes."""

    url: str
    secret: str | None
    max_connections: int
    last_error: tuple[int, str] | None = None


@dataclass(slots=True)
class State:
    """The memory of one fake server."""

    token: str
    bot: User
    wake: Callable[[], None] = lambda: None
    changed: threading.Condition = field(default_factory=threading.Condition)
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    upgraded: dict[int, int] = field(default_factory=dict)
    order: list[Record] = field(default_factory=list)
    records: dict[tuple[int, int], Record] = field(default_factory=dict)
    inline_records: dict[str, Record] = field(default_factory=dict)
    topics: dict[tuple[int, int], Record] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    callbacks: dict[str, CallbackAnswer | None] = field(default_factory=dict)
    expired: set[str] = field(default_factory=set)
    inline_queries: dict[str, tuple[User, str]] = field(default_factory=dict)
    inline_answers: dict[str, InlineAnswer] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    about: dict[tuple[str, str], str] = field(default_factory=dict)
    reactions: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    actions: list[Action] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    waiting: list[Json] = field(default_factory=list)
    allowed: frozenset[str] | None = None
    webhook: Webhook | None = None
    update_ids: count[int] = field(default_factory=lambda: count(810_000_001))
    message_ids: dict[int, count[int]] = field(default_factory=dict)
    shared_ids: count[int] = field(default_factory=lambda: count(1))
    ids: count[int] = field(default_factory=lambda: count(4_100_000_000_001))

    def next_id(self) -> str:
        """A fresh id for a query, a file or an inline message."""
        return str(next(self.ids))

    def next_message_id(self, chat: Chat) -> int:
        """Private chats and groups count together, each supergroup counts for itself, as in Telegram."""
        if chat.type not in {"supergroup", "channel"}:
            return next(self.shared_ids)
        return next(self.message_ids.setdefault(chat.id, count(1)))

    def keep(self, record: Record) -> None:
        """Store a new message at the end."""
        with self.changed:
            self.order.append(record)
            self.records[record.wire["chat"]["id"], record.wire["message_id"]] = record
            self.changed.notify_all()

    def live(self, chat_id: int, message_id: int) -> Record | None:
        """The message, unless it never was or is deleted."""
        record = self.records.get((chat_id, message_id))
        return None if record is None or record.deleted else record

    def revise(self, record: Record, wire: Json, html: str | None) -> None:
        """Replace a message by its edited self."""
        with self.changed:
            record.wire, record.html = wire, html
            record.version += 1
            self.changed.notify_all()

    def push(self, kind: str, payload: Json) -> int | None:
        """Queue an update for the bot; its id, or None when the bot did not ask for that kind."""
        with self.changed:
            wanted = kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed
            if not wanted:
                return None
            update_id = next(self.update_ids)
            self.waiting.append({"update_id": update_id, kind: payload})
            self.changed.notify_all()
        self.wake()
        return update_id

    def now(self) -> int:
        """Unix time in whole seconds, as messages carry it."""
        return int(time.time())

    def is_known(self, chat_id: int) -> bool:
        """Whether the bot may speak there: somebody wrote to it, or it was added."""
        return chat_id in self.known and chat_id in self.chats
