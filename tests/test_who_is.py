"""Who somebody is, and what somebody says who is named a paragraph before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.asking.question import understand
from index.desk import Desk
from tests.printed import article, build_archive, cup, storm

MASTER = "Hamid al-Brannt, a keeper of lighthouses, said the lamp at Gannet Point would burn until spring."
COUNCIL = "But Aud Lanze of the harbour council said several boats had been lost inside the harbour itself."
LOSSES = "She said the losses were the work of thieves from Ossel and from Marrowbridge."
OTHERS = "Joss Merriden told Tamsin Orr that Hamid al-Brannt was away."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder: Path = tmp_path_factory.mktemp("who")
    lamps = article("lamps", "Lamp to burn until spring", [OTHERS, MASTER, COUNCIL, LOSSES])
    build_archive(folder, lamps, storm(), cup())
    with closing(Desk(folder)) as opened:
        yield opened


def test_who_somebody_is_stands_where_a_description_begins(desk: Desk) -> None:
    """Not where other people's names stand beside the name."""
    answer = desk.ask("Who is Hamid al-Brannt?")
    assert [one.paragraph.text for one in answer.excerpts[:1]] == [MASTER]


def test_a_name_behind_a_particle_is_a_name() -> None:
    """Though what it is written as begins small."""
    assert understand("Who is Hamid al-Brannt?").names == frozenset({"hamid", "brannt"})


def test_she_stands_for_the_name_of_whom_it_is_said(desk: Desk) -> None:
    """The name that the question gives is not missing there."""
    answer = desk.ask("What did Lanze say about the losses?")
    assert [one.paragraph.text for one in answer.excerpts[:1]] == [LOSSES]


TUTOR = (
    "Archbishop Ivo Tutor, a keeper of bees and the voice of the upper town, is dead at 90, the church said."
)
TOTO = (
    "Ferries were late all week, said Toto Wolde, deputy head of the pilots' guild, and nobody would say why."
)
ROBIN = "JetFerry chief Robin Hales said that the deal would be fruitful for all."
ROBYN = "The court heard a clerk, board chair Robyn Denz, the former treasurer and two bookkeepers."
WOLDE = "Asta Wolde, a teacher of music, sang the hymn."


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("who is toto wolde", TOTO),
        ("Who is Toto Wolde?", TOTO),
        ("who is robyn denz", ROBYN),
        ("Who is Robyn Denz?", ROBYN),
        ("Who is Asta Wolde?", WOLDE),
    ],
)
def test_nobody_elses_description_tells_who_somebody_is(
    tmp_path: Path, question: str, paragraph: str
) -> None:
    """Of the same last name, or of a first name that sounds alike; offices tell without a word before them."""
    people = article("people", "Of the town", [TUTOR, TOTO, ROBIN, ROBYN, WOLDE])
    with closing(Desk(build_archive(tmp_path, people, storm(), cup()))) as desk:
        answer = desk.ask(question)
    assert answer.answered
    assert answer.excerpts[0].paragraph.text == paragraph


def test_who_bears_half_of_a_name_is_not_who_was_asked_for(tmp_path: Path) -> None:
    """A surname alone may be anybody's."""
    with closing(
        Desk(build_archive(tmp_path, article("people", "Of the town", [TUTOR, WOLDE]), cup()))
    ) as desk:
        assert not desk.ask("Who is Lena Wolde?").answered
        assert desk.ask("Who is Wolde?").answered
