"""The buttons under a draft: each press is answered once, and the draft's message shows what came of it.

A press does no harm when it is repeated, when another moderator was quicker, or when the draft is long gone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from telegram import CallbackQuery, Message

from bot import wording
from bot.drafts.nouns import Draft
from bot.drafts.pages import FIELD_OF, cut_page, discarded_page, take_out_button
from bot.presses import Act, OnDraft
from bot.reply import Reply, saying
from bot.telegram.delivery import Place
from bot.telegram.intake.adding import Adding, Failed
from bot.telegram.intake.drafting import Drafting
from bot.telegram.moderator_pages import removed_page
from bot.telegram.moderators import Moderators
from bot.telegram.office import Office
from bot.telegram.progress import Progress
from bot.telegram.toasts import answer
from corpus.adding.ingestion import Ingestion

_OF_ONE = frozenset((Act.TITLE, Act.SOURCE, Act.DATE, Act.BYLINE, Act.SHOW_CUT, Act.PUT_BACK))
"""What can be done with a draft of a single article only."""
_ENDING = frozenset((Act.ADD, Act.DISCARD))
"""After which nobody needs to be asked anything any more."""


class DraftButtons:
    """What pressing a button of a draft does."""

    def __init__(self, office: Office, moderators: Moderators, drafting: Drafting, adding: Adding) -> None:
        self._office = office
        self._moderators = moderators
        self._drafting = drafting
        self._adding = adding
        self._busy: set[str] = set()

    async def pressed(self, query: CallbackQuery, message: Message, press: OnDraft) -> None:
        """Answer one press, then show what it leads to."""
        command = f"draft {press.act.name.lower().replace('_', ' ')}"
        if not await self._moderators.admits(query.from_user, command, press.draft):
            await answer(query, wording.readers.MODERATORS_ONLY)
        elif press.draft in self._busy:
            await answer(query, wording.drafts.IS_BUSY)
        else:
            async with self._office.turns.of(("draft", press.draft)):
                draft = await asyncio.to_thread(self._office.drafts.get, press.draft)
                refusal = _refusal(draft, message, press)
                await answer(query, refusal)
                if draft is not None and refusal is None:
                    await self._carry_out(query, message, draft, press)
                elif draft is None:
                    await self._drafting.show(message, message.message_id, saying(wording.drafts.FORGOTTEN))

    async def _carry_out(self, query: CallbackQuery, message: Message, draft: Draft, press: OnDraft) -> None:
        user, desk = query.from_user.id, self._office.drafts
        if draft.shown != message.message_id:  # /drafts showed it anew
            await asyncio.to_thread(desk.shown_in, draft.id, message.message_id)
            draft = replace(draft, shown=message.message_id)
        for waiting in draft.waiting:
            if waiting.user == user or press.act in _ENDING:
                await self._office.delivery.delete(message.chat_id, waiting.prompt)
        if press.act in FIELD_OF:
            field = FIELD_OF[press.act]
            await self._drafting.ask(
                draft, field, query.from_user, message.message_id, wording.drafts.asking(field), message
            )
            return
        if press.act in (Act.ADD, Act.TAKE_OUT):
            await (self._add if press.act is Act.ADD else self._take_out)(message, draft, user)
            return

        def work() -> Reply:
            kept = desk.ask_no_more(draft, user)
            match press.act:
                case Act.DISCARD:
                    return discarded_page(desk.discard(kept))
                case Act.PUT_BACK:
                    kept = desk.put_back(kept, press.number)
                    return cut_page(kept, desk.look(kept), press.number)
                case Act.SHOW_CUT:
                    return cut_page(kept, desk.look(kept), press.number)
            return self._drafting.page_of(kept)

        await self._show(message, work, user)

    async def _add(self, message: Message, draft: Draft, user: int) -> None:
        """Add what the draft holds; where that fails it stays open and says why."""
        office = self._office
        place = Place.beside(message, answering=False)
        progress = Progress(office.delivery, place, office.patience.edits, message.message_id)
        with self._busy_with(draft):
            page = await self._added(draft, progress, user)
        await progress.finish(page)

    async def _added(self, draft: Draft, progress: Progress, user: int) -> Reply:
        office = self._office
        if draft.articles > 1 or self._adding.is_busy:
            await progress.start(wording.drafts.ADDING)
        added = draft

        def put(told: Callable[[Ingestion], None]) -> Ingestion:
            nonlocal added
            added, ingestion = office.drafts.add(draft, told)
            return ingestion

        kept = await self._adding.keep(put, draft.sending.what, progress, user, wording.drafts.STOPPED_ADDING)
        if isinstance(kept, Failed):
            sentence = kept.sentence
            shown = await self._adding.seen_to(
                asyncio.to_thread(self._drafting.page_of, draft, sentence), user, sentence
            )
            return saying(shown.sentence) if isinstance(shown, Failed) else shown
        undo = ((take_out_button(added),),) if added.article_id else ()
        return replace(kept, buttons=(*kept.buttons, *undo))

    async def _take_out(self, message: Message, draft: Draft, user: int) -> None:
        """Take out again what the draft added."""

        async def taking() -> Reply:
            removed = await asyncio.to_thread(self._office.drafts.take_out, draft)
            if removed is None:
                return saying(wording.readers.ARTICLE_GONE)
            return await self._office.found(removed_page(removed))

        with self._busy_with(draft):
            done = await self._adding.in_turn(taking, user, wording.drafts.STOPPED_ADDING)
        page = saying(done.sentence) if isinstance(done, Failed) else done
        await self._drafting.show(message, message.message_id, page)

    @contextmanager
    def _busy_with(self, draft: Draft) -> Iterator[None]:
        """While the archive is changed, a press is turned away at once.

        Not while the outcome is shown: its message may be there before the server has said so, and whoever presses
        its button then only waits for that.
        """
        self._busy.add(draft.id)
        try:
            yield
        finally:
            self._busy.discard(draft.id)

    async def _show(self, message: Message, work: Callable[[], Reply], user: int) -> None:
        done = await self._adding.seen_to(asyncio.to_thread(work), user, wording.readers.UNEXPECTED)
        page = saying(done.sentence) if isinstance(done, Failed) else done
        await self._drafting.show(message, message.message_id, page)


def _refusal(draft: Draft | None, message: Message, press: OnDraft) -> str | None:
    """Why nothing comes of a press; None where something does."""
    if draft is None:
        return wording.drafts.FORGOTTEN
    if draft.sending.asker.chat != message.chat_id:
        return wording.readers.NOT_YOURS
    if press.act is Act.TAKE_OUT:
        return None if draft.state == "added" and draft.article_id else wording.drafts.settled(draft.state)
    if not draft.is_open:
        return wording.drafts.settled(draft.state)
    if draft.articles > 1 and press.act in _OF_ONE:
        return wording.readers.OLD_BUTTON
    return None
