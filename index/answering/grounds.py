"""The grounds for saying that a passage answers a question, or that it only looks so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from index.asking.named import NamedNumbers


@dataclass(frozen=True, slots=True)
class Grounds(NamedNumbers):
    """Numbers from 0 to 1. Those named in AGAINST speak against a passage.

    What contrasts with the question counts as far as the passage and its article hold the rest of it: of a passage
    about something else it tells nothing. What is not, and another number, count also only as far as something that
    could be the answer stands beside that rest: it is the likelier told of what is, and of the other.
    """

    score: float
    """BM25 score, as high as the idf of five and a half words that one paragraph has being the whole"""
    unmet: float
    """the question's weight that neither the passage nor anything found of its article holds"""
    names: float
    """names of the question that paragraph or headline hold, of all its names; 1 where it has none"""
    all_names: float
    """1 where they hold every one"""
    unsaid: float
    """how many of the question's terms, but for those that describe the answer, neither the sentence nor one beside it
    has or has a word like, of all: a rare name beside them outweighs them in `unmet`"""
    alike: float
    """how many other candidates have all that this one has of the question, of thirty; less where it tells more than
    they do (`told` of the evidence)"""
    opening: float
    """this and the following: `index.answering.sentences.Fit`, of the sentence"""
    fresh: float
    years: float
    """1 where the years asked about are there; 0 where one is not; .5 without any"""
    headline: float
    """this and the following: `index.evidence`"""
    bm25: float
    stood_for: float
    related: float
    speech: float
    answer_near: float
    negated: float
    """this and the following: `index.answering.contrast`, as far as the rest of the question is there"""
    unnegated: float
    negation: float
    other_names: float
    other_numbers: float
    extent: float
    opposite: float
    swapped: float
    other_way: float
    other_year: float
    missing_name: float
    """`index.answering.contrast`, whatever of the rest is there"""
    names_alone: float
    """`index.answering.absent`"""
    quoted: float
    uncounted: float
    """1 where "how many" asks to count things that no number stands before"""
    unlike: float
    """1 where no word could be the answer by its look, less the higher the score: in a sure passage it may be missed"""
    wordless: float
    """the same where an answer is known by its look beyond doubt: how old somebody is, a sum of money"""
    recent: float
    """`index.evidence`; 0 for what was printed long before, and where nobody says when the question is asked"""
    nearest: float
    """`index.evidence`"""
    least: float
    """how near in meaning the first passage's best sentence comes to the part of the question that it is farthest from,
    whichever this one is; 0 without vectors"""


class Told(NamedTuple):
    """What a close reading tells of whether a passage answers."""

    grounds: Grounds
    is_of_another: bool


AGAINST = frozenset(
    "unmet unsaid alike negated unnegated negation other_names other_numbers other_year extent "
    "opposite swapped missing_name names_alone uncounted unlike".split()
)
_GIVEN = {"other_way": -5.0, "wordless": -1.5}
"""Weights that are not learned: the judged collections have a handful of such questions each."""


def signs() -> tuple[int, ...]:
    """1 for a number that speaks for a passage, -1 for one that speaks against it, in the order of the features.

    0 for one whose weight is given.
    """
    return tuple(
        0 if name in _GIVEN else -1 if name in AGAINST else 1 for name in Grounds.names_of_features()
    )


def given() -> tuple[float, ...]:
    """The weights that are not learned, and 0 for all others, in the order of the features."""
    return tuple(_GIVEN.get(name, 0.0) for name in Grounds.names_of_features())
