"""What a deep link to the bot carries, in the 64 characters that Telegram allows: a passage, or a question.

As with what a button carries (`bot.presses`), what is no payload is None and never an error.
"""

from __future__ import annotations

import base64
import binascii
import re

_ARTICLE_PAYLOAD = re.compile(r"a_(?P<article>[0-9a-f]{12})_(?P<place>\d{1,6})")
_QUESTION_PAYLOAD = re.compile(r"q_(?P<question>[A-Za-z0-9_-]+)")


def article_payload(article_id: str, place: int) -> str:
    """The deep-link payload that opens one passage."""
    return f"a_{article_id}_{place}"


def question_payload(question: str) -> str | None:
    """The deep-link payload that asks a question; None for one too long for Telegram's 64 characters."""
    payload = "q_" + base64.urlsafe_b64encode(question.encode()).decode().rstrip("=")
    return payload if len(payload) <= 64 else None


def passage_in(payload: str) -> tuple[str, int] | None:
    """The article's id and the paragraph's place that a payload opens; None where it opens no passage."""
    match = _ARTICLE_PAYLOAD.fullmatch(payload)
    return (match["article"], int(match["place"])) if match else None


def question_in(payload: str) -> str | None:
    """The question that a payload asks; None where it asks none."""
    match = _QUESTION_PAYLOAD.fullmatch(payload)
    return _decoded(match["question"]) if match else None


def _decoded(text: str) -> str | None:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
