"""How long, how far, how often: told by a number, and seldom with the word that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from index.desk import Desk
from tests.printed import article, build_archive

BRIDGE = (
    "The council voted on Tuesday to close the old swing bridge for eleven weeks, after cracks were found in it.",
    "Buses will run by way of the upper lock, and the ferry will sail every quarter of an hour until it opens.",
    "“It has served for ninety years,” said Ada Quill, the borough engineer.",
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    directory = tmp_path_factory.mktemp("archive")
    build_archive(directory, article("bridge", "Swing bridge to close", list(BRIDGE)))
    with closing(Desk(directory)) as desk:
        yield desk


@pytest.mark.parametrize(
    ("question", "told"),
    [("how long will the swing bridge be closed?", 0), ("how often will the ferry sail?", 1)],
)
def test_an_archive_of_one_article_tells_how_long_and_how_often(desk: Desk, question: str, told: int) -> None:
    """Though it says neither "long" nor "often", and nobody is told that it does not."""
    answer = desk.ask(question, 1)
    assert [excerpt.text for excerpt in answer.excerpts] == [BRIDGE[told]]
    assert not answer.unsaid


def test_one_word_beside_the_measure_is_too_little(desk: Desk) -> None:
    """Of the bridge it is told much, but nothing of its height."""
    assert not desk.ask("how high is the bridge?", 1).excerpts
