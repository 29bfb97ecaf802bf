"""The desk: where a question is handed in and an Answer comes back.

Walks a question once through understanding, search, evidence and judgement. Synchronous and safe to use
from several threads; follows the archive to its newest generation by itself and never waits for a build.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.archive import Archive
from corpus.errors import ADD_FIRST, IndexDamaged, NoIndex
from index.answer import Answer, Coverage
from index.answering.unsaid import unsaid_words
from index.asking.aliases import AliasFile
from index.asking.asked import Question
from index.asking.filters import EVERYTHING, Filters
from index.asking.framing import asks_for_all
from index.asking.narrowing import AS_ASKED, Extent, Narrowed, Narrowing, Shown
from index.asking.papers import Papers
from index.composing import compose, openings, with_misses
from index.evidence import Weighed
from index.extent import extent_of
from index.hearing import Hearing
from index.judgement import judgements_for
from index.place import INDEX_FOLDER, stamp_of
from index.ranking import ranked_passages, strongest_for, weights_of
from index.searching.local import LocalEngine
from index.sureness import how_sure
from index.terms.languages import LANGUAGES

if TYPE_CHECKING:
    from index.meaning.encoder import Encoder
    from index.meaning.nearness import Meaning


class Desk:
    """One archive and its serving index, ready for questions."""

    def __init__(self, directory: Path, encoder: Encoder | None = None) -> None:
        """Raises NoArchive or ArchiveError. A missing index is only missed when a question comes.

        `encoder` is that of the optional extra, where it is switched on.
        """
        self.meaning = _meaning_of(encoder, directory) if encoder else None
        self.archive = Archive(directory)
        self.aliases = AliasFile(directory)
        self._directory = directory
        self._engine: LocalEngine | None = None
        self._extent: tuple[str, Extent] | None = None
        self._languages: list[str] = []
        self._swapping = threading.Lock()

    def ask(self, text: str, limit: int = 5, narrowing: Narrowing = AS_ASKED) -> Answer:
        """Answer a question with at most `limit` passages. Raises IndexUnavailable or ArchiveError."""
        started = time.perf_counter()
        try:
            return self._answer(text, limit, narrowing, started)
        except IndexDamaged:
            # Something broke the files under a serving engine; another whole generation may be there.
            self._engine = None
            return self._answer(text, limit, narrowing, started)

    def papers(self) -> Papers:
        """The sources of what is searched, by all that they may be called."""
        return self._known(self.engine()).papers

    def passages(self, text: str) -> list[Weighed]:
        """The weighed candidates for a question, best first: for looking at why an answer is what it is."""
        engine = self.engine()
        asked = self._hearing(engine).asked(text, Narrowed(text, EVERYTHING), None)
        return ranked_passages(asked.question, self.archive, engine, meaning=self.meaning)

    def engine(self) -> LocalEngine:
        """The engine over the generation that serves now."""
        engine = self._engine
        if engine is not None and engine.is_current():
            return engine
        with self._swapping:
            if self._engine is None or not self._engine.is_current():
                self._engine = self._opened()
                self._languages = sorted(LANGUAGES & set(self.archive.languages()))
            return self._engine

    def _opened(self) -> LocalEngine:
        holdings = self.archive.holdings()
        try:
            return LocalEngine.open(self._directory / INDEX_FOLDER, archive=stamp_of(holdings))
        except NoIndex:
            if holdings.articles:
                raise
        empty = f"The archive in {self._directory} is empty. {ADD_FIRST}"
        raise NoIndex(empty)

    def understood(self, text: str, narrowing: Narrowing) -> tuple[Question, Filters]:
        """A question as it is asked of the archive, and what its words narrow the search to."""
        hearing = self._hearing(self.engine())
        read, narrowed = hearing.narrowed(text, narrowing)
        return hearing.asked(read, narrowed, narrowing.asked_on).question, narrowed.filters

    def _answer(self, text: str, limit: int, narrowing: Narrowing, started: float) -> Answer:
        engine = self.engine()
        hearing = self._hearing(engine)
        read, narrowed = hearing.narrowed(text, narrowing)
        wants_all = narrowed.filters != narrowing.given and asks_for_all(narrowed.rest)
        if wants_all and (printed := self._printed(text, limit, narrowed, started)):
            return printed
        asked = hearing.asked(read, narrowed, narrowing.asked_on)
        question = asked.question
        ranked = self._ranked(question, engine, limit, narrowed.filters, narrowing.shown)
        answer = compose(question, ranked, limit, Coverage(*self.archive.coverage()), started)
        has_room = not answer.answered and len(answer.near_misses) < limit
        if has_room and narrowed.filters != narrowing.given:
            # What was understood of the words may be wrong: what comes near elsewhere is shown after it.
            unnarrowed = Narrowed(read, narrowing.given)
            whole = hearing.asked(read, unnarrowed, narrowing.asked_on).question
            elsewhere = self._ranked(whole, engine, limit, narrowing.given, narrowing.shown)
            answer = with_misses(answer, compose(question, elsewhere, limit, answer.coverage, started), limit)
        return replace(
            answer,
            unsaid=_unsaid(question, engine, ranked, answer),
            question=text,
            filters=narrowed.filters,
            offered=narrowed.offered,
            undated=self._known(engine).undated if narrowed.filters.is_dated else 0,
            besides=len(narrowing.shown),
            respellings=asked.taken,
            did_you_mean=self._proposal(asked.did_you_mean, narrowing, engine),
        )

    def _printed(self, text: str, limit: int, narrowed: Narrowed, started: float) -> Answer | None:
        """How what was printed within the filters begins, the newest first; None where nothing was."""
        where = narrowed.filters
        numbers = self.archive.openings(where.since, where.until, where.sources, limit)
        kept = self.archive.kept(numbers)
        if not kept or where.articles:
            return None
        printed = [kept[number] for number in numbers if number in kept]
        answer = openings(text, printed, limit, Coverage(*self.archive.coverage()), started)
        return replace(answer, filters=where, offered=narrowed.offered)

    def _ranked(
        self, question: Question, engine: LocalEngine, limit: int, where: Filters, shown: Shown
    ) -> list[Weighed]:
        """The best passages, at least `limit`, but those that were shown already."""
        ranked = ranked_passages(question, self.archive, engine, limit + len(shown), where, self.meaning)
        return [one for one in ranked if (one.kept.imprint.key, one.kept.paragraph.place) not in shown]

    def _proposal(self, text: str | None, narrowing: Narrowing, engine: LocalEngine) -> str | None:
        """The question to propose in place of one: only what is answered, for many a rare word is spelt as meant."""
        if text is None:
            return None
        question, filters = self.understood(text, narrowing)
        best = strongest_for(question, self.archive, engine, filters, self.meaning)
        ranked = [best] if best else []
        judged = judgements_for(ranked)
        return text if how_sure(question, ranked, judged) >= judged.threshold else None

    def _hearing(self, engine: LocalEngine) -> Hearing:
        return Hearing(self.archive, engine, self.aliases, self._known(engine), self._languages, self.meaning)

    def _known(self, engine: LocalEngine) -> Extent:
        """What the archive has, looked up once for each generation."""
        name, known = engine.generation.name, self._extent
        if known is None or known[0] != name:
            self._extent = known = (name, extent_of(self.archive))
        return known[1]

    def close(self) -> None:
        """Let go of the index and the archive."""
        if self._engine is not None:
            self._engine.close()
        self.archive.close()


def _meaning_of(encoder: Encoder, directory: Path) -> Meaning:
    from index.meaning import nearness  # here, for NumPy is not needed to greet a reader

    return nearness.Meaning.of(encoder, directory)


def _unsaid(
    question: Question, engine: LocalEngine, ranked: Sequence[Weighed], answer: Answer
) -> tuple[str, ...]:
    if not answer.answered:
        return ()
    return unsaid_words(question, weights_of(question, engine), ranked[0], answer.confidence)
