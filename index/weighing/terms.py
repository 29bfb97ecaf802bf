"""A question made ready for weighing: how much each of its terms counts, and what else may stand for it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from index.asking.asked import Question
from index.shares import Weights
from index.terms.languages import ARABIC
from index.terms.stemming import arabic_root
from index.weighing.reading import ReadText
from index.weighing.relations import related
from index.weighing.said_of import subject_of_words

Terms = frozenset[str]

_SHORTEST = 5
_SHARED = 4
"""Letters that two forms of one word have in common at the least ("Italy", "Italian")."""
_ENDING = 3
"""Letters at the end of a term that another form of the word may have otherwise."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its terms weighed twice, and their relatives."""

    question: Question
    rare: Weights
    """by how few paragraphs of the archive hold a term"""
    telling: Weights
    """by how few of the candidates do: what all of them hold tells none from another"""
    terms: Terms
    names: tuple[str, ...]
    neighbours: tuple[tuple[str, str, float], ...]
    """terms that follow each other, each pair with what it weighs: as its lighter term"""
    relatives: Mapping[str, Terms]
    """of each term those that tell of the same thing, but for other terms of the question: a word stands for one"""
    stems: Mapping[str, str]
    """of each longer term, after a space, the beginning that other forms of the word have too"""
    others: tuple[tuple[str, str | None, Terms], ...]
    """each term with both of these: a question asks for them hundreds of times"""
    subject: tuple[str, ...] | None
    """what somebody's words are to be about, where they are asked for"""

    @classmethod
    def of(cls, question: Question, rare: Weights, holding: Sequence[Terms]) -> Asked:
        """For a question whose candidates hold the terms `holding`."""
        terms = question.terms
        kind = _InArabic if question.language == ARABIC else cls
        relatives = {term: related(term).difference(terms) for term in terms}
        stems = {term: f" {_beginning(term)}" for term in terms if len(term) >= _SHORTEST and term.isalpha()}
        return kind(
            question,
            rare,
            Weights.of(
                {term: _telling(sum(term in held for held in holding), len(holding)) for term in terms}
            ),
            frozenset(terms),
            tuple(term for term in terms if term in question.names),
            tuple((one, other, min(rare.idf[one], rare.idf[other])) for one, other in pairwise(terms)),
            relatives,
            stems,
            tuple([(term, stems.get(term), relatives[term]) for term in terms]),
            subject_of_words(question),
        )

    def stood_for(self, read: ReadText, printed: Terms) -> Terms:
        """The terms that are not printed and that a relative or another form stands for, anywhere in a text."""
        held, line = read.held, read.line
        return frozenset(
            [
                term
                for term, stem, relatives in self.others
                if term not in printed
                and ((stem is not None and stem in line) or not relatives.isdisjoint(held))
            ]
        )

    def share_related(
        self, read: ReadText, missing: Terms, in_sentences: Sequence[AbstractSet[str]]
    ) -> float:
        """0..1: the weight of missing terms that a sentence has a relative or another form of, times that of the terms
        that it holds, or that the one before it does where it goes on with that; of the best sentence. A relative far
        from all else that is asked tells nothing.

        `in_sentences` has the terms that each sentence holds.
        """
        if not missing:
            return 0.0
        best, idf = 0.0, self.rare.idf
        before: AbstractSet[str] = frozenset()
        for sentence, held in zip(read.sentences, in_sentences, strict=True):
            if beside := held | before if read.looks_back(sentence) else held:
                words = set(read.terms[sentence.first : sentence.last])
                line = f" {' '.join(words)}"
                there = sum(idf[term] for term in missing if self.is_stood_for(term, words, line))
                best = max(best, there * sum(idf[term] for term in beside))
            before = held
        return best / self.rare.whole**2

    def is_stood_for(self, term: str, words: AbstractSet[str], line: str) -> bool:
        """Whether some words have another form of a term or tell of the same; `line` has them, a space before each."""
        stem = self.stems.get(term)
        return (stem is not None and stem in line) or not self.relatives[term].isdisjoint(words)


class _InArabic(Asked):
    """Words of one root mostly tell of the same thing, whatever letters stand between."""

    __slots__ = ()

    def stood_for(self, read: ReadText, printed: Terms) -> Terms:
        missing = [term for term in self.question.terms if term not in printed]
        return frozenset([term for term in missing if self.is_stood_for(term, read.held, read.line)])

    def is_stood_for(self, term: str, words: AbstractSet[str], line: str) -> bool:
        if Asked.is_stood_for(self, term, words, line):
            return True
        root = arabic_root(term)
        return root is not None and any(arabic_root(word) == root for word in words)


def _telling(holding: int, candidates: int) -> float:
    return math.log((candidates + 1) / (holding + 0.5))


def _beginning(term: str) -> str:
    return term[: max(_SHARED, len(term) - _ENDING)]
