"""What stands below a printed question answers it, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.desk import Desk
from index.interviews import is_put, is_question
from tests.printed import article, build_archive, cup, storm

ASKED = "Why did you give up the night watch on Skell Island, Mr Orr?"
TOLD = "My knees. I could climb the stairs, and then I could no longer get down before breakfast."
WATCH = (
    "For thirty years he kept the light; now the light keeps itself.",
    ASKED,
    TOLD,
    "What will you miss?",
    "The gulls, a little. Nobody else came so regularly.",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    build_archive(tmp_path, article("watch", "The last keeper comes ashore", WATCH), storm(), cup())
    with closing(Desk(tmp_path)) as desk:
        yield desk


def test_an_answer_that_shares_no_word_with_the_question_is_found(desk: Desk) -> None:
    """The interviewer's words are the reader's; what is said below them is the answer."""
    answer = desk.ask("Why did Mr Orr give up the night watch on Skell Island?")
    assert answer.answered
    assert answer.excerpts[0].paragraph.text == TOLD


def test_the_next_question_is_not_taken_for_an_answer(desk: Desk) -> None:
    """What stands below an answer is another matter."""
    answer = desk.ask("Why did Mr Orr give up the night watch on Skell Island?")
    assert all(not is_question(one.paragraph.text) for one in answer.excerpts)


def test_an_article_that_ends_with_a_question_has_nothing_below_it(tmp_path: Path) -> None:
    """The next article's first paragraph is none of its answers."""
    open_end = article("open", "Who will light the pier?", ["Who will light the pier at Skell Island now?"])
    build_archive(tmp_path, open_end, storm())
    with closing(Desk(tmp_path)) as desk:
        found = [one.kept.imprint.doc_id for one in desk.passages("Who will light the pier at Skell Island?")]
    assert found == ["open"]


def test_what_an_interviewer_puts_tells_nothing(tmp_path: Path) -> None:
    """Though it ends with a statement; what is told below it goes before it."""
    told = "A: It helps the fish. For turtles it comes two months late."
    put = "Q: And the ban on trawlers? The ban on trawlers is supposed to help turtles."
    build_archive(
        tmp_path, article("turtles", "A talk on turtles", ["Q: How was it?", "A: Late.", put, told])
    )
    with closing(Desk(tmp_path)) as desk:
        first = desk.passages("Is the ban on trawlers supposed to help turtles?")[0]
    assert first.kept.paragraph.text == told


@pytest.mark.parametrize(
    ("text", "puts"),
    [
        ("Q: They say that it meets the standard.", True),
        ("Q. Why?", True),
        ("Q. Will you fly? A. I won't.", False),
        ("Queues formed.", False),
    ],
)
def test_an_interviewer_is_known_by_a_letter(text: str, puts: bool) -> None:
    """Where the answer stands in the same paragraph, it is told."""
    assert is_put(text) == puts


@pytest.mark.parametrize(
    ("text", "asks"),
    [("Why?", True), ("“Who says so?”", True), ("لماذا؟", True), ("Why. He asked.", False), ("", False)],
)
def test_a_question_ends_with_its_mark(text: str, asks: bool) -> None:
    """Before closing marks, in any script."""
    assert is_question(text) == asks
