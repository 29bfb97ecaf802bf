"""The fake server's inline keyboards: limits in bytes, rows and actions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.botapi.keyboards import any_markup, inline_markup, rows_of
from tests.botapi.refusal import Refusal


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def button(text: str = "x", **action: Any) -> dict[str, Any]:
    return {"text": text, **(action or {"callback_data": "y"})}


def grid(rows: int, columns: int) -> dict[str, Any]:
    return {"inline_keyboard": [[button() for _ in range(columns)] for _ in range(rows)]}


@pytest.mark.parametrize(
    "markup",
    [
        keyboard(button(callback_data="é" * 32)),
        keyboard(button(url="https://courier.example/a#:~:text=b")),
        keyboard(button(copy_text={"text": "🎉" * 128})),
        keyboard(button(switch_inline_query_current_chat="")),
        grid(12, 8),
        grid(100, 1),
        {"inline_keyboard": []},
    ],
)
def test_a_keyboard_within_the_limits_is_accepted(markup: dict[str, Any]) -> None:
    """Full rows, full data and every kind of action pass."""
    assert inline_markup("reply_markup", markup)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (keyboard(button(callback_data="é" * 32 + "x")), "BUTTON_DATA_INVALID"),
        (keyboard(button(callback_data="")), "BUTTON_DATA_INVALID"),
        (keyboard(button(url="http://localhost/")), "BUTTON_URL_INVALID"),
        (keyboard(button(url="not a link")), "BUTTON_URL_INVALID"),
        (keyboard(button(web_app={"url": "http://courier.example/"})), "BUTTON_URL_INVALID"),
        (keyboard(button(copy_text={"text": ""})), "BUTTON_COPY_TEXT_INVALID"),
        (keyboard(button(copy_text={"text": "x" * 257})), "BUTTON_COPY_TEXT_INVALID"),
        (grid(1, 9), "reply markup is too long"),
        (grid(101, 1), "reply markup is too long"),
        (keyboard(button("")), "must be non-empty"),
        (keyboard({"text": "x"}), "Text buttons are unallowed"),
        (keyboard(button(callback_data="y", url="https://courier.example/")), "exactly one action"),
        (keyboard(button(callback="y")), 'unknown field "callback"'),
        ({"inline_keyboard": [], "resize_keyboard": True}, 'unknown field "resize_keyboard"'),
        ({"inline_keyboard": [button()]}, "expected Array"),
        (keyboard(button(callback_data=5)), "expected String"),
        ("{", "not JSON"),
    ],
)
def test_a_keyboard_over_a_limit_is_refused(markup: Any, reason: str) -> None:
    """Each limit is a 400 with a reason of its own."""
    with pytest.raises(Refusal, match=reason):
        inline_markup("reply_markup", markup)


def test_a_reply_keyboard_is_not_an_inline_one() -> None:
    """Under a message that is edited only inline buttons may stand."""
    with pytest.raises(Refusal, match='unknown field "keyboard"'):
        inline_markup("reply_markup", {"keyboard": [["x"]]})


def test_other_markups_are_told_apart_by_their_key() -> None:
    """A reply keyboard, its removal and a forced reply are read as what they are."""
    for markup in (
        {"keyboard": [["x"]]},
        {"remove_keyboard": True},
        {"force_reply": True, "selective": True},
    ):
        assert any_markup("reply_markup", markup).keys() == markup.keys()


def test_buttons_are_shown_with_their_action_and_value() -> None:
    """A test sees what each button does, row by row."""
    rows = rows_of(keyboard(button("a", callback_data="1"), button("b", copy_text={"text": "c"})))
    assert [(b.text, b.action, b.value, b.data) for b in rows[0]] == [
        ("a", "callback_data", "1", "1"),
        ("b", "copy_text", "c", None),
    ]
