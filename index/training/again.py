"""Learning the second look: how the first passages, once read closely, change places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.answering.second_look import SecondLook
from index.desk import Desk
from index.judged.matching import Right
from index.judged.nouns import JudgedCollection
from index.judgement import Judgements
from index.ranking import LOOKED_AT_TWICE, read_first, weighed_candidates
from index.training.fitting import fit_order
from index.training.gathering import Lesson, Matrix, Progress, question_of

GIVEN = {"tells": 10.0}
"""Not learned: of the judged collections one has a handful of questions printed as paragraphs."""
_NAMES = SecondLook.names_of_features()
LEARNED = tuple(name for name in _NAMES if name not in GIVEN)
FEATURES = tuple(map(_NAMES.index, LEARNED))
PENALTY = np.array([0.0 if name == "rank" else 0.08 for name in LEARNED])
"""None on what the order was before: what is learned here is by how much to leave it."""


def second_lessons_of(
    desk: Desk, collection: JudgedCollection, judged: Judgements, progress: Progress
) -> list[Lesson]:
    """A lesson for each answerable question: its first passages in the order of `judged`, in which they were read."""
    found = []
    for number, asked in enumerate(collection.answerable, start=1):
        right, question = Right(asked), question_of(asked)
        weighed = weighed_candidates(question, desk.archive, desk.engine(), meaning=desk.meaning)
        read = read_first(question, weighed, desk.engine(), judged, LOOKED_AT_TWICE)
        looks = [(one.look, one.kept) for one in read if one.look is not None]
        evidence = np.array([look.values() for look, _ in looks], dtype=np.float64)
        holds = [right.holds(kept.paragraph.text, kept.imprint.doc_id) for _, kept in looks]
        found.append(Lesson(evidence.reshape(len(looks), len(_NAMES)), np.array(holds, dtype=bool)))
        progress(number, len(collection.answerable))
    return found


def fit_second_look(collections: Sequence[Sequence[Lesson]]) -> Matrix:
    """A weight for each of LEARNED."""
    return fit_order(collections, FEATURES, PENALTY)
