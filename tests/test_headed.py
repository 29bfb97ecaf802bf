"""Questions without an asking word, as a search box gets them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from index.asking.headed import as_a_question
from index.asking.question import understand
from index.desk import Desk
from tests.printed import article, build_archive, storm


@pytest.mark.parametrize(
    ("typed", "meant", "kind"),
    [
        ("price of the new bell", "What was the price of the new bell", "how much"),
        ("the final cost of the sea wall", "What was the final cost of the sea wall", "how much"),
        ("age of Wilhelmina Strake", "How old is Wilhelmina Strake", "how many"),
        ("number of boats lost", "How many boats lost", "how many"),
        ("date of the tide festival", "When was the tide festival", "when"),
        ("first mayor of Marrowbridge", "Who is the first mayor of Marrowbridge", "who"),
        ("winner of the Coastal Cup?", "Who won the Coastal Cup?", "who"),
        ("location of the bronze heron", "Where is the bronze heron", "where"),
        ("cause of the outage", "What caused the outage", "why"),
    ],
)
def test_what_begins_with_the_thing_wanted_asks_for_it(typed: str, meant: str, kind: str) -> None:
    """As a whole question, of the kind that answers are known by."""
    assert (as_a_question(typed), understand(typed).kind) == (meant, kind)


@pytest.mark.parametrize(
    "text",
    [
        "What did the number of boats come to?",
        "Is the cost of the wall known?",
        "the tram and the heron",
        "total cost",
        "time in prison of Neville Askin",
        "Head to head on the quay",
        "number of",
        "",
    ],
)
def test_any_other_text_is_left_as_it_is(text: str) -> None:
    """A question that asks, a topic, a heading of nothing."""
    assert as_a_question(text) == text


def test_an_age_is_answered_by_its_number(tmp_path: Path) -> None:
    """As it is when somebody asks "how old"."""
    told = "Wilhelmina Strake, 64, kept the watch for thirty years."
    other = "Wilhelmina Strake spoke of the age of sail, and of the age of those who remember it."
    build_archive(tmp_path, article("watch", "The last watch", [other, told]), storm())
    with closing(Desk(tmp_path)) as desk:
        answer = desk.ask("age of wilhelmina strake")
    assert (answer.excerpts + answer.near_misses)[0].paragraph.text == told


def test_the_reader_sees_what_was_typed(tmp_path: Path) -> None:
    """The whole question is for the search alone."""
    build_archive(tmp_path, storm())
    with closing(Desk(tmp_path)) as desk:
        assert desk.ask("cost of the fish quay").question == "cost of the fish quay"
