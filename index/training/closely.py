"""Lessons from first passages read closely: whether they answer at all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from index.answering.grounds import Grounds
from index.asking.asked import Question
from index.asking.narrowing import Narrowing, day_asked
from index.desk import Desk
from index.evidence import Weighed
from index.judged.matching import holds_answer
from index.judged.nouns import JudgedCollection, JudgedQuestion
from index.judgement import Judgements
from index.ranking import read_first, weighed_candidates
from index.training.gathering import Matrix, Progress

FOLDS = 6
_NOTHING = (0.0,) * len(Grounds.names_of_features())


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
    undated: Matrix
    """N: 1 for a question whose day of asking is known and was not told"""


def grounded_of(desk: Desk, collection: JudgedCollection, judged: Judgements, progress: Progress) -> Grounded:
    """The grounds of each question's first passage; of an answerable one also without what answers it.

    Questions are asked as a reader asks them, their words narrowing what is searched. Where the day of asking is
    known, they are asked once on it and once on none: whoever asks an old archive has no such day.
    """
    rows: list[tuple[float, ...]] = []
    marks: list[tuple[bool, int, bool, bool]] = []
    articles: dict[str, int] = {}
    for number, asked in enumerate(collection.questions, start=1):
        day = day_asked(asked.date)
        fold: int | None = None
        for on in (day, None) if day else (None,):
            question, filters = desk.understood(asked.text, Narrowing(on))
            weighed = weighed_candidates(question, desk.archive, desk.engine(), filters, desk.meaning)
            first = _first(question, weighed, desk, judged)
            if fold is None:
                about = first.kept.imprint.doc_id if first else asked.id
                fold = articles.setdefault(about, len(articles)) % FOLDS
            asked_of = [(first, asked.answerable, False)]
            if asked.answerable:
                asked_of.append(
                    (_first(question, _without_answer(weighed, asked), desk, judged), False, True)
                )
            for one, answers, is_made_up in asked_of:
                rows.append(one.grounds.values() if one and one.grounds else _NOTHING)
                marks.append((answers, fold, is_made_up, on != day))
        progress(number, len(collection.questions))
    answered, apart, made_up, undated = np.array(marks, dtype=np.float64).reshape(-1, 4).T
    return Grounded(np.array(rows, dtype=np.float64), answered, apart, made_up, undated)


def _first(question: Question, weighed: Sequence[Weighed], desk: Desk, judged: Judgements) -> Weighed | None:
    return next(iter(read_first(question, weighed, desk.engine(), judged, 1, desk.meaning)), None)


def _without_answer(weighed: Sequence[Weighed], judged: JudgedQuestion) -> list[Weighed]:
    gone: Collection[str] = judged.articles | {gold.doc_id for gold in judged.gold}
    return [
        one
        for one in weighed
        if one.kept.imprint.doc_id not in gone and not holds_answer(one.kept.paragraph.text, judged.answers)
    ]
