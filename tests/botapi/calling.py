"""Calling a Bot API server by hand, as a bot without a library would: form-encoded POSTs."""

from __future__ import annotations

import json
from typing import Any

import httpx

from .fake import FakeTelegram
from .nouns import Json


def call(telegram: FakeTelegram, method: str, /, **params: Any) -> Json:
    """The server's whole answer. Strings go as they are, everything else as JSON, bytes as an uploaded file."""
    files = {name: (f"{name}.txt", value) for name, value in params.items() if isinstance(value, bytes)}
    form = {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in params.items()
        if not isinstance(value, bytes)
    }
    address = f"{telegram.base_url}{telegram.token}/{method}"
    with httpx.Client(trust_env=False, timeout=10) as client:
        answer = client.post(address, data=form, files=files or None)
    body: Json = answer.json()
    assert body["ok"] == (answer.status_code == 200)
    return body


def refusal(telegram: FakeTelegram, method: str, /, **params: Any) -> str:
    """The description with which the server refuses this call; an accepted call fails the test."""
    body = call(telegram, method, **params)
    assert not body["ok"], f"{method} was accepted: {body['result']}"
    return str(body["description"])


def buttons(*texts: str) -> dict[str, Any]:
    """A row of buttons for `reply_markup`; pressed, each carries its text in small letters."""
    return {"inline_keyboard": [[{"text": text, "callback_data": text.lower()} for text in texts]]}
