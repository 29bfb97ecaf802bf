"""What every door does with a question, a button or a plain command, before it paints the reply.

Telegram and the terminal both call this, so that a developer sees what a reader will see. Synchronous; an
error of the tree is passed on to the door, which says its sentence.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot import archive_pages, pages, said_pages, wording
from bot.following import FOLLOWED_FOR, SAID, Following
from bot.payloads import passage_in, question_in
from bot.presses import (
    UNFLIPPED,
    AskAsTyped,
    AskCorrected,
    Flips,
    Forget,
    Narrow,
    OnDraft,
    Rate,
    Reindex,
    ShowContext,
    ShowRank,
    ShowSaid,
    read_press,
)
from bot.questions import (
    RANKED,
    as_asked,
    asked_today,
    asks_nothing,
)
from bot.reply import Reply, saying
from bot.small_talk import asks_for_help, is_thanks, only_nods, says_yes
from corpus.archive.memory import Asked, Asker, Memory
from index.answer import Answer
from index.asking.framing import asks_for_newest
from index.asking.narrowing import Narrowing
from index.desk import Desk
from index.said import SaidBy, excerpts_of, known_as, said_by

_LATEST = 10


class Conversation:
    """One archive in conversation with its readers. Safe to use from several threads."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        """Whoever opened the two closes them."""
        self.desk = desk
        self.memory = memory
        self._following = Following(self.memory, self._answer)

    def ask(self, text: str, asker: Asker) -> tuple[Reply, str]:
        """The reply to a question, and the id that the question is remembered by ("" for none)."""
        typed = as_asked(text)
        if says_yes(typed):
            typed = self._meant(asker) or typed
        if unasked := self._courtesy(typed):  # which leans on no question before
            return unasked, ""
        text = as_asked(self._following.whole(typed, asker))
        if unasked := self._without_asking(text):
            return unasked, ""
        answer = self.desk.ask(text, RANKED, asked_today(self._following.shown(typed, asker)))
        asked = self.memory.remember(
            asker,
            text,
            answered=answer.answered,
            confidence=answer.confidence,
            typed=typed if typed != text else None,
        )
        return pages.answer_page(answer, asked, is_followup=typed != text), asked

    def ask_again(self, asked: Asked, text: str) -> Reply:
        """The reply to a remembered question that its reader has rewritten."""
        text = as_asked(text)
        self.memory.rewrite(asked.id, text)  # whatever it is now, it may be rewritten into what it was before
        if unasked := self._courtesy(text) or self._without_asking(text):
            return unasked
        return pages.answer_page(self._answer(replace(asked, text=text)), asked.id)

    def press(self, carried: str, asker: Asker) -> Reply:
        """The reply to a pressed button. A reply without blocks leaves what is shown and only says its toast."""
        press = read_press(carried)
        match press:
            case ShowRank():
                return self._show_rank(press, asker)
            case Narrow():
                kept = self._recall(press.asked, asker)
                if isinstance(kept, Reply):
                    return kept
                answer = self._answer(kept, press.flips)
                return pages.answer_page(answer, press.asked, press.flips, is_followup=kept.typed is not None)
            case ShowSaid():
                return self._show_said(press, asker)
            case ShowContext():
                asked = self.memory.recall(press.asked)
                if asked is not None and asked.chat != asker.chat:
                    return _toast(wording.readers.NOT_YOURS)
                article = self.desk.archive.article(press.article_id)
                if article is None or press.place >= len(article.paragraphs):
                    return _toast(wording.readers.ARTICLE_GONE)
                return pages.context_page(article, press)
            case Rate():
                kept = self._recall(press.asked, asker)
                if isinstance(kept, Reply):
                    return kept
                noted = self.memory.rate(
                    press.asked, asker.user, press.article_id, press.place, good=press.good
                )
                return _toast(wording.readers.THANKS if noted else wording.readers.NOT_NOTED)
            case AskCorrected() | AskAsTyped():
                return self._ask_otherwise(press, asker)
            case Forget():
                if not self.memory.forget(asker.user):
                    return _toast(wording.readers.NOT_ERASED)
                is_alone = asker.chat == asker.user  # in a group the next one may want to press it, too
                page = saying(wording.readers.ERASED) if is_alone else Reply(())
                return replace(page, toast=wording.readers.ERASED)
            case Reindex() | OnDraft() | None:  # moderators' buttons: a door of theirs sees to them
                return _toast(wording.readers.OLD_BUTTON)

    def start(self, payload: str) -> Reply | str:
        """What a deep link opens: a Reply, or the question that it carries."""
        if passage := passage_in(payload):
            article_id, place = passage
            article = self.desk.archive.article(article_id)
            return (
                archive_pages.passage_page(article, place)
                if article
                else saying(wording.readers.ARTICLE_GONE)
            )
        return question_in(payload) or self.greeting()

    def greeting(self) -> Reply:
        """What a newcomer is told."""
        holdings = self.desk.archive.holdings()
        return saying(
            wording.readers.HELP[0],
            wording.prints.extent(holdings.articles, holdings.oldest, holdings.newest),
        )

    def latest(self, asked_as: str | None = None) -> Reply:
        """The newest articles; see `latest_page`."""
        newest = archive_pages.once_each(self.desk.archive.latest(_LATEST * 3))
        return archive_pages.latest_page(newest[:_LATEST], asked_as)

    def said(self, text: str, asker: Asker) -> tuple[Reply, str]:
        """What the archive has somebody saying, by name and perhaps a topic; and the id it is remembered by."""
        text = as_asked(text)
        if not text:
            return saying(wording.speakers.SAID_WHAT), ""
        said = said_by(self.desk.archive, text)
        asked = self.memory.remember(asker, SAID + text, answered=bool(said.numbers), confidence=1.0)
        return self._said_page(said, asked, 0), asked

    def asked_with(self, carried: str, chat: int) -> Asked | None:
        """The question that a button pressed in a chat belongs to; None where that is forgotten."""
        asked = getattr(read_press(carried), "asked", None)
        kept = self.memory.recall(asked) if asked is not None else None
        return kept if kept is not None and kept.chat == chat else None

    def who(self, name: str) -> Reply:
        """How articles describe somebody."""
        name = as_asked(name)
        return (
            said_pages.who_page(known_as(self.desk.archive, name))
            if name
            else saying(wording.speakers.WHO_WHAT)
        )

    def sources(self) -> Reply:
        """The newspapers in the archive."""
        return archive_pages.sources_page(self.desk.archive.sources())

    def _courtesy(self, text: str) -> Reply | None:
        """The reply to a greeting, to thanks, to a nod, or to who asks what this is; None to anything else."""
        if asks_for_help(text):
            return saying(*wording.readers.HELP)
        if only_nods(text):
            return saying(wording.readers.ASK_ON)
        return saying(wording.readers.WELCOME) if is_thanks(text) else None

    def _meant(self, asker: Asker) -> str | None:
        """What "Did you mean" proposes for somebody's last question, which they may agree to in a word."""
        last = self.memory.newest_of(asker, FOLLOWED_FOR)
        return self._answer(last).did_you_mean if last and not last.text.startswith(SAID) else None

    def _without_asking(self, text: str) -> Reply | None:
        """The reply to what is no question for the archive; None to one that is."""
        if asks_for_newest(text):
            return self.latest(asked_as="/latest")
        if asks_nothing(text):
            return saying(wording.readers.NO_WORDS)
        return None

    def _show_rank(self, press: ShowRank, asker: Asker) -> Reply:
        kept = self._recall(press.asked, asker)
        if isinstance(kept, Reply):
            return kept
        answer = self._answer(kept, press.flips)
        if press.rank == 0 and answer.answered:
            return pages.answer_page(answer, press.asked, press.flips, is_followup=kept.typed is not None)
        return pages.rank_page(answer, press.asked, press.rank, press.flips)

    def _ask_otherwise(self, press: AskCorrected | AskAsTyped, asker: Asker) -> Reply:
        kept = self._recall(press.asked, asker)
        if isinstance(kept, Reply):
            return kept
        text = kept.typed if isinstance(press, AskAsTyped) else self._answer(kept).did_you_mean
        return self.ask_again(kept, text) if text else _toast(wording.readers.OLD_BUTTON)

    def _answer(self, asked: Asked, flips: Flips = UNFLIPPED) -> Answer:
        """What a remembered question is answered now; "last week" stays the week that it was when it was asked."""
        shown = self._following.shown_before(asked)
        return self.desk.ask(asked.text, RANKED, Narrowing(_day_of(asked.at), flipped=flips, shown=shown))

    def _show_said(self, press: ShowSaid, asker: Asker) -> Reply:
        kept = self._recall(press.asked, asker)
        if isinstance(kept, Reply):
            return kept
        said = said_by(self.desk.archive, kept.text.removeprefix(SAID))
        return self._said_page(said, press.asked, min(press.page, said_pages.pages_of(said) - 1))

    def _said_page(self, said: SaidBy, asked: str, page: int) -> Reply:
        numbers = said.numbers[page * said_pages.A_PAGE : (page + 1) * said_pages.A_PAGE]
        return said_pages.said_page(said, excerpts_of(self.desk.archive, said, numbers), asked, page)

    def _recall(self, asked: str, asker: Asker) -> Asked | Reply:
        kept = self.memory.recall(asked)
        if kept is None:
            return _toast(wording.readers.OLD_BUTTON)
        return kept if kept.chat == asker.chat else _toast(wording.readers.NOT_YOURS)


def _day_of(at: str) -> date:
    return datetime.fromisoformat(at).astimezone().date()


def _toast(sentence: str) -> Reply:
    return Reply((), toast=sentence)
