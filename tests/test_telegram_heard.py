"""What a message says to the bot: a command, a question, or nothing that concerns it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Message

from bot.telegram.heard import Asking, Command, Heard, heard_in

SECRET = "42:AAsecret"
PERSON = {"id": 7, "is_bot": False, "first_name": "Ann"}


class NamedBot(Bot):
    """A bot that knows its name without asking a server."""

    @property
    def id(self) -> int:
        return 42

    @property
    def username(self) -> str:
        return "quill_bot"


NAMED = NamedBot(SECRET)


@pytest.fixture
def bot() -> NamedBot:
    return NAMED


def heard(bot: NamedBot, text: str, kind: str = "private") -> Heard | None:
    """What a text in a chat of this kind says to the bot."""
    wire = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": kind}, "from": PERSON, "text": text}
    return heard_in(Message.de_json(wire, bot), bot)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/ask who?", Command("ask", "who?")),
        ("/ASK@Quill_Bot who?", Command("ask", "who?")),
        ("/add\nTitle\n\n  Text", Command("add", "Title\n\n  Text")),
        ("/add", Command("add", "")),
        ("/ask@other_bot who?", Command("", "")),
        ("who / what?", Asking("who / what?")),
        ("/2024/03/14 was which day?", Asking("/2024/03/14 was which day?")),
        (" /ask who?", Asking(" /ask who?")),
    ],
)
def test_a_private_text_is_a_command_or_a_question(bot: NamedBot, text: str, expected: Heard) -> None:
    """A command stands at the very start, and everything else is asked."""
    assert heard(bot, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who?", None),
        ("/ask@other_bot who?", None),
        ("@quill_bot who?", Asking("who?")),
        ("who, @QUILL_BOT, was it?", Asking("who, was it?")),
        ("@quill_bot", Asking("")),
        ("@quill_bottle who?", None),
        ("me@quill_bot who?", None),
    ],
)
def test_a_group_text_is_for_the_bot_when_it_says_so(
    bot: NamedBot, text: str, expected: Heard | None
) -> None:
    """By its whole name, which is then left out of the question."""
    assert heard(bot, text, "supergroup") == expected


@given(st.text(max_size=200))
def test_any_private_text_is_heard(text: str) -> None:
    """Nothing that a person can type breaks the reading of it."""
    assert text == "" or heard(NAMED, text) is not None
