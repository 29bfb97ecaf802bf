"""Long texts put together again: what is pasted over Telegram's limit arrives as several messages within a moment.

Only the first of them says what the text is for; those that follow at once from the same person in the same place
belong to it, unless they cannot: two that would have fitted one message were not parted, and an address alone is
sent for itself. For one event loop; nothing here sends or waits for the network.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from telegram import Message

from bot.drafts.nouns import Part
from bot.faces.telegram_html import utf16_units
from bot.telegram.heard import number_of_writer, text_of
from bot.telegram.intake.sharing import shared_addresses
from corpus.readers.lines.paragraphs import ends_sentence

_FULL = 2_000
"""UTF-16 units: clients part a text of over 4,096 as late as they find a good place, never in its first half."""
_LEAST_TOGETHER = 3_600
"""UTF-16 units of a part and the next: over 4,096 before a client takes spaces and marks of formatting away."""
_CLOCKS = 2.0
"""Seconds by which Telegram's dates may be further apart than what came: they are whole ones."""
_MOST_PARTS = 60
_PARTS_KNOWN = 10 * _MOST_PARTS
_LONGEST_SUBHEAD = 80

Key = tuple[int, int | None, int]


@dataclass(slots=True)
class _Parted:
    """A text that may go on."""

    first: int
    last_at: float
    last: Message
    following: list[Message] = field(default_factory=list)
    is_whole: bool = False
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def end(self) -> None:
        """Nothing more belongs to it."""
        self.is_whole = True
        self.changed.set()


class Gathering:
    """The texts that are arriving just now."""

    def __init__(self, quiet: float) -> None:
        """`quiet`: seconds for which nothing may come until a text counts as whole."""
        self._quiet = quiet
        self._arriving: dict[Key, _Parted] = {}
        """The newest of each person in each place; what is older is whole."""
        self._opened: dict[tuple[int, int], _Parted] = {}
        """By chat and first message, until the rest is asked for."""
        self._first_of: dict[tuple[int, int], int] = {}
        """By chat and message; of the texts that came last."""

    def open(self, message: Message) -> None:
        """This message begins a text; where it is long enough to have been parted, what follows belongs to it.

        To be called before anything is awaited, else what follows is heard first.
        """
        if message.text and utf16_units(message.text) > _FULL:
            key, parted = _key_of(message), _Parted(message.message_id, _now(), message)
            if before := self._arriving.get(key):
                before.end()
            self._arriving[key] = self._opened[message.chat_id, message.message_id] = parted

    def takes(self, message: Message) -> bool:
        """Whether the message is a further part of a text that is arriving; it is kept with it then."""
        parted = self._arriving.get(_key_of(message))
        if parted is None or parted.is_whole or _now() - parted.last_at > self._quiet:
            return False
        if not message.text or message.text.startswith("/") or message.forward_origin is not None:
            return False
        if not self._goes_on(parted.last, message):
            parted.end()
            return False
        parted.following.append(message)
        self._first_of[message.chat_id, message.message_id] = parted.first
        if len(self._first_of) > _PARTS_KNOWN:
            del self._first_of[next(iter(self._first_of))]
        parted.last_at, parted.last = _now(), message
        parted.is_whole = utf16_units(message.text) <= _FULL or len(parted.following) >= _MOST_PARTS
        parted.changed.set()
        return True

    def _goes_on(self, part: Message, message: Message) -> bool:
        """Whether a message can be the next part. What waited for an absent bot comes at once, and was sent apart."""
        if message.date - part.date > timedelta(seconds=self._quiet + _CLOCKS):
            return False
        together = utf16_units(part.text or "") + utf16_units(message.text or "")
        return together > _LEAST_TOGETHER and not shared_addresses(message.text or "")

    def first_of(self, message: Message) -> int:
        """The message that began the text which this one is a part of; itself where it is no further part."""
        return self._first_of.get((message.chat_id, message.message_id), message.message_id)

    async def rest(self, message: Message) -> list[Part]:
        """What follows on a message that began a text, in order, once nothing more comes."""
        key = _key_of(message)
        parted = self._opened.pop((message.chat_id, message.message_id), None)
        if parted is None:
            return []
        while not parted.is_whole:
            parted.changed.clear()
            try:
                await asyncio.wait_for(parted.changed.wait(), self._quiet)
            except TimeoutError:
                parted.is_whole = True
        if self._arriving.get(key) is parted:
            del self._arriving[key]
        return sorted(Part(part.message_id, text_of(part)) for part in parted.following)


def turn_of(chat: int, first: int) -> tuple[str, int, int]:
    """What whoever works on a text waits for that begins with this message: it is read before it is read anew."""
    return "sent", chat, first


def joined(parts: Sequence[str]) -> str:
    """The parts as one text: where one breaks off within a sentence, the next goes on with it."""
    whole = ""
    for part in filter(None, (part.strip() for part in parts)):
        whole += (" " if _breaks_off(whole, part) else "\n\n") + part if whole else part
    return whole


def _breaks_off(whole: str, following: str) -> bool:
    """Whether a text ends within a sentence, and not with a subhead."""
    line = whole.rpartition("\n")[2]
    return not ends_sentence(line) and (len(line) > _LONGEST_SUBHEAD or following[0].islower())


def _key_of(message: Message) -> Key:
    topic = message.message_thread_id if message.is_topic_message else None
    return message.chat_id, topic, number_of_writer(message)


def _now() -> float:
    return asyncio.get_running_loop().time()
