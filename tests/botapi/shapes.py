"""The shapes of the objects inside requests: their keys, and nothing about what they mean."""

from __future__ import annotations

from .params import boolean, chat_ref, integer, listing, one_of, record, text

ENTITY = record(
    {
        "type": text, "offset": integer, "length": integer, "url": text, "language": text,
        "custom_emoji_id": text, "user": record({"id": integer, "is_bot": boolean, "first_name": text}, "id"),
    },
    "type", "offset", "length",
)  # fmt: skip
ENTITIES = listing(ENTITY)
LINK_PREVIEW = record(
    {
        "is_disabled": boolean, "url": text, "prefer_small_media": boolean,
        "prefer_large_media": boolean, "show_above_text": boolean,
    }
)  # fmt: skip
REPLY = record(
    {
        "message_id": integer, "chat_id": chat_ref, "allow_sending_without_reply": boolean, "quote": text,
        "quote_parse_mode": text, "quote_entities": ENTITIES, "quote_position": integer,
    },
    "message_id",
)  # fmt: skip

WEB_APP = record({"url": text}, "url")
BUTTON_ACTIONS = {
    "url": text,
    "callback_data": text,
    "web_app": WEB_APP,
    "login_url": record(
        {"url": text, "forward_text": text, "bot_username": text, "request_write_access": boolean}, "url"
    ),
    "switch_inline_query": text,
    "switch_inline_query_current_chat": text,
    "switch_inline_query_chosen_chat": record(
        {
            "query": text, "allow_user_chats": boolean, "allow_bot_chats": boolean,
            "allow_group_chats": boolean, "allow_channel_chats": boolean,
        }
    ),
    "copy_text": record({"text": text}, "text"),
    "pay": boolean,
}  # fmt: skip
INLINE_BUTTON = record(
    {
        "text": text, **BUTTON_ACTIONS,
        "style": one_of("danger", "success", "primary"), "icon_custom_emoji_id": text,
    },
    "text",
)  # fmt: skip
INLINE_KEYBOARD = record({"inline_keyboard": listing(listing(INLINE_BUTTON))}, "inline_keyboard")
_PLAIN_BUTTON = record(
    {"text": text, "request_contact": boolean, "request_location": boolean, "web_app": WEB_APP}, "text"
)
REPLY_KEYBOARD = record(
    {
        "keyboard": listing(listing(lambda n, v: {"text": v} if isinstance(v, str) else _PLAIN_BUTTON(n, v))),
        "is_persistent": boolean, "resize_keyboard": boolean, "one_time_keyboard": boolean,
        "input_field_placeholder": text, "selective": boolean,
    },
    "keyboard",
)  # fmt: skip
REMOVE_KEYBOARD = record({"remove_keyboard": boolean, "selective": boolean}, "remove_keyboard")
FORCE_REPLY = record(
    {"force_reply": boolean, "input_field_placeholder": text, "selective": boolean}, "force_reply"
)

COMMAND = record({"command": text, "description": text}, "command", "description")
SCOPE = record(
    {
        "type": one_of(
            "default", "all_private_chats", "all_group_chats", "all_chat_administrators",
            "chat", "chat_administrators", "chat_member",
        ),
        "chat_id": chat_ref, "user_id": integer,
    },
    "type",
)  # fmt: skip
REACTION = record(
    {"type": one_of("emoji", "custom_emoji", "paid"), "emoji": text, "custom_emoji_id": text}, "type"
)

INLINE_TEXT = record(
    {"message_text": text, "parse_mode": text, "entities": ENTITIES, "link_preview_options": LINK_PREVIEW},
    "message_text",
)
ARTICLE = record(
    {
        "type": one_of("article"), "id": text, "title": text, "input_message_content": INLINE_TEXT,
        "reply_markup": INLINE_KEYBOARD, "url": text, "description": text, "thumbnail_url": text,
        "thumbnail_width": integer, "thumbnail_height": integer,
    },
    "type", "id", "title", "input_message_content",
)  # fmt: skip
INLINE_HINT = record({"text": text, "web_app": WEB_APP, "start_parameter": text}, "text")
