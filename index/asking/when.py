"""Dates in questions: "19 January 2018", "March 2019", "last summer", "the past three weeks", as first and last day.

Relative ones are read against the day on which the question was asked, which is always handed in; without it they
are none. English, like the rest of what reads questions. Whether a date narrows a search is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from corpus.dating.months import MONTHS
from index.asking.relative_days import (
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    Days,
    days_of_month,
    days_of_season,
    fortnight_ago,
    last_one,
    past_ones,
    recently,
    season_past,
    some_ago,
    this_one,
    today,
    weekday,
    weekend_past,
    yesterday,
)

_FULL = "january february march april may june july august september october november december".split()
_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec".split()
_NAMED = rf"(?P<month>{'|'.join(_FULL)}|(?:{'|'.join(_SHORT)})\b\.?)"
MONTH_NAMES = rf"(?:{'|'.join(_FULL)}|(?:{'|'.join(_SHORT)})\b\.?)"
"""A pattern for one of them, in small letters."""
_ALONE = rf"(?P<month>{'|'.join(_FULL)})"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[6-9]\d\d|20\d\d|21\d\d)(?![\d%])"
_SEASON = rf"(?P<season>{'|'.join(SEASONS)})"
_COUNT = rf"(?P<count>\d{{1,3}}|few|couple of|{'|'.join(NUMBERS)})"

_RECENT_DAYS = r"recent(?! (?:years?|decades?|times|history)\b)(?: (?:days|weeks|months))?"
_LATELY = rf"(?<!most )(?<!more )(?:recently|lately|{_RECENT_DAYS})"
_NAMED_DAY = "".join(rf"(?<!\b{name} )" for name in "black super good ash easter palm cyber bloody".split())
"""Stands before a day of the week that is none with a name of its own."""
_LEADS = "(?:{})".format(
    "|".join(
        rf"(?<=\b{word}\s)"
        for word in "on of since from until till by between and to before after dated the".split()
    )
)
"""Before "19/06", which may be a score or a share otherwise."""

_Read = Callable[[re.Match[str], date], Days | None]
_DIGITS = tuple("0123456789")


class _Form(NamedTuple):
    """A way of writing a date."""

    pattern: re.Pattern[str]
    read: _Read
    is_relative: bool
    needs: tuple[str, ...]
    """What it has at least one of, in small letters: most questions have no date, which this tells more quickly."""


@dataclass(frozen=True, slots=True)
class When:
    """A date that a text names, and where it does: character offsets, end exclusive."""

    start: int
    end: int
    first: date
    last: date
    is_relative: bool
    """Said from the day of asking: "last summer"."""


def whens_in(text: str, asked_on: date | None) -> list[When]:
    """The dates of a text in order, none overlapping; of those that could be read two ways the longer one."""
    found: list[When] = []
    # Beyond ASCII other characters count as these letters and digits do.
    low = text.lower() if text.isascii() else None
    for pattern, read, is_relative, needs in _FORMS:
        if is_relative and asked_on is None:
            continue
        if low is not None and not any(need in low for need in needs):
            continue
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            days = _days_of(match, read, asked_on or date.min)
            if days is not None:
                found.append(When(match.start(), match.end(), *days, is_relative))
    return sorted(found, key=lambda when: when.start)


def days_meant(text: str, asked_on: date) -> Days | None:
    """The days that a text means which is nothing but a date, such as "2018-01" or "last week"; None for others."""
    text = " ".join(text.split())
    for when in whens_in(text, asked_on):
        if not text[: when.start].strip() and not text[when.end :].strip():
            return when.first, when.last
    return None


def _days_of(match: re.Match[str], read: _Read, asked_on: date) -> Days | None:
    try:
        days = read(match, asked_on)
    except (ValueError, OverflowError):  # 31 February, or before the year 1
        return None
    return days if days is not None and days[0] <= days[1] else None


def _number(match: re.Match[str], group: str = "month") -> int:
    name = match[group].lower().rstrip(".")
    return int(name) if name.isdigit() else MONTHS[name]


def _a_day(match: re.Match[str], asked_on: date) -> Days:
    month, day = _number(match), int(match["day"])
    if match["month"].isdigit() and month > 12:
        month, day = day, month
    the_day = date(int(match["year"]), month, day)
    return the_day, the_day


def _day_without_year(match: re.Match[str], asked_on: date) -> Days:
    month, day = _number(match), int(match["day"])
    if match["month"].isdigit() and month > 12:
        month, day = day, month
    this_year = date(asked_on.year, month, day)
    the_day = this_year if this_year <= asked_on else date(asked_on.year - 1, month, day)
    return the_day, the_day


def _some_days(match: re.Match[str], asked_on: date) -> Days:
    year, month = int(match["year"]), _number(match)
    return date(year, month, int(match["day"])), date(year, month, int(match["until"]))


def _a_month(match: re.Match[str], asked_on: date) -> Days:
    return days_of_month(int(match["year"]), _number(match))


def _some_months(match: re.Match[str], asked_on: date) -> Days:
    year, first, last = int(match["year"]), _number(match), _number(match, "until")
    return days_of_month(year - (first > last), first)[0], days_of_month(year, last)[1]


def _month_without_year(match: re.Match[str], asked_on: date) -> Days | None:
    if match["month"] in ("may", "march"):  # verbs
        return None
    month = _number(match)
    return days_of_month(asked_on.year - (month > asked_on.month), month)


def _a_season(match: re.Match[str], asked_on: date) -> Days:
    return days_of_season(int(match["year"]), match["season"])


def _a_year(match: re.Match[str], asked_on: date) -> Days:
    return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)


def _a_decade(match: re.Match[str], asked_on: date) -> Days:
    return date(int(match["tens"] + "0"), 1, 1), date(int(match["tens"] + "9"), 12, 31)


def _forms() -> Iterator[_Form]:
    to = r"\s*(?:-|–|\b(?:and|to|until|till|through)\b)\s*"
    until_month = rf"(?P<until>{'|'.join(_FULL)})"
    units = rf"week|month|year|{'|'.join(SEASONS)}"
    for pattern, read, is_relative, needs in (
        (r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", _a_day, False, _DIGITS),
        (r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?![\d-])", _a_month, False, _DIGITS),
        (
            r"(?<![\d/.-])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)",
            _a_day,
            False,
            _DIGITS,
        ),
        (rf"{_LEADS}(?P<day>\d\d)/(?P<month>\d\d)(?![\d/.:-])", _day_without_year, True, _DIGITS),
        (
            rf"\b(?P<day>\d{{1,2}}){_TH}{to}(?P<until>\d{{1,2}}){_TH} (?:of )?{_NAMED},? {_YEAR}",
            _some_days,
            False,
            _DIGITS,
        ),
        (
            rf"\b{_NAMED} (?P<day>\d{{1,2}}){_TH}{to}(?P<until>\d{{1,2}}){_TH},? {_YEAR}",
            _some_days,
            False,
            _DIGITS,
        ),
        (rf"\b{_ALONE}{to}{until_month},? {_YEAR}", _some_months, False, _DIGITS),
        (rf"\b(?P<day>\d{{1,2}}){_TH} (?:of )?{_NAMED},? {_YEAR}", _a_day, False, _DIGITS),
        (rf"\b{_NAMED} (?P<day>\d{{1,2}}){_TH},? {_YEAR}", _a_day, False, _DIGITS),
        (rf"\b{_NAMED},? (?:of )?{_YEAR}", _a_month, False, _DIGITS),
        (rf"\b{_SEASON} (?:of )?{_YEAR}", _a_season, False, _DIGITS),
        (rf"\b(?P<day>\d{{1,2}}){_TH} (?:of )?{_ALONE}\b", _day_without_year, True, _DIGITS),
        (rf"\b{_ALONE} (?P<day>\d{{1,2}}){_TH}\b", _day_without_year, True, _DIGITS),
        (r"\b(?P<tens>1[6-9]\d|20\d)0s\b", _a_decade, False, _DIGITS),
        (rf"(?<![\w.,:/-]){_YEAR}(?![\w/-])(?![.,:]\d)", _a_year, False, _DIGITS),
        (
            rf"\b(?:the )?(?:last|past) {_COUNT} (?P<unit>day|week|month|year)s?\b",
            past_ones,
            True,
            ("last", "past"),
        ),
        (r"\bthe (?:last|past)(?P<count>) (?P<unit>week|month|year)\b", past_ones, True, ("last", "past")),
        (
            rf"\b(?:last|previous) (?P<unit>{units}|{'|'.join(WEEKDAYS)})\b",
            last_one,
            True,
            ("last", "previous"),
        ),
        (rf"\bthis (?P<unit>{units})\b", this_one, True, ("this",)),
        (r"\b(?:yesterday|last night)\b", yesterday, True, ("yesterday", "last")),
        (r"\btoday\b", today, True, ("today",)),
        (r"\b(?:a|one) fortnight ago\b", fortnight_ago, True, ("fortnight",)),
        (r"\b(?:last|(?:over|at|on) the) weekend\b", weekend_past, True, ("weekend",)),
        (rf"\b(?:in|during|over) (?:the )?(?!fall\b){_SEASON}\b", season_past, True, tuple(SEASONS)),
        (rf"\b(?:{_COUNT} )?(?P<unit>day|week|month)s? ago\b", some_ago, True, ("ago",)),
        (rf"\b{_LATELY}\b", recently, True, ("recent", "lately")),
        (
            rf"{_NAMED_DAY}\b(?P<unit>{'|'.join(WEEKDAYS)})\b(?![’'-])(?!\s+(?-i:[A-Z]))",
            weekday,
            True,
            tuple(WEEKDAYS),
        ),
        (rf"\b{_ALONE}\b", _month_without_year, True, tuple(_FULL)),
    ):
        yield _Form(re.compile(pattern, re.IGNORECASE), read, is_relative, needs)


_FORMS = tuple(_forms())
