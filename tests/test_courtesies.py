"""What people write between their questions: it is not looked up, and a "yes" agrees to what was proposed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import wording
from bot.reply import Line
from corpus.archive.memory import Asker
from tests.conversing import conversation_over
from tests.printed import build_archive
from tests.telegram_support import copied

READER = Asker(chat=7, user=7)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Good morning!", wording.readers.HELP[0]),
        ("Thank you so much.", wording.readers.WELCOME),
        ("thx", wording.readers.WELCOME),
        ("OK", wording.readers.ASK_ON),
        ("yes", wording.readers.ASK_ON),
        ("Bye!", wording.readers.ASK_ON),
    ],
)
def test_a_courtesy_is_answered_as_one(tmp_path: Path, text: str, said: str) -> None:
    """Nothing is remembered of it, so that no follow-up leans on it."""
    with conversation_over(build_archive(tmp_path)) as conversation:
        reply, asked = conversation.ask(text, READER)
        first = reply.blocks[0]
        assert isinstance(first, Line)
        assert (first.pieces[0].text, asked) == (said, "")


def test_a_yes_asks_what_was_meant(sample: Path, tmp_path: Path) -> None:
    """As the button does; another reader's yes does not."""
    with conversation_over(copied(sample, tmp_path / "copy")) as conversation:
        proposed, _ = conversation.ask("who won the costal cup", READER)
        assert any(button.label == wording.words.ASK_CORRECTED for row in proposed.buttons for button in row)
        assert conversation.ask("yes", Asker(chat=8, user=8))[1] == ""
        _, asked = conversation.ask("Yes, please", READER)
        kept = conversation.memory.recall(asked)
        assert kept is not None
        assert kept.text == "who won the Coastal cup"
