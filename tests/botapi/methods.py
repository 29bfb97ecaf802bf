"""The table of methods: which parameters each one takes, which it needs, and what carries it out.

Getting updates and webhooks are in ``getting.py``, since they wait; everything here answers at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import answering, editing, profile, sending
from .keyboards import any_markup, inline_markup
from .nouns import Json
from .params import Shape, boolean, chat_ref, integer, listing, one_of, parsed_json, text, upload
from .shapes import ARTICLE, COMMAND, ENTITIES, INLINE_HINT, LINK_PREVIEW, REACTION, REPLY, SCOPE
from .state import State


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the Bot API; ``handle`` runs under the state's lock and raises Refusal."""

    handle: Callable[[State, Json], object]
    shape: Shape
    required: tuple[str, ...] = ()


_CHAT: Shape = {"chat_id": chat_ref}
_LANGUAGE: Shape = {"language_code": text}
_SCOPED: Shape = {"scope": SCOPE, **_LANGUAGE}
_SENT: Shape = {
    **_CHAT,
    "message_thread_id": integer,
    "business_connection_id": text,
    "direct_messages_topic_id": integer,
    "suggested_post_parameters": parsed_json,
    "disable_notification": boolean,
    "protect_content": boolean,
    "allow_paid_broadcast": boolean,
    "message_effect_id": text,
    "reply_parameters": REPLY,
    "reply_markup": any_markup,
}
_CAPTIONED: Shape = {**_SENT, "caption": text, "parse_mode": text, "caption_entities": ENTITIES}
_TEXT: Shape = {"text": text, "parse_mode": text, "entities": ENTITIES, "link_preview_options": LINK_PREVIEW}
_EDITED: Shape = {
    **_CHAT,
    "message_id": integer,
    "inline_message_id": text,
    "business_connection_id": text,
    "reply_markup": inline_markup,
}


def _article(name: str, raw: object) -> Json:
    """One offer of an inline answer, its buttons held to the same limits as a message's."""
    offer: Json = ARTICLE(name, raw)
    if "reply_markup" in offer:
        offer["reply_markup"] = inline_markup(f"{name}.reply_markup", offer["reply_markup"])
    return offer


METHODS: dict[str, Method] = {
    "getMe": Method(profile.get_me, {}),
    "sendMessage": Method(sending.send_message, {**_SENT, **_TEXT}, ("chat_id", "text")),
    "sendDocument": Method(
        sending.send_document,
        {**_CAPTIONED, "document": upload, "thumbnail": upload, "disable_content_type_detection": boolean},
        ("chat_id", "document"),
    ),
    "sendPhoto": Method(
        sending.send_photo,
        {**_CAPTIONED, "photo": upload, "has_spoiler": boolean, "show_caption_above_media": boolean},
        ("chat_id", "photo"),
    ),
    "sendChatAction": Method(
        sending.send_chat_action,
        {
            **_CHAT,
            "action": one_of(*sending.ACTIONS),
            "message_thread_id": integer,
            "business_connection_id": text,
        },
        ("chat_id", "action"),
    ),
    "getFile": Method(sending.get_file, {"file_id": text}, ("file_id",)),
    "editMessageText": Method(editing.edit_message_text, {**_EDITED, **_TEXT}, ("text",)),
    "editMessageReplyMarkup": Method(editing.edit_message_reply_markup, _EDITED),
    "deleteMessage": Method(
        editing.delete_message, {**_CHAT, "message_id": integer}, ("chat_id", "message_id")
    ),
    "setMessageReaction": Method(
        editing.set_message_reaction,
        {**_CHAT, "message_id": integer, "reaction": listing(REACTION), "is_big": boolean},
        ("chat_id", "message_id"),
    ),
    "answerCallbackQuery": Method(
        answering.answer_callback_query,
        {
            "callback_query_id": text,
            "text": text,
            "show_alert": boolean,
            "url": text,
            "cache_time": integer,
        },
        ("callback_query_id",),
    ),
    "answerInlineQuery": Method(
        answering.answer_inline_query,
        {
            "inline_query_id": text,
            "results": listing(_article),
            "cache_time": integer,
            "is_personal": boolean,
            "next_offset": text,
            "button": INLINE_HINT,
        },
        ("inline_query_id", "results"),
    ),
    "setMyCommands": Method(
        profile.set_my_commands, {"commands": listing(COMMAND), **_SCOPED}, ("commands",)
    ),
    "getMyCommands": Method(profile.get_my_commands, _SCOPED),
    "deleteMyCommands": Method(profile.delete_my_commands, _SCOPED),
    "setMyDescription": Method(profile.set_about, {"description": text, **_LANGUAGE}),
    "setMyShortDescription": Method(profile.set_about, {"short_description": text, **_LANGUAGE}),
}

UPDATES: dict[str, tuple[Shape, tuple[str, ...]]] = {
    "getUpdates": (
        {"offset": integer, "limit": integer, "timeout": integer, "allowed_updates": listing(text)},
        (),
    ),
    "setWebhook": (
        {
            "url": text,
            "certificate": upload,
            "ip_address": text,
            "max_connections": integer,
            "allowed_updates": listing(text),
            "drop_pending_updates": boolean,
            "secret_token": text,
        },
        ("url",),
    ),
    "deleteWebhook": ({"drop_pending_updates": boolean}, ()),
    "getWebhookInfo": ({}, ()),
}
