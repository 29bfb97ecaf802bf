"""The methods that put something into a chat: messages, files, the sign that the bot heard."""

from __future__ import annotations

import time

from .composing import composed, message_text, with_entities
from .nouns import Action, Chat, Json, StoredFile
from .refusal import Refusal, bad
from .state import Record, State
from .text import MAX_CAPTION

ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
)  # fmt: skip


def chat_of(state: State, ref: int | str) -> Chat:
    """The chat that a request names, if the bot may speak there.

    Raises: Refusal 400 "chat not found" or where the group became a supergroup, 403 where a person blocked the bot.
    """
    if isinstance(ref, str):
        named = [c.id for c in state.chats.values() if c.username and "@" + c.username.lower() == ref.lower()]
        ref = named[0] if named else 0
    if not state.is_known(ref):
        raise bad("chat not found")
    if ref in state.blocked:
        raise Refusal(403, "Forbidden: bot was blocked by the user")
    if ref in state.upgraded:
        told = {"migrate_to_chat_id": state.upgraded[ref]}
        raise Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", told)
    return state.chats[ref]


def send_message(state: State, given: Json) -> Json:
    """sendMessage."""
    chat = chat_of(state, given["chat_id"])
    wire = _started(state, chat, given) | with_entities("text", message_text(state, given))
    if "link_preview_options" in given:
        wire["link_preview_options"] = given["link_preview_options"]
    return _posted(state, chat, wire, given, html=given["text"])


def send_document(state: State, given: Json) -> Json:
    """sendDocument: an upload or the id of a file the server has."""
    chat = chat_of(state, given["chat_id"])
    stored = _stored(state, given["document"])
    wire = _started(state, chat, given) | {"document": document_wire(stored)} | _caption(state, given)
    return _posted(state, chat, wire, given, html=given.get("caption"), file=stored)


def send_photo(state: State, given: Json) -> Json:
    """sendPhoto: any bytes pass for a picture."""
    chat = chat_of(state, given["chat_id"])
    stored = _stored(state, given["photo"])
    size = {
        "file_id": stored.file_id, "file_unique_id": stored.unique_id,
        "width": 90, "height": 90, "file_size": stored.size,
    }  # fmt: skip
    wire = _started(state, chat, given) | {"photo": [size]} | _caption(state, given)
    return _posted(state, chat, wire, given, html=given.get("caption"), file=stored)


def send_chat_action(state: State, given: Json) -> bool:
    """sendChatAction."""
    chat = chat_of(state, given["chat_id"])
    state.actions.append(Action(chat.id, given["action"], time.monotonic()))
    return True


def get_file(state: State, given: Json) -> Json:
    """getFile: bots may fetch up to 20 MB."""
    stored = state.files.get(given["file_id"])
    if stored is None:
        raise bad("invalid file_id")
    if stored.size > 20 * 1024 * 1024:
        raise bad("file is too big")
    return {
        "file_id": stored.file_id, "file_unique_id": stored.unique_id,
        "file_size": stored.size, "file_path": stored.path,
    }  # fmt: skip


def document_wire(stored: StoredFile) -> Json:
    """The Document object of a stored file."""
    return {
        "file_id": stored.file_id, "file_unique_id": stored.unique_id,
        "file_name": stored.name, "mime_type": stored.mime_type, "file_size": stored.size,
    }  # fmt: skip


def in_topic(state: State, chat: int, topic: int) -> Json:
    """What a message in a topic carries: the topic, whose opening every message answers that answers no other."""
    opening = state.topics[chat, topic]
    return {"message_thread_id": topic, "is_topic_message": True, "reply_to_message": bare(opening.wire)}


def bare(wire: Json) -> Json:
    """A message as it is shown inside a reply: without the message that it answers itself."""
    return {key: value for key, value in wire.items() if key != "reply_to_message"}


def _stored(state: State, file: StoredFile | str) -> StoredFile:
    if isinstance(file, str):
        if file not in state.files:
            raise bad("wrong file identifier/HTTP URL specified")
        return state.files[file]
    if file.size == 0:
        raise bad("file must be non-empty")
    state.files[file.file_id] = file
    return file


def _caption(state: State, given: Json) -> Json:
    if "caption" not in given:
        return {}
    entities = given.get("caption_entities")
    parsed = composed(
        state, given["caption"], given.get("parse_mode"), entities, limit=MAX_CAPTION, what="message caption"
    )
    return with_entities("caption", parsed)


def _started(state: State, chat: Chat, given: Json) -> Json:
    """The fields every message has, the message answered among them. The id comes when it is posted."""
    for absent in ("business_connection_id", "direct_messages_topic_id", "suggested_post_parameters"):
        if absent in given:
            raise bad(f"{absent} is not available to this bot")
    thread = given.get("message_thread_id")
    if thread is not None and (chat.id, thread) not in state.topics:
        raise bad("message thread not found")
    wire: Json = {"date": state.now(), "chat": chat.wire(), "from": state.bot.wire()}
    wire |= {} if thread is None else in_topic(state, chat.id, thread)
    reply = given.get("reply_parameters")
    if reply:
        where = chat_of(state, reply["chat_id"]).id if "chat_id" in reply else chat.id
        answered = state.live(where, reply["message_id"])
        if answered is None and not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        if answered is not None:
            if reply.get("quote") and reply["quote"] not in answered.snapshot().text:
                raise bad("QUOTE_TEXT_INVALID")
            wire["reply_to_message"] = bare(answered.wire)
    return wire


def _posted(
    state: State, chat: Chat, wire: Json, given: Json, *, html: str | None, file: StoredFile | None = None
) -> Json:
    wire["message_id"] = state.next_message_id(chat)
    if "inline_keyboard" in given.get("reply_markup", {}):
        wire["reply_markup"] = given["reply_markup"]
    state.keep(Record(wire, state.bot, html=html, file=file))
    return wire
