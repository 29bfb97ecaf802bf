"""The grounds for saying that a passage answers: what of a question it leaves unsaid, and how it begins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.answering.grounds import AGAINST, Grounds, given, signs
from index.desk import Desk


@pytest.fixture
def desk(built: Path) -> Iterator[Desk]:
    with closing(Desk(built)) as desk:
        yield desk


def grounds(desk: Desk, question: str) -> Grounds:
    """Those of the best passage."""
    found = desk.passages(question)[0].grounds
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("Who won the Coastal Cup?", 0.0),
        ("Who sold the Coastal Cup?", 1 / 3),
        ("Which captain scored twice before half-time?", 0.0),
    ],
)
def test_a_term_that_nobody_prints_is_unsaid_however_rare_the_others_are(
    desk: Desk, question: str, unsaid: float
) -> None:
    """Each counts the same, but for those that describe the answer."""
    assert grounds(desk, question).unsaid == pytest.approx(unsaid)


def test_what_the_next_sentence_says_is_said(desk: Desk) -> None:
    """An excerpt is read as a whole."""
    assert grounds(desk, "How many moorings were lost though the harbour master was ready?").unsaid == 0.0


def test_a_sentence_that_begins_with_the_question_is_about_it(desk: Desk) -> None:
    """Its first words mostly say what it is about."""
    about, aside = (
        grounds(desk, question).opening
        for question in ("Who are the Quillhaven Rovers?", "How many spectators watched?")
    )
    assert about > aside


def test_a_given_weight_is_not_learned() -> None:
    """It has no sign to keep, and speaks against a passage where it is named so."""
    for name, sign, weight in zip(Grounds.names_of_features(), signs(), given(), strict=True):
        assert (sign == 0) == (weight != 0), name
        assert weight <= 0 or name not in AGAINST
