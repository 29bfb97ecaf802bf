"""Furniture learned by recurrence: what a paper prints under many of its articles is none of their words."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from corpus.adding.ingest import add_readings
from corpus.adding.ingestion import Ingestion
from corpus.adding.recurring import without_lines
from corpus.archive import Archive
from corpus.archive.history import restore
from corpus.article import Article, Imprint, article_id_of, paragraphs_of

BOX = "The Courier's evening letter brings you the tides and the day's news."
PAPER = "Quillhaven Courier"
WORDS = """
harbour wall boat crate herring skipper tide pier stone gate council budget ferry engineer repair lighthouse lamp
mooring rope buoy market auction buyer bell school roof choir cup rovers goal referee pitch rain gale night morning
""".split()


def story(number: int, *more: str, source: str = PAPER, key: str | None = None) -> Article:
    """A story of its own, with lines at its end; by its page's address unless told otherwise."""
    name = key or f"url:https://courier.example/{number}"
    words = random.Random(number)
    texts = [f"{' '.join(words.choices(WORDS, k=30)).capitalize()}." for _ in range(4)]
    return Article(Imprint(name, str(number), f"Boat {number} lands", source), paragraphs_of([*texts, *more]))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(tmp_path, writable=True)) as opened:
        yield opened


def add(archive: Archive, articles: Sequence[Article]) -> Ingestion:
    return add_readings(archive, articles)


def kept(archive: Archive, article: Article) -> Article:
    found = archive.article(article.imprint.article_id)
    assert found is not None
    return found


def test_a_line_under_many_articles_of_a_paper_is_cut_from_all_of_them(archive: Archive) -> None:
    """From those that were kept before it was learned, too."""
    stories = [story(number, BOX) for number in range(1, 8)]
    add(archive, stories)
    assert [kept(archive, one).texts for one in stories] == [story(number).texts for number in range(1, 8)]
    assert all(kept(archive, one).cut == (BOX,) for one in stories)


def test_what_is_learned_does_not_depend_on_how_many_are_kept_at_once(
    archive: Archive, tmp_path: Path
) -> None:
    """One at a time or all together."""
    stories = [story(number, *([BOX] if number % 2 else [])) for number in range(1, 10)]
    add(archive, stories)
    with closing(Archive(tmp_path / "other", writable=True)) as other:
        for one in stories:
            add(other, [one])
        assert [kept(other, one) for one in stories] == [kept(archive, one) for one in stories]


def test_pages_that_are_read_again_are_unchanged(archive: Archive) -> None:
    """What was learned is known when the same page comes again."""
    stories = [story(number, BOX) for number in range(1, 8)]
    add(archive, stories)
    again = add(archive, stories)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 7)


def test_a_line_of_one_article_stays(archive: Archive) -> None:
    """However short it is."""
    line = "The bell rang twice."
    add(archive, [story(1, line), *(story(number) for number in range(2, 9))])
    assert line in kept(archive, story(1)).texts


def test_another_papers_line_is_another_line(archive: Archive) -> None:
    """Two articles of one paper and two of another teach nothing."""
    stories = [story(number, BOX, source=f"Paper {number % 4}") for number in range(1, 9)]
    add(archive, stories)
    assert all(BOX in kept(archive, one).texts for one in stories)


def test_versions_of_one_story_teach_nothing(archive: Archive) -> None:
    """Their lines recur because the story does."""
    versions = [
        Article(story(1).imprint.__class__(f"url:https://courier.example/v{n}", f"v{n}", "Boat 1 lands", PAPER),
                paragraphs_of([*story(1, BOX).texts, f"Version {n} of the story was printed at {n}."]))
        for n in range(1, 7)
    ]  # fmt: skip
    add(archive, versions)
    assert all(BOX in kept(archive, one).texts for one in versions)


def test_an_input_that_names_its_articles_is_believed(archive: Archive) -> None:
    """Its text is what it says, to the line."""
    stories = [story(number, BOX, key=f"id:{number}") for number in range(1, 9)]
    add(archive, stories)
    assert all(BOX in kept(archive, one).texts for one in stories)


@pytest.mark.parametrize(
    "line",
    [
        "“We were ready for it.”",
        "He has sailed the bay for years and knows each of its rocks by its name, the harbour master said "
        "of him on the day after the storm, when all the boats were in and counted.",
    ],
)
def test_what_is_said_and_what_is_long_is_never_furniture(archive: Archive, line: str) -> None:
    """In the middle of an article."""
    stories = [
        Article(one.imprint, paragraphs_of([one.texts[0], line, *one.texts[1:], "The end.", "Of it."]))
        for one in (story(number) for number in range(1, 8))
    ]
    add(archive, stories)
    assert all(line in kept(archive, one).texts for one in stories)


def test_an_article_of_little_else_keeps_its_lines() -> None:
    """What would cost an article much of its text is its text."""
    short = Article(story(1).imprint, paragraphs_of(["The tide is out.", BOX]))
    assert without_lines(short, {BOX}) is short


def test_a_line_that_is_put_back_is_spared_from_then_on(archive: Archive) -> None:
    """In its article, and in those of the paper that come later."""
    stories = [story(number, BOX) for number in range(1, 8)]
    add(archive, stories)
    restore(archive, stories[0].imprint.article_id, 1)
    add(archive, [story(8, BOX)])
    assert BOX in kept(archive, stories[0]).texts
    assert BOX in kept(archive, story(8)).texts


def test_a_spared_line_is_no_correction_of_the_articles_that_have_it_again(archive: Archive) -> None:
    """The paper printed it all along."""
    stories = [story(number, BOX) for number in range(1, 8)]
    add(archive, stories)
    restore(archive, stories[0].imprint.article_id, 1)
    assert add(archive, stories).updated == 6
    again = kept(archive, stories[1])
    assert (BOX in again.texts, again.imprint.corrected) == (True, None)


def test_show_says_that_a_line_recurs(archive: Archive, tmp_path: Path) -> None:
    """With the number of articles that showed it."""
    add(archive, [story(number, BOX) for number in range(1, 8)])
    article_id = article_id_of("url:https://courier.example/1")
    run = CliRunner().invoke(app, ["show", article_id, "--json", "--archive", str(tmp_path)])
    assert json.loads(run.stdout)["cut"] == [
        {"text": BOX, "before": 4, "reason": "stands in 5 articles of this paper"}
    ]
