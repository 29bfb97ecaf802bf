"""What speaks for a passage beyond its BM25 score, each as a number from 0 to 1.

Pure functions of a question, a kept paragraph and how rare each term is. Scores order candidates; this
evidence decides which of them answers, and which sentence of it is lit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from corpus.archive import Kept
from corpus.sentences import sentence_spans
from index import analysis
from index.analysis import Token
from index.answer import Span
from index.question import Question
from index.shapes import has_shape
from index.speech import speaks

_NEAR = 3
"""Tokens: how far apart two neighbouring words of a question may stand to count as together."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares of the question's weight (its terms weighed by idf) unless said otherwise."""

    coverage: float
    """terms that the paragraph holds"""
    headline: float
    """terms that only the headline holds"""
    sentence: float
    """terms that its best sentence holds"""
    together: float
    """neighbouring terms of the question that stand near each other, of all its neighbours"""
    names: float
    """names of the question that paragraph or headline hold; 1 where it has none"""
    bm25: float
    """BM25 score over the highest that any paragraph could reach for the question"""
    lead: float
    """the BM25 score over the best candidate's"""
    shape: float
    """1 where the best sentence could hold such an answer by its shape, .5 where none is asked for"""
    speech: float
    """1 where the speaker asked about speaks; .5 where none is asked for"""
    year: float
    """1 where a year of the question is the paragraph's or its article's; .5 where it has none"""
    early: float
    """1 for an article's first paragraph, falling with its place"""

    @classmethod
    def names_of_features(cls) -> tuple[str, ...]:
        return tuple(feature.name for feature in fields(cls))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its evidence and the sentence that fits the question best, if one stands out."""

    kept: Kept
    evidence: Evidence
    sentence: Span | None
    terms: frozenset[str]


def weigh(
    question: Question,
    kept: Kept,
    idf: Mapping[str, float],
    score: float,
    best_score: float,
) -> Weighed:
    """The evidence for one candidate. `idf` has every term of the question."""
    text, imprint = kept.paragraph.text, kept.imprint
    tokens = analysis.tokens(text)
    held = frozenset(token.term for token in tokens)
    in_headline = frozenset(analysis.terms(imprint.title))
    whole = sum(idf[term] for term in question.terms) or 1.0
    sentences = sentence_spans(text)
    best, sentence_share, stands_out = _best_sentence(question, text, tokens, sentences, idf, whole)
    shape = has_shape(text[best[0] : best[1]], question) if best else None
    evidence = Evidence(
        coverage=_share(question.terms, held, idf, whole),
        headline=_share(question.terms, in_headline - held, idf, whole),
        sentence=sentence_share,
        together=_together(question.terms, tokens, idf),
        names=_share_of_names(question, held | in_headline, idf),
        bm25=min(1.0, score / (2.5 * whole)),
        lead=score / best_score if best_score else 0.0,
        shape=0.5 if shape is None else float(shape),
        speech=speaks(question, kept),
        year=_year(question, text, imprint.published_at),
        early=1.0 / (1.0 + kept.paragraph.place / 4),
    )
    return Weighed(kept, evidence, best if stands_out else None, held)


def _share(terms: Sequence[str], held: frozenset[str], idf: Mapping[str, float], whole: float) -> float:
    return sum(idf[term] for term in terms if term in held) / whole


def _share_of_names(question: Question, held: frozenset[str], idf: Mapping[str, float]) -> float:
    names = [term for term in question.terms if term in question.names]
    whole = sum(idf[term] for term in names)
    return _share(names, held, idf, whole) if whole else 1.0


def _together(terms: Sequence[str], tokens: Sequence[Token], idf: Mapping[str, float]) -> float:
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        places.setdefault(token.term, []).append(place)
    found = whole = 0.0
    for first, second in zip(terms, terms[1:], strict=False):
        weight = min(idf[first], idf[second])
        whole += weight
        if first in places and second in places and _near(places[first], places[second]):
            found += weight
    return found / whole if whole else 0.0


def _near(some: Sequence[int], others: Sequence[int]) -> bool:
    return any(
        other < len(others) and others[other] - place <= _NEAR
        for place in some
        for other in [bisect_left(others, place - _NEAR)]
    )


def _year(question: Question, text: str, published_at: str | None) -> float:
    if not question.years:
        return 0.5
    return float(any(str(year) in text or (published_at or "").startswith(str(year)) for year in question.years))


def _best_sentence(
    question: Question,
    text: str,
    tokens: Sequence[Token],
    sentences: Sequence[Span],
    idf: Mapping[str, float],
    whole: float,
) -> tuple[Span | None, float, bool]:
    """The sentence that fits best, the share of the question it holds, and whether it stands out."""
    if not sentences:
        return None, 0.0, False
    shares, fits = [], []
    starts = [token.start for token in tokens]
    for start, end in sentences:
        within = tokens[bisect_left(starts, start) : bisect_left(starts, end)]
        share = _share(question.terms, frozenset(token.term for token in within), idf, whole)
        shaped = has_shape(text[start:end], question)
        shares.append(share)
        fits.append(share + (0.12 if shaped else 0.0) + 0.15 * _together(question.terms, within, idf))
    best = max(range(len(sentences)), key=lambda place: (fits[place], -place))
    return sentences[best], shares[best], shares[best] > 0
