"""Catching up: what changed in the archive is searchable at once, and a full build where that cannot be."""

from __future__ import annotations

import json
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.archive import FILE_NAME, Archive
from corpus.article import paragraphs_of
from corpus.errors import BuildInProgress, NoArchive
from index import reindex, settings
from index.asking.question import understand
from index.place import INDEX_FOLDER
from index.reindex import catch_up
from index.searching.local import LocalEngine
from index.store import generation, generations, locks
from index.store.generation import Generation
from tests.courier import file_of
from tests.printed import add, article, build_archive, cup, storm


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return build_archive(tmp_path)


def serving(directory: Path) -> Generation:
    return generations.describe(directory / INDEX_FOLDER / name_serving(directory), name_serving(directory))


def name_serving(directory: Path) -> str:
    return generations.serving(directory / INDEX_FOLDER)


def numbers_for(directory: Path, question: str) -> list[int]:
    with LocalEngine.open(directory / INDEX_FOLDER) as engine:
        return [passage.number for passage in engine.search(understand(question), 10)]


def remove(directory: Path, article_id: str) -> None:
    archive = Archive(directory, writable=True)
    archive.remove(article_id)
    archive.close()


def is_built_anew(directory: Path) -> bool:
    """Whether catching up leaves one segment that was not there before."""
    before = {segment.name for segment in serving(directory).segments}
    (segment,) = catch_up(directory).segments
    return segment.name not in before


def test_an_added_article_is_found(archive: Path) -> None:
    """Its paragraphs are a segment of their own, and the index is of the archive's revision."""
    add(archive, article("lamp", "Lamps", ["The lighthouse keeper polished nine lanterns."]))
    caught_up = catch_up(archive)
    assert numbers_for(archive, "Who polished lanterns?") == [6]
    assert caught_up.archive.revision == Archive(archive).state().revision
    assert [segment.counts["paragraphs"] for segment in caught_up.segments] == [5, 1]


def test_a_removed_article_is_not_found(archive: Path) -> None:
    """Nor counted."""
    remove(archive, cup().imprint.article_id)
    assert catch_up(archive).paragraphs == 3
    assert numbers_for(archive, "Who won the Coastal Cup?") == []


def test_a_changed_article_is_found_by_its_new_words_only(archive: Path) -> None:
    """The earlier version is dead."""
    add(archive, replace(storm(), paragraphs=paragraphs_of(("The gale sank a dredger.",))))
    catch_up(archive)
    assert (numbers_for(archive, "dredger"), numbers_for(archive, "treasurer")) == ([6], [])


def test_what_came_and_went_in_between_leaves_nothing(archive: Path) -> None:
    """An article added and removed since is neither alive nor dead in the index."""
    add(archive, article("lamp", "Lamps", ["The lighthouse keeper polished nine lanterns."]))
    remove(archive, article("lamp", "Lamps", ["x"]).imprint.article_id)
    caught_up = catch_up(archive)
    assert [(s.counts["paragraphs"], s.dead) for s in caught_up.segments] == [(5, None)]


def test_nothing_new_changes_nothing(archive: Path) -> None:
    """Not even the generation's name."""
    assert catch_up(archive).name == serving(archive).name


def test_without_an_index_everything_is_built(tmp_path: Path) -> None:
    """The first catching up is a full build."""
    add(tmp_path, storm())
    assert catch_up(tmp_path).paragraphs == 3


def test_without_an_archive_nothing_is_built(tmp_path: Path) -> None:
    """No index folder appears."""
    with pytest.raises(NoArchive):
        catch_up(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", ["manifest.json", "ordinals.npy", "frequencies.npy"])
def test_a_damaged_index_is_built_anew(archive: Path, file: str) -> None:
    """Rather than gone on from."""
    before = serving(archive)
    file_of(archive / INDEX_FOLDER, before, file).write_bytes(b"")
    assert catch_up(archive).segments[0].name != before.segments[0].name
    assert numbers_for(archive, "Coastal Cup")


def test_another_analysis_builds_anew(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments of two analyses never serve together."""
    monkeypatch.setattr(settings, "ANALYSIS", settings.ANALYSIS + 1)
    assert is_built_anew(archive)


def test_an_index_of_an_earlier_format_is_built_anew(archive: Path) -> None:
    """What another Clippings built is replaced."""
    name = name_serving(archive)
    path = archive / INDEX_FOLDER / name / generations.MANIFEST
    described = json.loads(path.read_bytes())
    del described["checksum"]
    described["format"] = 1
    path.write_text(json.dumps({"checksum": generation._checksum(described), **described}))
    assert catch_up(archive).name != name
    assert len(generations.names(archive / INDEX_FOLDER)) == 1


def test_an_archive_that_went_back_in_time_is_indexed_anew(archive: Path) -> None:
    """One restored from an older copy knows nothing of the index's revision."""
    with sqlite3.connect(archive / FILE_NAME) as connection:
        connection.execute("UPDATE meta SET value = '1' WHERE name = 'revision'")
    connection.close()
    assert is_built_anew(archive)


def test_an_archive_that_does_not_know_its_removals_is_indexed_anew(archive: Path) -> None:
    """As one that was upgraded after the index was built."""
    add(archive, article("lamp", "Lamps", ["The lighthouse keeper polished nine lanterns."]))
    with sqlite3.connect(archive / FILE_NAME) as connection:
        connection.execute("UPDATE meta SET value = '3' WHERE name = 'removals_since'")
    connection.close()
    assert is_built_anew(archive)


def test_it_waits_for_another_builder(archive: Path) -> None:
    """Two that catch up at once both succeed."""
    add(archive, article("lamp", "Lamps", ["The lighthouse keeper polished nine lanterns."]))
    with locks.building(archive / INDEX_FOLDER):
        other = threading.Thread(target=catch_up, args=(archive,))
        other.start()
        other.join(0.2)
        assert other.is_alive()
    other.join()
    assert numbers_for(archive, "lanterns") == [6]


def test_it_does_not_wait_for_ever(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long build by another process is said in a sentence."""
    add(archive, article("lamp", "Lamps", ["The lighthouse keeper polished nine lanterns."]))
    monkeypatch.setattr(reindex, "_PATIENCE", 0.1)
    with locks.building(archive / INDEX_FOLDER), pytest.raises(BuildInProgress):
        catch_up(archive)
