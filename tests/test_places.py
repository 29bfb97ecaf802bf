"""A place may hold another article tomorrow: neither takes the other's place, and a new version is one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from corpus.adding.ingest import add_paths
from corpus.adding.ingestion import Ingestion
from corpus.archive import Archive
from tests.drafted import kept
from tests.printed import STORM

QUAY = "The council voted on Monday to repair the old quay for 48,000 pounds, after a debate of four hours."
GULL = "A stuffed gull was stolen from the museum on Tuesday night, and nobody has seen it since, the curator said."
CUP = (
    "Rovers won the Coastal Cup on Saturday, beating Marsh End by three goals to one before 4,112 spectators."
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with closing(Archive(tmp_path / "var", writable=True)) as kept:
        yield kept


def exported(archive: Archive, file: Path, *articles: tuple[str, str], date: str = "2024-03-14") -> Ingestion:
    """What becomes of an export whose lines have no ids, written over the last one."""
    lines = [{"title": title, "text": text, "date": date} for title, text in articles]
    file.write_text("\n".join(map(json.dumps, lines)))
    return add_paths(archive, [file])


def titles(archive: Archive) -> list[str]:
    return sorted(article.imprint.title for article in kept(archive.directory))


def test_tomorrows_export_takes_no_article_away(archive: Archive, tmp_path: Path) -> None:
    """Line 1 is another article each day."""
    file = tmp_path / "today.jsonl"
    exported(archive, file, ("Quay", QUAY), ("Cup", CUP))
    became = exported(archive, file, ("Gull stolen", GULL), ("Quay", QUAY))
    assert (became.added, became.updated, became.unchanged) == (1, 0, 1)
    assert titles(archive) == ["Cup", "Gull stolen", "Quay"]


def test_the_same_export_twice_changes_nothing(archive: Archive, tmp_path: Path) -> None:
    """Also where its lines lie at others' places."""
    file = tmp_path / "today.jsonl"
    exported(archive, file, ("Quay", QUAY))
    exported(archive, file, ("Gull stolen", GULL))
    assert exported(archive, file, ("Gull stolen", GULL)).unchanged == 1


def test_a_corrected_line_is_a_version(archive: Archive, tmp_path: Path) -> None:
    """Of the article that it was, whichever lay at its place before."""
    file = tmp_path / "today.jsonl"
    exported(archive, file, ("Quay", QUAY))
    exported(archive, file, ("Gull stolen", GULL))
    became = exported(archive, file, ("Gull found", GULL.replace("Tuesday", "Wednesday")))
    assert (became.updated, titles(archive)) == (1, ["Gull found", "Quay"])


def test_a_line_that_is_moved_and_corrected_is_a_version(archive: Archive, tmp_path: Path) -> None:
    """Also at a place beyond the last one of before."""
    file = tmp_path / "today.jsonl"
    exported(archive, file, ("Quay", QUAY), ("Cup", CUP))
    corrected = QUAY.replace("48,000", "46,000")
    became = exported(archive, file, ("Gull stolen", GULL), ("Cup", CUP), ("Quay", corrected))
    assert (became.added, became.updated, became.unchanged) == (1, 1, 1)
    assert titles(archive) == ["Cup", "Gull stolen", "Quay"]
    assert exported(archive, file, ("Gull stolen", GULL), ("Cup", CUP), ("Quay", corrected)).unchanged == 3


def test_a_line_that_is_still_there_is_no_earlier_version_of_another(
    archive: Archive, tmp_path: Path
) -> None:
    """Two articles of one headline and day that differ in a word are two, if the export has both."""
    file = tmp_path / "today.jsonl"
    exported(archive, file, ("Fines", QUAY), ("Cup", CUP))
    became = exported(archive, file, ("Fines", QUAY), ("Cup", CUP), ("Fines", QUAY.replace("quay", "wall")))
    assert (became.added, became.updated, became.unchanged) == (1, 0, 2)


def test_lines_of_one_headline_are_two_when_they_are_new(archive: Archive, tmp_path: Path) -> None:
    """None was there before."""
    file = tmp_path / "today.jsonl"
    became = exported(archive, file, ("Fines", QUAY), ("Fines", QUAY.replace("quay", "wall")))
    assert (became.added, became.updated) == (2, 0)


def test_a_moved_line_of_another_day_is_another_article(archive: Archive, tmp_path: Path) -> None:
    """However alike, as a tide table's is."""
    file = tmp_path / "today.jsonl"
    exported(archive, file, ("Quay", QUAY), ("Cup", CUP))
    became = exported(
        archive, file, ("Gull", GULL), ("Cup", CUP), ("Quay", QUAY.replace("48", "46")), date="2024-03-15"
    )
    assert became.added == 2
    assert titles(archive) == ["Cup", "Gull", "Quay", "Quay"]


def test_a_file_that_was_read_half_written_is_a_version(archive: Archive, tmp_path: Path) -> None:
    """It grew; it is no other article."""
    file = tmp_path / "storm.md"
    for share in (1, 3):
        file.write_text("# Breakwater holds\n\n" + "\n\n".join(STORM[:share]))
        became = add_paths(archive, [file])
    assert (became.added, became.updated) == (0, 1)


def test_another_days_table_is_another_article(archive: Archive, tmp_path: Path) -> None:
    """However alike they are, also by their headlines; a date that was put right makes no other one."""
    file, table = (
        tmp_path / "today.jsonl",
        "High water at {} in the morning and at {} at night, the tide clerk noted.",
    )
    exported(archive, file, ("Tides", table.format("4.10", "16.31")))
    second = ("Tides", table.format("5.02", "17.24"))
    assert exported(archive, file, second, date="2024-03-15").added == 1
    assert exported(archive, file, second, date="2024-03-16").updated == 1


def numbered(archive: Archive, file: Path, *rows: tuple[str, str], source: str = "") -> Ingestion:
    """What becomes of a table that numbers its rows from 1."""
    table = [f'{at},"{title}","{text}",{source}' for at, (title, text) in enumerate(rows, 1)]
    file.write_text("\n".join(["id,title,text,source", *table]))
    return add_paths(archive, [file])


def test_tables_that_both_count_from_one_take_nothing_from_each_other(
    archive: Archive, tmp_path: Path
) -> None:
    """Where no newspaper is named that such a number could belong to; added again, neither changes."""
    january, february = tmp_path / "january.csv", tmp_path / "february.csv"
    numbered(archive, january, ("Quay", QUAY), ("Cup", CUP))
    assert numbered(archive, february, ("Gull stolen", GULL), ("Storm", STORM[1])).added == 2
    assert archive.holdings().articles == 4
    assert add_paths(archive, [january, february]).unchanged == 4


def test_a_row_with_its_id_is_a_version_however_it_moved(archive: Archive, tmp_path: Path) -> None:
    """Its headline or a quarter of its words are enough, of another day too."""
    file = tmp_path / "table.csv"
    numbered(archive, file, ("Quay", QUAY), ("Cup", CUP))
    became = numbered(archive, file, ("Quay to be repaired", QUAY + " Work begins in May."), ("Cup", GULL))
    assert (became.added, became.updated) == (0, 2)


def test_an_id_of_a_newspaper_is_believed(archive: Archive, tmp_path: Path) -> None:
    """What it prints under its number is its own to rewrite."""
    numbered(archive, tmp_path / "a.csv", ("Quay", QUAY), source="Quillhaven Courier")
    became = numbered(archive, tmp_path / "b.csv", ("Gull stolen", GULL), source="Quillhaven Courier")
    assert (became.added, became.updated) == (0, 1)


def test_an_id_with_a_letter_in_it_is_believed(archive: Archive, tmp_path: Path) -> None:
    """Nobody counts so; whoever names an article means it."""
    file = tmp_path / "export.jsonl"
    for title, text in (("Quay", QUAY), ("Gull stolen", GULL)):
        file.write_text(json.dumps({"_id": "quay-1", "title": title, "text": text}))
        became = add_paths(archive, [file])
    assert (became.added, became.updated, archive.holdings().articles) == (0, 1, 1)
