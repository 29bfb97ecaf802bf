"""Corrections keep their history, and cut lines can be put back."""

from __future__ import annotations

import json
import random
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli import app
from corpus.archive import Archive
from corpus.archive.database import now
from corpus.archive.history import restore, versions_of, with_restored
from corpus.article import Article, paragraphs_of
from corpus.errors import UnreadableInput
from corpus.readers import read, read_text
from corpus.readers.lines.placing import places_of
from tests.printed import add, storm


def test_every_version_of_an_article_can_be_read(tmp_path: Path) -> None:
    """Oldest first, each until the next."""
    for words in ("The first words.", "The second words.", "The third words."):
        add(tmp_path, replace(storm(), paragraphs=paragraphs_of((words,))))
    with closing(Archive(tmp_path)) as archive:
        versions = versions_of(archive, storm().imprint.article_id)
    assert [version.texts[0] for version in versions] == [
        "The first words.",
        "The second words.",
        "The third words.",
    ]
    assert [version.until is None for version in versions] == [False, False, True]


PAGE = """Quillhaven Courier

Ferry timetable to change in spring

3 March 2025

The Grebe line ferry will leave ten minutes earlier from the first Monday of April, the harbour office said.

Read more: Rovers lift the cup

Skipper Nan Hollis said: "Nobody will miss the night boat, for there is none any more, and nobody asked for one."
"""


def page() -> Article:
    return read_text(PAGE, name="ferry.txt", place="telegram:ferry.txt")


def test_it_is_known_where_a_cut_line_stood() -> None:
    """Between which paragraphs."""
    read_back = page()
    at = read_back.cut.index("Read more: Rovers lift the cup")
    assert read_back.cut_before[at] == 1


def test_a_cut_line_survives_the_archive_with_its_place(tmp_path: Path) -> None:
    """Both come out as they went in."""
    add(tmp_path, page())
    with closing(Archive(tmp_path)) as archive:
        kept = archive.article(page().imprint.article_id)
    assert kept is not None
    assert (kept.cut, kept.cut_before) == (page().cut, page().cut_before)


def test_a_cut_line_that_is_put_back_stays_when_the_page_is_read_again(tmp_path: Path) -> None:
    """It stands where it stood, and a correction of the page does not cut it again."""
    add(tmp_path, page())
    number = page().cut.index("Read more: Rovers lift the cup") + 1
    with closing(Archive(tmp_path, writable=True)) as archive:
        restored = restore(archive, page().imprint.article_id, number)
    assert restored.texts[1] == "Read more: Rovers lift the cup"
    assert add(tmp_path, page()).unchanged == 1
    corrected = read_text(
        PAGE.replace("ten minutes", "twelve minutes"), name="ferry.txt", place="telegram:ferry.txt"
    )
    assert add(tmp_path, corrected).updated == 1
    with closing(Archive(tmp_path)) as archive:
        kept = archive.article(page().imprint.article_id)
    assert kept is not None
    assert (kept.texts[1], "twelve" in kept.texts[0]) == ("Read more: Rovers lift the cup", True)


def test_putting_a_line_back_is_no_correction_of_the_paper(tmp_path: Path) -> None:
    """No reader is told that it was."""
    add(tmp_path, page())
    with closing(Archive(tmp_path, writable=True)) as archive:
        restore(archive, page().imprint.article_id, 1)
        kept = archive.article(page().imprint.article_id)
    assert kept is not None
    assert kept.imprint.corrected is None


def test_a_line_that_was_not_cut_cannot_be_put_back(tmp_path: Path) -> None:
    """One sentence says so."""
    add(tmp_path, page())
    with (
        closing(Archive(tmp_path, writable=True)) as archive,
        pytest.raises(UnreadableInput, match="no number 99"),
    ):
        restore(archive, page().imprint.article_id, 99)


def test_where_nothing_was_cut_it_says_so(tmp_path: Path) -> None:
    """Rather than counting to none."""
    add(tmp_path, storm())
    here = ["storm", "--archive", str(tmp_path)]
    assert "Nothing was cut.\n" in CliRunner().invoke(app, ["show", "--cut", *here]).stdout
    with pytest.raises(UnreadableInput, match="Nothing was cut"):
        CliRunner().invoke(app, ["show", "--restore", "1", *here], catch_exceptions=False)


@given(st.lists(st.text("abc", min_size=1, max_size=3), max_size=12), st.randoms())
def test_putting_every_cut_line_back_gives_the_page_again(lines: list[str], chance: random.Random) -> None:
    """In whatever order that is done."""
    numbered = [f"{at} {line}" for at, line in enumerate(lines)]
    kept = [line for line in numbered if chance.random() < 0.5]
    cut = [line for line in numbered if line not in kept]
    one = Article(storm().imprint, paragraphs_of(kept), (), tuple(cut), places_of(cut, numbered, kept))
    back = with_restored(one, chance.sample(cut, len(cut)))
    assert (sorted(back.texts), back.cut) == (sorted(numbered), ())
    assert [text for text in back.texts if text in kept] == kept


def test_show_tells_everything_about_an_article(tmp_path: Path) -> None:
    """For other programs, and for a person."""
    (tmp_path / "ferry.txt").write_text(PAGE)
    reading = next(iter(read(tmp_path / "ferry.txt")))
    assert isinstance(reading, Article)
    add(tmp_path, reading)
    run = CliRunner()
    shown = run.invoke(app, ["show", "ferry.txt", "--json", "--archive", str(tmp_path)])
    told_json = json.loads(shown.stdout)
    assert told_json["paragraphs"] == list(reading.texts)
    assert {"text": "Read more: Rovers lift the cup", "before": 1, "reason": "furniture"} in told_json["cut"]
    person = run.invoke(app, ["show", "ferry.txt", "--cut", "--versions", "--archive", str(tmp_path)])
    assert "before paragraph 2: Read more: Rovers lift the cup" in person.stdout
    assert f"Version 1, from {now()[:10]}" in person.stdout


def test_show_of_an_unknown_article_finds_nothing(tmp_path: Path) -> None:
    """Exit code 1, one sentence."""
    add(tmp_path, storm())
    shown = CliRunner().invoke(app, ["show", "nothing", "--archive", str(tmp_path)])
    assert (shown.exit_code, "No article is known as nothing" in shown.output) == (1, True)


def test_a_correction_is_dated_by_when_it_was_seen(tmp_path: Path) -> None:
    """Not by when the article was printed."""
    add(tmp_path, storm())
    add(tmp_path, replace(storm(), paragraphs=paragraphs_of(("Other words.",))))
    with closing(Archive(tmp_path)) as archive:
        kept = archive.article(storm().imprint.article_id)
    assert kept is not None
    assert kept.imprint.corrected == date.fromisoformat(now()[:10])
