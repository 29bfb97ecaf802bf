"""One person's hundred messages: a few are seen to at once, the rest is let go with a sentence; nobody else waits."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from bot import wording
from bot.telegram.crowd import Crowd, Room
from tests.botapi import FakeTelegram
from tests.telegram_support import CUP_QUESTION, RunningBot, newcomer


def test_many_questions_of_one_delay_nobody_else(
    telegram: FakeTelegram, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are answered as far as there was room, and told of the rest once."""
    monkeypatch.setattr("bot.telegram.reception.Crowd", partial(Crowd, 2))
    telegram.hang("sendMessage", 0.8, times=4)
    eager, other = newcomer(telegram), newcomer(telegram)
    with RunningBot(telegram, archive):
        for _ in range(12):
            telegram.say(CUP_QUESTION, user=eager)
        telegram.say(CUP_QUESTION, user=other)
        assert "Theo Okafor" in telegram.wait_for_message(other).text
        told = sorted("Theo Okafor" in telegram.wait_for_message(eager).text for _ in range(3))
    assert told == [False, True, True]
    notices = [m for m in telegram.messages(eager) if m.text == wording.readers.TOO_MANY_OF_ONE]
    assert (len(telegram.messages(eager)), len(notices)) == (3, 1)


def test_many_presses_of_one_are_all_answered(
    telegram: FakeTelegram, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No button goes on spinning."""
    monkeypatch.setattr("bot.telegram.reception.Crowd", partial(Crowd, 2))
    with RunningBot(telegram, archive):
        telegram.say(CUP_QUESTION)
        answer = telegram.wait_for_message()
        telegram.hang("editMessageText", 1.0)
        presses = [telegram.press(answer, "More context") for _ in range(6)]
        told = [telegram.callback_answer(press).text for press in presses]
    assert set(told) == {"", wording.readers.TOO_MANY_OF_ONE}


def test_moderators_may_send_as_much_as_they_like(
    telegram: FakeTelegram, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exports by the dozen."""
    monkeypatch.setattr("bot.telegram.reception.Crowd", partial(Crowd, 0))
    moderator = telegram.user("Mo", user_id=7_001)
    with RunningBot(telegram, archive, {"moderators": frozenset({7_001})}):
        telegram.say(CUP_QUESTION, user=moderator)
        assert "Theo Okafor" in telegram.wait_for_message(moderator).text


def test_there_is_room_again_once_something_is_seen_to() -> None:
    """And whoever is turned away then is told once more."""
    crowd = Crowd(1)
    for _ in range(2):
        with crowd.room_for(7) as first, crowd.room_for(7) as second, crowd.room_for(7) as third:
            assert (first, second, third) == (Room.FREE, Room.FULL, Room.TOLD)
            with crowd.room_for(8) as others:
                assert others is Room.FREE
