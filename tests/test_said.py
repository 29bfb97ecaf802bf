"""What somebody says and how they are described, asked of a real archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from corpus.archive import FILE_NAME, Archive
from index.said import SaidBy, excerpts_of, known_as, said_by
from tests.printed import add, article

BRIDGE = "“The bridge will open in May,” said Lena Orr, the mayor of Quillhaven."
FERRY = "“The ferry is late again,” Orr said."
BUDGET = "“We can afford it,” said Mayor Lena Orr."


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two articles in which Lena Orr speaks, one in which Paul Orr does."""
    folder = tmp_path_factory.mktemp("said")
    add(
        folder,
        article("bridge", "Bridge to open", [BRIDGE, "It rained.", FERRY], published=date(2024, 3, 14)),
        article(
            "budget",
            "Budget passes",
            [BUDGET, "Lena Orr hoped for more."],
            published=date(2025, 1, 2),
            source="Saltgate Herald",
        ),
        article(
            "boat",
            "Boat sold",
            ["“I shall miss her,” said Paul Orr, a ferryman."],
            published=date(2023, 5, 6),
        ),
    )
    return folder


@pytest.fixture
def archive(directory: Path) -> Iterator[Archive]:
    kept = Archive(directory)
    yield kept
    kept.close()


def lit(archive: Archive, said: SaidBy) -> list[str]:
    return [words for excerpt in excerpts_of(archive, said, said.numbers) for words in excerpt.lit]


def test_two_speakers_are_one_and_a_topic(tmp_path: Path) -> None:
    """Though somebody called by the second name alone could have the first for a given name."""
    words = ["“Lanz should go,” said Mayor Orr.", "“The mayor is wrong,” Lanz said on Friday."]
    add(tmp_path, article("row", "A row", words))
    with closing(Archive(tmp_path)) as kept:
        said = said_by(kept, "Orr Lanz")
        assert (said.name, said.topic, said.speakers) == ("Orr", "Lanz", ("Orr",))
        assert said_by(kept, "Ivo Lanz").speakers == ("Lanz",)


def test_what_somebody_says_comes_newest_first(archive: Archive) -> None:
    """By date, and within an article as printed."""
    assert lit(archive, said_by(archive, "lena orr")) == [
        "“We can afford it,”", "“The bridge will open in May,”", "“The ferry is late again,”"
    ]  # fmt: skip


def test_a_surname_finds_everybody_of_that_name(archive: Archive) -> None:
    """Both Orrs."""
    assert set(said_by(archive, "ORR").speakers) == {"Lena Orr", "Paul Orr"}


def test_a_full_name_leaves_others_of_the_surname_out(archive: Archive) -> None:
    """Paul Orr is not Lena."""
    assert said_by(archive, "Lena Orr").speakers == ("Lena Orr",)


@pytest.mark.parametrize("text", ["Lena Orr bridges", "Lena Orr about the bridge", "Lena Orr: bridge"])
def test_what_follows_the_name_is_the_topic(archive: Archive, text: str) -> None:
    """Any form of its words, in the paragraph or the headline."""
    said = said_by(archive, text)
    assert lit(archive, said) == ["“The bridge will open in May,”", "“The ferry is late again,”"]


def test_a_topic_that_nobody_speaks_of_finds_nothing(archive: Archive) -> None:
    """But the speaker is known."""
    said = said_by(archive, "Orr zeppelin")
    assert (said.numbers, bool(said.speakers), said.topic) == ((), True, "zeppelin")


def test_a_name_that_nobody_has_finds_nobody(archive: Archive) -> None:
    """And the whole text is taken for the name."""
    assert said_by(archive, "Rosa Quill") == SaidBy("Rosa Quill", "", (), ())


def test_a_name_is_found_in_the_archives_spelling(tmp_path: Path) -> None:
    """Where nobody is called as was asked; the topic behind it stays the topic."""
    add(tmp_path, article("port", "Port", ["“The port is open,” said Omar al-Rashidi, the engineer."]))
    with closing(Archive(tmp_path)) as kept:
        found = said_by(kept, "Omar Rasheedi port")
        assert (found.speakers, found.topic, len(found.numbers)) == (("Omar al-Rashidi",), "port", 1)
        assert [p.described_as for p in known_as(kept, "el-Rasheedi").portrayals] == ["the engineer"]


def test_what_somebody_hopes_is_not_what_they_say(archive: Archive) -> None:
    """A wish reported outside marks is no speech."""
    shown = excerpts_of(archive, said := said_by(archive, "Lena Orr"), said.numbers)
    assert "Lena Orr hoped for more." not in [excerpt.text for excerpt in shown]


def test_descriptions_are_counted_by_article_newest_first(archive: Archive) -> None:
    """Each with its newspapers and its last date."""
    told = [
        (p.described_as, p.articles, p.sources, p.newest) for p in known_as(archive, "Lena Orr").portrayals
    ]
    assert told == [
        ("Mayor", 1, ("Saltgate Herald",), date(2025, 1, 2)),
        ("the mayor of Quillhaven", 1, ("Quillhaven Courier",), date(2024, 3, 14)),
    ]


def as_of_version_2(directory: Path, into: Path) -> Path:
    """A copy of an archive as it was before speakers could be looked up."""
    into.mkdir()
    with sqlite3.connect(directory / FILE_NAME) as connection, sqlite3.connect(into / FILE_NAME) as copy:
        connection.backup(copy)
        copy.executescript(
            "DROP INDEX quotations_by_surname; DROP INDEX articles_by_extractor; "
            "ALTER TABLE quotations DROP COLUMN surname; ALTER TABLE questions DROP COLUMN typed; "
            "DROP INDEX articles_by_language; "
            "DROP TABLE short_lines; DROP TABLE learned_lines; DROP TABLE amendments; "
            "DROP TABLE source_pages; DROP TABLE source_lists; DROP TABLE sources; DROP TABLE story_marks; "
            "DROP TABLE printings; DROP INDEX articles_to_compare; DROP INDEX ingestion_log_by_article; "
            "ALTER TABLE articles DROP COLUMN corrected_at; ALTER TABLE articles DROP COLUMN restored; "
            "ALTER TABLE articles DROP COLUMN compared; "
            "ALTER TABLE questions DROP COLUMN further; PRAGMA user_version = 2; PRAGMA journal_mode = DELETE;"
        )
    connection.close()
    copy.close()
    return into


def test_an_older_archive_is_read_through(directory: Path, tmp_path: Path, archive: Archive) -> None:
    """One that nobody upgraded answers the same."""
    older = Archive(as_of_version_2(directory, tmp_path / "older"))
    assert said_by(older, "Lena Orr") == said_by(archive, "Lena Orr")
    older.close()


def test_an_older_archive_is_upgraded_when_it_is_written_to(
    directory: Path, tmp_path: Path, archive: Archive
) -> None:
    """Its speakers can be looked up from then on."""
    older = Archive(as_of_version_2(directory, tmp_path / "older"), writable=True)
    with older.database.reading() as connection:
        surnames = connection.execute(
            "SELECT DISTINCT surname FROM quotations WHERE speaker IS NOT NULL"
        ).fetchall()
    assert [tuple(row) for row in surnames] == [("orr",)]
    assert said_by(older, "Lena Orr") == said_by(archive, "Lena Orr")
    older.close()
