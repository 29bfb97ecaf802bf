"""Whose words a question asks for, and about what."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from index.asking.question import understand
from index.asking.speakers import name_on_subject
from index.desk import Desk
from index.weighing.said_of import asks_for_speech, subject_of_words
from tests.printed import article, build_archive


@pytest.mark.parametrize(
    "question",
    [
        "What did Vane say about the wall?",
        "what has vane said about the wall",
        "Tell me what Vane said about the wall",
        "Vane's views on the wall",
        "What is Vane's opinion of the wall?",
        "quotes by vane about the wall",
        "Did Vane comment on the wall?",
        "Has Vane said anything about the wall?",
        "What was said about the wall by Vane?",
        "vane said what about the wall",
        "What does Vane think of the wall?",
    ],
)
def test_somebodys_words_about_something_are_asked_for(question: str) -> None:
    """In many ways, none of whose words are what it is about."""
    asked = understand(question)
    assert (asked.kind, (asked.speaker or "").lower()) == ("said", "vane")
    assert subject_of_words(asked) == ("wall",)


@pytest.mark.parametrize(
    "question",
    [
        "Did anybody say anything about the wall?",
        "What company said it would leave?",
        "What has been said about the wall?",
        "Does it say anything about the wall?",
        "Who built the wall?",
    ],
)
def test_nobodys_words_are_asked_for(question: str) -> None:
    """Nobody in particular is a speaker."""
    asked = understand(question)
    assert asked.speaker is None
    assert subject_of_words(asked) is None


def test_a_reaction_may_be_told_without_words() -> None:
    """So that what nobody says may still answer."""
    assert asks_for_speech(understand("What did Vane say about the wall?"))
    assert not asks_for_speech(understand("What was Vane's reaction to the wall?"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vane on the wall", ("Vane", "the wall")),
        ("Leopold Vane about parking?", ("Leopold Vane", "parking")),
        ("What is on the wall?", ("What is", "the wall")),
        ("the wall", None),
        ("12 on the wall", None),
    ],
)
def test_a_name_on_a_subject(text: str, found: tuple[str, str] | None) -> None:
    """What may be one; the archive knows the speakers."""
    assert name_on_subject(text) == found


def test_a_name_on_a_subject_asks_for_words_where_somebody_of_that_name_speaks(tmp_path: Path) -> None:
    """And is left alone elsewhere."""
    words = [
        "“The wall is sound,” Leopold Vane said on Friday.",
        "There was a fire on the wall, and the brigade came.",
    ]
    with closing(Desk(build_archive(tmp_path, article("wall", "The wall", words)))) as desk:
        assert desk.ask("vane on the wall").excerpts[0].paragraph.text == words[0]
        assert desk.ask("fire on the wall").excerpts[0].paragraph.text == words[1]


SAYS = ["Leopold Vane, the mayor, came by tram and went by tram.", "“It will be a long winter,” Vane said."]


def test_when_something_was_said_is_when_it_was_printed(tmp_path: Path) -> None:
    """And any words of theirs will do; what was said of something that was then is not narrowed."""
    path = build_archive(
        tmp_path,
        article("winter", "A long winter", SAYS, published=date(2023, 7, 14)),
        article("spring", "A short spring", ["“Spring is near,” Vane said."], published=date(2024, 2, 1)),
    )
    with closing(Desk(path)) as desk:
        for question in ("What did Vane say in July 2023?", "what did vane say in july 2023"):
            answer = desk.ask(question)
            assert answer.filters.since == date(2023, 7, 1)
            assert answer.answered
            assert answer.excerpts[0].paragraph.text == SAYS[1]
        assert desk.ask("What did Vane say about the flood in July 2023?").filters.since is None


def test_any_words_of_somebody_answer_who_asks_for_what_they_said(tmp_path: Path) -> None:
    """However little of the question they share: "what else did she say" is asked so."""
    words = [f"“It will be a long {season},” he said on Friday." for season in ("winter", "spring")]
    path = build_archive(tmp_path, article("vane", "Speaks", ["Leopold Vane came late, Vane said.", *words]))
    with closing(Desk(path)) as desk:
        answer = desk.ask("What else did Leopold Vane say?")
    assert answer.answered
    assert set(words) <= {one.paragraph.text for one in answer.excerpts}
