"""What was printed lately: worth more where it is about the question, and not otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from corpus.article import Imprint
from index.asking.asked import Question
from index.asking.narrowing import Narrowing
from index.desk import Desk
from index.weighing.recency import recent
from tests.printed import article, build_archive

RACES = {
    2024: "The Coastal Cup was won by Una Frost in a light wind off the Old Strand.",
    2025: "The Coastal Cup was won by Bram Tolland in a light wind off the Old Strand.",
    2026: "The Coastal Cup was won by Ines Merriden in a light wind off the Old Strand.",
}
FILLING = "The council met on Monday and spoke of gulls, benches and the price of paint for an hour."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A yearly race, and sixty later reports of something else."""
    folder = build_archive(
        tmp_path_factory.mktemp("races"),
        *(
            article(f"cup-{year}", "Coastal Cup", [won], published=date(year, 8, 3))
            for year, won in RACES.items()
        ),
        *(
            article(f"council-{n}", "Council", [f"{FILLING} {n}"], published=date(2026, 9, 1))
            for n in range(60)
        ),
    )
    desk = Desk(folder)
    yield desk
    desk.close()


def first(desk: Desk, question: str, asked_on: date | None) -> str:
    answer = desk.ask(question, 5, Narrowing(asked_on))
    return (answer.excerpts + answer.near_misses)[0].attribution.imprint.doc_id


@pytest.mark.parametrize("year", RACES)
def test_of_a_yearly_race_the_one_just_run_comes_first(desk: Desk, year: int) -> None:
    """Asked a week after it, whichever others the archive has."""
    assert first(desk, "Who won the Coastal Cup?", date(year, 8, 10)) == f"cup-{year}"


def test_what_is_new_and_about_something_else_does_not_come_first(desk: Desk) -> None:
    """Sixty articles printed yesterday do not push away the answer of a month ago."""
    assert first(desk, "Who won the Coastal Cup off the Old Strand?", date(2026, 9, 2)).startswith("cup-")


def test_nearness_falls_to_half_in_a_fortnight() -> None:
    """Before the day of asking as after it."""
    question = Question("cup", ("cup",), asked_on=date(2026, 8, 17))
    days = [date(2026, 8, 17), date(2026, 8, 3), date(2026, 8, 31)]
    assert [recent(question, Imprint("a", "b", "Cup", published=day)) for day in days] == [1.0, 0.5, 0.5]


@pytest.mark.parametrize(("asked_on", "printed"), [(None, date(2026, 8, 3)), (date(2026, 8, 3), None)])
def test_without_a_day_nothing_is_recent(asked_on: date | None, printed: date | None) -> None:
    """No day is made up for a question or an article."""
    question = Question("cup", ("cup",), asked_on=asked_on)
    assert recent(question, Imprint("a", "b", "Cup", published=printed)) == 0.0


def test_what_was_printed_lately_is_surer_when_the_day_of_asking_is_known(desk: Desk) -> None:
    """Asked the week after, or on no day."""
    told, untold = (
        desk.ask("Who won the Coastal Cup in the light wind?", narrowing=Narrowing(day))
        for day in (date(2026, 8, 9), None)
    )
    assert told.confidence > untold.confidence


def test_of_what_was_printed_long_ago_the_day_of_asking_takes_nothing(desk: Desk) -> None:
    """An archive that has ended answers as one without days does."""
    told, untold = (
        desk.ask("Who won the Coastal Cup in the light wind?", narrowing=Narrowing(day))
        for day in (date(2046, 8, 9), None)
    )
    assert told.confidence == pytest.approx(untold.confidence, abs=0.02)


def test_a_question_is_learned_from_as_it_is_asked(desk: Desk) -> None:
    """On its day, and with what its words narrow the search to."""
    question, filters = desk.understood(
        "Who won the Coastal Cup since last summer?", Narrowing(date(2026, 11, 22))
    )
    assert (question.asked_on, filters.is_dated) == (date(2026, 11, 22), True)
