"""Of "what did the mayor say about the wall": how much of the wall is where the mayor speaks.

A speaker's name is rare, and what is asked of may be common: without this any of the mayor's words would do.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.dating.months import MONTHS
from index.asking.asked import Question
from index.shares import Weights
from index.terms import analysis

_SAYS = re.compile(r"\b(?:say|says|said|saying|tell|told)\b", re.IGNORECASE)
_AROUND = 0.3
"""What a term counts that headline, lede or the paragraphs around hold."""


@lru_cache(256)
def subject_of_words(question: Question) -> tuple[str, ...] | None:
    """The terms of what somebody is asked to have said something about; None where nobody's words are asked for."""
    if question.kind != "said" or question.speaker is None:
        return None
    names = set(analysis.terms(" ".join((question.speaker, *question.speaker_otherwise)), question.language))
    return tuple(term for term in question.terms if term not in names and not _tells_when(term))


def _tells_when(term: str) -> bool:
    """When something was said is not what it is about."""
    return term.isdigit() or term in _months()


@cache
def _months() -> frozenset[str]:
    return frozenset(map(analysis.term_of, MONTHS))


def asks_for_speech(question: Question) -> bool:
    """Whether somebody's words are asked for in so many words, and not their reaction or what a study makes of it."""
    is_said = question.wants is not None or _SAYS.search(question.text) is not None
    return bool(subject_of_words(question)) and is_said


def said_of(
    subject: tuple[str, ...] | None, weights: Weights, held: frozenset[str], near: frozenset[str]
) -> float:
    """0..1: the share of a subject's terms that are held where somebody speaks, part of it for what is only near.

    1 where any words of theirs will do.
    """
    if subject is None:
        return 0.0
    return (1 - _AROUND) * weights.share_of_own(subject, held) + _AROUND * weights.share_of_own(
        subject, held | near
    )
