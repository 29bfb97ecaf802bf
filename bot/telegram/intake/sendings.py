"""What a moderator sent, made ready to be read: a file fetched from Telegram, an address, a text and its origin.

Nothing is read here, and nothing said: what is no article gets its sentence as an UnreadableInput.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from telegram import Message, MessageOriginChannel
from telegram.constants import ChatType

from bot import wording
from bot.drafts.nouns import Part, Sending
from bot.faces.telegram_html import utf16_units
from bot.questions import LONGEST_QUESTION
from bot.telegram.heard import Asking, Command, Heard, NoText, text_answered, text_of
from bot.telegram.intake.files import fetch
from bot.telegram.intake.gathering import joined
from bot.telegram.intake.sharing import shared_address, shared_addresses
from bot.telegram.office import asker_of
from corpus.article import Imprint, Published, Reading, Rejection
from corpus.cleaning import without_broken_characters
from corpus.errors import UnreadableInput
from corpus.fetching.fetcher import Fetcher
from corpus.readers import read, read_text
from corpus.sources.pages import read_address

_LONG, _SHORT_ARTICLE = 400, 150
"""Characters from which a text of two lines, or of more, is an article rather than a question."""
_LINES_OF_ARTICLE, _FEWEST_PARTED = 4, 3
"""Lines, and those with blank ones between them."""
_MOST_ADDRESSES = 10
_MAY_GO_ON = 3_000  # UTF-16 units
_PASTED = "the pasted text"
_AGAIN = re.compile(r"\A(?:/add(?:now)?(?:@\w+)?(?:\s+|$))+")
"""A command that was copied along with what it is to add."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent, and what reads it; reading may block."""

    sending: Sending
    readings: Callable[[], Iterator[Reading]]


@dataclass(frozen=True, slots=True)
class _Origin:
    """The channel that a message was forwarded from: what it says of an article that does not say so itself."""

    source: str | None
    published: Published
    url: str | None
    byline: str | None

    def on(self, reading: Reading, sent: str) -> Reading:
        """The reading with what it lacks. What was `sent` is the post; one of several articles in it is not."""
        if isinstance(reading, Rejection):
            return reading
        imprint: Imprint = replace(
            reading.imprint,
            source=reading.imprint.source or self.source,
            byline=reading.imprint.byline or self.byline,
            published=reading.imprint.published or self.published,
        )
        if imprint.url is None and self.url is not None:
            is_the_post = imprint.key == f"file:{_place(sent)}"
            key = f"url:{self.url}" if is_the_post else imprint.key
            imprint = replace(imprint, url=self.url, key=key)
        return replace(reading, imprint=imprint)


def begins_article(message: Message, said: Heard | None) -> bool:
    """Whether a message in private is for the archive by itself: a file, an address, a channel's post, a long text."""
    match said:
        case Asking() | NoText() if message.chat.type == ChatType.PRIVATE:
            text = text_of(message).strip()
            if message.document is not None or shared_address(text) or shared_addresses(text):
                return True
            if isinstance(message.forward_origin, MessageOriginChannel) and text:
                return True
            return len(text) > LONGEST_QUESTION or _is_set_like_article(text)
    return False


def _is_set_like_article(text: str) -> bool:
    """Whether a text has lines as an article has, a headline, a date, paragraphs, and is not short."""
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    has_paragraphs = lines >= _FEWEST_PARTED and "\n\n" in text and not text.endswith("?")
    is_many = lines >= _LINES_OF_ARTICLE or has_paragraphs
    return len(text) >= (_SHORT_ARTICLE if is_many else _LONG) and lines > 1


def adds(said: Heard | None) -> bool:
    """Whether a message is a command that adds."""
    return isinstance(said, Command) and said.name in ("add", "addnow")


@asynccontextmanager
async def opened(
    message: Message, rest: str, following: Sequence[Part], fetcher: Fetcher, pauses: Sequence[float]
) -> AsyncIterator[Sent]:
    """What a command carries or answers. Raises UnreadableInput where that is nothing that can be had.

    A file that Telegram does not hand over is asked for again after each of the `pauses`, in seconds.
    """
    answered = message.reply_to_message
    document = message.document or (answered.document if answered else None)
    of = message if message.document or rest else answered or message
    origin = _origin_of(of)
    asker = asker_of(message)
    if document is not None:
        name = document.file_name or "file"
        with tempfile.TemporaryDirectory(prefix="clippings-") as folder:
            path = Path(folder) / _safe(name)
            await fetch(document, path, pauses)
            yield Sent(
                Sending(asker, name), lambda: _from(origin, name, read(path, name=name, place=_place(name)))
            )
    else:
        is_our_own = of.from_user is not None and of.from_user.id == message.get_bot().id
        answered_text = "" if is_our_own else text_answered(message)  # what we print is nobody's article
        parts = [Part(of.message_id, rest or answered_text), *(following if rest else ())]
        yield text_sent(message, Sending(asker, _PASTED, parts=tuple(parts)), fetcher, origin)


def text_sent(message: Message, sending: Sending, fetcher: Fetcher, origin: _Origin | None = None) -> Sent:
    """An address, several, or an article, in the parts of a sending; `message` came in the same chat.

    Raises UnreadableInput where they say nothing.
    """
    parts = sending.parts
    text = _AGAIN.sub("", joined([part.text for part in parts]))
    if address := shared_address(text):
        return Sent(replace(sending, what=address), lambda: read_address(fetcher, address))
    if addresses := shared_addresses(text):
        if len(addresses) > _MOST_ADDRESSES:
            raise UnreadableInput(wording.drafts.too_many_addresses(_MOST_ADDRESSES))
        several = (partial(read_address, fetcher, address) for address in addresses)
        what = wording.drafts.addresses(len(addresses)) if len(addresses) > 1 else addresses[0]
        return Sent(replace(sending, what=what), lambda: (reading for one in several for reading in one()))
    if not text.strip():
        raise UnreadableInput(wording.keeping.ADD_WHAT)
    place = f"pasted-{message.chat_id}-{parts[0].message}"
    is_group = message.chat.type != ChatType.PRIVATE
    may_go_on = is_group and utf16_units(parts[-1].text) > _MAY_GO_ON
    sending = replace(sending, what=_PASTED, may_go_on=may_go_on)
    return Sent(sending, lambda: _from(origin, place, _pasted(text, place)))


def _from(origin: _Origin | None, sent: str, readings: Iterator[Reading]) -> Iterator[Reading]:
    return (origin.on(reading, sent) for reading in readings) if origin else readings


def _place(sent: str) -> str:
    """What stands for a file's place on a disk."""
    return without_broken_characters(f"telegram:{sent}")


def _pasted(text: str, name: str) -> Iterator[Reading]:
    try:
        yield read_text(text, name=name, place=_place(name))
    except UnreadableInput as error:
        yield Rejection(_PASTED, str(error))


def _origin_of(message: Message) -> _Origin | None:
    origin = message.forward_origin
    if not isinstance(origin, MessageOriginChannel):
        return None
    channel = origin.chat
    url = f"https://t.me/{channel.username}/{origin.message_id}" if channel.username else None
    return _Origin(channel.title, origin.date.replace(second=0), url, origin.author_signature)


def _safe(name: str) -> str:
    """A file's name with nothing in it that a file system could take for something else; its ending stays."""
    return re.sub(r"[^\w.-]", "_", name).lstrip(".")[-80:] or "file"
