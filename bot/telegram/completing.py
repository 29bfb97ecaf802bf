"""What other Bot API servers leave out of their answers or write differently, put right before anything reads it.

The library refuses a whole batch of updates for one missing field, and a sent message for a date it cannot read.
Works on the JSON of an answer; an answer that needs nothing is passed on as it came. Pure functions.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

from telegram import Update

logger = logging.getLogger(__name__)

Json = dict[str, Any]

_MILLISECONDS = 10**11
"""A date above this counts milliseconds, for in seconds it would lie in the year 5138."""
_CONTENT = ("message", "edited_message", "callback_query", "inline_query")


def completed(method: str, payload: bytes, token: str) -> bytes:
    """The payload of a successful call, with everything in it that the bot relies on."""
    complete = _COMPLETIONS.get(method)
    if complete is None:
        return payload
    try:
        answer = json.loads(payload)
        answer["result"] = complete(answer["result"], token)
    except (ValueError, KeyError, TypeError, AttributeError):
        return payload
    return json.dumps(answer).encode()


def told_status(status: int, payload: bytes) -> int:
    """The HTTP status that an answer should have had: some servers refuse with 200 and say so inside only."""
    if status != 200 or b'"ok":false' not in payload[:200].replace(b" ", b""):
        return status
    try:
        return int(json.loads(payload)["error_code"])
    except (ValueError, KeyError, TypeError):
        return 400


def _bot(bot: Json, token: str) -> Json:
    number = token.partition(":")[0]
    known = {
        "id": int(number) if number.isdigit() else 0,
        "is_bot": True,
        "first_name": "Clippings",
        "username": "",
    }
    return known | bot


def _sent(message: Json, _token: str) -> Json:
    """All that is asked of a sent message is its number."""
    return {"message_id": message["message_id"], "date": 1, "chat": {"id": 1, "type": "private"}}


def _edited(_message: object, _token: str) -> bool:
    return True


def _updates(updates: list[Json], _token: str) -> list[Json]:
    return [_readable(update) for update in updates]


def _readable(update: Json) -> Json:
    """The update with what it lacks; without its content where that cannot be read at all, so that the rest can."""
    try:
        for kind in _CONTENT:
            if kind in update:
                _fill(update[kind])
        Update.de_json(update, None)
    except Exception as error:  # noqa: BLE001 - whatever is wrong in it, the other updates are to come through
        logger.warning("An update cannot be read and is passed over: %s: %s", type(error).__name__, error)
        return {"update_id": update["update_id"]}
    return update


def _fill(content: Json) -> None:
    """The fields that the library insists on, in a message or a query and all that is inside."""
    if "data" in content:
        content.setdefault("chat_instance", "")
    if "query" in content:
        content.setdefault("offset", "")
    if isinstance(content.get("from"), dict):
        content["from"] = {"is_bot": False, "first_name": ""} | content["from"]
    if isinstance(chat := content.get("chat"), dict):
        content["chat"] = {"type": "private" if int(chat["id"]) > 0 else "supergroup"} | chat
        content.setdefault("date", 1)
    for name in ("date", "edit_date"):
        if isinstance(date := content.get(name), int) and date > _MILLISECONDS:
            content[name] = date // 1000
    for name in ("message", "reply_to_message"):
        if isinstance(content.get(name), dict):
            _fill(content[name])


_COMPLETIONS: dict[str, Callable[[Any, str], object]] = {
    "getMe": _bot,
    "sendMessage": _sent,
    "editMessageText": _edited,
    "getUpdates": _updates,
}
