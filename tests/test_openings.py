"""Who asks for what was printed on a day or in a paper, and for nothing else, is shown how the articles begin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.archive_pages import once_each
from index.asking.framing import asks_for_all
from index.asking.narrowing import Narrowing
from index.desk import Desk
from tests.printed import STORM, article, build_archive, cup, storm

SUNDAY = date(2026, 11, 22)
TIDE, GULLS = "The tide mill opened on Friday.", "Gulls took the mayor's sandwich."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    build_archive(
        tmp_path,
        storm(),
        cup(),
        article(
            "tide", "Tide mill opens", [TIDE, "It mills nothing."], published=date(2025, 5, 3), source="Echo"
        ),
        article("gulls", "Sandwich gone", [GULLS], published=date(2024, 6, 1), source="Echo"),
    )
    with closing(Desk(tmp_path)) as desk:
        yield desk


def shown(desk: Desk, text: str) -> list[str]:
    """The articles whose openings answer a question, by their own ids."""
    answer = desk.ask(text, narrowing=Narrowing(SUNDAY))
    assert all(excerpt.paragraph.place == 0 for excerpt in answer.excerpts)
    return [excerpt.attribution.imprint.doc_id or "" for excerpt in answer.excerpts]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("news from 3 May 2025", ["cup", "tide"]),
        ("what was in the paper on 3 May 2025?", ["cup", "tide"]),
        ("What did the Echo print on 3 May 2025?", ["tide"]),
        ("what's in the Echo", ["tide", "gulls"]),
        ("articles from the Echo", ["tide", "gulls"]),
        ("Show me stories since June 2024", ["cup", "tide", "gulls"]),
        ("what happened in June 2024", ["gulls"]),
        ("whats happened last year?", ["cup", "tide"]),
        ("What happened in the spring of 2025?", ["cup", "tide"]),
    ],
)
def test_what_was_printed_is_shown_the_newest_first(desk: Desk, text: str, printed: list[str]) -> None:
    """Of a day in the order in which it was added."""
    assert shown(desk, text) == printed


@pytest.mark.parametrize(
    "text",
    [
        "news from 4 May 2025",
        "what did the Echo print in 2019?",
        "what happened in 1850?",
        "What happened today?",
    ],
)
def test_where_nothing_was_printed_it_says_so(desk: Desk, text: str) -> None:
    """As of any question."""
    assert not desk.ask(text, narrowing=Narrowing(SUNDAY)).answered


def test_who_asks_for_something_in_it_is_answered_that(desk: Desk) -> None:
    """The paper narrows the search."""
    answer = desk.ask("What did the Echo print about gulls?")
    assert [excerpt.text for excerpt in answer.excerpts] == [GULLS]


def test_a_story_of_several_papers_is_shown_once(tmp_path: Path) -> None:
    """With its other printing beside it."""
    build_archive(tmp_path, storm(), article("other", "The breakwater held", STORM, source="Echo"), cup())
    with closing(Desk(tmp_path)) as desk:
        (excerpt,) = desk.ask("news from 14 March 2024").excerpts
    assert len(excerpt.attribution.also_in) == 1


@pytest.mark.parametrize(
    "rest", ["", "what did", "what's", "what's new", "anything?", "articles", "what happened"]
)
def test_what_is_left_may_ask_for_all(rest: str) -> None:
    """Once the days and papers are taken out of a question."""
    assert asks_for_all(rest)


@pytest.mark.parametrize(
    "rest", ["letters", "what did the mayor say", "who was praised?", "what about gulls"]
)
def test_what_is_left_may_ask_for_something(rest: str) -> None:
    """Then that is looked for."""
    assert not asks_for_all(rest)


def test_the_newest_are_listed_once() -> None:
    """Though a paper's page and its export are both kept; another paper's of the same headline stays."""
    page = article("page", "Letters", ["The tram is late."], url="https://courier.example/1")
    export = article("export", "Letters", ["The tram is late."], source=None)
    other = article("other", "Letters", ["The ferry is late."], source="Echo")
    found = once_each([one.imprint for one in (page, export, other)])
    assert [imprint.doc_id for imprint in found] == ["page", "other"]
