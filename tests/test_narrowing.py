"""Which words of a question narrow it: those that speak of what was printed, and no others."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.filters import EVERYTHING, Filters, Kind
from index.asking.narrowing import Extent, Narrowing, narrow
from index.asking.papers import Papers

SUNDAY = date(2026, 11, 22)
COURIER, ECHO, SUN = "Quillhaven Courier", "The Marrow Valley Echo", "The Sun"
EXTENT = Extent(100, 0, date(2010, 1, 4), date(2026, 11, 20), Papers.of([COURIER, ECHO, SUN, "MVTV News"]))


def filters(text: str, extent: Extent = EXTENT, flipped: frozenset[Kind] = frozenset()) -> str:
    """What a question is narrowed to, in short."""
    return told(narrow(text, extent, Narrowing(SUNDAY, flipped=flipped)).filters)


def told(filters: Filters) -> str:
    days = f"{filters.since or ''}..{filters.until or ''}" if filters.is_dated else ""
    return " ".join(filter(None, [days, *sorted(filters.sources)]))


@pytest.mark.parametrize(
    ("text", "narrowed", "rest"),
    [
        ("Articles about the sea wall from March 2024", "2024-03-01..2024-03-31", "the sea wall"),
        ("Show me stories since June 2025", "2025-06-01..", ""),
        ("Which articles were published between March and May 2019 about the tram?", "2019-03-01..2019-05-31",
         "about the tram?"),
        ("Is there any news after 2019 about the tram?", "2020-01-01..", "about the tram?"),
        ("What coverage of the gale was printed before June 2020?", "..2020-05-31", "the gale?"),
        ("articles from 2019 onwards about the gale", "2019-01-01..", "about the gale"),
        ("What was printed in the issue of 19 January 2018 about gulls?", "2018-01-19..2018-01-19",
         "What was printed about gulls?"),
        ("What was said of gulls in the January 2018 edition?", "2018-01-01..2018-01-31", "What was said of gulls?"),
        ("What did she tell the Courier last month?", "2026-10-01..", "What did she tell the Courier?"),
        ("Who was praised in last week's paper?", "2026-11-09..2026-11-15", "Who was praised?"),
        ("Who was praised in last week's Courier?", f"2026-11-09..2026-11-15 {COURIER}", "Who was praised?"),
        ("What did yesterday's Courier say about gulls?", f"2026-11-21..2026-11-21 {COURIER}",
         "What did about gulls?"),
        ("What did the mayor promise in the Courier on 14 March 2024?", f"2024-03-14..2024-03-14 {COURIER}",
         "What did the mayor promise?"),
        ("What has the mayor said since last summer about gulls?", "2026-06-01..",
         "What has the mayor said about gulls?"),
        ("Who has been mayor since 2015?", "2015-01-01..", "Who has been mayor?"),
        ("What did the council decide last week?", "2026-11-09..", "What did the council decide?"),
        ("How many ferries were late over the past three weeks?", "2026-11-01..", "How many ferries were late?"),
        ("Who was elected mayor on Tuesday?", "2026-11-17..", "Who was elected mayor?"),
        ("A ferry sank Wednesday. Where?", "2026-11-18..", "A ferry sank. Where?"),
        ("Who recently won the cup?", "2026-05-23..", "Who won the cup?"),
        ("The bridge fell two weeks ago. Who built it?", "2026-11-01..", "The bridge fell. Who built it?"),
        ("What happened last spring?", "2026-03-01..2026-05-31", "What happened?"),
        ("What happened on 3 May 2019?", "2019-05-03..", "What happened?"),
        ("Which ferry sank this week for the first time since 2019?", "2026-11-15..",
         "Which ferry sank for the first time?"),
    ],
)  # fmt: skip
def test_words_about_what_was_printed_narrow(text: str, narrowed: str, rest: str) -> None:
    """And they are no longer looked for in paragraphs."""
    read = narrow(text, EXTENT, Narrowing(SUNDAY))
    assert (told(read.filters), read.rest) == (narrowed, rest)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Who won the election in 2018?", "2018-01-01..2018-12-31"),
        ("Who sang on 19 January 2018?", "2018-01-19..2018-01-19"),
        ("Who was mayor before June 2020?", "..2020-05-31"),
        ("How many boats sank between 2015 and 2018?", "2015-01-01..2018-12-31"),
        ("Any articles about the flood in 1990?", ""),
        ("Which feast is held on 3 July?", "2026-07-03..2026-07-03"),
        ("who sang in october", "2026-10-01..2026-10-31"),
        ("Show me stories about the tram after 2019", "2020-01-01.."),
        ("What happened from March 2019 to May 2020?", "2019-03-01..2020-05-31"),
        ("What will the council decide in the next meeting this month?", ""),
    ],
)
def test_a_date_of_what_happened_narrows_nothing(text: str, offered: str) -> None:
    """It is offered, for what was printed later may tell of it."""
    read = narrow(text, EXTENT, Narrowing(SUNDAY))
    assert (read.filters, told(read.offered), read.rest) == (EVERYTHING, offered, text)


@pytest.mark.parametrize(
    "text",
    [
        "Who won the 2022 World Cup?",
        "What happened at Euro 2020?",
        "Who led the 1984 riots?",
        "What did the mayor say before the election?",
        "What has changed since last summer's floods?",
        "Who has led Rovers since the 2019 election?",
        "Who beat last year's champions?",
        "What will the council decide this week?",
        "Which shops close on Monday?",
        "Who will play on Sunday?",
        "Who won the most recent Coastal Cup?",
        "What has changed in recent years?",
        "Which ferry sank this week in 1963?",
        "What happened in the last week of the campaign?",
        'Who said "not since last summer" at the meeting?',
        "Who played in The Last Summer?",
        "Which articles did the lecturer write in her youth?",
        "Who owns the Courier?",
        "Who invested in the Courier?",
        "Who works in the Courier building?",
        "What did the mayor tell the Courier?",
        "Any articles on the mayor of 2018?",
        "How hot is it in the sun?",
        "Who is in the news?",
        "What has changed since 2030?",
        "What does article 34 say?",
        "What is happening today?",
    ],
)
def test_these_narrow_nothing(text: str) -> None:
    """Years in names, other people's words, what is to come, and newspapers that are told of."""
    assert filters(text) == ""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("What did the mayor say in the Courier?", COURIER),
        ("what did the mayor say in the quillhaven courier", COURIER),
        ("What did the mayor say in the Echo?", ECHO),
        ("According to the Marrow Valley Echo, who won?", ECHO),
        ("What did The Sun write about gulls?", SUN),
        ("Who was interviewed in The Sun about gulls?", SUN),
        ("What did MVTV report about gulls?", "MVTV News"),
        ("Which mayor was quoted in the Gazette?", ""),
    ],
)
def test_a_newspaper_of_the_archive_narrows(text: str, source: str) -> None:
    """However loosely it is spelt, and one that the archive does not have never does."""
    assert filters(text) == source


def test_the_only_newspaper_is_no_filter() -> None:
    """It would leave nothing out."""
    extent = Extent(9, 0, date(2020, 1, 1), date(2021, 1, 1), Papers.of([COURIER]))
    assert filters("What did the mayor say in the Courier?", extent) == ""


def test_dates_narrow_no_archive_that_has_few() -> None:
    """Most of what it has would be left out for want of a date."""
    extent = Extent(100, 11, date(2020, 1, 1), date(2026, 1, 1))
    assert filters("What has the mayor said since 2021?", extent) == ""


def test_a_date_before_all_that_there_is_narrows_nothing() -> None:
    """The reader is told of no filter that does nothing."""
    assert filters("Who has been mayor since 1995?") == ""


def test_a_filter_can_be_switched_over() -> None:
    """One that applies goes and is offered, its words still being none to search for; one that is offered applies."""
    strong, weak = "Who was mayor since 2015 in the Courier?", "Who was mayor in 2018?"
    read = narrow(strong, EXTENT, Narrowing(SUNDAY, flipped=frozenset({"date"})))
    assert (told(read.filters), told(read.offered), read.rest) == (
        COURIER,
        "2015-01-01..",
        "Who was mayor?",
    )
    assert filters(weak, flipped=frozenset({"date"})) == "2018-01-01..2018-12-31"


def test_filters_that_are_given_take_the_place_of_those_in_the_words() -> None:
    """Of their own kind; the others stay."""
    given = Filters(since=date(2020, 1, 1))
    read = narrow("Who was mayor since 2015 in the Courier?", EXTENT, Narrowing(SUNDAY, given))
    assert told(read.filters) == f"2020-01-01.. {COURIER}"


def test_words_narrow_nothing_where_that_is_not_wanted() -> None:
    """The question stays whole."""
    read = narrow("Who was mayor since 2015 in the Courier?", EXTENT, Narrowing(SUNDAY, by_words=False))
    assert (read.filters, read.offered, read.rest) == (
        EVERYTHING,
        EVERYTHING,
        "Who was mayor since 2015 in the Courier?",
    )


@pytest.mark.parametrize(
    ("typed", "name"),
    [("quillhaven courier", COURIER), ("the courier", COURIER), ("Quilhaven Courrier", COURIER), ("Echo", ECHO),
     ("marrow valley echo online", ECHO), ("sun", SUN), ("Gazette", None), ("", None)],
)  # fmt: skip
def test_a_typed_newspaper_is_found(typed: str, name: str | None) -> None:
    """With small slips of spelling too."""
    assert EXTENT.papers.called(typed) == (frozenset({name}) if name else frozenset())


PIECES = st.sampled_from(
    "since in the last week's Courier , 2018 articles about between and March year ? ' \" Echo according to".split()
)
FLIPPED: st.SearchStrategy[frozenset[Kind]] = st.frozensets(st.sampled_from(["date", "source"]))


@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=80), FLIPPED)
def test_any_question_is_read(text: str, flipped: frozenset[Kind]) -> None:
    """What is left of it is made of its own words, and no filter contradicts itself."""
    read = narrow(text, EXTENT, Narrowing(SUNDAY, flipped=flipped))
    assert set(re.findall(r"\w+", read.rest)) <= set(re.findall(r"\w+", text))
    days = read.filters
    assert days.since is None or days.until is None or days.since <= days.until


@pytest.mark.parametrize(
    ("text", "is_beyond"),
    [
        ("How many people rode the tram in December 2031?", True),
        ("How many people will ride the tram in December 2031?", False),
        ("How many people rode the tram in 2018?", False),
        ("How many people rode the tram?", False),
    ],
)
def test_a_question_about_a_time_after_the_archive_is_known(text: str, is_beyond: bool) -> None:
    """What is only due then may have been printed before."""
    assert narrow(text, EXTENT, Narrowing(SUNDAY)).is_beyond == is_beyond
