"""The date grammar: what is stated is read, nothing is guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dating.dates import beside_dates, find_dateline, is_update_line, parse_published

DAY = date(2024, 3, 14)
CET = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    "text",
    [
        "14 March 2024", "March 14, 2024", "14 Mar 2024", "Mar. 14, 2024", "Thursday, 14 March, 2024",
        "Thu 14th March 2024", "14-Mar-2024", "2024-03-14", "2024/03/14", "20240314", "14.03.2024", "14/03/2024",
        "03/14/2024", "14. März 2024", "den 14. Maerz 2024", "14 mars 2024", "le 14 mars 2024", "14 de marzo de 2024",
        "14 marzo 2024", "14 de março de 2024", "14 maart 2024", "14 марта 2024", "14 مارس 2024", "١٤ آذار ٢٠٢٤",
        "14 MARCH 2024", "2024年3月14日", "14 març 2024", "14 martie 2024", "14 Mart 2024", "14 marca 2024",
        "14. března 2024", "14 березня 2024", "14 Μαρτίου 2024", "14 maaliskuuta 2024",
        "14 marts 2024", "2024. március 14.", "14 मार्च 2024", "14 במרץ 2024",
    ],
)  # fmt: skip
def test_a_day_is_read_in_many_forms(text: str) -> None:
    """Both as a field and as a dateline, and never with an hour that nobody stated."""
    for published in (parse_published(text), find_dateline(text)):
        assert published == DAY
        assert not isinstance(published, datetime)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Thursday, 14 March, 2024 - 06:10", datetime(2024, 3, 14, 6, 10)),
        ("14 March 2024 06:10:33", datetime(2024, 3, 14, 6, 10, 33)),
        ("March 14, 2024 at 6:10 p.m.", datetime(2024, 3, 14, 18, 10)),
        ("March 14, 2024 12 AM", datetime(2024, 3, 14, 0, 0)),
        ("6:10 AM, Thu March 14, 2024", datetime(2024, 3, 14, 6, 10)),
        ("14. März 2024, 6:10 Uhr", datetime(2024, 3, 14, 6, 10)),
        ("14 mars 2024 à 06h10", datetime(2024, 3, 14, 6, 10)),
        ("14 مارس 2024 - 06:10 مساء", datetime(2024, 3, 14, 18, 10)),
        ("2024-03-14T06:10:00Z", datetime(2024, 3, 14, 6, 10, tzinfo=UTC)),
        ("2024-03-14 06:10:00.123+01:00", datetime(2024, 3, 14, 6, 10, tzinfo=CET)),
        ("20240314T061000Z", datetime(2024, 3, 14, 6, 10, tzinfo=UTC)),
        ("Thu, 14 Mar 2024 06:10:00 +0100", datetime(2024, 3, 14, 6, 10, tzinfo=CET)),
        ("4 Mar 2024 06:10 GMT", datetime(2024, 3, 4, 6, 10, tzinfo=UTC)),
        ("14 Mar 2024 06.10 CET", datetime(2024, 3, 14, 6, 10, tzinfo=CET)),
        ("14 March 2024 0610 GMT", datetime(2024, 3, 14, 6, 10, tzinfo=UTC)),
        ("14 March 2024 06:10 GMT+3", datetime(2024, 3, 14, 6, 10, tzinfo=timezone(timedelta(hours=3)))),
        ("6:10 AM EST, Sun March 3, 2024", datetime(2024, 3, 3, 6, 10, tzinfo=timezone(timedelta(hours=-5)))),
        ("July 14, 2024 6:10 AM ET", datetime(2024, 7, 14, 6, 10, tzinfo=timezone(timedelta(hours=-4)))),
    ],
)
def test_an_hour_is_read_with_the_zone_that_is_stated(text: str, moment: datetime) -> None:
    """A zone only where the text has one."""
    published = parse_published(text)
    assert isinstance(published, datetime)
    assert (published, published.utcoffset()) == (moment, moment.utcoffset())


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "3 days ago", "Thursday", "March 2024", "14 March", "2024", "31 February 2024", "31/02/2024",
     "2024-13-45", "14 March 1599", "14 March 2201", "14/03/24", "MADRID (AP) -", "06:10", "99/99/9999"],
)  # fmt: skip
def test_what_states_no_day_of_a_year_is_no_date(text: str) -> None:
    """Nothing is guessed, and no day is invented."""
    assert parse_published(text) is None
    assert find_dateline(text) is None


def test_day_comes_first_unless_that_is_impossible() -> None:
    """03/04 is the third of April, 03/14 the fourteenth of March."""
    assert parse_published("03/04/2024") == date(2024, 4, 3)
    assert parse_published("03/14/2024") == DAY


def test_an_hour_that_does_not_exist_leaves_the_day() -> None:
    """25:99 is no time."""
    assert parse_published("14 March 2024 25:99") == DAY


@pytest.mark.parametrize(
    "line",
    ["Published 14 March 2024", "Updated: 14 March 2024", "Last updated on 14 March 2024", "Publié le 14 mars 2024",
     "Stand: 14.03.2024", "14 Mar 2024 | By Jo Ash", "By Jo Ash, 14 March 2024", "QUILLHAVEN, 14 March 2024",
     "14 March 2024 • 3 min read", "(14 March 2024)"],
)  # fmt: skip
def test_a_line_that_is_little_else_than_a_date_is_a_dateline(line: str) -> None:
    """Labels, a place, a byline or a reading time may stand beside it."""
    assert find_dateline(line) == DAY


@pytest.mark.parametrize(
    "line",
    ["The wall was built on 14 March 2024.", "From 14 March 2024 the west pier is shut", "Budget of 14 March 2024",
     "14 March 2024: the day the harbour wall held and the fleet was spared", "x" * 200 + " 14 March 2024"],
)  # fmt: skip
def test_a_sentence_with_a_date_in_it_is_no_dateline(line: str) -> None:
    """Prose names dates too."""
    assert find_dateline(line) is None


@pytest.mark.parametrize(
    "text",
    ["Published: 14 March 2024 | Updated: 15 March 2024 07:00", "Updated 15 March 2024. Published 14 March 2024",
     "Publié le 14 mars 2024, mis à jour le 15 mars 2024"],
)  # fmt: skip
def test_publication_wins_over_an_update(text: str) -> None:
    """Whichever comes first."""
    assert parse_published(text) == DAY


def test_an_update_alone_is_known_as_one() -> None:
    """So that a page's publication date can win over it."""
    assert is_update_line("Updated 14 March 2024")
    assert not is_update_line("Published 14 March 2024")
    assert not is_update_line("no date")


def test_what_stands_beside_a_date_can_be_had() -> None:
    """A byline often does."""
    assert beside_dates("14 Mar 2024 | By Jo Ash") == "By Jo Ash"


days = st.dates(date(1600, 1, 1), date(2200, 12, 31))
offsets = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
moments = st.datetimes(datetime(1600, 1, 1), datetime(2200, 12, 31), timezones=st.one_of(st.none(), offsets))


@given(days)
def test_iso_days_are_read_as_python_writes_them(day: date) -> None:
    """The forms of isoformat and of English print."""
    assert parse_published(day.isoformat()) == day
    assert parse_published(f"{day.day} {day:%B} {day.year}") == day
    assert parse_published(f"{day:%b} {day.day}, {day.year}") == day


@given(moments)
def test_iso_moments_are_read_as_python_writes_them(moment: datetime) -> None:
    """With their zone, or without."""
    moment = moment.replace(microsecond=0)
    published = parse_published(moment.isoformat())
    assert isinstance(published, datetime)
    assert (published, published.utcoffset()) == (moment, moment.utcoffset())


@given(st.text(max_size=200) | st.text(st.sampled_from("0123456789 -/.:,TZ+MarchGMTpam"), max_size=60))
def test_no_text_can_break_the_grammar(text: str) -> None:
    """Any text is a date or None."""
    for published in (parse_published(text), find_dateline(text)):
        assert published is None or 1600 <= published.year <= 2200
