"""One message that tells how long work goes on: sent at once, edited now and then, at last the outcome."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from telegram.error import TelegramError

from bot.reply import Reply, saying
from bot.telegram.delivery import Delivery, Place

logger = logging.getLogger(__name__)


class Progress:
    """A progress message. `told` may be called from any thread and as often as one likes."""

    def __init__(self, delivery: Delivery, place: Place, every: float, message: int | None = None) -> None:
        """`every`: seconds between two edits, at least. `message`: one that is there already and is to tell."""
        self._delivery = delivery
        self._place = place
        self._every = every
        self._message = message
        self._latest = self._shown = ""
        self._edits: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()

    async def start(self, text: str) -> None:
        """Send the message, or let it say so. That it could not be sent does not stop the work."""
        self._latest = self._shown = text
        with suppress(TelegramError):
            if self._message is None:
                (self._message,) = await self._delivery.send(self._place, saying(text))
            else:
                await self._delivery.edit(self._place.chat, self._message, saying(text))
        self._edits = asyncio.create_task(self._go_on())

    def told(self, text: str) -> None:
        """What the message is to say when it is next edited."""
        self._latest = text

    async def finish(self, reply: Reply) -> int:
        """Let the message show the outcome; a new one does where it is gone. The last of them; raises TelegramError."""
        async with self._writing:  # an edit under way must not come after this one
            if self._edits is not None:
                self._edits.cancel()
        shown: tuple[int, ...] = ()
        if self._message is not None:
            shown = await self._delivery.edit(self._place.chat, self._message, reply, topic=self._place.topic)
        return (shown or await self._delivery.send(self._place, reply))[-1]

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            async with self._writing:
                if self._message is None or self._latest == self._shown:
                    continue
                self._shown = self._latest
                try:
                    await self._delivery.edit(self._place.chat, self._message, saying(self._shown))
                except TelegramError as error:
                    logger.info("A progress message was not edited: %s", error)
