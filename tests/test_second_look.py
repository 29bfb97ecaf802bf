"""The first passages looked at again: what a close reading does to their order, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.answer import Answer
from index.answering.second_look import SecondLook
from index.desk import Desk
from index.judgement import judgements
from index.ranking import strongest
from index.training.again import LEARNED, fit_second_look
from index.training.gathering import Lesson
from tests.printed import article, build_archive, storm

NAMES = SecondLook.names_of_features()
RANK, FRESH = NAMES.index("rank"), NAMES.index("fresh")
NOTHING = SecondLook(*[0.0] * len(NAMES))


@pytest.fixture
def desk(built: Path) -> Iterator[Desk]:
    with closing(Desk(built)) as desk:
        yield desk


def shown(answer: Answer) -> list[tuple[str, int]]:
    return [
        (one.attribution.imprint.key, one.paragraph.place) for one in answer.excerpts + answer.near_misses
    ]


@pytest.mark.parametrize("limit", [1, 2, 4, 7])
@pytest.mark.parametrize("text", ["Who won the Coastal Cup?", "How much will the quay cost?"])
def test_how_many_are_wanted_does_not_change_which_come_first(desk: Desk, text: str, limit: int) -> None:
    """As many are read closely for one passage as for six."""
    assert shown(desk.ask(text, limit)) == shown(desk.ask(text, 10))[:limit]


@pytest.mark.parametrize("limit", [1, 3])
def test_how_many_are_wanted_does_not_change_how_sure_it_is(desk: Desk, limit: int) -> None:
    """The passage by which that is judged may not be among those shown."""
    text = "When did the harbour master speak to the council?"
    assert desk.ask(text, limit).confidence == desk.ask(text, 10).confidence


def test_how_sure_it_is_is_told_by_the_passage_that_the_evidence_put_first(desk: Desk) -> None:
    """Wherever it stands after the second look."""
    ranked = desk.passages("Who won the Coastal Cup?")
    best = strongest(list(reversed(ranked)))
    assert best is not None
    assert best.evidence == max(ranked, key=lambda one: judgements().rank(one.evidence)).evidence


@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_second_look_finds_speaks_for_a_passage(name: str) -> None:
    """No number of it puts a passage further back."""
    look = replace(NOTHING, **{name: 1.0})
    assert judgements().rank_again(look) > judgements().rank_again(NOTHING)


def test_a_passage_without_a_sentence_comes_last() -> None:
    """There was nothing to look at."""
    assert judgements().rank_again(None) < judgements().rank_again(replace(NOTHING, rank=-1e6))


def test_a_question_that_is_printed_answers_none(tmp_path: Path) -> None:
    """An interviewer's words are nearest to the reader's, and tell nothing."""
    asking = "Courier: And when was the night ferry to Skell Island withdrawn?"
    telling = "The night ferry went in April, and the island has had no crossing after nine since."
    build_archive(tmp_path, article("watch", "The last watch", [asking, telling]), storm())
    with closing(Desk(tmp_path)) as desk:
        best, *_ = desk.passages("When was the night ferry to Skell Island withdrawn?")
    assert best.kept.paragraph.text == telling


def lesson(right: int, tells: int) -> Lesson:
    evidence = np.zeros((4, len(NAMES)))
    evidence[:, RANK] = (3, 2, 1, 0)
    evidence[right, tells] += 1.0
    return Lesson(evidence, np.arange(4) == right)


def test_what_puts_the_right_passage_first_is_learned() -> None:
    """Beside the order that there was, which is not held small."""
    weights = fit_second_look([[lesson(place % 2, FRESH) for place in range(20)]])
    assert [LEARNED[place] for place in np.flatnonzero(weights)] == ["rank", "fresh"]


def test_an_order_that_was_right_is_left_alone() -> None:
    """Nothing else is learned from it."""
    weights = fit_second_look([[lesson(0, RANK) for _ in range(20)]])
    assert [LEARNED[place] for place in np.flatnonzero(weights)] == ["rank"]
