"""/add: what a moderator sends is read and shown as a draft, with the buttons that correct, add or discard it.

Here messages come in and go out. What a button does is in `presses`.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from time import time

from telegram import Message, User
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot import wording
from bot.drafts.nouns import Draft, Waiting
from bot.drafts.pages import list_page, many_page, one_page
from bot.reply import Reply, line, saying
from bot.telegram.delivery import Place
from bot.telegram.heard import Asking, Heard, number_of_writer, writer_of
from bot.telegram.intake.adding import Adding, Failed
from bot.telegram.intake.sendings import Sent, adds, begins_article, opened
from bot.telegram.moderator_pages import ingested_page
from bot.telegram.moderators import Moderators
from bot.telegram.office import Office, place_beside
from bot.telegram.progress import Progress
from corpus.adding.amendment import Field
from corpus.adding.ingestion import Ingestion
from corpus.errors import UnreadableInput

_LISTED = 25
"""Drafts; those of several moderators may be more."""
_LISTENS_FOR = 600
"""Seconds for which a moderator's next message in private answers what was asked."""


class Drafting:
    """Makes drafts of what moderators send, and corrects them by what they answer."""

    def __init__(self, office: Office, moderators: Moderators, adding: Adding) -> None:
        self._office = office
        self._moderators = moderators
        self._adding = adding

    def begins(self, message: Message, said: Heard | None) -> bool:
        """Whether a message in private is a draft by itself. Whatever it adds, further parts of it are waited for.

        To be asked before anything is awaited.
        """
        if not self.takes_from(message):
            return False
        by_itself = begins_article(message, said) and self._asked(message, by_itself=False) is None
        if by_itself or adds(said):
            self._office.gathering.open(message)
        return by_itself

    def takes_from(self, message: Message) -> bool:
        """Whether a moderator wrote a message."""
        writer = writer_of(message)
        return writer is not None and writer.id in self._office.moderators

    async def add(self, message: Message, rest: str) -> None:
        """Show a draft of what the command carries or answers."""
        office, place = self._office, place_beside(message)
        following = await office.gathering.rest(message)
        progress = Progress(office.delivery, place, office.patience.edits)
        try:
            async with opened(message, rest, following, office.fetcher, office.patience.retries) as sent:
                await progress.start(wording.keeping.reading(sent.sending.what, 0))
                stopped = wording.drafts.STOPPED_READING
                page = await self._adding.seen_to(
                    asyncio.to_thread(self._drafted, sent, progress), sent.sending.asker.user, stopped
                )
        except UnreadableInput as error:
            await office.delivery.send(place, saying(str(error)))
            return
        if isinstance(page, Failed | Ingestion):
            await progress.finish(saying(page.sentence) if isinstance(page, Failed) else ingested_page(page))
            return
        shown = await progress.finish(page[0])
        async with office.turns.of(("draft", page[1])):
            await asyncio.to_thread(office.drafts.shown_in, page[1], shown)

    async def open_ones(self, message: Message, _rest: str) -> None:
        """List the drafts that are open in a chat."""
        drafts = await asyncio.to_thread(self._office.drafts.open_in, message.chat_id)
        await self._office.delivery.send(place_beside(message), list_page(drafts[:_LISTED]))

    async def answered(self, message: Message, said: Heard | None) -> bool:
        """Whether a message answers what was asked about a draft; the draft says so then."""
        asked = self._asked(message, by_itself=True) if message.text and isinstance(said, Asking) else None
        if asked is None:
            return False
        office = self._office
        async with office.turns.of(("draft", asked[0].id)):
            asked = self._asked(message, by_itself=True)
            if asked is None:  # the question was being sent, and is not what was answered
                return False
            draft, waiting = asked
            if not await self._moderators.admits(writer_of(message), "correct", draft.id):
                await office.delivery.send(place_beside(message), saying(wording.readers.MODERATORS_ONLY))
                return True
            await office.delivery.delete(message.chat_id, waiting.prompt)
            done = await self._adding.seen_to(
                asyncio.to_thread(self._corrected, draft, waiting, message), waiting.user, ""
            )
            if isinstance(done, Failed):
                await self.ask(
                    draft, waiting.field, writer_of(message), waiting.shown, done.sentence, message
                )
            else:
                await self.show(message, waiting.shown, done)
        return True

    async def ask(
        self,
        draft: Draft,
        what: Field,
        user: User | None,
        shown: int,
        sentence: str,
        beside: Message,
    ) -> None:
        """Ask somebody what a field of the draft that is shown in a message is to say."""
        asker = draft.sending.asker
        topic = Place.beside(beside, answering=False).topic
        question = Reply((line(sentence),), asks=wording.drafts.EXAMPLE_OF[what])
        waiting = Waiting(user.id if user else 0, what, 0, shown, int(time()))
        draft = await asyncio.to_thread(self._office.drafts.ask, draft, waiting)
        try:
            (prompt,) = await self._office.delivery.send(Place(asker.chat, topic, asker.message), question)
        except TelegramError:
            await asyncio.to_thread(self._office.drafts.ask_no_more, draft, waiting.user)
            raise
        await asyncio.to_thread(self._office.drafts.ask, draft, replace(waiting, prompt=prompt))

    async def show(self, beside: Message, shown: int, page: Reply) -> None:
        """Let the draft's message show this; a new one where it is gone."""
        place = place_beside(beside)
        if not await self._office.delivery.edit(place.chat, shown, page, topic=place.topic):
            await self._office.delivery.send(place, page)

    def page_of(self, draft: Draft, notice: str | None = None) -> Reply:
        """How a draft is shown. May block; raises UnreadableInput or ArchiveError."""
        if draft.articles > 1:
            return many_page(draft, notice)
        return one_page(draft, self._office.drafts.look(draft), notice)

    def _drafted(self, sent: Sent, progress: Progress) -> tuple[Reply, str] | Ingestion:
        """The page of a new draft, and its id."""

        def told(articles: int) -> None:
            self._adding.go_on()
            progress.told(wording.keeping.reading(sent.sending.what, articles))

        taken = self._office.drafts.take_in(sent.sending, sent.readings(), told)
        return taken if isinstance(taken, Ingestion) else (self.page_of(taken), taken.id)

    def _corrected(self, draft: Draft, waiting: Waiting, answer: Message) -> Reply:
        drafts = self._office.drafts
        draft = drafts.correct(draft, waiting.field, answer.text or "", answer.date)
        draft = drafts.ask_no_more(draft, waiting.user)
        return self.page_of(draft)

    def _asked(self, message: Message, *, by_itself: bool) -> tuple[Draft, Waiting] | None:
        """What a message answers: what it is a reply to, or in private what its writer was asked a moment ago."""
        user = number_of_writer(message)
        answered = message.reply_to_message
        if answered is not None:
            return self._office.drafts.asked(message.chat_id, user, answered.message_id)
        if not by_itself or message.chat.type != ChatType.PRIVATE or message.forward_origin is not None:
            return None
        asked = self._office.drafts.asked(message.chat_id, user, None)
        return asked if asked is not None and time() - asked[1].at < _LISTENS_FOR else None
