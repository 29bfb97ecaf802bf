"""What of an English question nothing holds that was found of a passage's article: a name, or all but its names.

A question can share all its words with a sentence but one: "How many were killed in Harrow?" and a report from
Quillhaven. How well the others fit tells nothing against that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from itertools import groupby
from typing import NamedTuple

from index.answering.inquiry import Inquiry
from index.candidates import Candidate
from index.weighing.marks import CAPITAL, DATE

Likeness = Mapping[str, float]

_MATTERS = 0.3
"""Of the idf of a word that one paragraph has, a name must have at least: what many paragraphs name is left out."""
_OF_ALL = 0.15
"""Of what all words are worth, they must have together at least: a long question names what it could leave out."""
_TOLD_OTHERWISE = 0.55
"""Of that idf, words that many paragraphs have ("reach", "play") are under: what they mean is told in others."""
_SHORTEST = 3
"""Letters: shorter ones are initials, or what is left of a name that is written otherwise."""
_OF_A_PEOPLE = re.compile(r"\w{2,}(?:[ei]an|ese|ish)s?")
"""Is told by the country's name or a town's as often."""


class Absent(NamedTuple):
    """What a passage lacks."""

    names: frozenset[str]
    """the question's names that it does not hold, nor its headline, imprint or lede; without those that papers tell by
    others: days and months, peoples, initials, and what many paragraphs name"""
    is_elsewhere: bool
    """whether nothing of the article holds one of them either"""
    names_alone: float
    """1 where a question has names and other words, and of these, one of them rare, nothing is held here or beside"""


def absent(inquiry: Inquiry, candidate: Candidate, here: Likeness, anywhere: Likeness) -> Absent:
    """What a passage lacks. `here` is what it and its headline hold of the question (`Inquiry.likeness`), `anywhere`
    what all that was found of its article does."""
    missing = [term for term, there in here.items() if not there and inquiry.carries(term)]
    if not missing or inquiry.question.wants:
        return _NOTHING  # in other languages a name has forms that are not known
    above = candidate.imprint | candidate.lede
    quoted = inquiry.question.phrases  # titles are known by most of their words (`index.weighing.quoted`)
    named = {term for term in missing if term in inquiry.question.names and term not in above}
    names = _NOTHING.names if quoted or not named else _proper(inquiry, named)
    is_elsewhere = not all(anywhere[term] for term in names)
    return Absent(names, is_elsewhere, _names_alone(inquiry, here, candidate.around | candidate.lede))


_NOTHING = Absent(frozenset(), False, 0.0)


def _proper(inquiry: Inquiry, missing: Set[str]) -> frozenset[str]:
    """Those of the missing terms that are names, of which no word is there: who is Orr Lanz is Lanz further down."""
    proper: set[str] = set()
    for is_name, words in groupby(inquiry.words, lambda word: bool(word.marks & CAPITAL and word.term)):
        terms = (
            [word.term for word in words if not word.marks & DATE and _is_proper(word.low)] if is_name else []
        )
        if missing >= set(terms):
            proper.update(terms)
    idf, least = inquiry.idf, _MATTERS * inquiry.rarest
    worth = sum([idf[term] for term in proper])
    if worth < _OF_ALL * inquiry.worth_in_all or all(idf[term] < least for term in proper):
        return frozenset()
    return frozenset(proper)


def _is_proper(low: str) -> bool:
    return len(low) >= _SHORTEST and _OF_A_PEOPLE.fullmatch(low) is None


def _names_alone(inquiry: Inquiry, here: Likeness, near: Set[str]) -> float:
    plain = [term for term in inquiry.carrying if inquiry.carries(term)]
    if not plain or any(here[term] or term in near for term in plain):
        return 0.0
    is_missed = any(inquiry.idf[term] >= _TOLD_OTHERWISE * inquiry.rarest for term in plain)
    return float(is_missed and any(inquiry.carries(term) for term in inquiry.question.names & here.keys()))
