"""What speaks for a passage beyond its BM25 score, each as a number from 0 to 1.

Pure functions of a question and a candidate. Scores order what a search proposes; this evidence decides which
of it answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from corpus.archive import Kept
from index.answer import Span
from index.asked import Question
from index.candidates import Candidate
from index.lighting import best_sentence
from index.shares import Weights, together
from index.speech import speaks

_MOST_OF_A_TERM = 2.5
"""BM25's weight of a term with many occurrences, over its idf: k1 + 1."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares of the question's weight (its terms weighed by idf) unless said otherwise."""

    coverage: float
    """terms that the paragraph holds, in its words or as the name of who speaks in it"""
    headline: float
    """terms beyond these that the headline holds"""
    imprint: float
    """terms beyond these that date, source or byline hold"""
    around: float
    """terms beyond these that the paragraphs around it hold"""
    article: float
    """terms beyond these that other paragraphs of its article hold"""
    sentence: float
    """terms that its best sentence holds"""
    together: float
    """neighbouring terms of the question that stand near each other, of all its neighbours"""
    key: float
    """terms that paragraph, headline or imprint hold, the rare ones counting for much more (idf squared)"""
    years: float
    """1 where the years asked about are in the paragraph, headline or date; 0 where one is not; .5 without any"""
    names: float
    """names of the question that paragraph or headline hold, of all its names; 1 where it has none"""
    bm25: float
    """BM25 score over the highest that any paragraph could reach for the question"""
    lead: float
    """the BM25 score over the best candidate's"""
    shape: float
    """1 where the best sentence could hold such an answer by its shape, .5 where none is asked for"""
    speech: float
    """1 where the speaker asked about speaks; .5 where none is asked for"""
    early: float
    """1 for an article's first paragraph, falling with its place"""

    @classmethod
    def names_of_features(cls) -> tuple[str, ...]:
        return tuple(feature.name for feature in fields(cls))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its evidence and the sentence that fits the question best, if one does."""

    candidate: Candidate
    evidence: Evidence
    sentence: Span | None

    @property
    def kept(self) -> Kept:
        return self.candidate.kept


def weigh_all(question: Question, candidates: Sequence[Candidate], weights: Weights) -> list[Weighed]:
    """The evidence for each candidate of a question, in their order."""
    best = max((candidate.score for candidate in candidates), default=0.0) or 1.0
    return [_weigh(question, candidate, weights, candidate.score / best) for candidate in candidates]


def _weigh(question: Question, candidate: Candidate, weights: Weights, lead: float) -> Weighed:
    terms = question.terms
    names = [term for term in terms if term in question.names]
    lit = best_sentence(question, candidate, weights)
    own, headline = candidate.terms, candidate.headline
    printed = own | headline | candidate.imprint
    evidence = Evidence(
        coverage=weights.share(terms, own),
        headline=weights.share(terms, headline - own),
        imprint=weights.share(terms, printed - headline - own),
        around=weights.share(terms, candidate.around - printed),
        article=weights.share(terms, candidate.article - candidate.around - printed),
        sentence=lit.share if lit else 0.0,
        together=together(terms, candidate.tokens, weights),
        key=weights.share_of_rare(terms, printed),
        years=0.5 if not question.years else float(all(str(year) in printed for year in question.years)),
        names=weights.share_of_own(names, own | headline),
        bm25=min(1.0, candidate.score / (_MOST_OF_A_TERM * weights.whole)),
        lead=lead,
        shape=0.5 if lit is None or lit.shaped is None else float(lit.shaped),
        speech=speaks(question, candidate.kept),
        early=1.0 / (1.0 + candidate.kept.paragraph.place / 4),
    )
    return Weighed(candidate, evidence, lit.span if lit and lit.share else None)
