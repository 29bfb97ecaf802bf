"""What a passage leaves unsaid of a question is told under it, where much of the question hangs on that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.faces.web.answer import answer_page as web_page
from bot.pages import answer_page, rank_page, whole_page
from bot.reply import Line, Reply
from bot.web.addresses import Asking
from bot.wording.words import unsaid
from index.answer import Answer
from index.desk import Desk
from tests.printed import article, build_archive

SCHOOL = [
    "Fenwick Lane School opened its new library on Monday.",
    "The head, Ada Pell, cut the ribbon herself.",
]


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    others = [
        article(f"other{n}", f"Notice {n}", [f"Market stall {n} sells eels on Fridays."]) for n in range(60)
    ]
    return build_archive(
        tmp_path_factory.mktemp("unsaid"),
        article("school", "A library at last", SCHOOL),
        article(
            "strike",
            "Tugs lie idle",
            ["The tug crews walked out on Friday over their pensions, Ivo Marr said."],
        ),
        *others,
    )


@pytest.fixture
def desk(directory: Path) -> Iterator[Desk]:
    desk = Desk(directory)
    yield desk
    desk.close()


def answered(desk: Desk, question: str) -> Answer:
    answer = desk.ask(question)
    assert answer.answered, answer
    return answer


def sentences(reply: Reply) -> list[str]:
    return [
        "".join(piece.text for piece in block.pieces) for block in reply.blocks if isinstance(block, Line)
    ]


def test_a_deed_that_nobody_prints_is_named(desk: Desk) -> None:
    answer = answered(desk, "Why is Fenwick Lane School evacuated?")
    assert answer.unsaid == ("evacuated",)


def test_a_name_that_is_not_there_is_named_however_common(desk: Desk) -> None:
    """Then it is told of another. A people's name counts for little, for papers tell it by the country's."""
    answer = answered(desk, "When did the Skellish school open its new library?")
    assert answer.unsaid == ("Skellish",)


@pytest.mark.parametrize(
    "question",
    [
        "When did Fenwick Lane School open its new library?",
        "Why did the tug crews strike over pensions?",  # "walked out" tells of the same
        "Which school opened a new library?",
    ],
)
def test_what_is_said_in_any_form_is_not_missed(desk: Desk, question: str) -> None:
    assert desk.ask(question).unsaid == ()


def test_an_answer_that_there_is_not_leaves_nothing_unsaid(desk: Desk) -> None:
    answer = desk.ask("Who evacuated the observatory on Mount Torvald?")
    assert not answer.answered
    assert answer.unsaid == ()


def test_every_door_tells_it_under_the_first_excerpt_alone(desk: Desk) -> None:
    question = "Why is Fenwick Lane School evacuated?"
    answer = answered(desk, question)
    told = "It does not say “evacuated”."
    for reply in (answer_page(answer, question), whole_page(answer)):
        assert sentences(reply).count(told) == 1
    assert told in web_page(answer, Asking(question))
    twice = replace(answer, excerpts=(*answer.excerpts, *answer.excerpts))
    assert told not in sentences(rank_page(twice, question, 1))
    assert told not in web_page(twice, Asking(question, rank=1))
    assert sentences(whole_page(twice)).count(told) == 1


def test_several_words_are_told_in_one_sentence() -> None:
    assert unsaid(["a"]) == "It does not say “a”."
    assert unsaid(["a", "b"]) == "It does not say “a” or “b”."
    assert unsaid(["a", "b", "c"]) == "It does not say “a”, “b” or “c”."
