"""Dates of a question in another language than English, by its table: "منذ الصيف الماضي", "en mars 2019".

Each is put into English, where it is known what "last summer" comes to. What narrows a search, and what is only offered
for it, is the same as there (`index.asking.periods`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from index.asking.filters import Filters
from index.asking.periods import Period, days_led_by
from index.asking.tongues.letters import plain
from index.asking.tongues.tongue import Dates, Tongue
from index.asking.when import When, days_meant

_YEAR: Final = r"(?P<year>1[6-9]\d\d|20\d\d|21\d\d)(?!\d)"
_DAY: Final = r"(?P<day>\d{1,2})(?:er|\.)?"
_ANY_DAY: Final = date(2000, 1, 1)
"""For dates that are the same whenever they are asked for."""
_LONGEST_LEAD: Final = 24
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
_TWO: Final = re.compile(r"ين$")
"""Ends an Arabic word for two of something."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A pattern, what it says in English, and whether that is a time that only the day of asking tells."""

    pattern: re.Pattern[str]
    english: Callable[[re.Match[str]], str]
    is_relative: bool = False
    needs_lead: bool = False


@dataclass(frozen=True, slots=True)
class _Shapes:
    forms: tuple[_Form, ...]
    leads: tuple[tuple[str, re.Pattern[str]], ...]
    ahead: re.Pattern[str]


def dates_in(tongue: Tongue, text: str, asked_on: date | None) -> list[Period]:
    """The periods of a question in order, none overlapping."""
    low, shapes = plain(text), _shapes_of(tongue)
    found: list[Period] = []
    taken: list[tuple[int, int]] = []
    for form in shapes.forms:
        if form.is_relative and asked_on is None:
            continue
        for match in form.pattern.finditer(low):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            days = days_meant(form.english(match), asked_on or _ANY_DAY)
            lead, start = _lead(low, match.start(), shapes)
            if form.needs_lead and not lead and "year" in match.groupdict() and not match[0][0].isdigit():
                lead = "in"  # "the year 2018"
            if days is None or (form.needs_lead and not lead):
                continue
            taken.append((start, match.end()))
            when = When(match.start(), match.end(), *days, form.is_relative)
            if period := _period(start, lead, when, form, is_ahead=shapes.ahead.search(low) is not None):
                found.append(period)
    return sorted(found, key=lambda period: period.spans)


def looks_ahead_in(tongue: Tongue, text: str) -> bool:
    """Whether a question is about what is to come, as seen from when it was printed."""
    return _shapes_of(tongue).ahead.search(plain(text)) is not None


def _period(start: int, lead: str, when: When, form: _Form, *, is_ahead: bool) -> Period | None:
    spans = ((start, when.end),)
    is_just_past = form.is_relative and not form.needs_lead and not is_ahead
    if lead == "since" or (is_just_past and lead in ("", "in", "from")):
        return Period(spans, Filters(since=when.first), True)
    return Period(spans, days_led_by(lead, when), False) if lead else None


def _lead(low: str, end: int, shapes: _Shapes) -> tuple[str, int]:
    """The English word for what leads to a date, and where it begins; "" and the date's own place without one."""
    for lead, pattern in shapes.leads:
        if match := pattern.search(low, max(0, end - _LONGEST_LEAD), end):
            return lead, match.start()
    return "", end


@cache
def _shapes_of(tongue: Tongue) -> _Shapes:
    dates = tongue.dates
    leads = sorted(
        ((lead, one) for lead, some in dates.leads.items() for one in _alternatives(some)),
        key=lambda pair: -len(pair[1]),
    )
    return _Shapes(
        tuple(_forms(dates)),
        tuple((lead, re.compile(rf"(?<!\w)(?:{one})(?:\s+|(?<=['ب]))$")) for lead, one in leads),
        re.compile(rf"(?<!\w)(?:{dates.ahead})(?!\w)"),
    )


def _alternatives(pattern: str) -> Iterator[str]:
    """The parts of a pattern between bars that stand in no brackets."""
    depth, part = 0, ""
    for character in pattern:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            yield part
            part = ""
        else:
            part += character
    yield part


def _forms(dates: Dates) -> Iterator[_Form]:
    months = "|".join(sorted(dates.months, key=len, reverse=True))
    of = rf"\s*(?:{dates.of})?\s+" if dates.of else r"\s+"
    in_year = rf"(?:{of}(?:{dates.year})?\s*|,?\s+)"
    after = rf"(?:\s+(?:{dates.year})(?!\w))?" if dates.year else ""
    month = rf"(?P<month>{months})(?:\s?/\s?(?:{months}))?(?!\w)"

    def month_of(match: re.Match[str]) -> str:
        known = next(number for name, number in dates.months.items() if re.fullmatch(name, match["month"]))
        return _MONTHS[known - 1]

    def bounded(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\d)(?<![^\W\d_ب])(?:{pattern})(?!\w)")

    yield _Form(
        bounded(rf"{_DAY}{of}{month}{in_year}{_YEAR}{after}"),
        lambda m: f"{m['day']} {month_of(m)} {m['year']}",
    )
    yield _Form(bounded(rf"{month}{in_year}{_YEAR}{after}"), lambda m: f"{month_of(m)} {m['year']}")
    for season in _SEASONS:
        yield _Form(
            bounded(rf"(?:ال)?(?:{dates.units[season]}){in_year}{_YEAR}{after}"),
            _saying(f"{season} {{year}}"),
        )
    yield _Form(bounded(rf"{_DAY}{of}{month}"), lambda m: f"{m['day']} {month_of(m)}", True)
    for name, unit in dates.units.items():
        some = f"(?:{unit})"
        if name not in ("day",):
            yield _Form(bounded(dates.last.replace("{unit}", some)), _saying(f"last {name}"), True)
            yield _Form(bounded(dates.this.replace("{unit}", some)), _saying(f"this {name}"), True)
        if name in ("day", "week", "month", "year"):
            yield _Form(bounded(dates.ago.replace("{unit}", some)), _ago(name), True)
    yield _Form(bounded(dates.yesterday), _saying("yesterday"), True)
    yield _Form(bounded(month), month_of, True, needs_lead=True)
    yield _Form(
        bounded(rf"(?:(?:{dates.year})\s+)?{_YEAR}{after}" if dates.year else _YEAR),
        _saying("{year}"),
        needs_lead=True,
    )


def _saying(english: str) -> Callable[[re.Match[str]], str]:
    return lambda match: english.format(**match.groupdict())


def _ago(unit: str) -> Callable[[re.Match[str]], str]:
    def english(match: re.Match[str]) -> str:
        count = (match["count"] or "").strip() or ("2" if _TWO.search(match[0]) else "1")
        days = 365 if unit == "year" else 0
        return f"{int(count) * days} days ago" if days and int(count) < 3 else f"{count} {unit}s ago"

    return english
