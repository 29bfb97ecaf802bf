"""What people do without writing into a chat: pressing buttons, asking inline, blocking the bot.

As in ``people.py`` every method may be called from any thread and returns at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from .nouns import Button, Json, Sent, User
from .people import People
from .state import Record


class Gestures(People):
    """Mixed into FakeTelegram."""

    def press(
        self, message: Sent, button: str | Button, user: User | None = None, *, forge: bool = False
    ) -> str:
        """Press a button of the message as the person saw it: by its text, its data, or itself. Returns the
        query id.

        ``forge`` sends ``button`` as data although no such button is there. Raises: AssertionError without
        such a button.
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

    def inline(
        self, query: str, user: User | None = None, *, offset: str = "", chat_type: str = "sender"
    ) -> str:
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

    def take_away(self, message: Sent) -> None:
        """A person deletes the message; the bot is not told."""
        with self._state.changed:
            self._record(message).deleted = True

    def expire_queries(self) -> None:
        """Every press and inline question so far is too old to be answered."""
        with self._state.changed:
            self._state.expired |= set(self._state.callbacks) | set(self._state.inline_queries)


def _data_of(message: Sent, button: str | Button) -> str:
    for candidate in message.buttons:
        if button in (candidate, candidate.text, candidate.data) and candidate.data is not None:
            return candidate.data
    seen = [(b.text, b.action, b.value) for b in message.buttons]
    raise AssertionError(f"no button {button!r} to press; the message has {seen}")


def _offer_called(offers: Sequence[Json], offer_id: str) -> Json:
    return next(offer for offer in offers if offer["id"] == offer_id)
