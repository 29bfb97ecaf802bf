"""The messages that answer a question as one thing: sent, remembered, and shown anew together.

An answer may need several messages. Which they are is remembered with the question, so that a button pressed or a
question rewritten after a restart leaves none of them behind.
"""

from __future__ import annotations

import asyncio

from bot.reply import Reply
from bot.telegram.delivery import Place
from bot.telegram.office import Office
from corpus.archive.memory import Asked


async def send_answer(office: Office, place: Place, reply: Reply, asked: str) -> None:
    """Send the reply to a question (its id; "" for one that is not remembered). Raises TelegramError."""
    sent = await office.delivery.send(place, reply)
    if asked and sent:
        await asyncio.to_thread(office.memory.replied, asked, sent)


async def show_instead(
    office: Office, asked: Asked | None, place: Place, reply: Reply, *, pressed: int | None = None
) -> None:
    """Let the first message of an answer that is still there show this reply, and the others go.

    `pressed` is the message under which a button was pressed: it is the answer's, whatever is remembered.
    To be called in turn, by `turn_of`. Raises TelegramError.
    """
    memory, delivery = office.memory, office.delivery
    if asked is not None:  # an earlier turn may have changed it
        asked = await asyncio.to_thread(memory.recall, asked.id)
    known = {*(asked.replies if asked else ()), *([] if pressed is None else [pressed])}
    for first in sorted(known):
        others = sorted(known - {first})
        shown = await delivery.edit(place.chat, first, reply, topic=place.topic, others=others)
        if shown:
            if asked is not None:
                await asyncio.to_thread(memory.replied, asked.id, shown)
            return


def turn_of(asked: Asked | None, chat: int, pressed: int | None = None) -> tuple[str, int, int | None]:
    """What whoever changes an answer waits for: whichever of its messages was pressed, it is one answer."""
    return "shown", chat, asked.replies[0] if asked and asked.replies else pressed
