"""Where the terms of a question stand in a sentence: in what order, how near each other, what beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from index.answering.inquiry import ALIKE, Inquiry
from index.answering.words import Sentence, Word

_HALVED = 5
"""Words between a term and what it stands beside that halve the term's worth."""
_APART = 3
"""Words that neighbours of the question may stand apart; those passed over are not counted."""
_SMALL = 0.5
"""The worth of a word that is no term, in the mean worth of the terms."""
_HEAVIER = 0.25
"""How much of its heavier word's worth a pair has, besides that of its lighter."""
_OPENING = 6
_PASSED_OVER = frozenset("a an the who whom whose when where why what which how do does did".split())
"""Words that stand in a question otherwise than in its answer, or anywhere."""

Places = Mapping[str, list[tuple[int, float]]]
"""For each term that a sentence holds, the places of its words, and 1 for the term itself, ALIKE for one like it."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Words of a question that follow each other, each pair with its weight; as terms, small words as they are."""

    worth: Mapping[tuple[str, str], float]
    whole: float
    keys: frozenset[str]

    @classmethod
    def of(cls, inquiry: Inquiry) -> Pairs:
        small = _SMALL * inquiry.worth_in_all / max(1, len(inquiry.worth))
        keys = [key for word in inquiry.words if (key := _key(word))]
        worth = {}
        for pair in pairwise(keys):
            lighter, heavier = sorted(inquiry.worth.get(key, small) for key in pair)
            worth[pair] = lighter + _HEAVIER * heavier
        return cls(worth, sum(worth.values()) or 1.0, frozenset(keys))

    def kept_in(self, sentence: Sentence) -> float:
        """0..1: the weight of pairs that stand within a few words of each other in a sentence too."""
        keys = [key for word in sentence.words if (key := _key(word))]
        near: set[tuple[str, str]] = set()
        asked = [place for place, key in enumerate(keys) if key in self.keys]
        if len(asked) < 2:
            return 0.0
        for at, place in enumerate(asked):
            for other in asked[at + 1 : at + 1 + _APART]:
                if other - place <= _APART:
                    near |= {(keys[place], keys[other]), (keys[other], keys[place])}
        return sum(worth for pair, worth in self.worth.items() if pair in near) / self.whole


def places(inquiry: Inquiry, sentence: Sentence, likeness: Mapping[str, float]) -> Places:
    """Where the terms stand; `likeness` as Inquiry gives it for the sentence's terms."""
    found: dict[str, list[tuple[int, float]]] = {}
    alike = [term for term, there in likeness.items() if 0 < there < 1]
    for place, word in enumerate(sentence.words):
        if word.term in likeness:
            found.setdefault(word.term, []).append((place, 1.0))
        elif alike and word.term:
            for term in alike:
                if inquiry.is_alike(term, word.term):
                    found.setdefault(term, []).append((place, ALIKE))
    return found


def beside(inquiry: Inquiry, standing: Places, first: int, last: int) -> float:
    """0..1: the worth of terms that stand beside the words from `first` to `last`, each less the farther it stands."""
    worth = 0.0
    for term, where in standing.items():
        nearest = 0.0
        for place, there in where:
            steps = max(first - place, place - last, 0)
            if steps:
                nearest = max(nearest, there / (1 + (steps - 1) / _HALVED))
        worth += inquiry.worth[term] * nearest
    return worth / inquiry.worth_in_all


def opening(inquiry: Inquiry, sentence: Sentence) -> float:
    """0..1: the worth of terms among a sentence's first words, which mostly say what it is about."""
    terms = {word.term for word in sentence.words[:_OPENING]}
    return sum(inquiry.worth[term] for term in inquiry.worth.keys() & terms) / inquiry.worth_in_all


def steps_between(places: Iterable[int], first: int, last: int) -> int:
    """Words from the nearest of some places to those from `first` to `last`; 0 inside them."""
    return min(max(first - place, place - last, 0) for place in places)


def _key(word: Word) -> str:
    return "" if word.low in _PASSED_OVER else word.term or word.low
