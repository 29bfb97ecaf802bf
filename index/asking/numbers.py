"""Numbers and compounds written otherwise: "4 million" as 4,000,000, "cease-fire" as "ceasefire", and the other way.

Looked for only when a question has one; the index keeps what was printed. "4,000" and "4 000" are one term already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Protocol

from index.asking.asked import Question
from index.asking.standins import StandIn
from index.terms import analysis
from index.terms.analysis import Token

OF_SAME = 0.9
"""What the same number or the same compound weighs, written otherwise."""

_ZEROS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SHORT = {"million": "mn", "billion": "bn", "trillion": "tn"}
_LONGEST_NUMBER = 15
_SHORTEST_HALF = 3
_LONGEST_WORD = 40
"""Letters: what is longer is no word of two, and would be tried at every letter."""


class Holding(Protocol):
    """An index that says how many paragraphs hold a term."""

    def holding(self, term: str) -> int: ...


def numbers_otherwise(question: Question, index: Holding) -> Iterator[StandIn]:
    """Stand-ins for the numbers and the compounds of a question that the index has in another way."""
    tokens = analysis.tokens(question.text, language=question.language)
    found = (
        *_as_digits(tokens),
        *_in_words(tokens),
        *_joined(question, tokens),
        *_parted(question, tokens, index),
    )
    for stand_in in found:
        if all(map(index.holding, stand_in.words)) and set(stand_in.counts_as) <= set(question.terms):
            yield stand_in


@cache
def _scales() -> dict[str, str]:
    """The words of scale by their terms; found with the first number, for stemming loads a library."""
    return {analysis.term_of(word): word for word in _ZEROS}


def _as_digits(tokens: Sequence[Token]) -> Iterator[StandIn]:
    """For "4.5 million": 4500000, and "4.5 mn"."""
    for number, scale in pairwise(tokens):
        word = _scales().get(scale.term)
        whole = _times_ten(number.term, _ZEROS[word]) if word else None
        if word and whole:
            yield StandIn((whole,), (number.term, scale.term), OF_SAME)
            if word in _SHORT:
                yield StandIn((number.term, _SHORT[word]), (number.term, scale.term), OF_SAME)


def _in_words(tokens: Sequence[Token]) -> Iterator[StandIn]:
    """For 4000000: "4 million"."""
    for token in tokens:
        if not token.term.isdecimal() or len(token.term) > _LONGEST_NUMBER:
            continue
        for scale, word in _scales().items():
            zeros = _ZEROS[word]
            if token.term.endswith("0" * (zeros - 1)) and len(token.term) > zeros and word != "thousand":
                ones, tenth = token.term[:-zeros], token.term[-zeros]
                number = ones if tenth == "0" else f"{ones}.{tenth}"
                yield StandIn((number, scale), (token.term,), OF_SAME)


def _times_ten(number: str, zeros: int) -> str | None:
    ones, _, tenths = number.partition(".")
    if not ones.isdecimal() or (tenths and not tenths.isdecimal()) or len(tenths) > zeros:
        return None
    return ones + tenths.ljust(zeros, "0")


def _joined(question: Question, tokens: Sequence[Token]) -> Iterator[StandIn]:
    """For "cease-fire": "ceasefire"."""
    for first, second in pairwise(tokens):
        if question.text[first.end : second.start] == "-" and not first.term[:1].isdigit():
            form = question.text[first.start : first.end] + question.text[second.start : second.end].lower()
            term = analysis.term_of(form, question.language)
            if term:
                yield StandIn((term,), (first.term, second.term), OF_SAME)


def _parted(question: Question, tokens: Sequence[Token], index: Holding) -> Iterator[StandIn]:
    """For "ceasefire", where the index does not have it: "cease-fire"."""
    for token in tokens:
        form = question.text[token.start : token.end]
        is_likely = form.isalpha() and 2 * _SHORTEST_HALF <= len(form) <= _LONGEST_WORD
        if not is_likely or index.holding(token.term):
            continue
        for end in range(_SHORTEST_HALF, len(form) - _SHORTEST_HALF + 1):
            first = analysis.term_of(form[:end], question.language)
            if not first or not index.holding(first):
                continue
            second = analysis.term_of(form[end:], question.language)
            if second and index.holding(second):
                yield StandIn((first, second), (token.term,), OF_SAME / 2)
