"""A question made ready for reading a few passages closely: what its terms are worth, and how alike others are."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache

from index.answering.roles import Deed, deed_in
from index.answering.wanted import Wanted, wanted, wanted_in
from index.answering.words import Word, words_of
from index.asking.asked import Question
from index.reading import Reader
from index.terms import analysis
from index.weighing.marks import CAPITAL
from index.weighing.terms import Asked

ALIKE = 0.6
"""What a word for the same thing, or another form of the word, is worth beside the word itself."""
_DESCRIBED = 0.35
_SAYS_LITTLE = 0.3
_LITTLE = (
    "type kind sort name term word thing called known week weeks year years month months day days ago recently "
    "recent current currently now today this last past following popular famous iconic approximately roughly "
    "about nearly around person people mentioned according example part"
)
"""Words that help to ask, and words for a time that only the day of asking tells."""


@dataclass(frozen=True, slots=True, eq=False)
class Inquiry:
    """A question, what it wants, and what each of its terms is worth to an answer."""

    question: Question
    wanted: Wanted
    idf: Mapping[str, float]
    whole: float
    """the idf of all terms"""
    worth: Mapping[str, float]
    """the idf of each term, less for those that describe the answer or say little"""
    worth_in_all: float
    rarest: float
    """the idf of a word that one paragraph has: what a score is measured by, whatever the archive's size"""
    words: tuple[Word, ...]
    plain: tuple[str, ...]
    """terms that are no names"""
    carrying: tuple[str, ...]
    """those of them that do not describe the answer"""
    deed: Deed | None
    """what it says of the part that its names have in something"""
    reader: Reader
    _asked: Asked

    @classmethod
    def of(cls, asked: Asked, rarest: float) -> Inquiry:
        question, idf = asked.question, asked.rare.idf
        described = wanted_in(question.wants) if question.wants else wanted(question.text)
        words = words_of(question.text, question.language)
        if question.wants:
            words = _with_names(words, question.names)
        worth = {term: idf[term] * _discount(term, described) for term in question.terms}
        plain = tuple([term for term in question.terms if term not in question.names])
        return cls(
            question,
            described,
            idf,
            sum(idf.values()) or 1.0,
            worth,
            sum(worth.values()) or 1.0,
            rarest or 1.0,
            words,
            plain,
            tuple([term for term in plain if term not in described.described]),
            None if question.wants else deed_in(question.text, question.language),
            Reader(question.stand_ins),
            asked,
        )

    def likeness(self, terms: Set[str]) -> dict[str, float]:
        """Of each term of the question: 1 where it is among some terms, ALIKE where a word like it is, else 0."""
        found = {term: 1.0 if term in terms else 0.0 for term in self.question.terms}
        if 0.0 in found.values():
            line = f" {' '.join(terms)}"  # one look through a line is quicker than one at each of a hundred terms
            for term, there in found.items():
                if not there and self._asked.is_stood_for(term, terms, line):
                    found[term] = ALIKE
        return found

    def share(self, likeness: Mapping[str, float]) -> float:
        """0..1: the worth that is there, of all."""
        return sum(self.worth[term] * there for term, there in likeness.items()) / self.worth_in_all

    def carries(self, term: str) -> bool:
        """Whether a term of the question neither describes the answer nor says little."""
        return self.worth[term] == self.idf[term]

    def is_alike(self, term: str, other: str) -> bool:
        """Whether a word's term is another form of a term of the question, or tells of the same thing."""
        return self._asked.is_stood_for(term, {other}, f" {other}")


def _with_names(words: tuple[Word, ...], names: Set[str]) -> tuple[Word, ...]:
    """Words with a capital for names alone, in a language that may write others with one."""
    return tuple(word if word.term in names else word._replace(marks=word.marks & ~CAPITAL) for word in words)


def _discount(term: str, described: Wanted) -> float:
    if term in described.described:
        return _DESCRIBED
    return _SAYS_LITTLE if term in _terms_of_little() else 1.0


@cache
def _terms_of_little() -> frozenset[str]:
    """Found with the first question, for stemming loads a library."""
    return frozenset(analysis.terms(_LITTLE))
