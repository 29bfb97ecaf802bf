"""Names that everybody knows, in questions that are written small: no other word of the archive is meant by them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from index.asking.narrowing import AS_ASKED
from index.asking.unprinted import is_known_everywhere, unprinted_names
from index.desk import Desk
from tests.printed import article, build_archive, cup, storm

LOTTERY = (
    "Odile Brandt won the harbour lottery, a prize of 4,000 pounds and a ham, with parts of an old ticket."
)
CAPITAL = "The United Ferries of Quillhaven have a capital of two boats and one engine, which Ivo Lanz says is enough."
PARTS = [
    f"Some parts of the {thing} were found." for thing in ("wreck", "roof", "crane", "pier", "sluice", "mill")
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = build_archive(
        tmp_path_factory.mktemp("world"),
        article("lottery", "A ham for the harbour master", [LOTTERY]),
        article("ferries", "Two boats and one engine", [CAPITAL]),
        article("parts", "Washed up", PARTS),
        storm(),
        cup(),
    )
    with closing(Desk(path)) as desk:
        yield desk


@pytest.mark.parametrize(
    "question",
    [
        "who won the nobel prize",
        "who won the nobel prize?",
        "what is the capital of spain",
        "what happened in paris",
        "who won the world cup",
        "who is the captain of the united states",
    ],
)
def test_what_the_paper_never_named_is_not_answered_of_something_else(desk: Desk, question: str) -> None:
    """However well the rest of the question fits."""
    answer = desk.ask(question)
    assert answer.excerpts == ()
    assert answer.respellings == ()


def test_what_is_asked_without_such_a_name_is_answered(desk: Desk) -> None:
    """So it was the name that was missing."""
    assert desk.ask("who won the prize").excerpts[0].paragraph.text == LOTTERY
    assert desk.ask("who won the coastal cup").excerpts


def test_names_get_their_capitals(desk: Desk) -> None:
    """Of several words all but the small ones, and only where they stand side by side."""
    engine = desk.engine()
    assert unprinted_names("who painted the mona lisa in france's louvre", engine) == {
        "france": "France",
        "mona": "Mona",
        "lisa": "Lisa",
    }
    assert unprinted_names("the statue of liberty", engine) == {"statue": "Statue", "liberty": "Liberty"}
    assert unprinted_names("does the world drink from a cup in a lighthouse that is white", engine) == {}


def test_a_name_that_the_archive_has_is_as_the_archive_prints_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """There may be a boat or a dog of that name."""
    path = build_archive(
        tmp_path_factory.mktemp("dog"), article("dog", "A dog", ["The ferry's dog Paris barks."])
    )
    with closing(Desk(path)) as desk:
        assert unprinted_names("does paris bark", desk.engine()) == {}
        assert desk.ask("does paris bark").excerpts


def test_names_are_known_in_any_case() -> None:
    """And words are not."""
    assert all(map(is_known_everywhere, ("Spain", "spain")))
    assert not any(map(is_known_everywhere, ("harbour", "world")))


def test_a_country_is_not_somebody_whose_name_is_like_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Only names that are hardly known are looked for in other spellings that are merely like them."""
    texts = [
        "Tabitha Grice counted the islands of the estuary: there are nine.",
        "Kiev Street is closed on Sunday.",
    ]
    path = build_archive(tmp_path_factory.mktemp("islands"), article("islands", "Nine islands", texts))
    with closing(Desk(path)) as desk:
        assert desk.ask("How many islands does Greece have?").respellings == ()
        assert desk.ask("How many islands did Griece count?").respellings
        assert desk.ask("Why is Kyiv Street closed?").excerpts


def test_words_of_another_language_are_no_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Though no English one is like them."""
    port = "Combien coûtera la réparation du quai? Le capitaine du port répond que le chantier coûtera cher."
    french = article("quai", "Le quai", [port])
    path = build_archive(
        tmp_path_factory.mktemp("quai"), replace(french, imprint=replace(french.imprint, language="fr"))
    )
    with closing(Desk(path)) as desk:
        asked = desk.understood("combien coûtera le stationnement devant la capitainerie", AS_ASKED)[0]
    assert asked.names == frozenset()
