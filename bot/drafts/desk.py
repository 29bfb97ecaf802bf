"""What is done with drafts: taking one in, looking at it, correcting it, and adding or discarding it at last.

Every method may block. Two calls about one draft must not overlap, but for `move`; who calls sees to that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot import wording
from bot.drafts.fields import value_of
from bot.drafts.laying_down import laid_down
from bot.drafts.nouns import Draft, Part, Sending, Waiting, this_moment
from bot.drafts.shelf import MOST_OPEN, Shelf
from corpus.adding.amending import amended, keyed, remember
from corpus.adding.amendment import Field
from corpus.adding.comparing import Compared, compared
from corpus.adding.ingest import add_readings
from corpus.adding.ingestion import Ingestion
from corpus.adding.recurring import as_learned
from corpus.archive import Archive
from corpus.archive.history import as_restored
from corpus.article import Article, Imprint, Reading
from corpus.errors import UnreadableInput


@dataclass(frozen=True, slots=True)
class Look:
    """A draft of one article as it would be added: beside what was read, and what the archive has of it."""

    reading: Article
    article: Article
    compared: Compared


class DraftDesk:
    """The drafts over one archive."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._shelf = Shelf(directory)

    def get(self, draft_id: str) -> Draft | None:
        """The draft with this id; None where it is forgotten."""
        return self._shelf.get(draft_id)

    def open_in(self, chat: int) -> list[Draft]:
        """The drafts of a chat with which nothing was done yet, the newest first."""
        self._shelf.tidy()
        return [
            draft
            for draft in reversed(self._shelf.all())
            if draft.is_open and draft.sending.asker.chat == chat
        ]

    def take_in(
        self, sending: Sending, readings: Iterable[Reading], told: Callable[[int], None] = lambda _: None
    ) -> Draft | Ingestion:
        """Make a draft of what was read; an Ingestion of rejections alone where no article is in it.

        `told` hears how many articles were read; what it raises ends it. Raises UnreadableInput, ArchiveError.
        """
        if self._shelf.open_of(sending.asker.user) >= MOST_OPEN:
            raise UnreadableInput(wording.drafts.too_many(MOST_OPEN))
        read = self._laid_down(sending, readings, told)
        return read if isinstance(read, Ingestion) else self._shelf.put(read)

    def rewrite(self, draft: Draft, part: Part) -> Draft:
        """Let one of the messages that a draft came in say something else; `read_anew` reads it."""
        parts = tuple(part if part.message == one.message else one for one in draft.sending.parts)
        return self._shelf.put(replace(draft, sending=replace(draft.sending, parts=parts)))

    def read_anew(self, draft: Draft, sending: Sending, readings: Iterable[Reading]) -> Draft | Ingestion:
        """Let a draft hold what was sent in place of what it holds; an Ingestion of rejections alone as `take_in` does.

        What a moderator corrected stays corrected, as long as it is one article. Raises UnreadableInput, ArchiveError.
        """
        read = self._laid_down(sending, readings)
        if isinstance(read, Ingestion):
            return read
        kept = replace(read, id=draft.id, shown=draft.shown)
        if read.articles == draft.articles == 1:
            kept = replace(kept, amendment=draft.amendment or read.amendment, waiting=draft.waiting)
        self._shelf.move(read.id, draft.id)
        return self._shelf.put(kept)

    def _laid_down(
        self, sending: Sending, readings: Iterable[Reading], told: Callable[[int], None] = lambda _: None
    ) -> Draft | Ingestion:
        with closing(self._archive()) as archive:
            return laid_down(self._shelf, archive, sending, readings, told)

    def look(self, draft: Draft) -> Look:
        """A draft of one article as it would be added now. Raises UnreadableInput, ArchiveError."""
        with closing(self._archive()) as archive:
            reading = as_learned(archive, self._reading_of(draft))
            amendment = keyed(archive, reading, draft.amendment)
            article = as_restored(archive, amended(reading, amendment))
            return Look(reading, article, compared(archive, article))

    def correct(self, draft: Draft, what: Field, typed: str, at: datetime | None = None) -> Draft:
        """Let a field say what a moderator wrote, now or `at` another moment.

        Raises UnreadableInput where that cannot be understood.
        """
        written = (at or this_moment()).astimezone()  # a day is that of the clock on this machine's wall
        amendment = draft.amendment.saying(what, value_of(what, typed, written))
        return self._shelf.put(replace(draft, amendment=amendment))

    def shown_in(self, draft_id: str, message: int) -> None:
        """Remember which message shows a draft."""
        draft = self._shelf.get(draft_id)
        if draft is not None and draft.shown != message:
            self._shelf.put(replace(draft, shown=message))

    def sent_in(self, chat: int, message: int) -> Draft | None:
        """The newest draft of a text that came in this message. Never waits for the disk."""
        return next(
            (
                draft
                for draft in reversed(self._shelf.all())
                if draft.sending.asker.chat == chat
                and any(part.message == message for part in draft.sending.parts)
            ),
            None,
        )

    def put_back(self, draft: Draft, number: int) -> Draft:
        """Make a cut line (0 is the first of the reading) a paragraph where it stood; nothing for no such line."""
        with closing(self._archive()) as archive:
            cut = as_learned(archive, self._reading_of(draft)).cut
        if not 0 <= number < len(cut) or cut[number] in draft.amendment.restored:
            return draft
        return self._shelf.put(replace(draft, amendment=draft.amendment.restoring(cut[number])))

    def ask(self, draft: Draft, waiting: Waiting) -> Draft:
        """Remember that somebody was asked what a field is to say; what they were asked before is off."""
        for other in self._shelf.all():
            if other.id != draft.id and other.sending.asker.chat == draft.sending.asker.chat:
                self.ask_no_more(other, waiting.user)
        return self._shelf.put(draft.waiting_for(waiting))

    def ask_no_more(self, draft: Draft, user: int) -> Draft:
        """Forget what somebody was asked."""
        without = draft.not_waiting_for(user)
        return self._shelf.put(without) if without != draft else draft

    def asked(self, chat: int, user: int, answered: int | None) -> tuple[Draft, Waiting] | None:
        """Which question a message answers: the one in the message `answered`, else the one that this person was asked.

        One that is being sent may be the one that is answered, by whoever it is put to. Never waits for the disk.
        """
        waiting = [
            (draft, one)
            for draft in self._shelf.all()
            if draft.is_open and draft.sending.asker.chat == chat
            for one in draft.waiting
        ]
        own = (pair for pair in waiting if pair[1].user == user and (answered is None or not pair[1].prompt))
        return next((pair for pair in waiting if answered and pair[1].prompt == answered), next(own, None))

    def add(self, draft: Draft, told: Callable[[Ingestion], None] | None = None) -> tuple[Draft, Ingestion]:
        """Put what a draft holds into the archive; its corrections count from now on. Raises what `told` raises too.

        A run that is cut short has added whole articles, and the draft stays open for the rest.
        """
        with closing(self._archive()) as archive:
            if draft.articles == 1:
                reading = self._reading_of(draft)
                amendment = keyed(archive, as_learned(archive, reading), draft.amendment)
                remember(archive, reading, amendment)
            ingestion = add_readings(archive, self._shelf.readings(draft), told)
        is_new = draft.articles == 1 and ingestion.added == 1 and ingestion.last is not None
        article_id = ingestion.last.article_id if is_new and ingestion.last else None
        return self._shelf.put(replace(draft, state="added", waiting=(), article_id=article_id)), ingestion

    def discard(self, draft: Draft) -> Draft:
        """Throw a draft away."""
        return self._shelf.put(replace(draft, state="discarded", waiting=()))

    def take_out(self, draft: Draft) -> Imprint | None:
        """Take out of the archive what the draft put into it; None where it is gone already."""
        with closing(self._archive()) as archive:
            removed = archive.remove(draft.article_id) if draft.article_id else None
        self._shelf.put(replace(draft, state="taken out"))
        return removed

    def move(self, chat: int, to: int) -> None:
        """A chat goes on under another number: its drafts are open there, and nothing is asked about them any more.

        May overlap with any other call. Raises ArchiveNotWritable.
        """
        self._shelf.follow(chat, to)

    def _reading_of(self, draft: Draft) -> Article:
        for reading in self._shelf.readings(draft):
            if isinstance(reading, Article):
                return reading
        raise UnreadableInput(wording.drafts.GONE)

    def _archive(self) -> Archive:
        return Archive(self._directory, writable=True)
