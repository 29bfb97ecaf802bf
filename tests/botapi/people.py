"""The people: what users do in their chats, and the updates that tell the bot about it.

Every method may be called from any thread and returns at once. Nothing here waits for the bot.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from itertools import count

from .nouns import Button, Chat, Json, Sent, StoredFile, User
from .sending import bare, document_wire
from .state import Record, State
from .text import cleaned, detected

Message = Sent | int
Place = Chat | User | int | None


class People:
    """Mixed into FakeTelegram. ``reader`` is the person meant where none is named."""

    _state: State
    reader: User
    _user_ids: count[int]
    _group_ids: count[int]

    def user(
        self, first_name: str, language_code: str | None = "en", *, username: str | None = None, user_id: int | None = None
    ) -> User:
        """A new person. The bot may not write to them before they have said something."""
        person = User(user_id or next(self._user_ids), first_name, language_code, username)
        with self._state.changed:
            self._state.users[person.id] = person
            self._state.chats[person.id] = Chat(
                person.id, "private", first_name=first_name, username=username
            )
        return person

    def group(self, title: str = "Reading room") -> Chat:
        """A basic group that the bot is in; ids are negative."""
        return self._add(Chat(-next(self._group_ids), "group", title))

    def supergroup(self, title: str = "Town square", username: str | None = None) -> Chat:
        """A supergroup that the bot is in: its messages have numbers of their own."""
        return self._add(Chat(-1_000_000_000_000 - next(self._group_ids), "supergroup", title, username))

    def _add(self, chat: Chat) -> Chat:
        with self._state.changed:
            self._state.chats[chat.id] = chat
            self._state.known.add(chat.id)
        return chat

    def say(
        self,
        text: str,
        chat: Place = None,
        user: User | None = None,
        *,
        reply_to: Message | None = None,
        entities: Sequence[Json] | None = None,
    ) -> Sent:
        """A text message, by default of ``reader`` in private; commands, mentions and addresses become entities."""
        shown = cleaned(text)[0]
        found = list(detected(shown) if entities is None else entities)
        return self._speak({"text": shown} | ({"entities": found} if found else {}), chat, user, reply_to)

    def send_file(
        self,
        name: str,
        content: bytes,
        chat: Place = None,
        user: User | None = None,
        *,
        caption: str | None = None,
        mime_type: str | None = None,
        size: int | None = None,
        reply_to: Message | None = None,
    ) -> Sent:
        """A file; ``size`` in bytes claims more than ``content`` holds, for files too large to keep."""
        kind = mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        length = len(content) if size is None else size
        stored = StoredFile(f"BQAD{self._state.next_id()}", name, kind, length, content)
        body: Json = {"document": document_wire(stored)}
        if caption is not None:
            body["caption"] = caption
            if entities := list(detected(caption)):
                body["caption_entities"] = entities
        with self._state.changed:
            self._state.files[stored.file_id] = stored
        return self._speak(body, chat, user, reply_to, file=stored)

    def forward(
        self,
        what: Sent | str,
        chat: Place = None,
        user: User | None = None,
        *,
        origin: User | Chat | str | None = None,
    ) -> Sent:
        """Pass a message or a text on. ``origin``: its author, the channel it stood in, or a hidden person's name."""
        body: Json = {"text": what}
        if isinstance(what, Sent):
            content = {"text", "entities", "caption", "caption_entities", "document", "photo"}
            body = {key: value for key, value in what.wire.items() if key in content}
            origin = origin or what.sender
        elif found := list(detected(what)):
            body["entities"] = found
        origin = origin or "Somebody"
        told: Json = {"date": self._state.now() - 60}
        if isinstance(origin, User):
            told |= {"type": "user", "sender_user": origin.wire()}
        elif isinstance(origin, Chat):
            told |= {"type": "channel", "chat": origin.wire(), "message_id": 7}
        else:
            told |= {"type": "hidden_user", "sender_user_name": origin}
        return self._speak(body | {"forward_origin": told}, chat, user, None)

    def edit(self, message: Message, text: str, chat: Place = None) -> Sent:
        """A person rewrites their message; the bot is told of an edited_message."""
        record = self._record(message, chat)
        gone = {"text", "entities"}
        wire = {key: value for key, value in record.wire.items() if key not in gone}
        wire |= {"text": cleaned(text)[0], "edit_date": self._state.now()}
        if found := list(detected(wire["text"])):
            wire["entities"] = found
        self._state.revise(record, wire, None)
        self._state.push("edited_message", wire)
        return record.snapshot()

    def press(self, message: Sent, button: str | Button, user: User | None = None, *, forge: bool = False) -> str:
        """Press a button of the message as the person saw it: by its text, its data, or itself. Returns the query id.

        ``forge`` sends ``button`` as data although no such button is there. Raises: AssertionError without such a button.
        """
        data = str(button) if forge else _data_of(message, button)
        record = self._record(message) if message.inline_id is None else None
        person = user or self._state.users.get(message.chat_id or 0, self.reader)
        query_id = self._state.next_id()
        query: Json = {"id": query_id, "from": person.wire(), "chat_instance": str(message.chat_id or 1)}
        if record is None:
            query["inline_message_id"] = message.inline_id
        elif record.deleted:
            query["message"] = {"chat": record.wire["chat"], "message_id": message.id, "date": 0}
        else:
            query["message"] = record.wire
        with self._state.changed:
            self._state.callbacks[query_id] = None
        self._state.push("callback_query", query | {"data": data})
        return query_id

    def inline(self, query: str, user: User | None = None, *, offset: str = "", chat_type: str = "sender") -> str:
        """Type a question after the bot's name; Telegram cuts it at 256 characters. Returns the query id."""
        person = user or self.reader
        query_id = self._state.next_id()
        with self._state.changed:
            self._state.inline_queries[query_id] = (person, query[:256])
        asked = {"query": query[:256], "offset": offset, "chat_type": chat_type}
        self._state.push("inline_query", {"id": query_id, "from": person.wire()} | asked)
        return query_id

    def choose(self, query_id: str, offer: int | str = 0) -> Sent:
        """Send one of the offered answers, by place or id. Only with buttons does it get an ``inline_id``."""
        answer = self._state.inline_answers[query_id]
        chosen = answer.offers[offer] if isinstance(offer, int) else _offer_called(answer.offers, offer)
        person, query = self._state.inline_queries[query_id]
        content = chosen["content"]
        wire: Json = {"message_id": 0, "date": self._state.now(), "text": content["text"]}
        wire |= {"entities": content["entities"]} if content["entities"] else {}
        told: Json = {"result_id": chosen["id"], "from": person.wire(), "query": query}
        record = Record(wire, person, html=content["html"])
        if "reply_markup" in chosen:
            wire["reply_markup"] = chosen["reply_markup"]
            record.inline_id = told["inline_message_id"] = "inline" + self._state.next_id()
            self._state.inline_records[record.inline_id] = record
        self._state.push("chosen_inline_result", told)
        return record.snapshot()

    def block(self, user: User, *, blocked: bool = True) -> None:
        """The person blocks (or takes back) the bot: it is told, and sending to them is a 403."""
        with self._state.changed:
            (self._state.blocked.add if blocked else self._state.blocked.discard)(user.id)
        bot = self._state.bot.wire()
        member, kicked = {"user": bot, "status": "member"}, {"user": bot, "status": "kicked", "until_date": 0}
        before, after = (member, kicked) if blocked else (kicked, member)
        told = {"chat": self._state.chats[user.id].wire(), "from": user.wire(), "date": self._state.now()}
        self._state.push("my_chat_member", told | {"old_chat_member": before, "new_chat_member": after})

    def expire_queries(self) -> None:
        """Every press and inline question so far is too old to be answered."""
        with self._state.changed:
            self._state.expired |= set(self._state.callbacks) | set(self._state.inline_queries)

    def _speak(
        self, body: Json, place: Place, user: User | None, reply_to: Message | None, file: StoredFile | None = None
    ) -> Sent:
        person = user or self.reader
        chat = self._state.chats[_id_of(place, person)]
        wire: Json = {
            "message_id": self._state.next_message_id(chat),
            "date": self._state.now(),
            "chat": chat.wire(),
            "from": person.wire(),
        }
        if reply_to is not None:
            answered = self._record(reply_to, chat)
            wire["reply_to_message"] = bare(answered.wire)
        record = Record(wire | body, person, file=file)
        with self._state.changed:
            self._state.known.add(chat.id)
        self._state.keep(record)
        self._state.push("message", record.wire)
        return record.snapshot()

    def _record(self, message: Message, place: Place = None) -> Record:
        if isinstance(message, Sent):
            return self._state.records[message.chat_id or 0, message.id]
        return self._state.records[_id_of(place, self.reader), message]


def _id_of(place: Place, person: User) -> int:
    if place is None:
        return person.id
    return place if isinstance(place, int) else place.id


def _data_of(message: Sent, button: str | Button) -> str:
    for candidate in message.buttons:
        if button in (candidate, candidate.text, candidate.data) and candidate.data is not None:
            return candidate.data
    seen = [(b.text, b.action, b.value) for b in message.buttons]
    raise AssertionError(f"no button {button!r} to press; the message has {seen}")


def _offer_called(offers: Sequence[Json], offer_id: str) -> Json:
    return next(offer for offer in offers if offer["id"] == offer_id)
