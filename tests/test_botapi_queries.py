"""The fake server's queries: presses of buttons and inline questions, answered by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.botapi import FakeTelegram
from tests.botapi.calling import buttons, call, refusal


@pytest.fixture(scope="module")
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        running.say("/start")
        yield running


def test_a_press_is_answered_while_it_is_fresh(telegram: FakeTelegram) -> None:
    """The answer to a press reaches the test."""
    call(telegram, "sendMessage", chat_id=telegram.reader.id, text="x", reply_markup=buttons("More"))
    press = telegram.press(telegram.messages(telegram.reader)[-1], "More")
    call(telegram, "answerCallbackQuery", callback_query_id=press, text="Noted")
    assert telegram.callback_answer(press).text == "Noted"


@pytest.mark.parametrize("query", ["12345", "expired"])
def test_an_old_or_invented_press_cannot_be_answered(telegram: FakeTelegram, query: str) -> None:
    """Such a query is "too old", in Telegram's words."""
    if query == "expired":
        call(telegram, "sendMessage", chat_id=telegram.reader.id, text="x", reply_markup=buttons("More"))
        query = telegram.press(telegram.messages(telegram.reader)[-1], "more")
        telegram.expire_queries()
    assert "query is too old" in refusal(telegram, "answerCallbackQuery", callback_query_id=query)


def test_a_notice_over_200_characters_is_refused(telegram: FakeTelegram) -> None:
    """The answer to a press is short."""
    call(telegram, "sendMessage", chat_id=telegram.reader.id, text="x", reply_markup=buttons("More"))
    press = telegram.press(telegram.messages(telegram.reader)[-1], "More")
    assert "MESSAGE_TOO_LONG" in refusal(
        telegram, "answerCallbackQuery", callback_query_id=press, text="x" * 201
    )


def article(offer_id: str = "1", html: str = "<b>x</b>", **more: Any) -> dict[str, Any]:
    content = {"message_text": html, "parse_mode": "HTML"}
    return {"type": "article", "id": offer_id, "title": "t", "input_message_content": content, **more}


@pytest.mark.parametrize(
    ("offers", "reason"),
    [
        ([article(str(n)) for n in range(51)], "RESULTS_TOO_MUCH"),
        ([article("1"), article("1")], "RESULT_ID_DUPLICATE"),
        ([article("é" * 33)], "RESULT_ID_INVALID"),
        ([article(html="<p>x</p>")], "can't parse entities"),
        ([article(hide_url=True)], 'unknown field "hide_url"'),
        ([article(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "y" * 65}]]})], "BUTTON_DATA"),
    ],
)  # fmt: skip
def test_a_bad_inline_answer_is_refused(
    telegram: FakeTelegram, offers: list[dict[str, Any]], reason: str
) -> None:
    """Offers are held to number, ids, HTML and buttons."""
    query = telegram.inline("clock")
    assert reason in refusal(telegram, "answerInlineQuery", inline_query_id=query, results=offers)


def test_a_chosen_offer_can_be_edited_by_its_inline_id(telegram: FakeTelegram) -> None:
    """An offer with buttons, once sent, is edited without chat and number."""
    query = telegram.inline("clock")
    offer = article(reply_markup=buttons("More"))
    call(telegram, "answerInlineQuery", inline_query_id=query, results=[offer])
    sent = telegram.choose(query)
    call(telegram, "editMessageText", inline_message_id=sent.inline_id, text="later")
    assert telegram.now(sent).text == "later"
