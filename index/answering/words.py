"""A text's sentences, word by word: what reading closely needs, remembered by text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from index.answer import Span
from index.asking.tongues.known import tongue_of
from index.terms import analysis
from index.weighing.marks import marks_of
from index.weighing.reading import read
from index.weighing.tongues import marks_in

_REMEMBERED = 2048


class Word(NamedTuple):
    """A word: folded, its term ("" for a stop word), and what it could be by its look (`index.weighing.marks`)."""

    low: str
    term: str
    marks: int


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of a text: its offsets and its words."""

    span: Span
    words: tuple[Word, ...]
    terms: frozenset[str]


@lru_cache(_REMEMBERED)
def sentences_of(text: str, language: str | None = None) -> tuple[Sentence, ...]:
    """The sentences of a text in order."""
    known = read(text, language)  # as whoever weighed it did before
    if tongue_of(language):
        every = list(map(Word, map(analysis.fold, known.forms), known.terms, known.marks))
    else:
        every = [
            _marked(_word(form, language), marks)
            for form, marks in zip(known.forms, known.marks, strict=True)
        ]
    return tuple(_sentence(one.span, tuple(every[one.first : one.last])) for one in known.sentences)


def words_of(text: str, language: str | None = None) -> tuple[Word, ...]:
    """All words of a text, stop words too."""
    forms = analysis.forms(text)
    if tongue_of(language):
        of = marks_in(language)
        return tuple(Word(analysis.fold(form), analysis.term_of(form, language), of(form)) for form in forms)
    return tuple(_word(form, language) for form in forms)


@lru_cache(100_000)
def _word(form: str, language: str | None) -> Word:
    return Word(analysis.fold(form), analysis.term_of(form, language), marks_of(form))


def _marked(word: Word, marks: int) -> Word:
    """The word with what only the text around it tells: a sum's sign, a date in figures."""
    return word if word.marks == marks else word._replace(marks=marks)


def _sentence(span: Span, words: tuple[Word, ...]) -> Sentence:
    return Sentence(span, words, frozenset(word.term for word in words if word.term))
