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

from corpus.archive import Archive
from corpus.errors import IndexDamaged
from corpus.language import likeliest
from corpus.voices import speakers_named, voiced_among
from index.aliases import AliasFile
from index.analysis import ENGLISH, LANGUAGES
from index.answer import Answer, Attribution, Coverage, Excerpt
from index.candidates import read_candidates
from index.duplicates import without_near_duplicates
from index.engine import SearchEngine
from index.evidence import Weighed, weigh_all
from index.judgement import Judgements, judgements
from index.local import LocalEngine
from index.passage import Passage
from index.preparing import prepared
from index.question import Question, understand
from index.reindex import INDEX_FOLDER, stamp_of
from index.shares import Weights
from index.speech import speaker_in, spellings_of, with_whole_quotations
from index.spellings.standing import Respelled

CANDIDATES = 60
MOST_EXCERPTS = 5
_CANDIDATES_OF_SPEECH = 600
"""Looked through for what the speaker asked about says."""
_CLOSE_TO_BEST = 0.7
"""A further excerpt is shown as an answer when its confidence is at least this share of the best one's."""


class Desk:
    """One archive and its serving index, ready for questions."""

    def __init__(self, directory: Path) -> None:
        """Raises NoArchive or ArchiveError. A missing index is only missed when a question comes."""
        self.archive = Archive(directory)
        self.aliases = AliasFile(directory)
        self._directory = directory
        self._engine: LocalEngine | None = None
        self._languages: list[str] = []
        self._swapping = threading.Lock()

    def ask(self, text: str, limit: int = 5) -> Answer:
        """Answer a question with at most `limit` passages. Raises IndexUnavailable or ArchiveError."""
        started = time.perf_counter()
        try:
            return self._answer(text, limit, started)
        except IndexDamaged:
            # Something broke the files under a serving engine; another whole generation may be there.
            self._engine = None
            return self._answer(text, limit, started)

    def passages(self, text: str) -> list[Weighed]:
        """The weighed candidates for a question, best first: for looking at why an answer is what it is."""
        engine = self.engine()
        return ranked_passages(self._asked(text, engine).question, self.archive, engine)

    def engine(self) -> LocalEngine:
        """The engine over the generation that serves now."""
        engine = self._engine
        if engine is not None and engine.is_current():
            return engine
        with self._swapping:
            if self._engine is None or not self._engine.is_current():
                holdings = self.archive.holdings()
                self._engine = LocalEngine.open(self._directory / INDEX_FOLDER, archive=stamp_of(holdings))
                self._languages = sorted(LANGUAGES & set(self.archive.languages()))
            return self._engine

    def _asked(self, text: str, engine: LocalEngine) -> Respelled:
        """The question, understood in its language, with the archive's own words for what it names."""
        languages = self._languages
        language = likeliest(text, {ENGLISH, *languages}) if set(languages) - {ENGLISH} else None
        return prepared(understand(text, language), engine, self.aliases.aliases(), languages)

    def _answer(self, text: str, limit: int, started: float) -> Answer:
        engine = self.engine()
        asked = self._asked(text, engine)
        ranked = ranked_passages(asked.question, self.archive, engine, limit)
        answer = compose(asked.question, ranked, Coverage(*self.archive.coverage()), started)
        return replace(answer, respellings=asked.taken, did_you_mean=asked.did_you_mean)

    def close(self) -> None:
        """Let go of the index and the archive."""
        if self._engine is not None:
            self._engine.close()
        self.archive.close()


def ranked_passages(
    question: Question, archive: Archive, engine: SearchEngine, limit: int = CANDIDATES
) -> list[Weighed]:
    """The best candidates for a question, weighed, best first, each reprint once."""
    passages = _proposed(question, archive, engine)
    if not passages:
        return []
    candidates = read_candidates(question, passages, archive.kept([passage.number for passage in passages]))
    weights = Weights.of({term: engine.idf(term) for term in question.terms})
    weighed = weigh_all(question, candidates, weights)
    rank = judgements().rank
    weighed.sort(key=lambda candidate: (-rank(candidate.evidence), candidate.kept.number))
    return without_near_duplicates(weighed, limit)


def _proposed(question: Question, archive: Archive, engine: SearchEngine) -> list[Passage]:
    """What the search proposes; asked what somebody says, also what only they say further down its list."""
    if question.speaker is None:
        return engine.search(question, CANDIDATES)
    found = engine.search(question, _CANDIDATES_OF_SPEECH)
    further = found[CANDIDATES:]
    speakers = (
        speakers_named(archive, spellings_of(question.speaker, *question.speaker_otherwise))
        if further
        else []
    )
    voiced = voiced_among(archive, speakers, [passage.number for passage in further]) if speakers else set()
    spoken = [passage for passage in further if passage.number in voiced]
    return found[:CANDIDATES] + spoken[:CANDIDATES]


def compose(question: Question, shown: Sequence[Weighed], coverage: Coverage, started: float) -> Answer:
    """The Answer made of ranked candidates; `started` is a `time.perf_counter()` reading."""
    judged = judgements()
    confidence = judged.confidence_of(shown[0].evidence) if shown else 0.0
    answered = confidence >= judged.threshold
    excerpts = [_excerpt(candidate, judged) for candidate in shown]
    answering = _how_many_answer(shown, confidence, judged) if answered else 0
    return Answer(
        question.text,
        answered,
        round(confidence, 4),
        tuple(excerpts[:answering]),
        tuple(excerpts[answering:]),
        coverage,
        round((time.perf_counter() - started) * 1000, 3),
    )


def _how_many_answer(shown: Sequence[Weighed], confidence: float, judged: Judgements) -> int:
    floor = max(judged.threshold, _CLOSE_TO_BEST * confidence)
    for place, candidate in enumerate(shown[:MOST_EXCERPTS]):
        if place and judged.confidence_of(candidate.evidence) < floor:
            return place
    return min(len(shown), MOST_EXCERPTS)


def _excerpt(candidate: Weighed, judged: Judgements) -> Excerpt:
    kept = candidate.kept
    lit = with_whole_quotations(kept, candidate.sentence) if candidate.sentence else None
    return Excerpt(
        kept.paragraph,
        (lit,) if lit else (),
        Attribution(kept.imprint, speaker_in(kept, lit)),
        round(judged.confidence_of(candidate.evidence), 4),
    )
