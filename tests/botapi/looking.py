"""Looking at what the bot did so far. Nothing here waits or changes anything."""

from __future__ import annotations

from .nouns import Action, Call, Refused, Sent, User
from .people import Place, place_id
from .state import State


class Looking:
    """Mixed into FakeTelegram."""

    _state: State
    reader: User

    def messages(self, chat: Place = None, *, everyone: bool = False) -> tuple[Sent, ...]:
        """The bot's messages in order, as they stand now, of one chat or of all; deleted ones left out."""
        with self._state.changed:
            wanted = None if chat is None else place_id(chat, self.reader)
            return tuple(
                record.snapshot()
                for record in self._state.order
                if not record.deleted
                and (everyone or record.sender.id == self._state.bot.id)
                and wanted in (None, record.wire["chat"]["id"])
            )

    def now(self, message: Sent) -> Sent:
        """The message as it stands now; ``deleted`` tells whether it still does."""
        with self._state.changed:
            if message.inline_id is not None:
                return self._state.inline_records[message.inline_id].snapshot()
            return self._state.records[message.chat_id or 0, message.id].snapshot()

    @property
    def calls(self) -> tuple[Call, ...]:
        """Every request in order, those included that were refused or met a fault."""
        with self._state.changed:
            return tuple(self._state.calls)

    def calls_of(self, method: str) -> tuple[Call, ...]:
        """The requests of one method."""
        return tuple(call for call in self.calls if call.method == method)

    @property
    def actions(self) -> tuple[Action, ...]:
        """Every sendChatAction in order."""
        return tuple(self._state.actions)

    @property
    def commands(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Menus of (command, description): keys such as ``default``, ``chat:5``, with ``/de`` for a
        language.
        """
        with self._state.changed:
            return {
                scope + (f"/{language}" if language else ""): tuple(
                    (c["command"], c["description"]) for c in menu
                )
                for (scope, language), menu in self._state.commands.items()
            }

    @property
    def about(self) -> dict[tuple[str, str], str]:
        """Descriptions by (``description`` or ``short_description``, language)."""
        return dict(self._state.about)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """Requests that the server refused by itself: a bot that behaves has none."""
        return tuple(self._state.refused)

    @property
    def complaints(self) -> tuple[str, ...]:
        """What Telegram would have swallowed or mangled in silence: a bot that behaves has none."""
        return tuple(self._state.complaints)

    @property
    def pending(self) -> int:
        """Updates that the bot has not confirmed yet."""
        return len(self._state.waiting)

    def reaction(self, message: Sent) -> tuple[str, ...]:
        """The emoji that the bot put under a message."""
        return self._state.reactions.get((message.chat_id or 0, message.id), ())
