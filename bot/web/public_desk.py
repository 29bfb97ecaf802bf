"""What this door hands over for each kind of address: it asks the desk, and has the pages made.

Synchronous, safe to use from several threads, and without any memory of who asked.
"""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from bot import wording
from bot.faces.answer_json import answer_json
from bot.faces.web.answer import answer_page
from bot.faces.web.archive import article_page, front_page
from bot.faces.web.frame import sentence_page
from bot.following import head_of, whole_after
from bot.questions import (
    RANKED,
    as_asked,
    asked_today,
    asks_nothing,
)
from bot.small_talk import asks_for_help, is_thanks, only_nods, says_yes
from bot.status import served_json
from bot.web.addresses import Asking
from corpus.errors import IndexUnavailable, RequestRefused
from index.asking.followups import may_lean, wants_more
from index.asking.framing import asks_for_newest
from index.asking.narrowing import NOTHING_SHOWN, Shown
from index.desk import Desk

_LATEST = 10


class PublicDesk:
    """An archive as a browser and a program meet it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def answered(self, asking: Asking) -> str | Asking:
        """The page of an answer; the plainer question where that is the same. Raises what `Desk.ask` raises."""
        typed, after = as_asked(asking.question), as_asked(asking.after or "")
        if asks_for_help(typed):
            typed = after = ""
        elif (
            says_yes(typed) and after and (meant := self._desk.ask(after, RANKED, asked_today()).did_you_mean)
        ):
            return replace(asking, question=meant, after=None)
        elif is_thanks(typed):
            return sentence_page(wording.readers.WELCOME, title=typed)
        elif only_nods(typed):
            return sentence_page(wording.readers.ASK_ON, title=typed)
        text, shown = self._whole(typed, after) if after else (typed, NOTHING_SHOWN)
        if after and text == typed and not shown:
            return replace(asking, after=None)
        if not text or asks_for_newest(text):
            return front_page(*self._desk.archive.coverage(), self._desk.archive.latest(_LATEST), text)
        if asks_nothing(text):
            return sentence_page(wording.readers.NO_WORDS, title=typed, question=typed)
        answer = self._desk.ask(text, RANKED, replace(asked_today(shown), flipped=asking.flips))
        return answer_page(answer, replace(asking, question=typed))

    def answered_json(self, question: str, limit: int) -> dict[str, object]:
        """The terminal contract's Answer. Raises what `Desk.ask` raises."""
        return answer_json(self._desk.ask(question, limit, asked_today()))

    def article(self, article_id: str) -> str:
        """The page of an article. Raises RequestRefused, ArchiveError."""
        article = self._desk.archive.article(article_id)
        if article is None:
            raise RequestRefused(HTTPStatus.NOT_FOUND, wording.readers.ARTICLE_GONE)
        return article_page(article, self._desk.archive.also_in(article_id))

    def status(self) -> tuple[bool, dict[str, object]]:
        """Whether questions are answered, and what anybody may know of the archive. Raises ArchiveError."""
        holdings = self._desk.archive.holdings()
        try:
            generation = self._desk.engine().generation
        except IndexUnavailable:
            generation = None
        return generation is not None, served_json(holdings, generation)

    def _whole(self, typed: str, after: str) -> tuple[str, Shown]:
        """The whole question that a follow-up to `after` stands for, and what it wants something else than."""
        wants_else = wants_more(typed)
        if not wants_else and not may_lean(typed):
            return typed, NOTHING_SHOWN
        before = self._desk.ask(after, RANKED, asked_today())
        text = whole_after(typed, after, lambda: before) if may_lean(typed) else typed
        return as_asked(text), head_of(before) if wants_else else NOTHING_SHOWN
