"""Days as they are told from a day of asking: "last summer", "three weeks ago", "this month"; English."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
NUMBERS = "a two three four five six seven eight nine ten eleven twelve".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAYS_IN = {"day": 1, "week": 7, "month": 31, "year": 366}
_RECENT = timedelta(183)

Days = tuple[date, date]
"""First and last day; both belong."""


def days_of_month(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def days_of_season(year: int, name: str) -> Days:
    first = SEASONS[name.lower()]
    ends = (year, first + 2) if first < 12 else (year + 1, 2)
    return date(year, first, 1), days_of_month(*ends)[1]


def yesterday(match: re.Match[str], asked_on: date) -> Days:
    return asked_on - timedelta(1), asked_on - timedelta(1)


def today(match: re.Match[str], asked_on: date) -> Days:
    return asked_on, asked_on


def this_one(match: re.Match[str], asked_on: date) -> Days | None:
    """Up to the day of asking; "this week" also means the weekend before it."""
    unit = match["unit"].lower()
    if unit == "week":
        return asked_on - timedelta(7), asked_on
    if unit == "month":
        return asked_on.replace(day=1), asked_on
    if unit == "year":
        return asked_on.replace(month=1, day=1), asked_on
    first, last = days_of_season(asked_on.year - (unit == "winter" and asked_on.month < 3), unit)
    return (first, min(last, asked_on)) if first <= asked_on else None


def last_one(match: re.Match[str], asked_on: date) -> Days:
    """The one before this one; of seasons and days of the week the last one that is over."""
    unit = match["unit"].lower()
    if unit == "week":
        monday = asked_on - timedelta(asked_on.weekday() + 7)
        return monday, monday + timedelta(6)
    if unit == "month":
        return days_of_month(*(asked_on.replace(day=1) - timedelta(1)).timetuple()[:2])
    if unit == "year":
        return date(asked_on.year - 1, 1, 1), date(asked_on.year - 1, 12, 31)
    if unit in WEEKDAYS:
        back = (asked_on.weekday() - WEEKDAYS.index(unit) - 1) % 7 + 1
        return asked_on - timedelta(back), asked_on - timedelta(back)
    seasons = [days_of_season(asked_on.year - ago, unit) for ago in (0, 1, 2)]
    return next(season for season in seasons if season[1] < asked_on)


def past_ones(match: re.Match[str], asked_on: date) -> Days:
    told = (match["count"] or "a").lower()
    few = {"few": 5, "couple of": 3}.get(told)
    count = few or (int(told) if told.isdigit() else NUMBERS.index(told) + 1)
    return asked_on - timedelta(count * _DAYS_IN[match["unit"].lower()]), asked_on


def some_ago(match: re.Match[str], asked_on: date) -> Days:
    """As much ago and one more, for such words are round; "days ago" are up to a fortnight."""
    one = timedelta(_DAYS_IN[match["unit"].lower()])
    return (past_ones(match, asked_on)[0] if match["count"] else asked_on - 13 * one) - one, asked_on


def recently(match: re.Match[str], asked_on: date) -> Days:
    """Half a year at most."""
    return asked_on - _RECENT, asked_on


def season_past(match: re.Match[str], asked_on: date) -> Days:
    """The last one that has begun."""
    begun = days_of_season(asked_on.year, match["season"])
    return begun if begun[0] <= asked_on else days_of_season(asked_on.year - 1, match["season"])


def fortnight_ago(match: re.Match[str], asked_on: date) -> Days:
    """As two weeks ago."""
    return asked_on - timedelta(21), asked_on


def weekend_past(match: re.Match[str], asked_on: date) -> Days:
    """The last Saturday before today, and the day after it; "last weekend" on a Sunday is the one before."""
    is_before = asked_on.weekday() == 6 and match[0].lower().startswith("last")
    saturday = asked_on - timedelta(8 if is_before else (asked_on.weekday() - 5) % 7 or 7)
    return saturday, saturday + timedelta(1)


def weekday(match: re.Match[str], asked_on: date) -> Days:
    """The last such day, the day of asking too."""
    the_day = asked_on - timedelta((asked_on.weekday() - WEEKDAYS.index(match["unit"].lower())) % 7)
    return the_day, the_day
