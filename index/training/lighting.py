"""Learning which sentence to light: from the paragraph that a reader is shown, judged on articles not learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.answering.inquiry import Inquiry
from index.answering.sentences import Fit, read_closely
from index.asking.question import understand
from index.desk import Desk
from index.judged.matching import Right, holds_answer
from index.judged.nouns import JudgedCollection, JudgedQuestion
from index.ranking import rarest_idf, weighed_candidates, weights_of
from index.training.closely import FOLDS
from index.training.features import SENTENCE_PENALTY
from index.training.fitting import fit_order
from index.training.gathering import Lesson, Matrix, Progress
from index.weighing.terms import Asked


@dataclass(frozen=True, slots=True, eq=False)
class SentenceLesson:
    """A right paragraph some of whose sentences, not all, hold the short answer."""

    sentences: Lesson
    """evidence in the order of Fit's fields"""
    article: str


@dataclass(frozen=True, slots=True)
class Lighting:
    """Shares of one collection's lessons, articles in folds."""

    best: float
    """those whose best sentence is right, lit or not"""
    left_out: float | None
    """the same, fitted on the other collections; None where there is no other"""
    lit: float
    right: float
    """of those that are lit"""


def sentence_lessons_of(desk: Desk, collection: JudgedCollection, progress: Progress) -> list[SentenceLesson]:
    """A lesson for each question: the first right paragraph that the search finds, where that teaches anything."""
    found = []
    for number, judged in enumerate(collection.answerable, start=1):
        lesson = _lesson_of(desk, judged) if judged.answers else None
        if lesson is not None and lesson.sentences.teaches:
            found.append(lesson)
        progress(number, len(collection.answerable))
    return found


def _lesson_of(desk: Desk, judged: JudgedQuestion) -> SentenceLesson | None:
    question, right = understand(judged.text), Right(judged)
    candidates = (one.kept for one in weighed_candidates(question, desk.archive, desk.engine()))
    kept = next((one for one in candidates if right.holds(one.paragraph.text, one.imprint.doc_id)), None)
    if kept is None:
        return None
    text, weights = kept.paragraph.text, weights_of(question, desk.engine())
    inquiry = Inquiry.of(Asked.of(question, weights, ()), rarest_idf(desk.engine(), weights))
    read = read_closely(inquiry, text, kept.imprint.language)
    rows = np.array([one.fit.values() for one in read], dtype=np.float64)
    holding = [holds_answer(text[slice(*one.sentence.span)], judged.answers) for one in read]
    evidence = rows.reshape(len(read), len(Fit.names_of_features()))
    return SentenceLesson(Lesson(evidence, np.array(holding, dtype=bool)), kept.imprint.doc_id)


def fit_sentence(collections: Sequence[Sequence[SentenceLesson]]) -> Matrix:
    """A weight for each field of Fit. Every paragraph weighs the same, of whatever collection."""
    lessons = [one.sentences for of_one in collections for one in of_one]
    return fit_order([lessons], range(len(Fit.names_of_features())), SENTENCE_PENALTY)


def lighting(collections: Sequence[Sequence[SentenceLesson]], lit_from: float) -> list[Lighting]:
    """For each collection, every article under weights fitted on others."""
    folds = [_folds_of(of_one) for of_one in collections]
    chosen: list[list[tuple[float, bool]]] = [[] for _ in collections]
    for fold in range(FOLDS):
        rest = [
            [one for one in of_one if apart[one.article] != fold]
            for of_one, apart in zip(collections, folds, strict=True)
        ]
        weights = fit_sentence(rest)
        for found, of_one, apart in zip(chosen, collections, folds, strict=True):
            found += [_chosen(one, weights) for one in of_one if apart[one.article] == fold]
    return [_lighting(collections, at, chosen[at], lit_from) for at in range(len(collections))]


def _folds_of(lessons: Sequence[SentenceLesson]) -> dict[str, int]:
    """Questions about one article are in one fold."""
    articles = dict.fromkeys(one.article for one in lessons)
    return {article: at % FOLDS for at, article in enumerate(articles)}


def _chosen(one: SentenceLesson, weights: Matrix) -> tuple[float, bool]:
    """The best sentence's share of the softmax, and whether it is right."""
    scores = one.sentences.evidence @ weights
    return float(1 / np.exp(scores - scores.max()).sum()), bool(one.sentences.right[int(scores.argmax())])


def _lighting(
    collections: Sequence[Sequence[SentenceLesson]],
    at: int,
    chosen: Sequence[tuple[float, bool]],
    lit_from: float,
) -> Lighting:
    others = [*collections[:at], *collections[at + 1 :]]
    left_out = None
    if any(others):
        weights = fit_sentence(others)
        left_out = _share([_chosen(one, weights)[1] for one in collections[at]])
    lit = [right for share, right in chosen if share >= lit_from]
    return Lighting(
        _share([right for _, right in chosen]), left_out, len(lit) / max(1, len(chosen)), _share(lit)
    )


def _share(right: Sequence[bool]) -> float:
    return sum(right) / max(1, len(right))
