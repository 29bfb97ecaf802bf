"""What comes twice: known again without being worked out or compared at length, and what is remembered has an end."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.adding.ingest import add_readings
from corpus.adding.quoted import Quoting
from corpus.archive import Archive
from corpus.archive.rows import quotation_row
from corpus.article import Article
from corpus.lately import Lately
from corpus.quotations.find import find_quotations
from corpus.stories import recalled
from tests.printed import STORM, add, article, cup, storm

REPORT = (
    "Divers found 3 cracks in the eastern sluice of Quillhaven on Friday, and the tidal laboratory closed its gates.",
    '"We shall not open again before every bolt has been looked at," said Nerys Okoye, who runs the laboratory.',
    "The laboratory has fed the grid of Ossel since the spring and will be paid for by the county until 2031.",
    "A spokesman for the grid said that nobody would notice, since the turbines stand still at slack water anyway.",
    "Skippers were asked to keep above the old lock of Brannoc until Monday, when 12 engineers will look again.",
)


def copy(name: str, source: str | None, days: int, texts: Sequence[str] = REPORT) -> Article:
    one = article(name, f"Laboratory closes ({name})", texts, source=source)
    return replace(one, imprint=replace(one.imprint, published=date(2024, 5, 7) + timedelta(days)))


def links(directory: Path) -> list[tuple[str, str, float]]:
    """Which articles are linked, and what they have in common."""
    with closing(Archive(directory)) as archive, archive.database.reading() as connection:
        rows = connection.execute(
            "SELECT a.doc_id, b.doc_id, p.share FROM printings p "
            "JOIN articles a ON a.number = p.article JOIN articles b ON b.number = p.other ORDER BY 1, 2"
        )
        return [(one, other, share) for one, other, share in rows]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 5)), max_size=40), st.integers(0, 12))
def test_what_was_asked_for_last_is_remembered(puts: list[tuple[int, int]], most: int) -> None:
    """As much as there is room for, in the order in which it was asked for."""
    lately: Lately[int, int] = Lately(most)
    model: list[tuple[int, int]] = []
    for name, weight in puts:
        model = [one for one in model if one[0] != name]
        lately.put(name, weight, weight)
        model.append((name, weight))
        while sum(weight for _, weight in model) > most:
            del model[0]
    for name, weight in model:
        assert lately.get(name) == weight
    assert sum(lately.get(name) is not None for name in range(7)) == len(model)


def test_a_text_that_comes_again_has_the_same_quotations() -> None:
    """Those that were found in it the first time."""
    quoting = Quoting()
    first = quoting.of(REPORT)
    assert quoting.of(list(REPORT)) is first
    assert [tuple(row) for row in first.rows()] == [quotation_row(one) for one in find_quotations(REPORT)]


def test_words_that_are_parted_otherwise_are_another_text() -> None:
    """A quotation knows its paragraph."""
    quoting = Quoting()
    parted = [" ".join(REPORT[:2]), *REPORT[2:]]
    assert quoting.of(REPORT).rows() != quoting.of(parted).rows()


@pytest.mark.parametrize(
    ("source", "days"), [("Ossel Echo", 0), ("Ossel Echo", 300), ("Quillhaven Courier", 300), (None, 0)]
)
def test_a_copy_is_the_same_story_wherever_and_whenever(
    tmp_path: Path, source: str | None, days: int
) -> None:
    """Word for word."""
    add(tmp_path, copy("a", "Quillhaven Courier", 0), copy("b", source, days))
    assert links(tmp_path) == [("a", "b", 1.0), ("b", "a", 1.0)]


def test_a_copy_of_an_article_of_few_words_is_no_story(tmp_path: Path) -> None:
    """They are the same as many things."""
    short = ("The wall held on Friday.",)
    add(tmp_path, copy("a", "Quillhaven Courier", 0, short), copy("b", "Ossel Echo", 0, short))
    assert links(tmp_path) == []


def versions() -> list[Article]:
    """Copies, shortened and changed ones, of several papers and days, among articles that have other words."""
    chance = random.Random(7)
    made = [
        copy(
            f"v{number}",
            chance.choice(("Quillhaven Courier", "Ossel Echo", "Brackwater Post", None)),
            chance.randrange(6),
            chance.choice((REPORT, REPORT, REPORT[:3], (STORM[0], *REPORT[1:]), (*REPORT, STORM[1]))),
        )
        for number in range(40)
    ]
    return [storm(), *made, cup()]


def test_what_is_remembered_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it, nothing, or what one run at a time remembers."""
    add(tmp_path / "all", *versions())
    for one in versions():
        add(tmp_path / "one by one", one)
    for limit in ("_BYTES_OF_SHINGLES", "_BYTES_LAID_OUT", "_MOST_ARTICLES"):
        monkeypatch.setattr(recalled, limit, 0)
    add(tmp_path / "nothing", *versions())
    assert links(tmp_path / "all") == links(tmp_path / "nothing") == links(tmp_path / "one by one") != []


def test_an_article_that_changes_in_a_run_is_compared_by_its_new_words(tmp_path: Path) -> None:
    """Whatever was remembered of the old ones."""
    add(tmp_path, copy("a", "Quillhaven Courier", 0), copy("b", "Ossel Echo", 0))
    with closing(Archive(tmp_path, writable=True)) as archive:
        changed = copy("a", "Quillhaven Courier", 0, (*STORM, *STORM))
        add_readings(archive, [copy("c", "Brackwater Post", 0), changed, copy("d", "Ossel Valley Echo", 0)])
    assert {one for one, _, _ in links(tmp_path)} == {"b", "c", "d"}
