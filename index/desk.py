"""The desk: where a question is handed in and an Answer comes back.

Walks a question once through understanding, search, evidence and judgement. Synchronous and safe to use
from several threads; follows the archive to its newest generation by itself and never waits for a build.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

from corpus.archive import Archive
from corpus.errors import IndexDamaged
from corpus.voices import speakers_named, voiced_among
from index.answer import Answer, Attribution, Coverage, Excerpt
from index.answering.passages import read_passages
from index.candidates import read_candidates
from index.duplicates import without_near_duplicates
from index.engine import SearchEngine
from index.evidence import Weighed, weigh_all
from index.judgement import Judgements, judgements
from index.local import LocalEngine
from index.passage import Passage
from index.question import Question, understand
from index.reindex import INDEX_FOLDER, stamp_of
from index.shares import Weights
from index.speech import speaker_in, spellings_of, with_whole_quotations
from index.weighing.word_vectors import WordVectors

CANDIDATES = 100
MOST_EXCERPTS = 5
_CANDIDATES_OF_SPEECH = 600
"""Looked through for what the speaker asked about says."""
_CLOSE_TO_BEST = 0.7
"""A further excerpt is shown as an answer when its confidence is at least this share of the best one's."""


class Desk:
    """One archive and its serving index, ready for questions."""

    def __init__(self, directory: Path, vectors: WordVectors | None = None) -> None:
        """Raises NoArchive or ArchiveError. A missing index is only missed when a question comes.

        `vectors` are of the optional extra, where it is switched on.
        """
        self.vectors = vectors
        self.archive = Archive(directory)
        self._directory = directory
        self._engine: LocalEngine | None = None
        self._swapping = threading.Lock()

    def ask(self, text: str, limit: int = 5) -> Answer:
        """Answer a question with at most `limit` passages. Raises IndexUnavailable or ArchiveError."""
        started = time.perf_counter()
        question = understand(text)
        try:
            ranked = ranked_passages(question, self.archive, self.engine(), limit, self.vectors)
        except IndexDamaged:
            # Something broke the files under a serving engine; another whole generation may be there.
            self._engine = None
            ranked = ranked_passages(question, self.archive, self.engine(), limit, self.vectors)
        return compose(question, ranked, Coverage(*self.archive.coverage()), started)

    def passages(self, text: str) -> list[Weighed]:
        """The weighed candidates for a question, best first: for looking at why an answer is what it is."""
        return ranked_passages(understand(text), self.archive, self.engine(), vectors=self.vectors)

    def engine(self) -> LocalEngine:
        """The engine over the generation that serves now."""
        engine = self._engine
        if engine is not None and engine.is_current():
            return engine
        with self._swapping:
            if self._engine is None or not self._engine.is_current():
                holdings = self.archive.holdings()
                self._engine = LocalEngine.open(self._directory / INDEX_FOLDER, archive=stamp_of(holdings))
            return self._engine

    def close(self) -> None:
        """Let go of the index and the archive."""
        if self._engine is not None:
            self._engine.close()
        self.archive.close()


def ranked_passages(
    question: Question,
    archive: Archive,
    engine: SearchEngine,
    limit: int = CANDIDATES,
    vectors: WordVectors | None = None,
) -> list[Weighed]:
    """The best candidates for a question, best first, each reprint once, read closely."""
    judged = judgements() if vectors is None else judgements().with_vectors()
    weighed = weighed_candidates(question, archive, engine, vectors)
    return read_first(question, weighed, engine, judged, limit)


def read_first(
    question: Question, weighed: Sequence[Weighed], engine: SearchEngine, judged: Judgements, limit: int
) -> list[Weighed]:
    """The best of weighed candidates, best first, each reprint once, read closely."""
    ranked = sorted(weighed, key=lambda candidate: (-judged.rank(candidate.evidence), candidate.kept.number))
    first = without_near_duplicates(ranked, limit)
    if not first:
        return []
    return read_passages(question, weights_of(question, engine), rarest_idf(engine), first, judged)


def weighed_candidates(
    question: Question, archive: Archive, engine: SearchEngine, vectors: WordVectors | None = None
) -> list[Weighed]:
    """What a search proposes for a question, weighed, in the search's order."""
    passages = _proposed(question, archive, engine)
    kept = archive.kept([passage.number for passage in passages]) if passages else {}
    candidates = read_candidates(question, passages, kept)
    return weigh_all(question, candidates, weights_of(question, engine), vectors)


def weights_of(question: Question, engine: SearchEngine) -> Weights:
    """How much each term of a question counts in the engine's index."""
    return Weights.of({term: engine.idf(term) for term in question.terms})


def rarest_idf(engine: SearchEngine) -> float:
    """The idf of a term that no paragraph has."""
    return engine.idf("")


def _proposed(question: Question, archive: Archive, engine: SearchEngine) -> list[Passage]:
    """What the search proposes; asked what somebody says, also what only they say further down its list."""
    if question.speaker is None:
        return engine.search(question, CANDIDATES)
    found = engine.search(question, _CANDIDATES_OF_SPEECH)
    further = found[CANDIDATES:]
    speakers = speakers_named(archive, spellings_of(question.speaker)) if further else []
    voiced = voiced_among(archive, speakers, [passage.number for passage in further]) if speakers else set()
    spoken = [passage for passage in further if passage.number in voiced]
    return found[:CANDIDATES] + spoken[:CANDIDATES]


def compose(question: Question, shown: Sequence[Weighed], coverage: Coverage, started: float) -> Answer:
    """The Answer made of ranked candidates; `started` is a `time.perf_counter()` reading."""
    judged = judgements()
    confidence = judged.confidence_of(shown[0].grounds) if shown else 0.0
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
        if place and judged.confidence_of(candidate.grounds) < floor:
            return place
    return min(len(shown), MOST_EXCERPTS)


def _excerpt(candidate: Weighed, judged: Judgements) -> Excerpt:
    kept = candidate.kept
    lit = with_whole_quotations(kept, candidate.sentence) if candidate.sentence else None
    return Excerpt(
        kept.paragraph,
        (lit,) if lit else (),
        Attribution(kept.imprint, speaker_in(kept, lit)),
        round(judged.confidence_of(candidate.grounds), 4),
    )
