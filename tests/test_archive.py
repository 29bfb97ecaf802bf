"""The archive: articles go in whole, come out unchanged, and are never lost by a change."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.archive import FILE_NAME, Archive
from corpus.archive.database import SCHEMA_VERSION
from corpus.article import Rejection, paragraphs_of, published_from_iso
from corpus.cleaning import clean_paragraph
from corpus.errors import ArchiveError, ArchiveNotWritable, NoArchive
from tests.permissions import open_to_all, read_only
from tests.printed import STORM, add, article, cup, storm


def test_an_article_comes_out_as_it_went_in(tmp_path: Path) -> None:
    """Imprint, paragraphs and captions survive the archive to the character."""
    printed = replace(storm(), captions=("The breakwater at dawn. Courier photo",))
    add(tmp_path, printed)
    assert Archive(tmp_path).article(printed.imprint.article_id) == printed


def test_adding_the_same_article_twice_changes_nothing(tmp_path: Path) -> None:
    """The second time is counted as there already and the archive's revision stands still."""
    add(tmp_path, storm())
    before = Archive(tmp_path).holdings()
    assert add(tmp_path, storm()).unchanged == 1
    assert Archive(tmp_path).holdings() == before


def test_a_changed_article_takes_the_place_of_its_earlier_version(tmp_path: Path) -> None:
    """There is one article afterwards, and it has the new words."""
    add(tmp_path, storm())
    changed = replace(storm(), paragraphs=paragraphs_of((*STORM[:2], "Repairs will cost 51,000 pounds.")))
    assert add(tmp_path, changed).updated == 1
    assert Archive(tmp_path).article(changed.imprint.article_id) == changed
    assert Archive(tmp_path).holdings().articles == 1


def test_an_updates_earlier_words_stay_in_the_ingestion_log(tmp_path: Path) -> None:
    """What an update replaced can be read back."""
    add(tmp_path, storm())
    add(tmp_path, replace(storm(), paragraphs=paragraphs_of(("Nothing is as it was.",))))
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        (previous,) = connection.execute(
            "SELECT previous FROM ingestion_log WHERE outcome = 'updated'"
        ).fetchone()
    connection.close()
    assert json.loads(previous)["text"] == "\n\n".join(STORM)


def test_paragraph_numbers_are_never_given_twice(tmp_path: Path) -> None:
    """An index from before a change can miss a paragraph but not show a wrong one."""
    add(tmp_path, storm())
    before = {number for number, *_ in Archive(tmp_path).walk()}
    archive = Archive(tmp_path, writable=True)
    archive.remove(storm().imprint.article_id)
    archive.close()
    add(tmp_path, storm(), cup())
    assert before.isdisjoint(number for number, *_ in Archive(tmp_path).walk())


def test_two_articles_with_one_id_in_one_run_are_named_and_the_first_is_kept(tmp_path: Path) -> None:
    """The second is turned away with a reason; nothing is overwritten."""
    ingestion = add(
        tmp_path, storm(), replace(cup(), imprint=replace(cup().imprint, key="id:storm", doc_id="storm"))
    )
    assert (ingestion.added, len(ingestion.rejections)) == (1, 1)
    assert "Breakwater holds in the gale" in ingestion.rejections[0].reason
    assert Archive(tmp_path).holdings().articles == 1


def test_the_same_words_from_another_file_are_there_already(tmp_path: Path) -> None:
    """A file that moved is not a second article."""
    here, there = (replace(storm(), imprint=replace(storm().imprint, key=f"file:/{place}")) for place in "ab")
    add(tmp_path, here)
    assert add(tmp_path, there).unchanged == 1


def test_a_rejection_is_written_down(tmp_path: Path) -> None:
    """Moderators can see later what was turned away and why."""
    add(tmp_path, Rejection("ink.png", "is a picture"))
    ((_, where, why),) = Archive(tmp_path).rejections(5)
    assert (where, why) == ("ink.png", "is a picture")


def test_a_missing_archive_is_a_sentence_with_the_remedy(tmp_path: Path) -> None:
    """Reading makes no file."""
    with pytest.raises(NoArchive, match="clippings add"):
        Archive(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("content", [b"not a database, just words", bytes(range(256)) * 16])
def test_a_damaged_archive_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    """Whatever lies at the archive's place, no traceback comes of it."""
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(ArchiveError, match="damaged or not an archive"):
        Archive(tmp_path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """Clippings makes no tables in a database that is not its own."""
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE ships (name TEXT)")
    connection.close()
    with pytest.raises(ArchiveError, match="another program"):
        Archive(tmp_path, writable=True)


def test_a_newer_archive_is_refused(tmp_path: Path) -> None:
    """An archive from the future is not guessed at."""
    add(tmp_path, storm())
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ArchiveError, match="newer Clippings"):
        Archive(tmp_path)


def test_an_archive_on_a_read_only_disk_can_be_read() -> None:
    """Nothing is written beside it to read it."""
    with open_to_all() as folder:
        add(folder, storm())
        with read_only(folder):
            assert Archive(folder).holdings().articles == 1


def test_an_archive_on_a_read_only_disk_cannot_be_changed() -> None:
    """Whoever tries is told why in a sentence."""
    with open_to_all() as folder:
        add(folder, storm())
        with read_only(folder), pytest.raises(ArchiveNotWritable, match="read-only"):
            Archive(folder, writable=True).remove(storm().imprint.article_id)


def test_a_writer_that_finds_no_room_says_so(tmp_path: Path) -> None:
    """A folder that cannot be made is a sentence with the remedy."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ArchiveNotWritable, match="--archive"):
        Archive(tmp_path / "file" / "var", writable=True)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What is stored does not change when it is read again."""
    assert clean_paragraph(clean_paragraph(text)) == clean_paragraph(text)


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S"))))
def test_cleaning_leaves_letters_digits_and_marks_alone(text: str) -> None:
    """Only white space and invisible characters may go."""
    assert clean_paragraph(text) == unicodedata.normalize("NFC", text)


@given(st.one_of(st.dates(), st.datetimes().map(lambda moment: moment.replace(microsecond=0))))
def test_a_published_date_survives_its_iso_form(published: date | datetime) -> None:
    """A date stays a date and a moment a moment."""
    imprint = article("a", "t", ["x"], published=published).imprint
    assert published_from_iso(imprint.published_at) == published


def version_1(directory: Path) -> Path:
    """An archive as version 1 made it, with an article of two paragraphs."""
    directory.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(directory / FILE_NAME)
    connection.executescript((Path(__file__).parent / "archive_version_1.sql").read_text(encoding="utf-8"))
    connection.executescript(
        """
        INSERT INTO meta VALUES ('archive_id', 'quillhaven'), ('revision', '7');
        INSERT INTO articles VALUES (1, 'a1', 'id:storm', 'storm', 'Breakwater holds', NULL, NULL, NULL, NULL,
                                     NULL, '[]', '[]', 'f', 1, '2024-03-14', '2024-03-14');
        INSERT INTO paragraphs VALUES (4, 1, 0, 'The breakwater held.'), (5, 1, 1, 'Nobody was hurt.');
        PRAGMA user_version = 1;
        """
    )
    connection.close()
    return directory


def test_an_archive_of_version_1_is_upgraded_when_it_is_changed(tmp_path: Path) -> None:
    """Its articles stay, and from then on removals are written down."""
    archive = Archive(version_1(tmp_path), writable=True)
    archive.remove("a1")
    assert archive.removed_since(7) == [(4, 5)]
    archive.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    connection.close()


def test_what_was_removed_before_the_upgrade_is_unknown(tmp_path: Path) -> None:
    """Rather than guessed at."""
    Archive(version_1(tmp_path), writable=True).close()
    assert Archive(tmp_path).removed_since(6) is None


def test_an_archive_of_version_1_can_be_read_as_it_is(tmp_path: Path) -> None:
    """Reading upgrades nothing."""
    archive = Archive(version_1(tmp_path))
    assert [number for number, *_ in archive.walk()] == [4, 5]
    assert archive.removed_since(7) is None


def test_passages_of_an_archive_of_version_1_can_be_read(tmp_path: Path) -> None:
    """Columns that came later are not asked for by name."""
    archive = Archive(version_1(tmp_path))
    assert archive.kept([4])[4].paragraph.text == "The breakwater held."


def test_an_upgraded_archive_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    """Table by table and index by index."""

    def schema(directory: Path) -> list[tuple[str, ...]]:
        Archive(directory, writable=True).close()
        connection = sqlite3.connect(directory / FILE_NAME)
        names = connection.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY name").fetchall()
        columns = [
            column
            for kind, table, _ in names
            if kind == "table"
            for column in connection.execute(
                'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', (table,)
            )
        ]
        connection.close()
        return [*names, *columns]

    assert schema(version_1(tmp_path / "old")) == schema(tmp_path / "new")


def test_a_removal_is_known_by_its_numbers(tmp_path: Path) -> None:
    """Those of an article taken out, and those of the earlier version of a changed one."""
    add(tmp_path, storm(), cup())
    revision = Archive(tmp_path).state().revision
    add(tmp_path, replace(storm(), paragraphs=paragraphs_of(("Nothing is as it was.",))))
    archive = Archive(tmp_path, writable=True)
    archive.remove(cup().imprint.article_id)
    assert archive.removed_since(revision) == [(1, 3), (4, 5)]
    assert archive.removed_since(revision + 1) == [(4, 5)]
    archive.close()
