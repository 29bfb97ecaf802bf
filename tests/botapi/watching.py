"""Waiting for the bot: blocking, with a time limit and a message that says what was seen instead.

Waiting blocks a thread. In a coroutine whose loop the bot shares, go through ``aside``, so that the bot can
go on.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from .looking import Looking
from .nouns import CallbackAnswer, InlineAnswer, Sent
from .people import Place, place_id

Seen = TypeVar("Seen")
Given = ParamSpec("Given")
PATIENCE = 5.0


class Watching(Looking):
    """Mixed into FakeTelegram. Times in seconds."""

    _read: defaultdict[int, int]

    def wait_until(
        self, predicate: Callable[[], Seen | None], timeout: float = PATIENCE, *, what: str = "something"
    ) -> Seen:
        """Wait until the predicate gives something true, and return that.

        Raises: AssertionError after ``timeout`` that shows what happened instead; RuntimeError inside a
        coroutine.
        """
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return self._wait(predicate, timeout, what)
        raise RuntimeError(
            "waiting here would stop the event loop: await telegram.aside(telegram.wait_..., ...)"
        )

    async def aside(self, wait: Callable[Given, Seen], *args: Given.args, **kwargs: Given.kwargs) -> Seen:
        """Any of the waits in a thread of its own: ``await telegram.aside(telegram.wait_for_message,
        chat)``.
        """
        return await asyncio.to_thread(wait, *args, **kwargs)

    def _wait(self, predicate: Callable[[], Seen | None], timeout: float, what: str) -> Seen:
        deadline = time.monotonic() + timeout
        with self._state.changed:
            while True:
                seen = predicate()
                if seen:
                    return seen
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"waited {timeout:g} s for {what}\n{self.account()}")
                # Predicates may look at things outside the state, so look again now and then.
                self._state.changed.wait(min(left, 0.05))

    def account(self) -> str:
        """What happened lately, for a message about what did not."""
        calls = [f"  {c.method} { ({k: str(v)[:60] for k, v in c.params.items()}) }" for c in self.calls[-8:]]
        refused = [f"  {r.method}: {r.code} {r.description}" for r in self.refused[-5:]]
        fetched = f"updates not fetched or confirmed: {self.pending}"
        return "\n".join([fetched, "last calls:", *calls, "refused:", *(refused or ["  none"])])

    def wait_for_message(
        self, chat: Place = None, timeout: float = PATIENCE, *, containing: str = ""
    ) -> Sent:
        """The bot's next message in the chat (by default the reader's) that no earlier wait returned.

        With ``containing``, messages without these words are passed over.
        """
        where = place_id(chat, self.reader)
        sought = f"a message in chat {where}" + (f" containing {containing!r}" if containing else "")
        return self.wait_until(lambda: self._next(where, containing), timeout, what=sought)

    def _next(self, where: int, containing: str) -> Sent | None:
        for record in self._state.order[self._read[where] :]:
            self._read[where] += 1
            if record.deleted or record.sender.id != self._state.bot.id or record.wire["chat"]["id"] != where:
                continue
            if containing in record.snapshot().text:
                return record.snapshot()
        return None

    def wait_for_edit(self, message: Sent, timeout: float = PATIENCE, *, containing: str = "") -> Sent:
        """The message once it is edited (or deleted) after this snapshot and contains these words."""

        def newer() -> Sent | None:
            current = self.now(message)
            return current if current.version > message.version and containing in current.text else None

        return self.wait_until(newer, timeout, what=f"an edit of message {message.id}")

    def callback_answer(self, query_id: str, timeout: float = PATIENCE) -> CallbackAnswer:
        """What the bot answered to a press."""
        answers = self._state.callbacks
        return self.wait_until(lambda: answers[query_id], timeout, what="an answer to a button")

    def inline_answer(self, query_id: str, timeout: float = PATIENCE) -> InlineAnswer:
        """What the bot offered for an inline question."""
        answers = self._state.inline_answers
        return self.wait_until(lambda: answers.get(query_id), timeout, what="an inline answer")
