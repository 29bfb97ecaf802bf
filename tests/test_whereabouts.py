"""Where a place is: the forms in which papers say so, and what only looks like one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from index.desk import Desk
from index.weighing.whereabouts import place_asked, tells_where
from tests.printed import article, build_archive, cup, storm

TOLD = (
    "A bus with eleven walkers aboard left the road on Sunday near the northern fishing village of Marsh End."
)


def test_what_tells_where_a_place_is_goes_before_a_hundred_mentions(tmp_path: Path) -> None:
    """A table of results has the name in each line, and tells nothing of it."""
    games = [f"Marsh End {number}, Rovers {number % 3}." for number in range(1, 90)]
    build_archive(
        tmp_path,
        article("games", "All games of Marsh End", games),
        article("bus", "Walkers unhurt", [TOLD]),
        storm(),
        cup(),
    )
    with closing(Desk(tmp_path)) as desk:
        assert desk.passages("Where is Marsh End?")[0].kept.paragraph.text == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "They met in the town of Marsh End.",
        "Marsh End, a village of 400 people, slept.",
        "Marsh End is a northern village.",
        "Marsh End lies on the Ossel.",
        "They met at Marsh End in northern Skelland.",
        "Marsh End, near Quillhaven, slept.",
    ],
)
def test_papers_say_where_a_place_is_in_such_forms(text: str) -> None:
    """By what it is, and by what it is in or near."""
    assert tells_where("Marsh End", text) == 1.0


@pytest.mark.parametrize(
    "text", ["They met in Marsh End, Skelland.", "They met in Marsh End, Skelland, on Sunday."]
)
def test_a_place_before_another_may_be_in_it(text: str) -> None:
    """Or be one of a list."""
    assert 0.0 < tells_where("Marsh End", text) < 1.0


@pytest.mark.parametrize(
    "text",
    [
        "Marsh End won.",
        "They met in Marsh End on Sunday.",
        "They met in Marsh End in October.",
        "In Marsh End, Mayor Orr spoke.",
        "The mayor of Marsh End spoke.",
        "Marsh Endersby, a village idiot, spoke.",
    ],
)
def test_other_mentions_tell_nothing(text: str) -> None:
    """A day is no place, and what follows a comma may be somebody."""
    assert tells_where("Marsh End", text) == 0.0


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Where is Marsh End?", "Marsh End"),
        ("where's Quillhaven", "Quillhaven"),
        ("Where is the Ossel?", "Ossel"),
        ("Where is Leopold Vane buried?", ""),
        ("Where is the tram?", ""),
        ("Where did Marsh End play?", ""),
        ("Who is Marsh End?", ""),
    ],
)
def test_a_place_is_asked_for_by_its_name_alone(question: str, place: str) -> None:
    """What happened there is another question."""
    assert place_asked(question) == place
