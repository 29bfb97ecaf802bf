"""What in a sentence could be the answer: words that the question does not have, of the sort that it wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.answering.inquiry import Inquiry
from index.answering.wanted import Sort
from index.answering.words import Sentence, Word
from index.weighing.marks import CAPITAL, DATE, MONEY, NUMBER, PLACE_FOLLOWS, YEAR
from index.weighing.tongues import CAUSE, MEANS, could_answer, names_are_known

_NAMED = frozenset({"person", "place", "name", "thing"})
_COUNTED = frozenset({"number", "amount"})
_CALLED = frozenset("called named known termed dubbed titled entitled".split())
_OF_TIME = frozenset("ago years months weeks days century centuries decades".split())
_CAUSES = frozenset("because since due owing reason caused blamed so".split())
_MEANS = frozenset("by through using via with from".split())
_INSIDE_NAMES = frozenset("of the de la van von al bin".split())
_LARGE = frozenset(
    "percent per dollars pounds euros million billion trillion lakh lakhs crore crores cents".split()
)
_YEARS = re.compile(r"1\d{3}s?|20\d\ds?|\d{3}0s")
_REACH = 4
_OF_SIGN = 0.7
"""How well a number fits that has a currency's sign and no word behind it, set by hand: from .8 on a floor fell."""
_LED_TO: dict[Sort, tuple[int, float]] = {"reason": (CAUSE, 1.0), "manner": (MEANS, 0.7)}
"""In other languages than English: the mark of what leads to a cause or a way, and how well what follows fits."""


class Possible(NamedTuple):
    """Words of a sentence from `first` to `last` (inclusive), and how well they fit the sort wanted, 0..1."""

    first: int
    last: int
    fit: float


def possible_answers(inquiry: Inquiry, sentence: Sentence) -> list[Possible]:
    """All that could answer, in no order."""
    sort = inquiry.wanted.sort
    found: list[Possible] = []
    if sort in _NAMED:
        found += _names(inquiry, sentence.words, sort)
    elif sort == "time":
        found += _times(inquiry, sentence.words)
    elif sort in _COUNTED:
        found += _numbers(inquiry, sentence.words, sort)
    elif inquiry.question.wants and sort in _LED_TO:
        found += _after_marked(sentence.words, *_LED_TO[sort])
    elif sort == "reason":
        found += _after(sentence.words, _CAUSES, 1.0)
        found += _after(sentence.words, frozenset({"to", "for"}), 0.5)
    elif sort == "manner":
        found += _after(sentence.words, _MEANS, 0.7)
    if sort == "place" and not names_are_known(inquiry.question.language):
        found += _behind_place_words(inquiry, sentence.words)
    if sort in ("thing", "reason", "manner"):
        found += _plain_words(inquiry, sentence.words)
    return found


def _names(inquiry: Inquiry, words: tuple[Word, ...], sort: Sort) -> Iterator[Possible]:
    place = 0
    while place < len(words):
        if not _is_name(words[place]):
            place += 1
            continue
        last = place
        while last + 1 < len(words) and (
            _is_name(words[last + 1])
            or (words[last + 1].low in _INSIDE_NAMES and last + 2 < len(words) and _is_name(words[last + 2]))
        ):
            last += 1
        own = [word for word in words[place : last + 1] if word.term]
        new = [word for word in own if word.term not in inquiry.worth]
        if any(not word.marks & DATE for word in new):
            fit = 1.0 if place or last > place else 0.4
            fit *= 1.0 if len(new) == len(own) else 0.7
            if sort == "place":
                before = words[max(0, place - 2) : place]
                fit *= 1.0 if any(word.marks & PLACE_FOLLOWS for word in before) else 0.6
            yield Possible(place, last, fit * (0.8 if sort == "thing" else 1.0))
        place = last + 1


def _is_name(word: Word) -> bool:
    return bool(word.marks & CAPITAL and word.term)


def _times(inquiry: Inquiry, words: tuple[Word, ...]) -> Iterator[Possible]:
    for place, word in enumerate(words):
        if word.term in inquiry.worth:
            continue
        if word.marks & YEAR or _YEARS.fullmatch(word.low):
            yield Possible(place, place, 1.0)
        elif word.marks & DATE or word.low in _OF_TIME:
            yield Possible(place, place, 0.7)


def _numbers(inquiry: Inquiry, words: tuple[Word, ...], sort: Sort) -> Iterator[Possible]:
    things = inquiry.wanted.described
    for place, word in enumerate(words):
        if not word.marks & NUMBER or word.term in inquiry.worth:
            continue
        following = words[place + 1 : place + 1 + _REACH]
        if sort == "amount":
            is_amount = any(after.marks & MONEY or after.low in _LARGE for after in following[:2])
            yield Possible(place, place, 1.0 if is_amount else _OF_SIGN if word.marks & MONEY else 0.5)
        else:
            farther = next((steps for steps, after in enumerate(following) if after.term in things), None)
            uncounted = 0.2 if word.marks & YEAR else 0.6
            yield Possible(place, place, uncounted if farther is None else 1.0 - farther / 10)


def _after(words: tuple[Word, ...], openings: frozenset[str], fit: float) -> Iterator[Possible]:
    for place, word in enumerate(words[:-1]):
        if word.low in openings:
            yield Possible(place + 1, min(place + 3, len(words) - 1), fit)


def _after_marked(words: tuple[Word, ...], mark: int, fit: float) -> Iterator[Possible]:
    """Behind words that lead to a cause or a way in the language of the text."""
    for place, word in enumerate(words[:-1]):
        if word.marks & mark:
            yield Possible(place + 1, min(place + 3, len(words) - 1), fit)


def _behind_place_words(inquiry: Inquiry, words: tuple[Word, ...]) -> Iterator[Possible]:
    """Where names of places are written like any word."""
    for place in could_answer("place", [word.marks for word in words], 0, len(words)):
        if words[place].term and words[place].term not in inquiry.worth:
            yield Possible(place, min(place + 1, len(words) - 1), 0.6)


def _plain_words(inquiry: Inquiry, words: tuple[Word, ...]) -> Iterator[Possible]:
    for place, word in enumerate(words):
        if word.term and not word.marks & CAPITAL and len(word.low) > 2 and word.term not in inquiry.worth:
            is_called = any(before.low in _CALLED for before in words[max(0, place - 2) : place])
            yield Possible(place, place, 0.8 if is_called else 0.35)
