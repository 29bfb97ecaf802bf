"""Short questions as readers type them: words that stand for anybody, times alone, and ages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from index.asking.question import understand
from index.asking.time_alone import is_a_time_alone
from index.weighing.ages import called_by_age
from index.weighing.expected import expected
from index.weighing.occurrences import Occurrences
from index.weighing.reading import read
from tests.weighed import asked


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At 76 Odile Brandt is not a little deaf.", 1.0),
        ("It was Odile Brandt, who is 76 and a diver.", 1.0),
        ("Brandt, now 76, sat down.", 1.0),
        ("Odile Brandt scored 76 points.", 0.0),
        ("At 76 places Odile Brandt was not known.", 0.0),
    ],
)
def test_ages_as_papers_print_them(text: str, found: float) -> None:
    ready, paragraph = asked("How old is Odile Brandt?", text), read(text)
    assert expected(ready, text, paragraph, Occurrences.of(ready.terms, paragraph)).any == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 54-year-old said so.", True),
        ("It was known, the 54-year-old told them.", True),
        ("The 54-year-old bridge is shut.", False),
    ],
)
def test_who_is_called_by_an_age(text: str, found: bool) -> None:
    """Whoever was named before; a bridge has its age beside it."""
    assert called_by_age(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Odile Brandt, 52, said that her mother built four ships.", 0.0),
        ("My mother built four, said Odile Brandt and, as she is wont to do, sighed, being aged 52.", 0.0),
        ("Brandt's mother, Ana Grebe, 76, wept.", 1.0),
        ("Brandt said that her mother, 76, wept.", 1.0),
    ],
)
def test_the_age_of_kin_stands_beside_kin(text: str, found: float) -> None:
    ready, paragraph = asked("How old is Odile Brandt's mother?", text), read(text)
    assert expected(ready, text, paragraph, Occurrences.of(ready.terms, paragraph)).any == found
