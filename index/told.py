"""How clearly candidates tell what is asked, beside each other: what may have changed since, a subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.candidates import Candidate
from index.weighing.ages import asks_age, called_by_age
from index.weighing.described import tells_of
from index.weighing.expected import Expected, may_change
from index.weighing.recency import asks_for_the_last, fading
from index.weighing.terms import Asked

_AT_A_SUM = 0.4
"""What stands beside a number that is surely the one asked for."""
_CALLED_SO = 0.7
"""What "the 54-year-old" tells of whoever was named before."""
_AS_GOOD = 0.8
"""Of what the best candidate has of the question, what another has that may tell the same of another time."""


def told_among(asked: Asked, answers: list[Expected], candidates: Sequence[Candidate]) -> list[Expected]:
    """What each candidate holds of the expected answers, `told` as it is beside the others."""
    question = asked.question
    if question.wants is None:
        answers = _told_in_english(asked, answers, candidates)
    if question.is_topic:
        answers = _at_least(
            answers, [tells_of(asked, one.headline, one.kept.paragraph) for one in candidates]
        )
    return answers


def _told_in_english(
    asked: Asked, answers: list[Expected], candidates: Sequence[Candidate]
) -> list[Expected]:
    question = asked.question
    if asks_age(question.text):
        answers = [
            replace(answer, told=_CALLED_SO) if not answer.told and _is_called_so(asked, one) else answer
            for answer, one in zip(answers, candidates, strict=True)
        ]
    if may_change(question.text):
        return _as_of_now(answers, candidates)
    if asks_for_the_last(question):
        printed = [asked.terms & (one.terms | one.headline) for one in candidates]
        held = [asked.rare.share(question.terms, terms) for terms in printed]
        least = _AS_GOOD * max(held, default=0.0)
        sums = [
            replace(one, told=min(1.0, one.near / _AT_A_SUM) if there >= least else 0.0)
            for one, there in zip(answers, held, strict=True)
        ]
        return _as_of_now(sums, candidates)
    return answers


def _is_called_so(asked: Asked, one: Candidate) -> bool:
    """Whether a paragraph calls whoever its headline or the article's opening names by an age."""
    named = asked.question.names
    return bool(named & (one.headline | one.lede)) and called_by_age(one.kept.paragraph.text)


def _at_least(answers: Sequence[Expected], told: Sequence[float]) -> list[Expected]:
    return [replace(one, told=max(one.told, least)) for one, least in zip(answers, told, strict=True)]


def _as_of_now(answers: Sequence[Expected], candidates: Sequence[Candidate]) -> list[Expected]:
    telling = [at for at, one in enumerate(answers) if one.told]
    worth = dict(zip(telling, fading([candidates[at].kept.imprint for at in telling]), strict=True))
    return [replace(one, told=one.told * worth.get(at, 0.0)) for at, one in enumerate(answers)]
