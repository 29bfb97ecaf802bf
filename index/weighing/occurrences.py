"""Where a question's terms stand in a text, and how near each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from index.weighing.reading import ReadText

_NEAR = 4
"""Words: how far apart two neighbouring terms of a question may stand to count as together."""

Found = tuple[int, str]
"""The place of a word in the text, stop words counted, and its term."""


class Occurrences(NamedTuple):
    """Every word of a text that is a term of the question, in order."""

    found: Sequence[Found]
    places: Mapping[str, Sequence[int]]
    in_sentences: Sequence[Sequence[Found]]
    """those in each sentence"""
    distinct: Sequence[AbstractSet[str]]
    """the terms in each sentence"""

    @classmethod
    def of(cls, terms: AbstractSet[str], read: ReadText) -> Occurrences:
        found = [(place, term) for place, term in enumerate(read.terms) if term in terms]
        if read.also:
            found = sorted({*found, *(pair for pair in read.also if pair[1] in terms)})
        places: dict[str, list[int]] = {}
        for place, term in found:
            places.setdefault(term, []).append(place)
        if len(read.sentences) == 1:
            return cls(found, places, [found], [places.keys()])
        in_sentences: list[Sequence[Found]] = []
        first = 0
        for sentence in read.sentences:
            last = bisect_left(found, (sentence.last, ""), first)
            in_sentences.append(found[first:last])
            first = last
        distinct = [{term for _, term in within} for within in in_sentences]
        return cls(found, places, in_sentences, distinct)


def together(neighbours: Sequence[tuple[str, str, float]], occurrences: Occurrences) -> float:
    """0..1: the weight of pairs of neighbouring terms of a question that stand near each other, of all such pairs."""
    places = occurrences.places
    if len(places) < 2:
        return 0.0
    whole = found = 0.0
    for first, second, weight in neighbours:
        whole += weight
        if first in places and second in places and _near(places[first], places[second]):
            found += weight
    return found / whole if whole else 0.0


def _near(some: Sequence[int], others: Sequence[int]) -> bool:
    return any(abs(there - here) <= _NEAR for here in some for there in others)
