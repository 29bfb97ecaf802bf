"""Serving a generation while the folder changes: swaps, deletions, truncations, threads, read-only disks."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path

import pytest

from corpus.errors import IndexDamaged, IndexUnavailable
from index.searching.local import LocalEngine
from index.store.builder import Generation
from index.store.columns import DTYPES, VOCABULARY
from tests.courier import build_courier, file_of, numbers_found
from tests.permissions import open_to_all, read_only


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def built(directory: Path) -> Generation:
    return build_courier(directory)


def test_a_reader_goes_on_after_a_swap(directory: Path, built: Generation) -> None:
    """An engine serves what it was opened on, and tells that there is something newer."""
    with LocalEngine.open(directory) as engine:
        assert engine.is_current()
        build_courier(directory, "ferry back")
        assert (numbers_found(engine, "ferry"), engine.is_current()) == ([13, 10], False)


def test_a_reader_goes_on_when_everything_is_deleted(directory: Path, built: Generation) -> None:
    """Mapped files outlive their names."""
    with LocalEngine.open(directory) as engine:
        shutil.rmtree(directory)
        assert numbers_found(engine, "ferry") == [13, 10]


@pytest.mark.parametrize("file", [f"{key}.npy" for key in (*DTYPES, VOCABULARY)])
@pytest.mark.parametrize("left", [0, 100])
def test_a_file_cut_while_serving_is_an_error(
    directory: Path, built: Generation, file: str, left: int
) -> None:
    """A search after a truncation raises; the process lives."""
    with LocalEngine.open(directory) as engine:
        os.truncate(file_of(directory, built, file), left)
        with pytest.raises(IndexDamaged, match=file):
            numbers_found(engine, "ferry")


def test_a_closed_engine_says_so(directory: Path, built: Generation) -> None:
    """Searching after closing is an error of the tree, and closing twice is none."""
    engine = LocalEngine.open(directory)
    engine.close()
    engine.close()
    with pytest.raises(IndexUnavailable, match="closed"):
        engine.holds("ferry")


def test_threads_search_while_one_closes(directory: Path, built: Generation) -> None:
    """Every search from another thread ends with the right passages or with the error of a closed engine."""
    engine = LocalEngine.open(directory)
    wrong: list[object] = []

    def searching() -> None:
        try:
            while (found := numbers_found(engine, "ferry")) == [13, 10]:
                pass
            wrong.append(found)
        except IndexUnavailable as error:
            if "closed" not in str(error):
                wrong.append(error)

    threads = [threading.Thread(target=searching) for _ in range(4)]
    for thread in threads:
        thread.start()
    engine.close()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_reading_changes_nothing_in_the_folder(directory: Path, built: Generation) -> None:
    """Opening, searching and verifying create, write and remove nothing."""

    def state() -> dict[str, tuple[int, int]]:
        return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in directory.rglob("*")}

    before = state()
    with LocalEngine.open(directory) as engine:
        numbers_found(engine, "ferry")
        engine.verify()
    assert state() == before


def test_a_read_only_folder_is_served() -> None:
    """A reader needs no right to write, neither to files nor to folders."""
    with open_to_all() as folder:
        build_courier(folder)
        with read_only(folder), LocalEngine.open(folder) as engine:
            assert numbers_found(engine, "ferry") == [13, 10]
