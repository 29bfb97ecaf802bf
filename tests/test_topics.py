"""Whoever names a subject and asks nothing of it is told of it, where the archive tells of all that they name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from index.asking.question import understand
from index.desk import Desk
from tests.printed import article, build_archive, cup, storm

STOLEN = (
    "The bronze heron that stood on the quay was stolen on Sunday night, and the police ask for witnesses."
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    seen = [f"On day {number} gulls were counted over the river, and one heron." for number in range(1, 4)]
    path = build_archive(
        tmp_path_factory.mktemp("topics"),
        article("theft", "Heron stolen from the quay", [STOLEN]),
        article(
            "works",
            "Works on the pier",
            ["A new pier and its walrus", "The walrus of the pier is made of zinc."],
        ),
        article("diary", "Birds of the river", seen),
        article(
            "pledge", "Nothing happened", ["What happened to the pledge, he did not say. It happened before."]
        ),
        storm(),
        cup(),
    )
    with closing(Desk(path)) as desk:
        yield desk


@pytest.mark.parametrize(
    "text",
    [
        "heron",
        "the bronze heron",
        "Tell me about the heron",
        "What happened to the heron?",
        "what's happened to the heron on the quay",
        "What has become of the bronze heron?",
    ],
)
def test_a_subject_is_answered_by_what_tells_of_it(desk: Desk, text: str) -> None:
    """And not by who else uses the words of asking."""
    answer = desk.ask(text)
    assert answer.answered
    assert answer.excerpts[0].text == STOLEN


@pytest.mark.parametrize("text", ["zebra", "the heron of Saltgate", "What happened to the zebra?"])
def test_a_subject_that_is_not_there_is_not_answered(desk: Desk, text: str) -> None:
    """Not even by half of it."""
    assert not desk.ask(text).answered


def test_a_heading_between_paragraphs_is_no_clipping(desk: Desk) -> None:
    """It has all of the subject and tells nothing of it."""
    assert desk.ask("the walrus of the pier").excerpts[0].text.endswith("made of zinc.")


@pytest.mark.parametrize("before", ["According to the Courier, ", "In the Courier: "])
def test_a_newspaper_that_is_asked_leaves_the_question_as_it_is(desk: Desk, before: str) -> None:
    """What kind of answer is looked for is told by the rest."""
    asked, plain = (desk.ask(f"{lead}who is Odile Brandt?") for lead in (before, ""))
    assert plain.answered
    assert (asked.confidence, asked.excerpts[0].text) == (plain.confidence, plain.excerpts[0].text)


@pytest.mark.parametrize(
    ("text", "is_topic"),
    [
        ("the eelgrass harvest", True),
        ("news about the bus protest", True),
        ("what happened at the fish market", True),
        ("Is the heron back?", False),
        ("heron back?", False),
        ("who stole the heron", False),
        ("oldest pub in Saltgate", False),
        ("tell me who stole the heron", False),
        ("the heron on the quay that was stolen last year", False),
    ],
)
def test_what_asks_something_is_no_mere_subject(text: str, *, is_topic: bool) -> None:
    """However short it is."""
    assert understand(text).is_topic is is_topic


def test_the_words_of_asking_are_known_in_english_alone() -> None:
    """Of another language nothing tells that a few words ask nothing."""
    assert not understand("wer ist der bürgermeister", "de").is_topic
    assert not understand("من هو العمدة؟").is_topic
