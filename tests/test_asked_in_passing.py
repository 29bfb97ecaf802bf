"""Short questions as readers type them: words that stand for anybody, and times alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from index.asking.question import understand
from index.asking.time_alone import is_a_time_alone


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("has anyone been arrested", ("arrest",)),
        ("Did somebody die?", ("die",)),
        ("Who is anybody?", ("anybodi",)),
    ],
)
def test_whoever_it_may_be_is_not_looked_for(question: str, terms: tuple[str, ...]) -> None:
    """But where nothing else is left."""
    assert understand(question).terms == terms


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("what's on this weekend", True),
        ("What happened on Saturday?", True),
        ("what's on at the museum this weekend", False),
        ("When is it?", False),
    ],
)
def test_a_time_alone(question: str, found: bool) -> None:
    assert is_a_time_alone(understand(question)) is found


def test_a_time_that_is_known_narrows() -> None:
    """What is found then was printed on the day."""
    question = replace(understand("What happened yesterday?"), asked_on=date(2024, 5, 6))
    assert not is_a_time_alone(question)
