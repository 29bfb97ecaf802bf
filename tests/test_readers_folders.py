"""Folders: which files are found, and which are passed over."""

from __future__ import annotations

import json
import os
from contextlib import closing
from pathlib import Path

import pytest

from corpus.adding.ingest import add_paths
from corpus.archive import Archive
from corpus.article import Rejection
from corpus.readers import read, readable_files
from tests.readings import STORY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in [
        "b.txt",
        "a.md",
        "notes.css",
        ".hidden.txt",
        "sub/c.jsonl",
        "sub/d.HTML",
        ".git/e.txt",
        "__MACOSX/f.txt",
    ]:
        path = tmp_path / "press" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY, encoding="utf-8")
    return tmp_path / "press"


def names(found: list[Path | Rejection], folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in found if isinstance(path, Path)]


def test_a_folder_yields_its_articles_sorted_and_without_noise(folder: Path) -> None:
    """Hidden files and other people's files are passed over in silence."""
    assert names(list(readable_files([folder])), folder) == ["a.md", "b.txt", "sub/c.jsonl", "sub/d.HTML"]


def test_a_named_file_is_never_passed_over(folder: Path) -> None:
    """Whatever it is called."""
    named = [folder / "notes.css", folder / ".hidden.txt"]
    assert list(readable_files(named)) == named


def test_what_may_hold_articles_is_told_of(folder: Path) -> None:
    """A folder's Word files of old and packed exports are not passed over as its pictures are."""
    (folder / "letters.DOC").write_bytes(b"\xd0\xcf\x11\xe0")
    (folder / "2019.jsonl.gz").write_bytes(b"\x1f\x8b\x08")
    (folder / "wall.jpg").write_bytes(b"\xff\xd8\xff")
    told = [reading.reason for path in readable_files([folder]) if isinstance(path, Path)
            for reading in read(path) if isinstance(reading, Rejection)]  # fmt: skip
    assert len(told) == 2
    assert "unpack it" in told[0]
    assert "save it as .docx" in told[1]


def test_a_file_is_found_once(folder: Path) -> None:
    """Also when it is named and lies in a named folder."""
    found = list(readable_files([folder / "b.txt", folder, folder]))
    assert sorted(names(found, folder)) == ["a.md", "b.txt", "sub/c.jsonl", "sub/d.HTML"]
    assert len(found) == 4


def test_a_missing_path_is_told_and_the_rest_is_found(folder: Path) -> None:
    """One sentence for it."""
    missing, *rest = readable_files([folder / "gone", folder])
    assert missing == Rejection(str(folder / "gone"), "does not exist; check how it is spelt.")
    assert len(rest) == 4


def test_links_that_go_round_in_circles_are_survived(folder: Path) -> None:
    """Every file is found once."""
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    assert names(list(readable_files([folder])), folder) == ["a.md", "b.txt", "sub/c.jsonl", "sub/d.HTML"]


def test_pipes_in_a_folder_are_passed_over(folder: Path) -> None:
    """They are no files."""
    os.mkfifo(folder / "pipe.txt")
    assert len(list(readable_files([folder]))) == 4


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    """Rather than nothing at all."""
    (told,) = readable_files([tmp_path])
    assert isinstance(told, Rejection)
    assert "without a file that can be read" in told.reason


@pytest.mark.parametrize("workers", [0, 1])
def test_what_is_turned_away_beside_others_is_told_of_by_its_file(tmp_path: Path, workers: int) -> None:
    """Many exports of a folder may each hold a "1" of one newspaper."""
    for name in ("a.jsonl", "b.jsonl"):
        line = {"id": "1", "source": "Courier", "title": f"Story {name}", "text": f"{STORY} {name}"}
        (tmp_path / name).write_text(json.dumps(line), encoding="utf-8")
    with closing(Archive(tmp_path / "var", writable=True)) as archive:
        kept = add_paths(archive, [tmp_path / "a.jsonl", tmp_path / "b.jsonl"], workers=workers)
    assert kept.added == 1
    assert kept.rejections[0].where == f'{tmp_path / "b.jsonl"}, 1 ("Story b.jsonl")'
