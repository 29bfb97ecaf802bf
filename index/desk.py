"""The desk: where a question is handed in and an Answer comes back.

Walks a question once through understanding, search, evidence and judgement. Synchronous and safe to use
from several threads; follows the archive to its newest generation by itself and never waits for a build.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from corpus.archive import Archive
from corpus.article import Published
from corpus.errors import IndexDamaged
from corpus.language import likeliest
from corpus.voices import speakers_named, voiced_among
from index.aliases import AliasFile
from index.answer import Answer, Attribution, Coverage, Excerpt
from index.answering.passages import read_passages
from index.asked import Question
from index.candidates import read_candidates
from index.duplicates import without_near_duplicates
from index.engine import SearchEngine
from index.evidence import Weighed, weigh_all
from index.filters import EVERYTHING, Filters
from index.judgement import Judgements, judgements
from index.languages import ENGLISH, LANGUAGES
from index.local import LocalEngine
from index.narrowing import AS_ASKED, Extent, Narrowed, Narrowing, narrow
from index.papers import Papers
from index.passage import Passage
from index.preparing import prepared
from index.question import understand
from index.reindex import INDEX_FOLDER, stamp_of
from index.shares import Weights
from index.speech import speaker_in, spellings_of, with_whole_quotations
from index.spellings.standing import Respelled
from index.weighing.word_vectors import WordVectors

CANDIDATES = 60
MOST_EXCERPTS = 5
_CANDIDATES_OF_SPEECH = 600
"""Looked through for what the speaker asked about says."""
_FEW_PARAGRAPHS = 50
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
        asked = self._asked(text, Narrowed(text, EVERYTHING), engine)
        return ranked_passages(asked.question, self.archive, engine, vectors=self.vectors)

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

    def _answer(self, text: str, limit: int, narrowing: Narrowing, started: float) -> Answer:
        engine = self.engine()
        extent = self._known(engine)
        narrowed = narrow(text, extent, narrowing)
        asked = self._asked(text, narrowed, engine)
        question = asked.question
        ranked = ranked_passages(question, self.archive, engine, limit, narrowed.filters, self.vectors)
        answer = compose(question, ranked, Coverage(*self.archive.coverage()), started)
        if not answer.answered and narrowed.filters != narrowing.given:
            # What was understood of the words may be wrong: what comes near elsewhere is shown after it.
            whole = self._asked(text, Narrowed(text, narrowing.given), engine).question
            elsewhere = ranked_passages(whole, self.archive, engine, limit, narrowing.given, self.vectors)
            answer = _with_misses(answer, compose(question, elsewhere, answer.coverage, started), limit)
        return replace(
            answer,
            filters=narrowed.filters,
            offered=narrowed.offered,
            undated=extent.undated if narrowed.filters.is_dated else 0,
            respellings=asked.taken,
            did_you_mean=asked.did_you_mean,
        )

    def _asked(self, text: str, narrowed: Narrowed, engine: LocalEngine) -> Respelled:
        """The question, understood in its language, with the archive's own words for what it names."""
        languages = self._languages
        language = likeliest(text, {ENGLISH, *languages}) if set(languages) - {ENGLISH} else None
        question = _understood(text, narrowed, language)
        return prepared(question, engine, self.aliases.aliases(), languages)

    def _known(self, engine: LocalEngine) -> Extent:
        """What the archive has, looked up once for each generation."""
        name, known = engine.generation.name, self._extent
        if known is None or known[0] != name:
            articles, oldest, newest = self.archive.coverage()
            sources = [source for source, *_ in self.archive.sources()]
            papers = Papers.of(source for source in sources if source)
            unsourced = not all(sources)
            extent = Extent(
                articles, self.archive.undated(), _day(oldest), _day(newest), papers, unsourced=unsourced
            )
            self._extent = known = (name, extent)
        return known[1]

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
    where: Filters = EVERYTHING,
    vectors: WordVectors | None = None,
) -> list[Weighed]:
    """The best candidates for a question that the filters admit, best first, each reprint once, read closely."""
    judged = judgements() if vectors is None else judgements().with_vectors()
    weighed = weighed_candidates(question, archive, engine, where, vectors)
    return read_first(question, weighed, engine, judged, limit)


def read_first(
    question: Question, weighed: Sequence[Weighed], engine: SearchEngine, judged: Judgements, limit: int
) -> list[Weighed]:
    """The best of weighed candidates, best first, each reprint once, read closely."""
    ranked = sorted(weighed, key=lambda candidate: (-judged.rank(candidate.evidence), candidate.kept.number))
    first = without_near_duplicates(ranked, limit)
    if not first:
        return []
    weights = weights_of(question, engine)
    return read_passages(question, weights, rarest_idf(engine, weights), first, judged)


def weighed_candidates(
    question: Question,
    archive: Archive,
    engine: SearchEngine,
    where: Filters = EVERYTHING,
    vectors: WordVectors | None = None,
) -> list[Weighed]:
    """What a search proposes for a question of what the filters admit, weighed, in the search's order."""
    passages = _proposed(question, archive, engine, where)
    kept = archive.kept([passage.number for passage in passages]) if passages else {}
    candidates = read_candidates(question, passages, kept)
    return weigh_all(question, candidates, weights_of(question, engine), vectors)


def weights_of(question: Question, engine: SearchEngine) -> Weights:
    """How much each term of a question counts in the engine's index."""
    return Weights.of({term: engine.idf(term) for term in question.terms})


def rarest_idf(engine: SearchEngine, weights: Weights) -> float:
    """The idf of a term that one paragraph holds (`Okapi.idf_of`), or of a question's rarest where that is lower.

    The latter of few paragraphs only, which do not tell rare words from common ones.
    """
    rarest = math.log1p(max(0.5, engine.paragraphs - 0.5) / 1.5)
    if engine.paragraphs < _FEW_PARAGRAPHS:
        return min(rarest, max(weights.idf.values(), default=rarest))
    return rarest


def _proposed(question: Question, archive: Archive, engine: SearchEngine, where: Filters) -> list[Passage]:
    """What the search proposes; asked what somebody says, also what only they say further down its list."""
    if question.speaker is None:
        return engine.search(question, CANDIDATES, where)
    found = engine.search(question, _CANDIDATES_OF_SPEECH, where)
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


def _understood(text: str, narrowed: Narrowed, language: str | None) -> Question:
    """The question without the words that became filters, unless nothing is left of it."""
    question = understand(narrowed.rest, language)
    return replace(question, text=text) if question.terms else understand(text, language)


def _with_misses(answer: Answer, elsewhere: Answer, limit: int) -> Answer:
    """The answer with what another one found among its near misses, after its own."""
    own = {(miss.attribution.imprint.key, miss.paragraph.place) for miss in answer.near_misses}
    others = [
        miss
        for miss in elsewhere.excerpts + elsewhere.near_misses
        if (miss.attribution.imprint.key, miss.paragraph.place) not in own
    ]
    elapsed = elsewhere.elapsed_ms  # counted from the same start
    return replace(answer, near_misses=(*answer.near_misses, *others)[:limit], elapsed_ms=elapsed)


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
        Attribution(kept.imprint, speaker_in(kept, lit), kept.also_in),
        round(judged.confidence_of(candidate.grounds), 4),
    )


def _day(published: Published | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published
