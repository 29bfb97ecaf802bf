"""Questions that are longer than one is asked: how much of it was is told, whenever the answer is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import wording
from bot.questions import LONGEST_QUESTION, as_asked, asked_part
from bot.reply import Reply
from corpus.archive.memory import Asker
from tests.botapi import FakeTelegram
from tests.conversing import conversation_over
from tests.telegram_support import CUP_QUESTION, newcomer, told
from tests.terminal import clippings

READER = Asker(chat=7, user=7)
RAMBLING = f"{CUP_QUESTION} I ask since {'my aunt and I were on the quay that day and ' * 40}so on"


def lines_of(reply: Reply) -> list[str]:
    return ["".join(p.text for p in block.pieces) for block in reply.blocks if hasattr(block, "pieces")]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("who  won\nthe cup", "who won the cup"),
        ("w " * 499 + "ww", "w " * 499 + "ww"),
        ("w " * 500 + "w", "w " * 497 + "w […]"),
        ("w" * 1001, "w" * 996 + " […]"),
        ("cup " * 10 + "w" * 2000, "cup " * 10 + "w" * 956 + " […]"),
    ],
)
def test_a_question_is_cut_between_words(text: str, asked: str) -> None:
    """Never longer than it may be; nothing is cut of one that is short enough, and cutting again changes nothing."""
    assert as_asked(text) == asked == as_asked(asked)
    assert len(asked) <= LONGEST_QUESTION


@pytest.mark.parametrize(("text", "last"), [("a b c d e f " * 200, "b c d e f"), ("q" * 2000, "q" * 60)])
def test_the_last_words_that_were_asked_are_known(text: str, last: str) -> None:
    """Of what was cut only; a reader may write three dots as well."""
    assert asked_part(as_asked(text)) == last
    assert asked_part(as_asked(text[:500])) is None
    assert asked_part("What of the quay […]") is None


def test_whoever_asks_at_length_is_told_what_was_asked(archive: Path) -> None:
    """In the answer, when it is shown again, and when the question is rewritten; a short one is told nothing."""
    sentence = wording.words.asked_in_part(asked_part(as_asked(RAMBLING)) or "")
    with conversation_over(archive) as conversation:
        reply, asked = conversation.ask(RAMBLING, READER)
        assert lines_of(reply)[0] == sentence
        assert lines_of(conversation.press(f"n:{asked}:0", READER))[0] == sentence
        kept = conversation.memory.recall(asked)
        assert kept is not None
        assert sentence not in lines_of(conversation.ask_again(kept, CUP_QUESTION))
        assert lines_of(conversation.ask_again(kept, RAMBLING))[0] == sentence


def test_telegram_tells_it_too(served: FakeTelegram) -> None:
    """In one line above the answer, of a message as long as Telegram lets one be."""
    answer = told(served, RAMBLING[:1990], newcomer(served))
    assert answer.text.startswith("That is a long question; it was asked as far as “… ")


def test_the_chat_in_a_terminal_tells_it_too(archive: Path) -> None:
    """The same words."""
    done = clippings("chat", "--archive", archive, cwd=archive.parent, stdin=f"{RAMBLING}\n", COLUMNS="200")
    assert "That is a long question; it was asked as far as" in done.stdout
