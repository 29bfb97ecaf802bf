"""The first passages of a ranking read closely: which sentence to light, and the grounds for each."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.answering.contrast import contrast
from index.answering.grounds import Grounds
from index.answering.inquiry import Inquiry
from index.answering.sentences import ReadClosely, read_closely
from index.evidence import Weighed
from index.judgement import Judgements
from index.question import Question
from index.shares import Weights
from index.weighing.asked import Asked

READ = 8
"""Passages that are read closely at the least: what they agree on counts."""
_MOST_SCORE, _MOST_WORTH = 5, 3
_AGREED = 3


def read_passages(
    question: Question, weights: Weights, rarest: float, first: Sequence[Weighed], judged: Judgements
) -> list[Weighed]:
    """The first passages of a ranking with the sentence to light in each, if one stands out, and its grounds.

    `rarest` is the idf of a word that no paragraph has.
    """
    inquiry = Inquiry.of(Asked.of(question, weights, ()), rarest)
    read = [read_closely(inquiry, one.kept.paragraph.text) for one in first]
    best = [_best(sentences, judged) for sentences in read]
    agreed: Counter[str] = Counter()
    for chosen in best[:READ]:
        agreed.update(chosen[0].answers if chosen else {})
    parts = [_held(inquiry, one) for one in first]
    most_held = max((h for h, _ in parts[:READ]), default=0.0)
    most_article = max((a for _, a in parts[:READ]), default=0.0)
    return [
        replace(
            one,
            sentence=chosen[0].sentence.span if chosen and _stands_out(chosen, judged) else None,
            grounds=_grounds(inquiry, one, chosen[0], agreed, most_held, most_article) if chosen else None,
        )
        for one, chosen in zip(first, best, strict=True)
    ]


def _best(sentences: Sequence[ReadClosely], judged: Judgements) -> tuple[ReadClosely, float] | None:
    """The sentence that fits best, and how likely it is the best one: its share of the softmax of all."""
    if not sentences:
        return None
    scores = [judged.sentence.of(one.fit.values()) for one in sentences]
    highest = max(scores)
    return sentences[scores.index(highest)], 1.0 / sum(math.exp(score - highest) for score in scores)


def _stands_out(chosen: tuple[ReadClosely, float], judged: Judgements) -> bool:
    return chosen[1] >= judged.lit_from and chosen[0].fit.kindred > 0


def _grounds(inquiry: Inquiry, one: Weighed, read: ReadClosely, agreed: Mapping[str, float], most_held: float, most_article: float) -> Grounds:
    candidate, evidence = one.candidate, one.evidence
    held, in_article = _held(inquiry, one)
    about = held * in_article
    against = contrast(inquiry, read.sentence, read.likeness)
    most = _MOST_WORTH * inquiry.rarest
    return Grounds(
        score=min(1.0, candidate.score / (_MOST_SCORE * inquiry.rarest)),
        held=held,
        told=min(1.0, inquiry.share(read.likeness) * inquiry.worth_in_all / most),
        unmet=min(1.0, (1.0 - in_article) * inquiry.worth_in_all / most),
        names=evidence.names,
        around=evidence.around,
        years=evidence.years,
        beside=read.fit.beside,
        agreed=min(1.0, max((agreed[term] for term in read.answers), default=0.0) / _AGREED),
        anywhere=min(1.0, (1.0 - most_article) * inquiry.worth_in_all / most),
        held_best=most_held,
        agreed_best=min(1.0, max(agreed.values(), default=0.0) / _AGREED),
        negated=against.negated * about,
        negation=against.negation * about,
        other_names=against.names * about,
        other_numbers=against.numbers * about,
        weightiest=against.weightiest * about,
        extent=against.extent * about,
        opposite=against.opposite * about,
    )


def _held(inquiry: Inquiry, one: Weighed) -> tuple[float, float]:
    candidate = one.candidate
    printed = candidate.terms | candidate.headline
    return (
        inquiry.share(inquiry.likeness(printed)),
        inquiry.share(inquiry.likeness(candidate.article | printed)),
    )
