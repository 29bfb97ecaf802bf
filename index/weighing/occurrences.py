"""Where a question's terms stand in a text, and how near each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from index.shares import Weights
from index.weighing.reading import ReadSentence, ReadText

_NEAR = 4
"""Words: how far apart two neighbouring terms of a question may stand to count as together."""
_SLACK = 12
"""Words between terms, beyond one for each, that halve the worth of a window."""
_MOST_IN_WINDOW = 12

Found = tuple[int, str]
"""The place of a word in the text, stop words counted, and its term."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Every word of a text that is a term of the question, in order."""

    found: Sequence[Found]
    places: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, terms: AbstractSet[str], read: ReadText) -> Occurrences:
        found = [(place, term) for place, term in enumerate(read.terms) if term in terms]
        places: dict[str, list[int]] = {}
        for place, term in found:
            places.setdefault(term, []).append(place)
        return cls(found, places)

    def within(self, sentence: ReadSentence) -> Sequence[Found]:
        """Those in one sentence."""
        first = bisect_left(self.found, (sentence.first, ""))
        return self.found[first : bisect_left(self.found, (sentence.last, ""), first)]

    def distinct(self, sentence: ReadSentence) -> set[str]:
        """The terms in one sentence."""
        return {term for _, term in self.within(sentence)}


@dataclass(frozen=True, slots=True)
class Nearness:
    """Of the weight of all pairs of neighbouring terms of a question, the shares of those found so."""

    together: float
    """near each other in any order"""
    ordered: float
    """near each other in the question's order"""
    adjacent: float
    """one right after the other"""


def nearness(terms: Sequence[str], occurrences: Occurrences, weights: Weights) -> Nearness:
    """How a question's neighbouring terms stand to each other in a text; a pair weighs as its lighter term."""
    places, idf = occurrences.places, weights.idf
    whole = together = ordered = adjacent = 0.0
    for first, second in pairwise(terms):
        weight = min(idf[first], idf[second])
        whole += weight
        if first in places and second in places:
            steps = [there - here for here in places[first] for there in places[second]]
            if min(map(abs, steps)) <= _NEAR:
                together += weight
                forward = min((step for step in steps if step > 0), default=_NEAR + 1)
                ordered += weight * (forward <= _NEAR)
                adjacent += weight * (forward == 1)
    if not whole:
        return Nearness(0.0, 0.0, 0.0)
    return Nearness(together / whole, ordered / whole, adjacent / whole)


def window(occurrences: Occurrences, weights: Weights) -> float:
    """0..1: the best stretch of a text: the question's weight that it holds, worth less the longer it is."""
    found, idf = occurrences.found, weights.idf
    best = 0.0
    for start, (first, _) in enumerate(found):
        seen: set[str] = set()
        held = 0.0
        for place, term in found[start : start + _MOST_IN_WINDOW]:
            if term not in seen:
                seen.add(term)
                held += idf[term]
            slack = max(0, place - first + 1 - 2 * len(seen))
            best = max(best, held / (1 + slack / _SLACK))
    return best / weights.whole
