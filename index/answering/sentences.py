"""What speaks for a sentence as the one that answers, each as a number from 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.answering.inquiry import Inquiry
from index.answering.possible import Possible, possible_answers
from index.answering.words import Sentence
from index.named import NamedNumbers

_NEAR = 4
"""Words: how far apart two neighbouring terms of a question may stand to count as near."""
_HALVED = 4
"""Words between a possible answer and a term of the question that halve the term's worth."""
_LONGEST_RUN = 6
_LOOKS_BACK = frozenset("he she it they this these his her its their that those such the".split())


@dataclass(frozen=True, slots=True)
class Fit(NamedNumbers):
    """Shares of what the question's terms are worth, unless said otherwise."""

    kindred: float
    """idf of terms that the sentence has, in these words or in words for the same"""
    own: float
    """the same, each term weighing more the fewer sentences of the paragraph have it"""
    phrases: float
    """words of the question that follow each other in the sentence too, of all that follow each other"""
    run: float
    """the longest run of words that question and sentence share, six words being the whole"""
    near: float
    """idf of neighbouring terms of the question that stand near each other, of all neighbours"""
    possible: float
    """how well the best possible answer fits what is wanted"""
    beside: float
    """how well a possible answer fits, times the worth that stands beside it, less the farther it stands"""
    described: float
    """1 where words stand that describe the answer in the question; .5 where none do"""
    before: float
    """terms missing here that the sentence before has"""
    goes_on: float
    """the same where the sentence begins by looking back ("It ...", "The ...")"""


@dataclass(frozen=True, slots=True, eq=False)
class ReadClosely:
    """A sentence, how it fits, and what it holds of the question."""

    sentence: Sentence
    fit: Fit
    likeness: Mapping[str, float]


def read_closely(inquiry: Inquiry, text: str, language: str | None = None) -> list[ReadClosely]:
    """Each sentence of a text in order."""
    sentences = inquiry.reader.sentences(text, language)
    likenesses = [inquiry.likeness(sentence.terms) for sentence in sentences]
    own = _own_worth(inquiry, likenesses)
    found = []
    for at, sentence in enumerate(sentences):
        likeness = likenesses[at]
        possible = possible_answers(inquiry, sentence)
        before = _missing_but_before(inquiry, likeness, likenesses[at - 1]) if at else 0.0
        looks_back = bool(sentence.words) and sentence.words[0].low in _LOOKS_BACK
        fit = Fit(
            kindred=sum(inquiry.idf[term] * there for term, there in likeness.items()) / inquiry.whole,
            own=sum(own[term] * there for term, there in likeness.items()),
            phrases=sum(pair in sentence.pairs for pair in inquiry.pairs) / max(1, len(inquiry.pairs)),
            run=min(1.0, _longest_run(inquiry, sentence) / _LONGEST_RUN),
            near=_near(inquiry, sentence),
            possible=max((one.fit for one in possible), default=0.0),
            beside=_beside(inquiry, sentence, possible),
            described=max(
                (likeness[term] for term in inquiry.wanted.described if term in likeness), default=0.5
            ),
            before=before,
            goes_on=before if looks_back else 0.0,
        )
        found.append(ReadClosely(sentence, fit, likeness))
    return found


def _own_worth(inquiry: Inquiry, likenesses: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """What each term is worth within one text; those that it has are worth 1 together."""
    worth = {}
    for term, value in inquiry.worth.items():
        holding = sum(likeness[term] > 0 for likeness in likenesses)
        worth[term] = value * math.log((len(likenesses) + 1) / (holding + 0.5)) if holding else 0.0
    whole = sum(worth.values()) or 1.0
    return {term: value / whole for term, value in worth.items()}


def _missing_but_before(inquiry: Inquiry, here: Mapping[str, float], before: Mapping[str, float]) -> float:
    return inquiry.share({term: max(0.0, before[term] - there) for term, there in here.items()})


def _longest_run(inquiry: Inquiry, sentence: Sentence) -> int:
    """Words of the longest run that both have; a run begins where a shared pair does."""
    longest, lows = 0, [word.low for word in sentence.words]
    held = set(lows)
    shared = [pair in sentence.pairs for pair in inquiry.pairs]
    if not any(shared):
        return int(any(word.low in held for word in inquiry.words))
    for start, low in enumerate(lows):
        for at, word in enumerate(inquiry.words):
            if word.low != low or at >= len(shared) or not shared[at]:
                continue
            length = 0
            while (
                at + length < len(inquiry.words)
                and start + length < len(lows)
                and inquiry.words[at + length].low == lows[start + length]
            ):
                length += 1
            longest = max(longest, length)
    return longest


def _near(inquiry: Inquiry, sentence: Sentence) -> float:
    places = _places(inquiry, sentence)
    terms, found, whole = inquiry.question.terms, 0.0, 0.0
    for one, other in pairwise(terms):
        weight = min(inquiry.idf[one], inquiry.idf[other])
        whole += weight
        if one in places and other in places:
            steps = (abs(there - here) for here in places[one] for there in places[other])
            found += weight * (min(steps) <= _NEAR)
    return found / whole if whole else 0.0


def _places(inquiry: Inquiry, sentence: Sentence) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(sentence.words):
        if word.term in inquiry.worth:
            places.setdefault(word.term, []).append(place)
    return places


def _beside(inquiry: Inquiry, sentence: Sentence, possible: Sequence[Possible]) -> float:
    places = _places(inquiry, sentence)
    best = 0.0
    for one in possible:
        beside = 0.0
        for term, where in places.items():
            steps = min(_steps(place, one) for place in where)
            if steps:
                beside += inquiry.worth[term] / (1 + (steps - 1) / _HALVED)
        best = max(best, one.fit * beside)
    return best / inquiry.worth_in_all


def _steps(place: int, one: Possible) -> int:
    """Words from a place to a possible answer; 0 inside it."""
    return max(one.first - place, place - one.last, 0)
