"""The file of vectors written anew without those of texts that are gone, whoever reads it or is killed meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import ArchiveNotWritable, BuildInProgress
from index.meaning.encoder import WIDTH, Meant, Vectors
from index.meaning.filling import fill
from index.meaning.vectors import VectorFile, place_of_vectors
from index.meaning.writing import writing
from tests.printed import article, build_archive

WANTED, GONE = range(1, 2001), range(2001, 4001)


def vectors_of(keys: range) -> Vectors:
    """Each key has a vector of its own, that of length 1."""
    made = np.random.default_rng(0).normal(size=(keys.stop, WIDTH))[keys.start :]
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), dtype=np.float32)


def filled(directory: Path, *of: range) -> Path:
    with writing(directory) as writer:
        for keys in of:
            writer.add(keys, vectors_of(keys))
    return place_of_vectors(directory)


def holds(directory: Path, keys: range) -> bool:
    one = vectors_of(range(7, 8))[0]
    there, cosines = VectorFile(directory).cosines(np.array(keys, np.uint64), one)
    return bool(there.all()) and np.allclose(cosines, np.einsum("ij,j->i", vectors_of(keys), one), atol=0.01)


def test_vectors_of_texts_that_are_gone_are_dropped(tmp_path: Path) -> None:
    """Once they are many; the others are what they were, and the file is as small as they are."""
    path = filled(tmp_path, GONE, WANTED)
    with writing(tmp_path) as writer:
        assert writer.drop_orphans(WANTED) == len(GONE)
    assert holds(tmp_path, WANTED)
    assert VectorFile(tmp_path).keys().tolist() == list(WANTED)
    assert [one.stat().st_size for one in path.parent.glob("*.vectors*")] == [396 * len(WANTED)]


@pytest.mark.parametrize("gone", [range(2001, 2500), range(2001, 2001)])
def test_a_few_of_them_stay(tmp_path: Path, gone: range) -> None:
    """Writing everything anew would cost more than they do."""
    path = filled(tmp_path, WANTED, gone)
    before = path.stat()
    with writing(tmp_path) as writer:
        assert writer.drop_orphans(WANTED) == 0
    assert (path.stat().st_ino, path.stat().st_size) == (before.st_ino, before.st_size)


def test_what_is_added_after_dropping_is_in_the_new_file(tmp_path: Path) -> None:
    """By the same writer."""
    filled(tmp_path, GONE)
    with writing(tmp_path) as writer:
        writer.drop_orphans([])
        writer.add(WANTED, vectors_of(WANTED))
    assert holds(tmp_path, WANTED)


def test_who_reads_the_old_file_goes_on_with_the_new(tmp_path: Path) -> None:
    """Also where both have the same size."""
    filled(tmp_path, range(1, 2001))
    reader = VectorFile(tmp_path)
    vector = vectors_of(GONE)[0]
    assert reader.cosines(np.array([1], np.uint64), vector)[0].all()
    with writing(tmp_path) as writer:
        writer.drop_orphans([])
        writer.add(GONE, vectors_of(GONE))
    there, cosines = reader.cosines(np.array([1, 2001], np.uint64), vector)
    assert there.tolist() == [False, True]
    assert cosines[1] == pytest.approx(1, abs=0.01)


def test_while_one_writes_anew_another_is_refused(tmp_path: Path) -> None:
    """Before as after the new file has taken the old one's place."""
    filled(tmp_path, GONE)
    with writing(tmp_path) as writer:
        writer.drop_orphans([])
        with pytest.raises(BuildInProgress, match="Another process"), writing(tmp_path):
            pass


def test_killed_at_any_step_no_vector_is_lost(tmp_path: Path) -> None:
    """Each death leaves the old file or the new one, and the next writer goes on from there."""
    run = [sys.executable, "-m", "tests.dying_writer", str(tmp_path / "archive")]
    died = subprocess.run(run, capture_output=True, text=True, check=True, timeout=60).stdout.splitlines()
    assert len(died) >= 5
    assert set(died) == {"True 4000 then 2000"}


def test_a_file_that_cannot_be_written_anew_stays(tmp_path: Path) -> None:
    """It is told in one sentence; here a folder stands where the new file would."""
    path = filled(tmp_path, GONE)
    with writing(tmp_path) as writer:
        path.with_suffix(".new").mkdir()
        with pytest.raises(ArchiveNotWritable, match="cannot be written"):
            writer.drop_orphans([])
    assert holds(tmp_path, GONE)


class Alike:
    """Makes the same vector of every text; counts them."""

    def __init__(self) -> None:
        self.texts = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts += len(texts)
        return np.full((len(texts), WIDTH), WIDTH**-0.5, dtype=np.float32)

    def lengths(self, texts: Sequence[str]) -> list[int]:
        return list(map(len, texts))

    def read(self, text: str) -> Meant:
        return Meant(self.encode([text])[0], self.encode([text]))


def test_filling_drops_what_no_paragraph_has(tmp_path: Path) -> None:
    """A text that is still printed keeps its vector."""
    directory = build_archive(tmp_path / "archive", article("gulls", "Gulls", ["Gulls took the tents."]))
    fill(directory, Alike())
    filled(directory, GONE)
    reader = Alike()
    fill(directory, reader)
    assert (len(VectorFile(directory).keys()), reader.texts) == (1, 0)


def test_filling_that_is_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was made is kept, and progress tells how far it is, of how much is left."""
    lines = [f"The Merganser sailed {number} times." for number in range(1300)]
    directory = build_archive(tmp_path / "archive", article("ferry", "Ferry", lines))
    told: list[tuple[int, int]] = []

    def stop(made: int, of: int) -> None:
        told.append((made, of))
        if made > 1100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fill(directory, Alike(), stop)
    assert told[0] == (8, 1300)
    assert len(VectorFile(directory).keys()) == 1024
    assert fill(directory, Alike()) == 1300 - 1024
