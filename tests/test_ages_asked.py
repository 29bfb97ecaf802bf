"""Whose age is asked for: somebody's who is named or told by an office, no company's and no bridge's."""

from __future__ import annotations

import pytest

from index.weighing.ages import asks_age


@pytest.mark.parametrize(
    "question",
    [
        "How old is a spokeswoman for the company?",
        "how old is the museum's director",
        "how old is the harbour master",
        "how old was the oldest member of the club",
        "How old is Odile Brandt?",
    ],
)
def test_somebodys_age_is_asked_for(question: str) -> None:
    """Whatever body they belong to."""
    assert asks_age(question)


@pytest.mark.parametrize(
    "question",
    [
        "how old is the company",
        "how old is the museum of the harbour",
        "how old is the painting",
        "who is old",
    ],
)
def test_a_thing_has_no_age_of_somebody(question: str) -> None:
    """It has a year, or a length of time."""
    assert not asks_age(question)
