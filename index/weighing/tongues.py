"""What words of an article in another language than English could be by their look, and which of them answer.

The marks of `index.weighing.marks` by the tables of `index.asking.tongues`, and some of their own: English is told such
things by patterns, and needs none of them. Words are known by their stems, small ones as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final

from corpus.quotations.tongues.arabic_names import people_in
from index.asking.tongues.known import tongue_of
from index.asking.tongues.tongue import Look, Tongue
from index.terms import analysis
from index.weighing.marks import (
    CAPITAL,
    DATE,
    MONEY,
    NUMBER,
    PLACE_FOLLOWS,
    YEAR,
    Marks,
    marks_by_shape,
    marks_of,
)

SHARE, LENGTH, AGED, CAUSE, MEANS = 64, 128, 256, 512, 1024
"""Of a part of a whole, a length of time, what follows an age; what leads to a cause and to a way."""
_TO_UNIT: Final = 4
"""Words from a number to what it is of, the number among them ("4,2 millions d'euros")."""
_TO_AGE: Final = 2


@cache
def marks_in(language: str | None) -> Callable[[str], int]:
    """What gives the marks of a word form in an article of a language."""
    tongue = tongue_of(language)
    return Marks(lambda form: _marks_of(form, *_tables_of(tongue))).__getitem__ if tongue else marks_of


def names_behind_titles(text: str, language: str | None) -> Iterator[int]:
    """The places of words that name people, in a language that writes names like any word; none in others."""
    tongue = tongue_of(language)
    if tongue is None or tongue.names != "behind titles":
        return
    for _, (start, end) in people_in(text):
        first = len(analysis.forms(text, 0, start))
        yield from range(first, first + len(analysis.forms(text, start, end)))


def names_are_known(language: str | None) -> bool:
    """Whether a language writes names so that each is known by its look."""
    tongue = tongue_of(language)
    return tongue is None or tongue.names != "behind titles"


def could_answer(look: Look, marks: Sequence[int], first: int, last: int) -> list[int]:
    """The places from `first` to before `last` of words that look so; none for looks that no word has by itself."""
    found = []
    for place in range(first, last):
        mark = marks[place]
        if look == "time":
            fits = mark & (YEAR | DATE)
        elif look == "person":
            fits = mark & CAPITAL
        elif look == "place":
            follows = place > first and marks[place - 1] & PLACE_FOLLOWS
            fits = follows and not mark & (NUMBER | DATE | PLACE_FOLLOWS)
        elif look == "money" and mark & MONEY:
            fits = mark  # "a dirham and a half"
        elif look in ("reason", "manner"):
            fits = mark & (CAUSE if look == "reason" else MEANS)
        elif mark & NUMBER and look in _OF_NUMBERS:
            wanted, reach, years = _OF_NUMBERS[look]
            near = marks[place : min(place + reach, last)]
            fits = (years or not mark & YEAR) and (not wanted or any(one & wanted for one in near))
        else:
            fits = 0
        if fits:
            found.append(place)
    return found


_OF_NUMBERS: Final[dict[Look, tuple[int, int, bool]]] = {
    "money": (MONEY, _TO_UNIT, False),
    "share": (SHARE, _TO_UNIT, False),
    "amount": (0, 1, False),
    "number": (0, 1, False),
    "age": (AGED, 1 + _TO_AGE, True),
    "duration": (LENGTH, _TO_UNIT, True),
}
"""For looks that numbers have: what must stand at one or soon after, within how many words, and whether years count."""


LOOKS_OF_WORDS: Final = frozenset[Look]({"time", "reason", "manner", *_OF_NUMBERS})
"""Looks that words of any language have by their marks; names have them by how they are written."""


def _marks_of(form: str, tongue: Tongue, tables: dict[str, int]) -> int:
    folded = analysis.fold(form)
    told = tables.get(folded, 0) | tables.get(analysis.term_of(form, tongue.language), 0)
    return told | marks_by_shape(form, folded)


@cache
def _tables_of(tongue: Tongue | None) -> tuple[Tongue, dict[str, int]]:
    """The marks of each word of a table, by its folded form and by its term."""
    assert tongue is not None
    found: dict[str, int] = {}
    for words, mark in (
        (tongue.numbers, NUMBER),
        (tongue.days, DATE),
        (tongue.money, MONEY),
        (tongue.shares, SHARE),
        (tongue.lengths, LENGTH),
        (tongue.aged, AGED),
        (tongue.causes, CAUSE),
        (tongue.means, MEANS),
        (tongue.before_places, PLACE_FOLLOWS),
    ):
        for word in words.split():
            for key in {analysis.fold(word), analysis.term_of(word, tongue.language)} - {""}:
                found[key] = found.get(key, 0) | mark
    return tongue, found
