"""Lessons: for each judged question the evidence for every candidate, and which candidates are right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from index.asking.asked import Question
from index.asking.narrowing import day_asked
from index.asking.question import understand
from index.desk import Desk
from index.evidence import Evidence
from index.judged.matching import Right
from index.judged.nouns import JudgedCollection, JudgedQuestion
from index.ranking import weighed_candidates

Matrix = npt.NDArray[np.float64]
Progress = Callable[[int, int], None]
"""Told (questions asked, questions in all)."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """One answerable question with C candidates, in the engine's order, and F features of each."""

    evidence: Matrix
    """C x F, in the order of Evidence's fields."""
    right: npt.NDArray[np.bool_]
    """C: whether a candidate holds a gold passage."""

    @property
    def teaches(self) -> bool:
        """Whether an order of its candidates can be better or worse."""
        return bool(self.right.any() and not self.right.all())


def question_of(judged: JudgedQuestion) -> Question:
    """A judged question as understood, asked on its day; its words narrow nothing."""
    return replace(understand(judged.text), asked_on=day_asked(judged.date))


def lessons_of(desk: Desk, collection: JudgedCollection, progress: Progress) -> list[Lesson]:
    """A lesson for each answerable question, one without candidates among them. Raises IndexUnavailable."""
    found = []
    for number, judged in enumerate(collection.answerable, start=1):
        right = Right(judged)
        weighed = weighed_candidates(question_of(judged), desk.archive, desk.engine(), meaning=desk.meaning)
        rows = [one.evidence.values() for one in weighed]
        hold = [right.holds(one.kept.paragraph.text, one.kept.imprint.doc_id) for one in weighed]
        evidence = np.array(rows, dtype=np.float64).reshape(len(rows), len(Evidence.names_of_features()))
        found.append(Lesson(evidence, np.array(hold, dtype=bool)))
        progress(number, len(collection.answerable))
    return found
