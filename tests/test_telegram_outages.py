"""When Telegram is slow, away, full or cross: answers come once, nothing else is harmed, the log stays calm."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

import pytest
from telegram.error import NetworkError

from bot import wording
from bot.telegram.polling import insistently
from corpus.errors import SettingsError
from tests.botapi import FakeTelegram
from tests.telegram_support import CUP_QUESTION, QUICK, STORM_QUESTION, RunningBot, newcomer

IMPATIENT = replace(QUICK, read=0.5)


def answers_once(telegram: FakeTelegram, question: str = CUP_QUESTION) -> None:
    """Ask as somebody new, and then something else; there is one answer to each."""
    somebody = newcomer(telegram)
    asked = [telegram.say(text, user=somebody) for text in (question, "/help")]
    telegram.wait_until(lambda: len(telegram.messages(somebody)) >= len(asked), 10, what="both answers")
    assert len(telegram.messages(somebody)) == len(asked)


def test_a_flood_wait_is_waited_out(telegram: FakeTelegram, archive: Path) -> None:
    """After a 429 the answer comes when Telegram said it may, and once."""
    with RunningBot(telegram, archive):
        telegram.fail("sendMessage", status=429, retry_after=1)
        answers_once(telegram)


def test_a_poll_that_breaks_off_after_long_is_no_outage(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where each quiet poll is ended on its way, the bot listens again at once, else it were deaf most of the time."""
    pauses: list[float] = []
    lasting = iter((0.0, 0.0, 0.1, 0.1))

    async def pause(seconds: float, _stop: asyncio.Event) -> None:
        pauses.append(seconds)

    async def call() -> bool:
        await asyncio.sleep(next(lasting))
        raise NetworkError("broken off")

    monkeypatch.setattr("bot.telegram.polling._pause", pause)
    patience = replace(QUICK, first_pause=0.01, longest_pause=5)
    asyncio.run(insistently(call, asyncio.Event(), patience, tries=4))
    assert pauses == [0.01, 0.02, 0.01, 0.01]


def test_telegrams_own_limits_are_kept_up_with(telegram: FakeTelegram, archive: Path) -> None:
    """Three questions at once in one chat are all answered although a chat takes one message a second."""
    telegram.limit_rates()
    with RunningBot(telegram, archive):
        for question in (CUP_QUESTION, STORM_QUESTION, "/help"):
            telegram.say(question)
        telegram.wait_until(lambda: len(telegram.messages(telegram.reader)) == 3, 15, what="three answers")


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_error_is_tried_again(telegram: FakeTelegram, archive: Path, status: int) -> None:
    """A failure that passes costs a moment, not the answer."""
    with RunningBot(telegram, archive):
        telegram.fail("sendMessage", status=status)
        answers_once(telegram)


def test_a_lost_connection_is_tried_again(telegram: FakeTelegram, archive: Path) -> None:
    """A connection that breaks before the message is taken costs a moment."""
    with RunningBot(telegram, archive):
        telegram.drop("sendMessage")
        answers_once(telegram)


def test_a_message_that_timed_out_is_not_sent_twice(telegram: FakeTelegram, archive: Path) -> None:
    """Telegram mostly took it, only its answer was late."""
    with RunningBot(telegram, archive, patience=IMPATIENT):
        telegram.hang("sendMessage", 1.0)
        answers_once(telegram)


def test_an_outage_of_one_answer_harms_no_other(telegram: FakeTelegram, archive: Path) -> None:
    """A message that cannot be sent at all is let go, and the next question is answered."""
    with RunningBot(telegram, archive):
        telegram.fail("sendMessage", status=500, times=3)
        telegram.say(CUP_QUESTION)
        telegram.wait_until(lambda: not telegram.faults_left, 10, what="three tries")
        answers_once(telegram)


def test_a_reader_who_blocked_the_bot_is_let_go(
    telegram: FakeTelegram, archive: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is one calm line in the log, without a traceback."""
    with RunningBot(telegram, archive):
        leaving = newcomer(telegram)
        telegram.say(CUP_QUESTION, user=leaving)
        telegram.wait_for_message(leaving)
        telegram.block(leaving)
        telegram.say(STORM_QUESTION, user=leaving)
        telegram.wait_until(
            lambda: any("blocked" in r.getMessage() for r in caplog.records), what="a log line"
        )
        answers_once(telegram)
    assert "Traceback" not in caplog.text


def test_a_slow_typing_sign_delays_no_answer(telegram: FakeTelegram, archive: Path) -> None:
    """The sign is beside the work."""
    with RunningBot(telegram, archive):
        telegram.hang("sendChatAction", 1.5)
        telegram.say(CUP_QUESTION)
        telegram.wait_for_message(timeout=1.4)


def test_a_refused_message_is_sent_plainer(telegram: FakeTelegram, archive: Path) -> None:
    """A server that knows less HTML still delivers every word."""
    with RunningBot(telegram, archive):
        telegram.fail("sendMessage", status=400)
        telegram.say(CUP_QUESTION)
        assert "Captain Theo Okafor scored twice before half-time.\n📰" in telegram.wait_for_message().text


def test_an_edit_that_fails_is_tried_again(telegram: FakeTelegram, archive: Path) -> None:
    """A press under an outage shows in the end, also where its time ran out."""
    with RunningBot(telegram, archive, patience=IMPATIENT):
        telegram.say(STORM_QUESTION)
        answer = telegram.wait_for_message()
        telegram.fail("editMessageText", status=502)
        telegram.hang("editMessageText", 0.8)
        telegram.press(answer, wording.readers.MORE_CONTEXT)
        assert "Repairs to the fish quay" in telegram.wait_for_edit(answer, 10).text


@pytest.mark.parametrize("status", [404, 501])
def test_methods_that_a_server_lacks_are_done_without(
    telegram: FakeTelegram, archive: Path, status: int
) -> None:
    """Menus, typing, webhooks and toasts are not needed to answer."""
    for method in ("deleteWebhook", "setMyCommands", "sendChatAction", "answerCallbackQuery"):
        telegram.fail(method, status=status, times=2)
    with RunningBot(telegram, archive):
        telegram.say(STORM_QUESTION)
        answer = telegram.wait_for_message()
        telegram.press(answer, wording.readers.MORE_CONTEXT)
        telegram.wait_for_edit(answer)


def test_an_outage_at_the_start_is_waited_out(telegram: FakeTelegram, archive: Path) -> None:
    """The bot starts when Telegram is there."""
    telegram.fail("getMe", status=502, times=2)
    telegram.drop("getMe", times=2)
    telegram.fail("deleteWebhook", status=500)
    telegram.fail("getUpdates", status=500, times=2)
    telegram.drop("getUpdates", times=2)
    with RunningBot(telegram, archive):
        answers_once(telegram)


def test_questions_asked_while_the_bot_was_away_are_answered(telegram: FakeTelegram, archive: Path) -> None:
    """Telegram keeps them, and the bot does not drop them."""
    telegram.say(CUP_QUESTION)
    with RunningBot(telegram, archive):
        assert "Theo Okafor" in telegram.wait_for_message().text


def test_a_stopped_bot_leaves_nothing_to_answer_twice(telegram: FakeTelegram, archive: Path) -> None:
    """What was fetched is confirmed before the end."""
    with RunningBot(telegram, archive):
        telegram.say(CUP_QUESTION)
        telegram.wait_for_message()
    assert telegram.pending == 0


def test_a_stop_at_any_moment_is_clean(telegram: FakeTelegram, archive: Path) -> None:
    """Nothing is closed under a thread that is still at work: right after the start, and amid questions."""
    for questions in (0, 0, 0, 5, 10):
        with RunningBot(telegram, archive):
            for _ in range(questions):
                telegram.say(STORM_QUESTION)


def test_only_updates_that_are_handled_are_asked_for(telegram: FakeTelegram, archive: Path) -> None:
    """Telegram keeps the rest to itself, and drops nothing that waits."""
    with RunningBot(telegram, archive):
        call = telegram.wait_until(lambda: telegram.calls_of("getUpdates"), what="a poll")[0]
    assert set(call.params["allowed_updates"]) == {
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
    }


def test_a_refused_token_ends_the_bot(telegram: FakeTelegram, archive: Path) -> None:
    """Waiting does not help there."""
    with RunningBot(telegram, archive, {"token": "7000000002:AAAnotherTokenAltogether"}) as running:
        ended_by = running.end()
    assert isinstance(ended_by, SettingsError)
    assert str(ended_by) == wording.running.TOKEN_REFUSED


def test_a_token_revoked_while_serving_ends_the_bot(telegram: FakeTelegram, archive: Path) -> None:
    """The bot does not sit there silent."""
    telegram.fail("getUpdates", status=401)
    with RunningBot(telegram, archive) as running:
        ended_by = running.end()
    assert isinstance(ended_by, SettingsError)


@pytest.mark.parametrize("token", ["two words", "a/b", "tabs\tin\tit", "put-it-here", "7000000002"])
def test_a_misshapen_token_ends_the_bot(telegram: FakeTelegram, archive: Path, token: str) -> None:
    """What cannot be part of an address is no token."""
    with RunningBot(telegram, archive, {"token": token}) as running:
        ended_by = running.end()
    assert str(ended_by) == wording.running.TOKEN_MISSHAPEN


def test_another_poller_is_named_and_outlasted(
    telegram: FakeTelegram, archive: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Two programs with one token: the log says so once, and the bot goes on when the other has gone."""
    telegram.fail("getUpdates", status=409, times=3)
    with RunningBot(telegram, archive):
        answers_once(telegram)
    assert [record.getMessage() for record in caplog.records].count(wording.running.OTHER_POLLER) == 1


def test_the_log_never_holds_the_token(
    telegram: FakeTelegram, archive: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong, and at the most talkative level of every library."""
    caplog.set_level(logging.DEBUG)
    telegram.fail("getMe", status=502)
    telegram.drop("getUpdates", times=2)
    with RunningBot(telegram, archive):
        telegram.fail("sendMessage", status=500, times=3)
        answers_once(telegram, STORM_QUESTION) if not telegram.faults_left else telegram.say(STORM_QUESTION)
        telegram.wait_until(lambda: not telegram.faults_left, 10, what="all troubles")
        answers_once(telegram)
    with RunningBot(telegram, archive, {"token": telegram.token + "x"}) as running:
        running.end()
    assert telegram.token not in caplog.text
