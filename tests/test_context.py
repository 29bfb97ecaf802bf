"""What the lede tells goes without saying below it: for the order, and for how sure an answer is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpus.archive import Archive
from index.desk import Desk
from tests.printed import article, build_archive

LEDE = "The novelist Ambrose Pettle died on Sunday in the house where he was born."
CATS = "There was no will, and there were eleven cats."
OTHER = "Pettle's of Cooper's Row, 88 years old this month, sells gloves to a fourth generation."
FILLING = tuple(
    f"The {thing} was mended on a Tuesday, and nobody spoke of it again." for thing in ("roof", "door")
)
LONG = tuple(f"Of boat {n} little is left but the keel." for n in range(60))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    build_archive(
        tmp_path,
        article("pettle", "A life of commas", [LEDE, *FILLING, CATS]),
        article("gloves", "Gloves at eighty-eight", [FILLING[0], OTHER]),
        article("boats", "What the mud keeps", ["Ambrose Pettle wrote of the boats.", *LONG]),
    )
    with closing(Desk(tmp_path)) as desk:
        yield desk


def leaning(desk: Desk, question: str) -> dict[str, float]:
    """What the evidence has of the lede, by the paragraph."""
    return {one.kept.paragraph.text: one.evidence.lede for one in desk.passages(question)}


def test_a_paragraph_has_what_the_lede_above_it_tells(desk: Desk) -> None:
    """The cats are the novelist's of the first paragraph."""
    assert leaning(desk, "Did Ambrose Pettle have cats?")[CATS] > 0


def test_a_lede_has_its_own_words_already(desk: Desk) -> None:
    """It is not above itself."""
    assert leaning(desk, "Did Ambrose Pettle have cats?")[LEDE] == 0


def test_a_lede_tells_little_of_a_long_article(desk: Desk) -> None:
    """Sixty paragraphs turn to other things."""
    assert leaning(desk, "Which keel did Ambrose Pettle describe?")[LONG[3]] == 0


def test_a_long_question_tells_its_story_itself(desk: Desk) -> None:
    """Whoever answers one in full says again what it says."""
    short = leaning(desk, "Did Ambrose Pettle have cats?")[CATS]
    long = leaning(
        desk,
        "Did the tired novelist Ambrose Pettle, who wrote of tides and bells, have cats in his cold tower?",
    )[CATS]
    assert long < short


def test_a_name_that_only_the_lede_has_is_not_missed(desk: Desk) -> None:
    """The sentence has nobody, and the ground that a name is missing is not held against it."""
    (aged,) = [
        one for one in desk.passages("Did Ambrose Pettle have cats?") if one.kept.paragraph.text == CATS
    ]
    assert (aged.grounds is not None, aged.grounds and aged.grounds.missing_name) == (True, 0.0)


def test_ledes_are_told_of_articles_that_are_short_enough(desk: Desk) -> None:
    """With how many paragraphs each has."""
    archive: Archive = desk.archive
    ids = {imprint.doc_id: imprint.article_id for imprint in archive.latest(9)}
    ledes = archive.ledes(set(ids.values()), 12)
    assert {lede.text: lede.paragraphs for lede in ledes.values()} == {LEDE: 4, FILLING[0]: 2}
