"""The passages for a question, best first: proposed by a search, weighed, put in order, and the best read closely.

Nothing here says whether there is an answer, or how what was found is shown.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.archive import Archive
from index.answering.passages import read_passages
from index.asking.asked import Question
from index.asking.filters import EVERYTHING, Filters
from index.candidates import read_candidates
from index.context import in_context
from index.duplicates import without_near_duplicates
from index.evidence import Weighed, weigh_all
from index.interviews import with_answers
from index.judgement import Judgements, judgements_for
from index.proposing import CANDIDATES, proposed
from index.searching.engine import SearchEngine
from index.shares import Weights

if TYPE_CHECKING:
    from index.meaning.nearness import Meaning


_FEW_PARAGRAPHS = 50
LOOKED_AT_TWICE = 6
"""The first passages, which are read closely before it is settled which is the best, however few are wanted."""


def ranked_passages(
    question: Question,
    archive: Archive,
    engine: SearchEngine,
    limit: int = CANDIDATES,
    where: Filters = EVERYTHING,
    meaning: Meaning | None = None,
) -> list[Weighed]:
    """The best candidates for a question that the filters admit, best first, each reprint once, read closely.

    At least `limit` of them, and those that are looked at twice, where there are so many.
    """
    weighed = weighed_candidates(question, archive, engine, where, meaning)
    judged = judgements_for(weighed)
    read = read_first(question, weighed, engine, judged, max(limit, LOOKED_AT_TWICE), meaning)
    again = sorted(read[:LOOKED_AT_TWICE], key=lambda one: -judged.rank_again(one.look))
    return again + read[LOOKED_AT_TWICE:]


def strongest(ranked: Sequence[Weighed]) -> Weighed | None:
    """Of ranked passages that tell anything the one that the evidence put first, before they were looked at again.

    By it is told whether anything answers; which of those near it tells that best, is another matter.
    """
    return max(
        ranked,
        key=lambda one: (one.look.tells, one.look.rank) if one.look else (0.0, -math.inf),
        default=None,
    )


def strongest_for(
    question: Question,
    archive: Archive,
    engine: SearchEngine,
    where: Filters = EVERYTHING,
    meaning: Meaning | None = None,
) -> Weighed | None:
    """The `strongest` of a question's ranked passages, for which mostly no more than the first has to be read."""
    weighed = weighed_candidates(question, archive, engine, where, meaning)
    judged = judgements_for(weighed)
    first = read_first(question, weighed, engine, judged, 1, meaning)
    if all(one.look is not None and one.look.tells == 1 for one in first):
        return strongest(first)
    return strongest(read_first(question, weighed, engine, judged, LOOKED_AT_TWICE, meaning))


def read_first(
    question: Question,
    weighed: Sequence[Weighed],
    engine: SearchEngine,
    judged: Judgements,
    limit: int,
    meaning: Meaning | None = None,
) -> list[Weighed]:
    """The best of weighed candidates by their evidence, best first, each reprint once, read closely."""
    ranked = sorted(weighed, key=lambda candidate: (-judged.rank(candidate.evidence), candidate.kept.number))
    first = without_near_duplicates(ranked, limit)
    if not first:
        return []
    weights = weights_of(question, engine)
    return read_passages(question, weights, rarest_idf(engine, weights), first, judged, meaning)


def weighed_candidates(
    question: Question,
    archive: Archive,
    engine: SearchEngine,
    where: Filters = EVERYTHING,
    meaning: Meaning | None = None,
) -> list[Weighed]:
    """What a search proposes for a question of what the filters admit, weighed, in the search's order."""
    weights = weights_of(question, engine)
    passages = proposed(question, archive, engine, weights, where, meaning)
    kept = archive.kept([passage.number for passage in passages]) if passages else {}
    candidates = read_candidates(question, *with_answers(archive, passages, kept))
    candidates = in_context(archive, question, candidates)
    return weigh_all(question, candidates, weights, meaning)


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
