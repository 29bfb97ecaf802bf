"""The nouns of the fake Bot API server: who talks, what was sent, what was called.

All frozen: a test may keep one and compare it with a later one. Nothing here talks to a network
or changes the server's state.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class User:
    """A person (or the bot) as Telegram introduces them in updates."""

    id: int
    first_name: str
    language_code: str | None = None
    username: str | None = None
    last_name: str | None = None
    is_bot: bool = False

    def wire(self) -> Json:
        """The User object as the Bot API spells it, without absent fields."""
        spelled: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        optional = {
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        return spelled | {key: value for key, value in optional.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat: ``type`` is private, group, supergroup or channel; a private chat has its user's id."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    first_name: str | None = None
    is_forum: bool = False

    def wire(self) -> Json:
        """The Chat object as the Bot API spells it, without absent fields."""
        optional = {
            "title": self.title,
            "username": self.username,
            "first_name": self.first_name,
            "is_forum": self.is_forum or None,
        }
        return {"id": self.id, "type": self.type} | {k: v for k, v in optional.items() if v is not None}


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: ``action`` is the field it carries (callback_data, url, ...), ``value`` that
    field's value.
    """

    text: str
    action: str
    value: Any

    @property
    def data(self) -> str | None:
        """The callback data, or None for a button that does something else."""
        return str(self.value) if self.action == "callback_data" else None


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as it stood at one moment. ``id`` is unique only inside ``chat_id``; offsets are UTF-16
    units.
    """

    id: int
    chat_id: int | None
    sender: User
    date: int
    text: str
    entities: tuple[Json, ...]
    markup: tuple[tuple[Button, ...], ...]
    html: str | None
    version: int
    deleted: bool
    file: StoredFile | None
    reply_to: int | None
    inline_id: str | None
    wire: Json

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All inline buttons, row after row."""
        return tuple(button for row in self.markup for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        """The texts on the inline buttons, row after row."""
        return tuple(button.text for button in self.buttons)

    def covered(self, kind: str) -> tuple[str, ...]:
        """The stretches of text under entities of this kind, such as ``blockquote`` or ``bold``."""
        units = self.text.encode("utf-16-le")
        found = [e for e in self.entities if e["type"] == kind]
        return tuple(
            units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in found
        )


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that the server keeps; ``size`` in bytes may be larger than what ``content`` really holds."""

    file_id: str
    name: str
    mime_type: str
    size: int
    content: bytes

    @property
    def unique_id(self) -> str:
        """The id that stays the same for every bot."""
        return "u" + self.file_id[-8:]

    @property
    def path(self) -> str:
        """Where getFile says the content is, relative to the file address."""
        return f"documents/{self.file_id}"


@dataclass(frozen=True, slots=True)
class Call:
    """One request to the Bot API as it arrived; ``at`` is time.monotonic() in seconds."""

    method: str
    params: Json
    at: float


@dataclass(frozen=True, slots=True)
class Refused:
    """A request that the server itself refused (scripted faults are not among these)."""

    method: str
    code: int
    description: str
    params: Json


@dataclass(frozen=True, slots=True)
class Action:
    """One sendChatAction, such as ``typing``."""

    chat_id: int
    action: str
    at: float


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """What answerCallbackQuery said to the person who pressed."""

    text: str
    show_alert: bool
    url: str | None
    cache_time: int


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What answerInlineQuery offered. Each offer's ``content`` holds the parsed ``text`` and ``entities``."""

    query_id: str
    offers: tuple[Json, ...]
    cache_time: int
    is_personal: bool
    next_offset: str
    button: Json | None
