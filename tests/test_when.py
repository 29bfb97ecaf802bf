"""Dates in questions, read against the day of asking; nothing else is taken for one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.when import days_meant, whens_in

SUNDAY = date(2026, 11, 22)


def told(text: str, asked_on: date | None = SUNDAY) -> list[str]:
    """Each date of a text as "first..last"."""
    return [f"{when.first}..{when.last}" for when in whens_in(text, asked_on)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 19 January 2018", "2018-01-19..2018-01-19"),
        ("on the 19th of January, 2018", "2018-01-19..2018-01-19"),
        ("on January 19th, 2018", "2018-01-19..2018-01-19"),
        ("on 2018-01-19", "2018-01-19..2018-01-19"),
        ("on 19/01/2018", "2018-01-19..2018-01-19"),
        ("on 01/19/2018", "2018-01-19..2018-01-19"),
        ("on 19/06", "2026-06-19..2026-06-19"),
        ("until 30/11", "2025-11-30..2025-11-30"),
        ("in 2018-02", "2018-02-01..2018-02-28"),
        ("in Feb. 2024", "2024-02-01..2024-02-29"),
        ("in March of 1974", "1974-03-01..1974-03-31"),
        ("in 2018", "2018-01-01..2018-12-31"),
        ("in the 1990s", "1990-01-01..1999-12-31"),
        ("in summer 2019", "2019-06-01..2019-08-31"),
        ("in the winter of 2019", "2019-12-01..2020-02-29"),
        ("between March and May 2019", "2019-03-01..2019-05-31"),
        ("from November to February 2020", "2019-11-01..2020-02-29"),
        ("from 3 to 5 March 2019", "2019-03-03..2019-03-05"),
        ("yesterday", "2026-11-21..2026-11-21"),
        ("last night", "2026-11-21..2026-11-21"),
        ("last week", "2026-11-09..2026-11-15"),
        ("this week", "2026-11-15..2026-11-22"),
        ("last month", "2026-10-01..2026-10-31"),
        ("this month", "2026-11-01..2026-11-22"),
        ("last year", "2025-01-01..2025-12-31"),
        ("this year", "2026-01-01..2026-11-22"),
        ("last summer", "2026-06-01..2026-08-31"),
        ("last winter", "2025-12-01..2026-02-28"),
        ("in spring", "2026-03-01..2026-05-31"),
        ("during the winter", "2025-12-01..2026-02-28"),
        ("last weekend", "2026-11-14..2026-11-15"),
        ("over the weekend", "2026-11-21..2026-11-22"),
        ("a fortnight ago", "2026-11-01..2026-11-22"),
        ("last Tuesday", "2026-11-17..2026-11-17"),
        ("last Sunday", "2026-11-15..2026-11-15"),
        ("over the past three weeks", "2026-11-01..2026-11-22"),
        ("in the last 10 days", "2026-11-12..2026-11-22"),
        ("over the past year", "2025-11-21..2026-11-22"),
        ("in October", "2026-10-01..2026-10-31"),
        ("in December", "2025-12-01..2025-12-31"),
        ("on 3 December", "2025-12-03..2025-12-03"),
        ("on Sunday", "2026-11-22..2026-11-22"),
        ("on Monday", "2026-11-16..2026-11-16"),
        ("two weeks ago", "2026-11-01..2026-11-22"),
        ("a few days ago", "2026-11-16..2026-11-22"),
        ("days ago", "2026-11-08..2026-11-22"),
        ("recently", "2026-05-23..2026-11-22"),
        ("in recent weeks", "2026-05-23..2026-11-22"),
    ],
)
def test_a_date_is_its_first_and_its_last_day(text: str, days: str) -> None:
    """Relative ones as they are said on Sunday, 22 November 2026."""
    assert told(f"What did the mayor say {text}?") == [days]


def test_this_winter_is_over_in_no_january() -> None:
    """It began in the year before."""
    assert told("this winter", date(2026, 1, 9)) == ["2025-12-01..2026-01-09"]


def test_last_summer_in_a_summer_is_the_one_before() -> None:
    """Of seasons the last that is over."""
    assert told("last summer", date(2026, 7, 1)) == ["2025-06-01..2025-08-31"]


@pytest.mark.parametrize(
    "text",
    [
        "4,112 spectators",
        "2,018 boats",
        "£1999.50",
        "2018%",
        "room 2018a",
        "may it",
        "they march on",
        "12:30",
        "won 10/11",
        "a 24/07 shop",
        "on 9/11",
        "Black Friday",
        "the Sunday Argus",
        "Sunday's best",
        "the most recent race",
        "in recent years",
        "1/2",
    ],
)
def test_a_number_or_a_verb_is_no_date(text: str) -> None:
    """Only what is written as a date is one."""
    assert told(f"who saw {text}?") == []


def test_relative_dates_need_the_day_of_asking() -> None:
    """Nothing reads the clock; absolute dates stay."""
    assert told("since last summer, and in 2018, on 3 December, in October", None) == [
        "2018-01-01..2018-12-31"
    ]


@pytest.mark.parametrize("text", ["next to nothing", "2018 or so", "", "since 2018", "2018-13", "2018-02-30"])
def test_what_is_more_or_less_than_a_date_means_no_days(text: str) -> None:
    """An option takes a date and nothing beside it."""
    assert days_meant(text, SUNDAY) is None


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)))
def test_iso_dates_mean_themselves(day: date) -> None:
    """As a day and as the month that holds it."""
    assert days_meant(day.isoformat(), SUNDAY) == (day, day)
    month = days_meant(day.isoformat()[:7], SUNDAY)
    assert month is not None
    assert month[0].day == 1
    assert (month[1] + timedelta(1)).day == 1
    assert month[0] <= day <= month[1]


WORDS = st.sampled_from(
    "last past the week year summer 2018 31 February 9999 March may yesterday Sunday - to 2018-02 0 few".split()
)


@given(st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=60), st.none() | st.dates())
def test_any_text_is_read(text: str, asked_on: date | None) -> None:
    """Spans lie inside it, in order, none over another; first days never come after last ones."""
    at = 0
    for when in whens_in(text, asked_on):
        assert at <= when.start < when.end <= len(text)
        assert when.first <= when.last
        at = when.end
