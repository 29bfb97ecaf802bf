"""Lessons from first passages read closely: whether they answer at all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from index.answering.grounds import Grounds
from index.asked import Question
from index.desk import Desk
from index.evidence import Weighed
from index.judged.matching import holds_answer
from index.judged.nouns import JudgedCollection, JudgedQuestion
from index.judgement import Judgements
from index.question import understand
from index.ranking import read_first, weighed_candidates
from index.training.gathering import Matrix, Progress

FOLDS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Grounded:
    """The first passages of N questions of one collection."""

    grounds: Matrix
    """N x F, in the order of Grounds' fields; zeros for a question that finds nothing"""
    answered: Matrix
    """N: 1 where the corpus answers, else 0"""
    apart: Matrix
    """N: the fold of each: questions about one article are in one fold"""
    made_up: Matrix
    """N: 1 for an answerable question asked of the archive without its answer; of no use to judge by"""


def grounded_of(desk: Desk, collection: JudgedCollection, judged: Judgements, progress: Progress) -> Grounded:
    """The grounds of each question's first passage; of an answerable one also without what answers it."""
    rows: list[tuple[float, ...]] = []
    answered: list[bool] = []
    apart: list[int] = []
    made_up: list[bool] = []
    articles: dict[str, int] = {}
    for number, asked in enumerate(collection.questions, start=1):
        question = understand(asked.text)
        weighed = weighed_candidates(question, desk.archive, desk.engine(), meaning=desk.meaning)
        first = _first(question, weighed, desk, judged)
        about = first.kept.imprint.doc_id if first else asked.id
        fold = articles.setdefault(about, len(articles)) % FOLDS
        asked_of = [(first, asked.answerable, False)]
        if asked.answerable:
            asked_of.append((_first(question, _without_answer(weighed, asked), desk, judged), False, True))
        for one, answers, is_made_up in asked_of:
            rows.append(
                one.grounds.values() if one and one.grounds else (0.0,) * len(Grounds.names_of_features())
            )
            answered.append(answers)
            apart.append(fold)
            made_up.append(is_made_up)
        progress(number, len(collection.questions))
    return Grounded(
        np.array(rows, dtype=np.float64),
        np.array(answered, dtype=np.float64),
        np.array(apart),
        np.array(made_up, dtype=np.float64),
    )


def _first(question: Question, weighed: Sequence[Weighed], desk: Desk, judged: Judgements) -> Weighed | None:
    return next(iter(read_first(question, weighed, desk.engine(), judged, 1)), None)


def _without_answer(weighed: Sequence[Weighed], judged: JudgedQuestion) -> list[Weighed]:
    gone: Collection[str] = judged.articles | {gold.doc_id for gold in judged.gold}
    return [
        one
        for one in weighed
        if one.kept.imprint.doc_id not in gone and not holds_answer(one.kept.paragraph.text, judged.answers)
    ]
