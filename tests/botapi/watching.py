"""Looking at what the bot did, and waiting for it with a time limit and a message that says what was seen instead.

Waiting blocks a thread: in a coroutine use the ``_async`` twins, so that a bot on the same loop can go on.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from .nouns import Action, Call, CallbackAnswer, InlineAnswer, Refused, Sent, User
from .people import Place, _id_of
from .state import State

Seen = TypeVar("Seen")
PATIENCE = 5.0


class Watching:
    """Mixed into FakeTelegram. Times in seconds."""

    _state: State
    reader: User
    _read: defaultdict[int, int]

    def messages(self, chat: Place = None, *, everyone: bool = False) -> tuple[Sent, ...]:
        """The bot's messages in order, as they stand now, of one chat or of all; deleted ones left out."""
        with self._state.changed:
            wanted = None if chat is None else _id_of(chat, self.reader)
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
        """Menus of (command, description): keys such as ``default``, ``chat:5``, with ``/de`` for a language."""
        with self._state.changed:
            return {
                scope + (f"/{language}" if language else ""): tuple((c["command"], c["description"]) for c in menu)
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

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Presses whose button still spins."""
        with self._state.changed:
            return tuple(query for query, answer in self._state.callbacks.items() if answer is None)

    def reaction(self, message: Sent) -> tuple[str, ...]:
        """The emoji that the bot put under a message."""
        return self._state.reactions.get((message.chat_id or 0, message.id), ())

    def wait_until(
        self, predicate: Callable[[], Seen], timeout: float = PATIENCE, *, what: str = "something"
    ) -> Seen:
        """Wait until the predicate gives something true, and return that.

        Raises: AssertionError after ``timeout`` that shows what happened instead; RuntimeError inside a coroutine.
        """
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return self._wait(predicate, timeout, what)
        raise RuntimeError("waiting here would stop the event loop: use the _async twin")

    async def wait_until_async(
        self, predicate: Callable[[], Seen], timeout: float = PATIENCE, *, what: str = "something"
    ) -> Seen:
        """``wait_until`` for coroutines."""
        return await asyncio.to_thread(self._wait, predicate, timeout, what)

    def _wait(self, predicate: Callable[[], Seen], timeout: float, what: str) -> Seen:
        deadline = time.monotonic() + timeout
        with self._state.changed:
            while True:
                seen = predicate()
                if seen:
                    return seen
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"waited {timeout:g} s for {what}\n{self._account()}")
                # Predicates may look at things outside the state, so look again now and then.
                self._state.changed.wait(min(left, 0.05))

    def _account(self) -> str:
        calls = [f"  {c.method} {({k: str(v)[:60] for k, v in c.params.items()})}" for c in self.calls[-8:]]
        refused = [f"  {r.method}: {r.code} {r.description}" for r in self.refused[-5:]]
        return "\n".join(
            [f"updates not fetched: {self.pending}", "last calls:", *calls, "refused:", *(refused or ["  none"])]
        )

    def wait_for_message(
        self, chat: Place = None, timeout: float = PATIENCE, *, containing: str = ""
    ) -> Sent:
        """The bot's next message in the chat (by default the reader's) that no earlier wait returned.

        With ``containing``, messages without these words are passed over.
        """
        return self.wait_until(lambda: self._next(chat, containing), timeout, what=_sought(chat, containing))

    async def wait_for_message_async(
        self, chat: Place = None, timeout: float = PATIENCE, *, containing: str = ""
    ) -> Sent:
        """``wait_for_message`` for coroutines."""
        found = lambda: self._next(chat, containing)  # noqa: E731
        return await self.wait_until_async(found, timeout, what=_sought(chat, containing))

    def _next(self, chat: Place, containing: str) -> Sent | None:
        where = _id_of(chat, self.reader)
        for record in self._state.order[self._read[where] :]:
            self._read[where] += 1
            if record.deleted or record.sender.id != self._state.bot.id or record.wire["chat"]["id"] != where:
                continue
            if containing in record.snapshot().text:
                return record.snapshot()
        return None

    def wait_for_edit(self, message: Sent, timeout: float = PATIENCE) -> Sent:
        """The message once it is edited (or deleted) after this snapshot was taken."""
        return self.wait_until(lambda: self._newer(message), timeout, what=f"an edit of message {message.id}")

    async def wait_for_edit_async(self, message: Sent, timeout: float = PATIENCE) -> Sent:
        """``wait_for_edit`` for coroutines."""
        return await self.wait_until_async(
            lambda: self._newer(message), timeout, what=f"an edit of {message.id}"
        )

    def _newer(self, message: Sent) -> Sent | None:
        current = self.now(message)
        return current if current.version > message.version else None

    def callback_answer(self, query_id: str, timeout: float = PATIENCE) -> CallbackAnswer:
        """What the bot answered to a press."""
        return self.wait_until(
            lambda: self._state.callbacks[query_id], timeout, what="an answer to a button"
        ) or _never()

    async def callback_answer_async(self, query_id: str, timeout: float = PATIENCE) -> CallbackAnswer:
        """``callback_answer`` for coroutines."""
        found = await self.wait_until_async(
            lambda: self._state.callbacks[query_id], timeout, what="an answer to a button"
        )
        return found or _never()

    def inline_answer(self, query_id: str, timeout: float = PATIENCE) -> InlineAnswer:
        """What the bot offered for an inline question."""
        return self.wait_until(
            lambda: self._state.inline_answers.get(query_id), timeout, what="an inline answer"
        ) or _never()

    async def inline_answer_async(self, query_id: str, timeout: float = PATIENCE) -> InlineAnswer:
        """``inline_answer`` for coroutines."""
        found = await self.wait_until_async(
            lambda: self._state.inline_answers.get(query_id), timeout, what="an inline answer"
        )
        return found or _never()
