"""Papers' own words for how readers put it: "get rid of" is printed as "sack" or "dismiss".

A list of phrases (`rephrased.txt`), each with words that are searched for too, and count where they stand as those of
the phrase. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Protocol

from index.asking.asked import Question
from index.asking.standins import StandIn
from index.terms import analysis
from index.terms.languages import ENGLISH

OF_REPHRASED = 0.7
"""What a paper's word weighs."""
_COMMENT = "#"


class Holding(Protocol):
    """An index that says how many paragraphs hold a term."""

    def holding(self, term: str) -> int: ...


def rephrased(question: Question, index: Holding) -> Iterator[StandIn]:
    """Stand-ins for the phrases of a question, of what the index holds."""
    if question.language not in (None, ENGLISH):
        return
    asked = frozenset(question.terms)
    low = question.text.lower()
    for phrase, words in _table():
        for found in phrase.finditer(low):
            counts_as = tuple(
                term
                for term in dict.fromkeys(analysis.terms(found.group()))
                if term in asked - question.names
            )
            for word in words if counts_as else ():
                if word not in asked and index.holding(word):
                    yield StandIn((word,), counts_as, OF_REPHRASED)


@cache
def _table() -> Sequence[tuple[re.Pattern[str], tuple[str, ...]]]:
    text = resources.files("index.asking").joinpath("rephrased.txt").read_text(encoding="utf-8")
    lines = (line.rpartition(" : ") for line in text.splitlines() if line and not line.startswith(_COMMENT))
    return tuple(
        (re.compile(rf"\b(?:{phrase})(?!\w)"), tuple(dict.fromkeys(analysis.terms(words))))
        for phrase, _, words in lines
    )
