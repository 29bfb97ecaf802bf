"""What other servers leave out of their answers, put right: the bot's own words about itself, messages, updates."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.telegram.completing import completed, told_status

TOKEN = "42:anything"
CHAT = {"id": 7, "first_name": "Ann"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def result_of(method: str, result: object) -> Any:
    """What the bot is given for a server's result."""
    return json.loads(completed(method, json.dumps({"ok": True, "result": result}).encode(), TOKEN))["result"]


def test_a_bot_that_a_server_hardly_describes_is_described() -> None:
    """Its number stands in the token."""
    assert result_of("getMe", {"username": "bare_bot"}) == {
        "id": 42,
        "is_bot": True,
        "first_name": "Clippings",
        "username": "bare_bot",
    }


def test_a_sent_message_needs_only_its_number() -> None:
    """Dates in milliseconds and missing chats in the rest of it do no harm."""
    sent = result_of("sendMessage", {"message_id": 9, "date": 1795339416672})
    assert (sent["message_id"], sent["date"]) == (9, 1)


def test_a_press_without_a_chat_instance_is_read() -> None:
    """Nobody asks for that field, but the library insists on it."""
    press = {"id": "1", "from": {"id": 7}, "data": "n:1:1", "message": {"message_id": 3, "chat": CHAT}}
    update = Update.de_json(result_of("getUpdates", [{"update_id": 5, "callback_query": press}])[0], None)
    assert update.callback_query is not None
    assert update.callback_query.data == "n:1:1"


def test_a_date_in_milliseconds_is_read() -> None:
    """It is the same moment."""
    message = {"message_id": 3, "chat": CHAT, "text": "who?", "date": 1795339416672}
    wire = result_of("getUpdates", [{"update_id": 5, "message": message}])[0]["message"]
    assert wire["date"] == 1795339416


def test_an_update_that_cannot_be_read_keeps_no_other_back() -> None:
    """It is passed over by its number, and the next one comes through."""
    broken = {"update_id": 5, "message": {"chat": "nonsense"}}
    good = {"update_id": 6, "message": {"message_id": 3, "chat": CHAT, "text": "who?"}}
    first, second = result_of("getUpdates", [broken, good])
    assert first == {"update_id": 5}
    assert second["message"]["text"] == "who?"


def test_what_is_complete_is_not_touched() -> None:
    """Telegram's own updates come through as they are."""
    person = {"id": 7, "is_bot": False, "first_name": "Ann"}
    message = {"message_id": 3, "date": 5, "chat": {"type": "private"} | CHAT, "from": person, "text": "who?"}
    assert result_of("getUpdates", [{"update_id": 6, "message": message}]) == [
        {"update_id": 6, "message": message}
    ]


@pytest.mark.parametrize(
    ("status", "payload", "expected"),
    [
        (200, b'{"ok": true, "result": true}', 200),
        (200, b'{"ok": false, "error_code": 404, "description": "Not Found"}', 404),
        (200, b'{"ok":false}', 400),
        (200, b'{"ok": true, "result": {"text": "\\"ok\\":false"}}', 200),
        (502, b"<html>", 502),
    ],
)
def test_a_refusal_counts_as_one_whatever_its_status(status: int, payload: bytes, expected: int) -> None:
    """Some servers say 200 and mean no."""
    assert told_status(status, payload) == expected


@given(st.sampled_from(["getMe", "sendMessage", "editMessageText", "getUpdates", "getFile"]), JSON)
def test_any_answer_stays_an_answer(method: str, result: object) -> None:
    """Whatever a server says, completing it raises nothing and leaves JSON."""
    result_of(method, result)


@given(st.binary(max_size=50))
def test_what_is_no_json_is_passed_on(payload: bytes) -> None:
    """It is for the library to complain about."""
    assert isinstance(completed("getUpdates", payload, TOKEN), bytes)
