"""Drafts in a chat of the fake Telegram: sent, pressed, asked about."""

from __future__ import annotations

from itertools import count

from tests.botapi import Chat, FakeTelegram, Sent, User
from tests.drafted import FERRY
from tests.telegram_support import outcome

_numbers = count(1)


def ferry() -> str:
    """An article like the others, under a headline that no other test has used."""
    return FERRY.replace("Ferry timetable", f"Ferry timetable {next(_numbers)}")


def draft_of(telegram: FakeTelegram, user: User, where: Chat | None = None, text: str | None = None) -> Sent:
    """The draft that is shown for a text."""
    telegram.say(f"/add\n{text or ferry()}", where, user)
    return outcome(telegram, where or user)


def pressed(telegram: FakeTelegram, message: Sent, button: str, user: User) -> Sent:
    """The message after a button was pressed."""
    telegram.press(telegram.now(message), button, user)
    return telegram.wait_for_edit(telegram.now(message), 20)


def asked(telegram: FakeTelegram, draft: Sent, button: str, user: User, where: Chat | None = None) -> Sent:
    """What the bot asks after a field's button was pressed."""
    telegram.press(draft, button, user)
    return telegram.wait_for_message(where or user)
