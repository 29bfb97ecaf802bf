"""What a passage has nowhere that a question names, and what stands there in its place: then it tells of another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.desk import Desk
from index.evidence import Weighed
from tests.printed import article, build_archive


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A port's paper with one article for each question, among others."""
    folder = tmp_path_factory.mktemp("port")
    port = [
        article("ferry", "Ferries", ["In all, 41 ferries were registered in Quillhaven last winter."]),
        article("bridge", "A bridge", ["Wilhelmina Strake opened the second bridge over the estuary."]),
        article("kiln", "A kiln", ["The brickworks is the largest kiln on the coast, Odile Lanz said."]),
        article("swim", "A swim", ["Tom Orr of the Apricot Rowers won the harbour swim in the rain."]),
        article("lamp", "Lamps", ["Ines Brandt walked home under the lamps of the quay."]),
    ]
    buses = [article(f"bus-{n}", "Buses", [f"Bus {n} runs every hour until May."]) for n in range(40)]
    build_archive(folder, *port, *buses)
    with closing(Desk(folder)) as desk:
        yield desk


def best(desk: Desk, question: str) -> Weighed:
    return desk.passages(question)[0]


@pytest.mark.parametrize(
    "question",
    [
        "How many ferries were registered in Harrow?",
        "How many ferries were registered in Quillhaven by Harrow Rovers?",
        "Who opened the third bridge over the estuary?",
        "What is the smallest kiln on the coast?",
        "Who of the Marsh End Divers won the harbour swim?",
    ],
)
def test_what_is_told_of_another_is_no_answer(desk: Desk, question: str) -> None:
    """Though every other word is there. It is shown as a near miss."""
    assert best(desk, question).is_of_another
    answer = desk.ask(question)
    assert not answer.answered
    assert answer.near_misses


@pytest.mark.parametrize(
    "question",
    [
        "How many ferries were registered in Quillhaven?",
        "Who opened the second bridge over the estuary?",
        "What is the largest kiln on the coast?",
        "Who of the Apricot Company won the harbour swim?",
        "How many ferries were registered in January in Quillhaven?",
        "Which Skellish swimmer won the harbour swim?",
        'Who won "The Marsh End Swim" in the harbour?',
        "Who opened the bridge over the estuary?",
    ],
)
def test_what_papers_tell_by_other_names_is_not_missed(desk: Desk, question: str) -> None:
    """Half of a name, a day, a people, a title in quotation marks."""
    assert not best(desk, question).is_of_another


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("What did Ines Brandt embezzle?", 1),
        ("Where did Ines Brandt walk?", 0),
        ("Who is Ines Brandt?", 0),
        ("Who opened the estuary?", 0),
    ],
)
def test_a_passage_that_has_only_the_names_tells_little(desk: Desk, question: str, alone: int) -> None:
    grounds = best(desk, question).grounds
    assert grounds is not None
    assert grounds.names_alone == alone


def test_what_has_next_to_nothing_of_a_question_is_no_answer(sample: Path) -> None:
    """The sample tells of a lighthouse, and of no paint; what it tells of the lighthouse it answers."""
    with closing(Desk(sample)) as desk:
        painted, measured = (
            desk.ask(question)
            for question in (
                "Why is the lighthouse painted green?",
                "How hard did the gale blow at the Gannet Point lighthouse?",
            )
        )
    assert (painted.answered, painted.confidence <= 0.25) == (False, True)
    assert measured.answered


@pytest.mark.parametrize(
    "question", ["who discovered estuaries", "who registered submarines", "the widest kiln ever?"]
)
def test_half_of_a_short_question_is_no_answer(desk: Desk, question: str) -> None:
    """The other half may be all that it is about."""
    answer = desk.ask(question)
    assert not answer.answered


@pytest.mark.parametrize(
    "question", ["who opened the estuary bridge", "who registered ferries", "where is the kiln"]
)
def test_all_of_a_short_question_is_one(desk: Desk, question: str) -> None:
    """However short."""
    assert desk.ask(question).answered
