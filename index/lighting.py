"""The lit sentence: which sentence of a paragraph fits a question best."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from corpus.sentences import sentence_spans
from index.answer import Span
from index.asked import Question
from index.candidates import Candidate
from index.shapes import has_shape
from index.shares import Weights, together

_SHAPED = 0.12
_TOGETHER = 0.15


@dataclass(frozen=True, slots=True)
class Lit:
    """A sentence, the share of the question's weight that it holds, and whether its shape could answer."""

    span: Span
    share: float
    shaped: bool | None


def best_sentence(question: Question, candidate: Candidate, weights: Weights) -> Lit | None:
    """The sentence to light; None for a paragraph without any."""
    text, tokens = candidate.kept.paragraph.text, candidate.tokens
    starts = [token.start for token in tokens]
    fitting: list[tuple[float, Lit]] = []
    for start, end in sentence_spans(text):
        within = tokens[bisect_left(starts, start) : bisect_left(starts, end)]
        shaped = has_shape(text[start:end], question)
        lit = Lit((start, end), weights.share(question.terms, {token.term for token in within}), shaped)
        bonus = _SHAPED * bool(shaped) + _TOGETHER * together(question.terms, within, weights)
        fitting.append((lit.share + bonus, lit))
    return max(fitting, key=lambda fit: fit[0])[1] if fitting else None
