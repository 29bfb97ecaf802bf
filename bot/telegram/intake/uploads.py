"""/addnow: what a moderator sends or answers goes into the archive without being looked at first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from telegram import Message

from bot import wording
from bot.reply import saying
from bot.telegram.intake.adding import Adding, Failed
from bot.telegram.intake.sendings import opened
from bot.telegram.office import Office, place_beside
from bot.telegram.progress import Progress
from corpus.adding.amending import known_by_headline
from corpus.adding.ingest import add_readings
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from corpus.errors import UnreadableInput


class Uploads:
    """Takes articles in at once."""

    def __init__(self, office: Office, adding: Adding) -> None:
        self._office = office
        self._adding = adding

    async def add(self, message: Message, rest: str) -> None:
        """Add what the command carries or answers, and say what became of it."""
        office, place = self._office, place_beside(message)
        following = await office.gathering.rest(message)
        progress = Progress(office.delivery, place, office.patience.edits)
        try:
            async with opened(message, rest, following, office.fetcher, office.patience.retries) as sent:
                await progress.start(wording.keeping.reading(sent.sending.what, 0))

                def put(told: Callable[[Ingestion], None]) -> Ingestion:
                    with closing(Archive(office.directory, writable=True)) as archive:
                        return add_readings(archive, map(known_by_headline, sent.readings()), told)

                user = sent.sending.asker.user
                kept = await self._adding.keep(
                    put, sent.sending.what, progress, user, wording.keeping.UPLOAD_STOPPED
                )
        except UnreadableInput as error:
            await office.delivery.send(place, saying(str(error)))
            return
        await progress.finish(saying(kept.sentence) if isinstance(kept, Failed) else kept)
