"""A paragraph's text, read once: its sentences, and the term and the marks of each of its words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from corpus.sentences import sentence_spans
from index.answer import Span
from index.terms import analysis
from index.weighing.marks import CAPITAL, DATE, MONEY, marks_of
from index.weighing.money import has_sums, sums
from index.weighing.numeric_dates import dates, has_dates
from index.weighing.tongues import marks_in, names_behind_titles

LOOKS_BACK = frozenset("he she it they this these his her its their those that such the".split())
"""First words of a sentence that goes on with what the one before it says."""
_REMEMBERED = 8192
"""Paragraphs: what is asked about today is asked about again."""


class ReadSentence(NamedTuple):
    """A sentence: its offsets, and where its words begin and end in those of the text (end exclusive)."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text of W words: W forms, W terms, "" for a stop word, and W marks (`index.weighing.marks`)."""

    forms: tuple[str, ...]
    terms: tuple[str, ...]
    marks: tuple[int, ...]
    sentences: tuple[ReadSentence, ...]
    held: frozenset[str]
    """The distinct terms, and those that they stand for."""
    line: str
    """All terms, a space before each: to look for how terms begin."""
    also: tuple[tuple[int, str], ...] = ()
    """Places of words and the terms of a question that they stand for there, by place (`index.reading`)."""

    def looks_back(self, sentence: ReadSentence) -> bool:
        """Whether a sentence goes on with the one before it, by its first word."""
        return sentence.first < sentence.last and self.forms[sentence.first].lower() in LOOKS_BACK


@lru_cache(_REMEMBERED)
def read(text: str, language: str | None = None) -> ReadText:
    """Read a text of an article in a language; remembered."""
    every: list[str] = []
    sentences = []
    for span in sentence_spans(text):
        forms = analysis.forms(text, *span)
        sentences.append(ReadSentence(span, len(every), len(every) + len(forms)))
        every += forms
    terms = analysis.terms_of(every, language)
    marks = list(map(marks_in(language), every)) if language else list(map(marks_of, every))
    if language:
        for place in names_behind_titles(text, language):
            marks[place] |= CAPITAL
    if has_sums(text):
        for sentence in sentences:
            for place in sums(text, sentence.span):
                marks[sentence.first + place] |= MONEY
    if has_dates(text):
        for sentence in sentences:
            for place in dates(text, sentence.span):
                marks[sentence.first + place] |= DATE
    line = f" {' '.join(terms)}"
    held = frozenset(filter(None, terms))
    return ReadText(tuple(every), tuple(terms), tuple(marks), tuple(sentences), held, line)
