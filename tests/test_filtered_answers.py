"""Answers under filters: what is left out, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.faces.answer_json import answer_json
from bot.pages import whole_page
from index.answer import Answer
from index.asking.filters import EVERYTHING, Filters
from index.asking.narrowing import Narrowing
from index.desk import Desk
from tests.filtered import ECHO, PRAISED, lines, mayors_archive
from tests.printed import article, build_archive

SUNDAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mayors_archive(tmp_path_factory.mktemp("filtered"))


@pytest.fixture
def desk(archive: Path) -> Iterator[Desk]:
    desk = Desk(archive)
    yield desk
    desk.close()


def found(answer: Answer) -> list[str]:
    """The input's ids of the articles, best first."""
    return [e.attribution.imprint.doc_id for e in answer.excerpts + answer.near_misses]


@pytest.mark.parametrize(
    ("given", "articles"),
    [
        (EVERYTHING, {"old", "new", "echo"}),
        (Filters(since=date(2020, 1, 1)), {"new", "echo"}),
        (Filters(until=date(2018, 1, 19)), {"old"}),
        (Filters(sources=frozenset({ECHO})), {"echo"}),
        (Filters(since=date(2025, 1, 1)), set()),
    ],
)
def test_filters_that_are_given_leave_out_all_else(desk: Desk, given: Filters, articles: set[str]) -> None:
    """From the near misses too."""
    assert set(found(desk.ask(PRAISED, 9, Narrowing(given=given)))) == articles


def test_what_is_understood_of_the_words_narrows(desk: Desk) -> None:
    """And says so."""
    answer = desk.ask("Who has praised the ferry crews since 2020?", 9, Narrowing(SUNDAY))
    assert (answer.filters, set(found(answer))) == (Filters(since=date(2020, 1, 1)), {"new", "echo"})


def test_where_nothing_answers_under_understood_filters_what_is_near_elsewhere_is_shown(desk: Desk) -> None:
    """As near misses, for the words may have been misunderstood."""
    answer = desk.ask("Who praised the ferry crews last week?", 9, Narrowing(SUNDAY))
    assert (answer.answered, answer.excerpts) == (False, ())
    assert set(found(answer)) == {"old", "new", "echo"}


def test_a_limit_holds_for_near_misses_from_elsewhere(desk: Desk) -> None:
    """They fill what room there is."""
    assert len(found(desk.ask("Who praised the ferry crews last week?", 2, Narrowing(SUNDAY)))) == 2


def test_an_answer_as_json_tells_its_filters(desk: Desk) -> None:
    """Under a key of its own, null without any."""
    narrowing = Narrowing(given=Filters(since=date(2020, 1, 1), sources=frozenset({ECHO})))
    assert answer_json(desk.ask(PRAISED, 9, narrowing))["filters"] == {
        "since": "2020-01-01", "until": None, "sources": [ECHO], "articles": [], "undated_left_out": 0,
    }  # fmt: skip
    assert answer_json(desk.ask(PRAISED))["filters"] is None


def test_undated_articles_that_are_left_out_are_counted(tmp_path: Path) -> None:
    """A reader learns of them."""
    dated = [article(f"{day}", "Crews", [PRAISED], published=date(2024, 3, day)) for day in range(1, 11)]
    desk = Desk(build_archive(tmp_path, *dated, article("undated", "Crews", [PRAISED], published=None)))
    answer = desk.ask(PRAISED, 9, Narrowing(given=Filters(since=date(2024, 3, 9))))
    desk.close()
    assert "undated" not in found(answer)
    assert "(1 article without a date left out)" in lines(whole_page(answer))
