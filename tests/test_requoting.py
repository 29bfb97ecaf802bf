"""An archive that an earlier extractor read gains by a new one, and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.adding.requoting import articles_to_requote, requote, requote_old
from corpus.archive import Archive
from tests.permissions import open_to_all, read_only
from tests.printed import add, article, cup, storm


def outdated(folder: Path) -> Path:
    """An archive whose quotations an earlier extractor found, all of them wrong."""
    add(
        folder,
        storm(),
        cup(),
        *(article(f"a{n}", f"Tide {n}", ["“High,” said Dale Pell."]) for n in range(5)),
    )
    archive = Archive(folder, writable=True)
    with archive.writing() as connection:
        connection.execute("UPDATE articles SET extractor = 0")
        connection.execute("UPDATE quotations SET speaker = 'nobody', surname = 'nobody'")
    archive.close()
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return outdated(tmp_path)


def speakers(directory: Path) -> set[str]:
    archive = Archive(directory)
    kept = archive.kept(range(1, 20))
    archive.close()
    return {q.speaker.name for one in kept.values() for q in one.quotations if q.speaker}


def test_a_new_extractor_reads_old_articles_again(old: Path) -> None:
    """Its finds take the place of the earlier ones."""
    assert (requote_old(old), speakers(old)) == (7, {"Odile Brandt", "Ivo Lanz", "Dale Pell"})


def test_articles_and_paragraph_numbers_stay_as_they_are(old: Path) -> None:
    """An index built before stays right."""
    archive = Archive(old)
    before = (archive.state(), [(number, text) for number, *_, text in archive.walk()])
    requote_old(old)
    assert (archive.state(), [(number, text) for number, *_, text in archive.walk()]) == before
    archive.close()


def test_what_is_up_to_date_is_left_alone(old: Path) -> None:
    """A second run has nothing to do."""
    requote_old(old)
    assert requote_old(old) == 0


def test_a_run_that_is_stopped_goes_on_where_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every batch that ended is kept."""
    monkeypatch.setattr("corpus.adding.requoting._BATCH_SECONDS", 0)

    def stop(read: int, of: int) -> None:
        assert of == 7
        if read == 3:
            raise KeyboardInterrupt

    archive = Archive(old, writable=True)
    with pytest.raises(KeyboardInterrupt):
        requote(archive, stop)
    assert articles_to_requote(archive) == 4
    assert requote(archive) == 4
    archive.close()


def test_an_archive_that_cannot_be_written_keeps_what_it_has() -> None:
    """And nobody is told off for it."""
    with open_to_all() as folder, read_only(outdated(folder)):
        assert requote_old(folder) == 0
