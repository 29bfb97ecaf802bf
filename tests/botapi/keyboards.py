"""What may be attached under a message, and what Telegram says when it may not."""

from __future__ import annotations

from .links import checked_link
from .nouns import Button, Json
from .params import parsed_json
from .refusal import bad
from .shapes import BUTTON_ACTIONS, FORCE_REPLY, INLINE_KEYBOARD, REMOVE_KEYBOARD, REPLY_KEYBOARD
from .text import utf16_length

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
MAX_COPY = 256


def any_markup(name: str, raw: object) -> Json:
    """A reader of reply_markup of any kind, told apart by its key."""
    value = parsed_json(name, raw)
    if isinstance(value, dict) and "inline_keyboard" not in value:
        for key, read in (
            ("keyboard", REPLY_KEYBOARD),
            ("remove_keyboard", REMOVE_KEYBOARD),
            ("force_reply", FORCE_REPLY),
        ):
            if key in value:
                return dict(read(name, value))
        raise bad("object expected as reply markup")
    return inline_markup(name, value)


def inline_markup(name: str, raw: object) -> Json:
    """A reader of an inline keyboard that holds every button to Telegram's limits.

    Raises: Refusal (400): BUTTON_DATA_INVALID, BUTTON_URL_INVALID, "reply markup is too long" and others.
    """
    markup: Json = dict(INLINE_KEYBOARD(name, raw))
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in rows):
        raise bad("reply markup is too long")
    for row in rows:
        for button in row:
            _check(button)
    return {"inline_keyboard": rows}


def _check(button: Json) -> None:
    if not button["text"].strip():
        raise bad("can't parse inline keyboard button: the text of a button must be non-empty")
    actions = [key for key in BUTTON_ACTIONS if key in button]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(
            f"can't parse inline keyboard button: exactly one action is allowed, found {', '.join(actions)}"
        )
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= MAX_DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button and checked_link(button["url"]) is None:
        raise bad("BUTTON_URL_INVALID")
    for key in ("web_app", "login_url"):
        if key in button and not (
            button[key]["url"].startswith("https://") and checked_link(button[key]["url"])
        ):
            raise bad("BUTTON_URL_INVALID")
    if "copy_text" in button and not 1 <= utf16_length(button["copy_text"]["text"]) <= MAX_COPY:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    if "pay" in button:
        raise bad("BUTTON_TYPE_INVALID")


def rows_of(markup: Json | None) -> tuple[tuple[Button, ...], ...]:
    """The inline buttons of a stored markup, row by row; other keyboards have none."""
    rows = (markup or {}).get("inline_keyboard", [])
    return tuple(tuple(_button(button) for button in row) for row in rows)


def _button(button: Json) -> Button:
    action = next(key for key in BUTTON_ACTIONS if key in button)
    value = button[action]["text"] if action == "copy_text" else button[action]
    return Button(button["text"], action, value)
