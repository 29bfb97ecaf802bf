"""Questions for a time of day, and texts that have one."""

from __future__ import annotations

import pytest

from index.weighing.clock import asks_clock, tells_clock
from index.weighing.expected import expected
from index.weighing.occurrences import Occurrences
from index.weighing.reading import read
from tests.weighed import asked


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("what time does the library close", True),
        ("At what time was the alarm raised?", True),
        ("What are the opening hours of the baths?", True),
        ("What time of year do the swifts come?", False),
        ("When does the library close?", False),
        ("What was the winning time?", False),
    ],
)
def test_a_time_of_day_is_asked_for(question: str, found: bool) -> None:
    assert asks_clock(question) is found


@pytest.mark.parametrize(
    "text",
    ["It shuts at 5pm.", "She rang at 8.40.", "by eleven o’clock", "at ten past seven", "at noon", "at six."],
)
def test_times_of_day(text: str) -> None:
    assert tells_clock(text)


@pytest.mark.parametrize(
    "text", ["It cost £8.40.", "2.10 million", "1.20 metres", "in six years", "at ten schools"]
)
def test_no_times_of_day(text: str) -> None:
    assert not tells_clock(text)


@pytest.mark.parametrize(
    ("text", "found"), [("The library closes on Monday.", 0.0), ("The library closes at 5.30.", 1.0)]
)
def test_a_text_without_one_has_no_answer(text: str, found: float) -> None:
    """A day alone was one before."""
    ready, paragraph = asked("What time does the library close?", text), read(text)
    assert expected(ready, text, paragraph, Occurrences.of(ready.terms, paragraph)).any == found
