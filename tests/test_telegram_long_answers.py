"""Answers of several messages: whatever edits one treats all of it, also when the bot was started anew in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import wording
from tests.botapi import FakeTelegram, Sent
from tests.telegram_support import CUP_QUESTION, RunningBot

LONG_QUESTION = "What did the dredging inquiry witness describe at the northern sluice?"
IN_THE_MIDDLE = "witness number 50 "
"""In the second of the three messages that answer it."""


def long_answer(telegram: FakeTelegram) -> tuple[Sent, tuple[Sent, ...]]:
    """The reader's question, and the messages that answer it."""
    asked = telegram.say(LONG_QUESTION)
    telegram.wait_for_message(containing="The dredging inquiry, verbatim")
    answers = telegram.messages(telegram.reader)
    assert [IN_THE_MIDDLE in one.text for one in answers] == [False, True, False]
    return asked, answers


def only(telegram: FakeTelegram, words: str) -> Sent:
    """The one message that is left in the reader's chat, once it is so and has these words."""

    def left() -> Sent | None:
        there = telegram.messages(telegram.reader)
        return there[0] if len(there) == 1 and words in there[0].text else None

    return telegram.wait_until(left, what=f"one message with {words!r}")


def test_a_view_too_wide_for_one_message_goes_on_in_the_next(telegram: FakeTelegram, archive: Path) -> None:
    """Going wider under a 9,000-character paragraph edits its first message and sends what does not fit."""
    with RunningBot(telegram, archive):
        _, answers = long_answer(telegram)
        telegram.press(answers[-1], wording.readers.MORE_CONTEXT)
        telegram.wait_until(lambda: wording.readers.LESS in telegram.messages(telegram.reader)[-1].labels)
    holding = ["witness number 0 " in message.text for message in telegram.messages(telegram.reader)]
    assert holding == [True, *[False] * (len(holding) - 1)]


def test_a_press_after_a_restart_leaves_no_part_behind(telegram: FakeTelegram, archive: Path) -> None:
    """Not even those between the first and the one with the buttons."""
    with RunningBot(telegram, archive):
        _, answers = long_answer(telegram)
    with RunningBot(telegram, archive):
        telegram.press(answers[-1], wording.readers.MORE_CONTEXT)
        telegram.wait_until(lambda: wording.readers.LESS in telegram.messages(telegram.reader)[-1].labels)
    assert sum(IN_THE_MIDDLE in message.text for message in telegram.messages(telegram.reader)) == 1


def test_a_question_rewritten_after_a_restart_leaves_no_part_behind(
    telegram: FakeTelegram, archive: Path
) -> None:
    """The first message shows the new answer, the others go."""
    with RunningBot(telegram, archive):
        asked, answers = long_answer(telegram)
    with RunningBot(telegram, archive):
        telegram.edit(asked, CUP_QUESTION)
        assert only(telegram, "Theo Okafor").id == answers[0].id


@pytest.mark.parametrize("gone", [0, 1])
def test_an_answer_of_which_a_part_was_deleted_is_shown_where_it_still_is(
    telegram: FakeTelegram, archive: Path, gone: int
) -> None:
    """A reader may delete any of the messages."""
    with RunningBot(telegram, archive):
        asked, answers = long_answer(telegram)
        telegram.take_away(answers[gone])
        telegram.edit(asked, CUP_QUESTION)
        left = next(one for at, one in enumerate(answers) if at != gone)
        assert only(telegram, "Theo Okafor").id == left.id
