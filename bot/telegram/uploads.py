"""/add: articles that a moderator sends as a file, an address or a text, or answers with /add."""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from telegram import Document, Message
from telegram.error import BadRequest, TelegramError

from bot import wording
from bot.reply import Reply, saying
from bot.telegram.heard import text_answered
from bot.telegram.moderator_pages import found_page, ingested_page
from bot.telegram.office import Office, place_beside
from bot.telegram.progress import Progress
from corpus.archive import Archive
from corpus.article import Article, Rejection
from corpus.errors import ClippingsError, UnreadableInput
from corpus.ingest import Ingestion, add_readings
from corpus.readers import read, read_text
from corpus.readers.origin import web_address
from corpus.sources.pages import read_address

_FETCH_LIMIT = 20 * 1024 * 1024  # bytes: what Telegram lets a bot fetch
_FETCH_SECONDS = 120.0
_PASTED = "the pasted text"

Reading = Iterator[Article | Rejection]


class _Stopping(Exception):
    """Ends an upload between two articles."""


class Uploads:
    """Takes articles in, one upload at a time."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._one_at_a_time = asyncio.Lock()

    async def add(self, message: Message, rest: str) -> None:
        """Add what the command carries or answers, and say what became of it."""
        answered = message.reply_to_message
        document = message.document or (answered.document if answered else None)
        text = rest or text_answered(message)
        if document is not None:
            await self._add_file(message, document)
        elif address := web_address(text):
            await self._add(message, address, lambda: read_address(self._office.fetcher, address))
        elif text.strip():
            source = message if rest else answered or message
            name = f"pasted-{source.chat_id}-{source.message_id}"
            await self._add(message, _PASTED, lambda: _pasted(text, name))
        else:
            await self._say(message, saying(wording.keeping.ADD_WHAT))

    async def _add_file(self, message: Message, document: Document) -> None:
        name = document.file_name or "file"
        if (document.file_size or 0) > _FETCH_LIMIT:
            await self._say(message, saying(wording.keeping.FILE_TOO_BIG))
            return
        with tempfile.TemporaryDirectory(prefix="clippings-") as folder:
            path = Path(folder) / _safe(name)
            try:
                file = await document.get_file()
                await file.download_to_drive(path, read_timeout=_FETCH_SECONDS)
            except TelegramError as error:
                too_big = isinstance(error, BadRequest) and "too big" in error.message
                await self._say(
                    message, saying(wording.keeping.FILE_TOO_BIG if too_big else wording.keeping.FILE_AWAY)
                )
                return
            await self._add(message, name, lambda: read(path, name=name, place=f"telegram:{name}"))

    async def _add(self, message: Message, name: str, readings: Callable[[], Reading]) -> None:
        office = self._office
        progress = Progress(office.delivery, place_beside(message), office.patience.edits)
        await progress.start(wording.keeping.reading(name, 0))

        def told(so_far: Ingestion) -> None:
            if office.is_closing:
                raise _Stopping
            progress.told(wording.keeping.reading(name, so_far.articles))

        async with self._one_at_a_time:
            try:
                ingestion = await asyncio.to_thread(self._keep, readings, told)
                reply = ingested_page(ingestion)
                if ingestion.added or ingestion.updated:
                    reply = found_page(reply, await office.rebuilding.run(whole=False))
            except _Stopping:
                reply = saying(wording.keeping.UPLOAD_STOPPED)
            except ClippingsError as error:
                reply = saying(str(error))
            except Exception as error:  # noqa: BLE001 - the progress message must not go on saying "Reading"
                user = message.from_user.id if message.from_user else 0
                reply = saying(await office.troubles.sentence_for(error, user))
        await progress.finish(reply)

    def _keep(self, readings: Callable[[], Reading], told: Callable[[Ingestion], None]) -> Ingestion:
        with closing(Archive(self._office.directory, writable=True)) as archive:
            return add_readings(archive, map(_known_by_headline, readings()), told)

    async def _say(self, message: Message, reply: Reply) -> None:
        await self._office.delivery.send(place_beside(message), reply)


def _pasted(text: str, name: str) -> Reading:
    try:
        yield read_text(text, name=name, place=f"telegram:{name}")
    except UnreadableInput as error:
        yield Rejection(_PASTED, str(error))


def _known_by_headline(reading: Article | Rejection) -> Article | Rejection:
    """An upload has no place that would tell it from another of the same file name; headline and date do."""
    if isinstance(reading, Rejection) or not reading.imprint.key.startswith("file:"):
        return reading
    imprint = reading.imprint
    known_by = (imprint.source, imprint.title, imprint.published_at)
    return replace(reading, imprint=replace(imprint, key=f"chat:{'|'.join(part or '' for part in known_by)}"))


def _safe(name: str) -> str:
    """A file's name with nothing in it that a file system could take for something else; its ending stays."""
    return re.sub(r"[^\w.-]", "_", name).lstrip(".")[-80:] or "file"
