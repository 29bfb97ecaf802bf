"""The people: what users write in their chats, and the updates that tell the bot about it.

Every method may be called from any thread and returns at once. Nothing here waits for the bot.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from itertools import count

from .nouns import Chat, Json, Sent, StoredFile, User
from .sending import bare, document_wire, in_topic
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
        self,
        first_name: str,
        language_code: str | None = "en",
        *,
        username: str | None = None,
        user_id: int | None = None,
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

    def forum(self, title: str = "Newsroom") -> Chat:
        """A supergroup whose talk is parted into topics."""
        return self._add(Chat(-1_000_000_000_000 - next(self._group_ids), "supergroup", title, is_forum=True))

    def topic(self, forum: Chat, name: str) -> int:
        """A new topic of a forum: the number of the message that opens it."""
        opening: Json = {
            "message_id": self._state.next_message_id(forum),
            "date": self._state.now(),
            "chat": forum.wire(),
            "from": self.reader.wire(),
            "is_topic_message": True,
            "forum_topic_created": {"name": name, "icon_color": 7322096},
        }
        opening["message_thread_id"] = opening["message_id"]
        record = Record(opening, self.reader)
        self._state.keep(record)
        with self._state.changed:
            self._state.topics[forum.id, opening["message_id"]] = record
        return int(opening["message_id"])

    def upgrade(self, group: Chat, *, told: Sequence[str] = ("group", "supergroup")) -> Chat:
        """A basic group becomes a supergroup, in which the bot is and its messages are not. Returns the supergroup.

        Both chats get a message that says so; ``told`` are those of which the bot hears.
        """
        supergroup = self.supergroup(group.title or "")
        for chat, says in (
            (group, {"migrate_to_chat_id": supergroup.id}),
            (supergroup, {"migrate_from_chat_id": group.id}),
        ):
            wire: Json = {"message_id": self._state.next_message_id(chat), "date": self._state.now()}
            wire |= {"chat": chat.wire(), "from": self.reader.wire()} | says
            self._state.keep(Record(wire, self.reader))
            if chat.type in told:
                self._state.push("message", wire)
        with self._state.changed:
            self._state.upgraded[group.id] = supergroup.id
        return supergroup

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
        topic: int | None = None,
    ) -> Sent:
        """A text message, by default of ``reader`` in private; commands, mentions and addresses become
        entities. ``topic`` is one of the forum ``chat``.
        """
        shown = cleaned(text)[0]
        found = list(detected(shown) if entities is None else entities)
        body: Json = {"text": shown} | ({"entities": found} if found else {})
        return self._speak(body, chat, user, reply_to, topic=topic)

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
        album: str | None = None,
    ) -> Sent:
        """A file; ``size`` in bytes claims more than ``content`` holds, for files too large to keep. Files
        that are sent together name one ``album``.
        """
        kind = mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        length = len(content) if size is None else size
        stored = StoredFile(f"BQAD{self._state.next_id()}", name, kind, length, content)
        body: Json = {"document": document_wire(stored)}
        if album is not None:
            body["media_group_id"] = album
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
        """Pass a message or a text on. ``origin``: its author, the channel it stood in, or a hidden
        person's name.
        """
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

    def _speak(
        self,
        body: Json,
        place: Place,
        user: User | None,
        reply_to: Message | None,
        file: StoredFile | None = None,
        topic: int | None = None,
    ) -> Sent:
        person = user or self.reader
        chat = self._state.chats[place_id(place, person)]
        assert chat.id not in self._state.upgraded, "nobody can write into a group that is a supergroup now"
        wire: Json = {
            "message_id": self._state.next_message_id(chat),
            "date": self._state.now(),
            "chat": chat.wire(),
            "from": person.wire(),
        }
        if topic is not None:
            wire |= in_topic(self._state, chat.id, topic)
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
        return self._state.records[place_id(place, self.reader), message]


def place_id(place: Place, person: User) -> int:
    """The number of the chat meant; with no place it is the private chat with this person."""
    if place is None:
        return person.id
    return place if isinstance(place, int) else place.id
