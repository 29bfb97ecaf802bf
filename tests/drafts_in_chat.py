"""Drafts in a chat of the fake Telegram: sent, pressed, asked about."""

from __future__ import annotations

from itertools import count

from tests.botapi import Chat, FakeTelegram, Sent, User
from tests.drafted import FERRY
from tests.telegram_support import outcome

_numbers = count(1)
_SENTENCE = (
    "The dredging inquiry heard witness number {} describe the silt at the northern sluice in detail. "
)


def ferry() -> str:
    """An article like the others, under a headline that no other test has used."""
    return FERRY.replace("Ferry timetable", f"Ferry timetable {next(_numbers)}")


def draft_of(telegram: FakeTelegram, user: User, where: Chat | None = None, text: str | None = None) -> Sent:
    """The draft that is shown for a text."""
    telegram.say(f"/add\n{text or ferry()}", where, user)
    return outcome(telegram, where or user)


def pressed(telegram: FakeTelegram, message: Sent, button: str, user: User) -> Sent:
    """The message after a button was pressed."""
    shown = telegram.now(message)
    telegram.press(shown, button, user)
    return telegram.wait_for_edit(shown, 20)


def asked(telegram: FakeTelegram, draft: Sent, button: str, user: User, where: Chat | None = None) -> Sent:
    """What the bot asks after a field's button was pressed."""
    telegram.press(draft, button, user)
    return telegram.wait_for_message(where or user)


def parts_of(text: str, size: int = 4_000) -> list[str]:
    """A text as a client parts it: at a space, here within a sentence, the ends of each part trimmed."""
    parts = []
    while len(text) > size:
        at = text.rindex(" ", 0, size)
        at = text.rindex(" ", 0, at) if text[at - 1] == "." else at
        parts.append(text[:at].strip())
        text = text[at:].strip()
    return [*parts, text]


def inquiry() -> str:
    """An article of 12,000 characters in four paragraphs."""
    paragraphs = ["".join(_SENTENCE.format(32 * part + at) for at in range(32)).strip() for part in range(4)]
    return "\n\n".join([ferry().split("\n\n")[1], *paragraphs])
