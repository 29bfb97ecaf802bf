"""A moderator rewrites the message that an article came in: its draft is read anew, in the message that shows it.

What the archive has already stays as it was added. Nobody but a moderator changes what a moderator looks at: whoever
else wrote a text that is a draft may rewrite it as he likes.
"""

from __future__ import annotations

import asyncio

from telegram import Message

from bot import wording
from bot.drafts.nouns import Draft, Part
from bot.reply import Reply, saying
from bot.telegram.heard import Command, Heard, text_of, writer_of
from bot.telegram.intake.adding import Adding, Failed
from bot.telegram.intake.drafting import Drafting
from bot.telegram.intake.gathering import turn_of
from bot.telegram.intake.sendings import text_sent
from bot.telegram.moderators import Moderators
from bot.telegram.office import Office, place_beside
from corpus.errors import UnreadableInput


class Rewriting:
    """Follows what moderators rewrite."""

    def __init__(self, office: Office, moderators: Moderators, drafting: Drafting, adding: Adding) -> None:
        self._office = office
        self._moderators = moderators
        self._drafting = drafting
        self._adding = adding

    async def rewritten(self, message: Message, said: Heard | None) -> bool:
        """Whether a rewritten message is one that an article came in, which is seen to then."""
        office = self._office
        if not message.text or not self._drafting.takes_from(message):
            return False
        async with office.turns.of(turn_of(message.chat_id, office.gathering.first_of(message))):
            draft = office.drafts.sent_in(message.chat_id, message.message_id)
            if draft is None or draft.state not in ("open", "added"):
                return False
            text = said.rest if isinstance(said, Command) else text_of(message).strip()
            async with office.turns.of(("draft", draft.id)):
                await self._see_to(message, draft.id, Part(message.message_id, text))
        return True

    async def _see_to(self, message: Message, draft_id: str, part: Part) -> None:
        draft = await asyncio.to_thread(self._office.drafts.get, draft_id)
        if draft is None or part in draft.sending.parts:
            return
        if not await self._moderators.admits(writer_of(message), "rewrite", draft_id):
            return
        if draft.state == "added":
            await self._office.delivery.send(place_beside(message), saying(wording.drafts.REWRITTEN_SINCE))
        elif draft.is_open:
            page = await self._read_anew(message, draft, part)
            if draft.shown is None:
                await self._office.delivery.send(place_beside(message), page)
            else:
                await self._drafting.show(message, draft.shown, page)

    async def _read_anew(self, message: Message, draft: Draft, part: Part) -> Reply:
        """The draft as the rewritten text is read; where no article is in that, the draft as it was, and why."""
        user, stopped = draft.sending.asker.user, wording.drafts.STOPPED_READING

        def work() -> Reply:
            before = self._office.drafts.rewrite(draft, part)
            try:
                sent = text_sent(message, before.sending, self._office.fetcher)
                read = self._office.drafts.read_anew(before, sent.sending, sent.readings())
                if isinstance(read, Draft):
                    return self._drafting.page_of(read)
                why = read.rejections[0].reason if read.rejections else wording.drafts.NO_ARTICLE
            except UnreadableInput as error:
                why = str(error)
            return self._drafting.page_of(before, wording.drafts.not_read_anew(why))

        done = await self._adding.seen_to(asyncio.to_thread(work), user, stopped)
        return saying(done.sentence) if isinstance(done, Failed) else done
