"""Answers to people's queries: pressed buttons and inline questions."""

from __future__ import annotations

import re

from .composing import message_text
from .nouns import CallbackAnswer, InlineAnswer, Json
from .refusal import OLD_QUERY, bad
from .state import State
from .text import utf16_length

MAX_OFFERS = 50
MAX_ID_BYTES = 64
MAX_NOTICE = 200
_START_PARAMETER = re.compile(r"^[A-Za-z0-9_-]{1,64}$")


def answer_callback_query(state: State, given: Json) -> bool:
    """answerCallbackQuery: once per press, while the press is fresh."""
    query_id = given["callback_query_id"]
    if query_id not in state.callbacks or query_id in state.expired:
        raise bad(OLD_QUERY)
    if utf16_length(given.get("text", "")) > MAX_NOTICE:
        raise bad("MESSAGE_TOO_LONG")
    if "url" in given:
        raise bad("URL_INVALID")
    if state.callbacks[query_id] is not None:
        state.complaints.append(f"callback query {query_id} was answered twice")
    with state.changed:
        state.callbacks[query_id] = CallbackAnswer(
            given.get("text", ""), given.get("show_alert", False), None, given.get("cache_time", 0)
        )
        state.changed.notify_all()
    return True


def answer_inline_query(state: State, given: Json) -> bool:
    """answerInlineQuery: up to 50 articles whose texts meet the same parser as messages."""
    query_id = given["inline_query_id"]
    if query_id not in state.inline_queries or query_id in state.expired:
        raise bad(OLD_QUERY)
    offers = given["results"]
    if len(offers) > MAX_OFFERS:
        raise bad("RESULTS_TOO_MUCH")
    ids = [offer["id"] for offer in offers]
    if not all(1 <= len(offer_id.encode()) <= MAX_ID_BYTES for offer_id in ids):
        raise bad("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    if len(given.get("next_offset", "").encode()) > MAX_ID_BYTES:
        raise bad("NEXT_OFFSET_INVALID")
    _check_hint(given.get("button"))
    answer = InlineAnswer(
        query_id,
        tuple(_offer(state, offer) for offer in offers),
        given.get("cache_time", 300),
        given.get("is_personal", False),
        given.get("next_offset", ""),
        given.get("button"),
    )
    with state.changed:
        state.inline_answers[query_id] = answer
        state.expired.add(query_id)
        state.changed.notify_all()
    return True


def _check_hint(button: Json | None) -> None:
    if button is None:
        return
    if ("web_app" in button) == ("start_parameter" in button) or not button["text"]:
        raise bad("inline query button must have a text and exactly one of web_app and start_parameter")
    if "start_parameter" in button and not _START_PARAMETER.match(button["start_parameter"]):
        raise bad("START_PARAM_INVALID")


def _offer(state: State, offer: Json) -> Json:
    if not offer["title"].strip():
        raise bad("ARTICLE_TITLE_EMPTY")
    given = offer["input_message_content"]
    parsed = message_text(state, given, "message_text")
    content = {"text": parsed.text, "entities": list(parsed.entities), "html": given["message_text"]}
    return {key: value for key, value in offer.items() if key != "input_message_content"} | {
        "content": content
    }
