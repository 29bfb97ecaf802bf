"""The methods that change what is already there: edits, deletions, reactions."""

from __future__ import annotations

from telegram.constants import ReactionEmoji

from .composing import message_text, with_entities
from .nouns import Json
from .refusal import bad
from .sending import chat_of
from .state import Record, State

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(state: State, given: Json) -> Json | bool:
    """editMessageText; without a reply_markup the buttons go."""
    record = _own(state, given)
    if "text" not in record.wire:
        raise bad("there is no text in the message to edit")
    fresh = with_entities("text", message_text(state, given))
    gone = {"text", "entities", "reply_markup", "link_preview_options"}
    wire = {key: value for key, value in record.wire.items() if key not in gone} | fresh
    if "link_preview_options" in given:
        wire["link_preview_options"] = given["link_preview_options"]
    return _revised(state, record, wire | _markup(given), given["text"])


def edit_message_reply_markup(state: State, given: Json) -> Json | bool:
    """editMessageReplyMarkup; without a reply_markup the buttons go."""
    record = _own(state, given)
    wire = {key: value for key, value in record.wire.items() if key != "reply_markup"} | _markup(given)
    return _revised(state, record, wire, record.html)


def delete_message(state: State, given: Json) -> bool:
    """deleteMessage: the bot's own anywhere, a person's only in a private chat."""
    chat = chat_of(state, given["chat_id"])
    record = state.live(chat.id, given["message_id"])
    if record is None:
        raise bad("message to delete not found")
    if record.sender.id != state.bot.id and chat.type != "private":
        raise bad("message can't be deleted")
    with state.changed:
        record.deleted = True
        record.version += 1
        state.changed.notify_all()
    return True


def set_message_reaction(state: State, given: Json) -> bool:
    """setMessageReaction: one ordinary emoji of Telegram's list, or none."""
    chat = chat_of(state, given["chat_id"])
    if state.live(chat.id, given["message_id"]) is None:
        raise bad("message to react not found")
    wanted = given.get("reaction", [])
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(r["type"] != "emoji" or r.get("emoji") not in set(ReactionEmoji) for r in wanted):
        raise bad("REACTION_INVALID")
    with state.changed:
        state.reactions[chat.id, given["message_id"]] = tuple(r["emoji"] for r in wanted)
        state.changed.notify_all()
    return True


def _own(state: State, given: Json) -> Record:
    """The bot's message that an edit names.

    Raises: Refusal (400) "message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID".
    """
    if "inline_message_id" in given:
        if "chat_id" in given or "message_id" in given:
            raise bad("inline_message_id and chat_id with message_id exclude each other")
        if given["inline_message_id"] not in state.inline_records:
            raise bad("MESSAGE_ID_INVALID")
        return state.inline_records[given["inline_message_id"]]
    if "chat_id" not in given:
        raise bad("chat_id is empty")
    if "message_id" not in given:
        raise bad("message identifier is not specified")
    record = state.live(chat_of(state, given["chat_id"]).id, given["message_id"])
    if record is None:
        raise bad("message to edit not found")
    if record.sender.id != state.bot.id:
        raise bad("message can't be edited")
    return record


def _markup(given: Json) -> Json:
    markup = given.get("reply_markup")
    return {"reply_markup": markup} if markup and markup["inline_keyboard"] else {}


def _revised(state: State, record: Record, wire: Json, html: str | None) -> Json | bool:
    compared = ("text", "entities", "reply_markup", "caption")
    if all(wire.get(key) == record.wire.get(key) for key in compared):
        raise bad(NOT_MODIFIED)
    if record.inline_id is None:
        wire["edit_date"] = state.now()
    state.revise(record, wire, html)
    return True if record.inline_id is not None else wire
