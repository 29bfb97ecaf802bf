"""What a question is given before it is searched for: other names, other spellings and other forms of its words.

Only a question's own words and the index's own numbers are looked at; no paragraph is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Protocol

from index.asking.aliases import Aliases
from index.asking.asked import Question
from index.asking.numbers import numbers_otherwise
from index.asking.question import HOW_MEASURED
from index.asking.rephrased import rephrased
from index.asking.standins import StandIn
from index.spellings.standing import Known, Respelled, respelled
from index.terms import analysis
from index.terms.arabic import joined_otherwise
from index.terms.languages import ARABIC, ENGLISH

OF_LANGUAGE = 1.0
"""What a word weighs as another language has it."""
OF_JOINED = 0.9
"""What a word weighs with other small words written onto it."""
OF_ALIAS = 0.9
"""What another name of the same thing weighs against the asked one."""


class Weighing(Known, Protocol):
    """An index that can also be asked how rare a term is."""

    def idf(self, term: str) -> float: ...


def prepared(
    question: Question,
    index: Weighing,
    aliases: Aliases,
    languages: Collection[str] = (),
    *,
    is_small: bool = False,
) -> Respelled:
    """The question with all that stands in for its terms, in an archive of articles in these languages.

    `is_small` tells that its reader wrote no capitals, whatever it has now.
    """
    question = _measured(question, index)
    found = (
        *_other_names(question, index, aliases),
        *numbers_otherwise(question, index),
        *rephrased(question, index),
        *_in_other_languages(question, index, languages),
        *(_joined_otherwise(question, index) if question.language == ARABIC else ()),
    )
    if found:
        question = replace(question, stand_ins=(*question.stand_ins, *dict.fromkeys(found)))
    return respelled(question, index, is_small=is_small)


def _measured(question: Question, index: Weighing) -> Question:
    """A question without the word for what is to be measured ("how long"), where no article has it.

    In an archive of a few articles that is likely, and no sign that none tells of it. One word alone asks too little.
    """
    if question.language is not None or not (measured := HOW_MEASURED.search(question.text)):
        return question
    unheld = {term for term in analysis.terms(measured[0]) if not index.holding(term)} - question.names
    kept = tuple(term for term in question.terms if term not in unheld)
    return replace(question, terms=kept) if unheld and len(kept) > 1 else question


def _in_other_languages(question: Question, index: Weighing, languages: Collection[str]) -> Iterator[StandIn]:
    """Each word as articles in the other languages of the archive have it: names are the same in all of them."""
    own = question.language or ENGLISH
    others = [language for language in dict.fromkeys((ENGLISH, *languages)) if language != own]
    if not set(languages) - {own}:
        return
    for token in analysis.tokens(question.text, frozenset(question.terms), question.language):
        form = question.text[token.start : token.end]
        for term in dict.fromkeys(analysis.term_of(form, language) for language in others):
            if term and term not in question.terms and index.holding(term):
                yield StandIn((term,), (token.term,), OF_LANGUAGE)


def _joined_otherwise(question: Question, index: Weighing) -> Iterator[StandIn]:
    """Each Arabic word with the small words that papers write onto it, or without those that the reader did."""
    for token in analysis.tokens(question.text, frozenset(question.terms), question.language):
        form = analysis.fold(question.text[token.start : token.end])
        for term in dict.fromkeys(analysis.term_of(other, ARABIC) for other in joined_otherwise(form)):
            if term and term not in question.terms and index.holding(term):
                yield StandIn((term,), (token.term,), OF_JOINED)


def _other_names(question: Question, index: Weighing, aliases: Aliases) -> Iterator[StandIn]:
    """The other names of each thing that the question names, the longest name at a place first.

    A question all in capitals names nothing for certain: WHO may be anybody.
    """
    if question.text.isupper():
        return
    words = [token.term for token in analysis.tokens(question.text, language=question.language)]
    place = 0
    while place < len(words):
        named = [
            (terms, group)
            for terms, group in aliases.by_first_term.get(words[place], ())
            if tuple(words[place : place + len(terms)]) == terms
        ]
        if not named:
            place += 1
            continue
        asked, _ = max(named, key=lambda found: len(found[0]))
        counts_as = tuple(term for term in asked if term in question.terms)
        for _, group in (found for found in named if found[0] == asked):
            for other in aliases.terms_of(group):
                if other != asked and counts_as and not set(other) <= set(asked):
                    yield StandIn(other, counts_as, _weight(asked, other, index))
        place += len(asked)


def _weight(asked: tuple[str, ...], other: tuple[str, ...], index: Weighing) -> float:
    """Such that all words of a longer name together weigh no more than the name that was asked."""
    if len(other) == 1:
        return OF_ALIAS
    own, whole = (sum(map(index.idf, terms)) for terms in (asked, other))
    return round(OF_ALIAS * min(1.0, own / whole), 4)
