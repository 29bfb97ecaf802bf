"""Segments: shared between generations, merged when there are many, deleted when nobody names them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import IndexDamaged
from index.searching.local import LocalEngine
from index.store import generations
from index.store.builder import ArchiveStamp, Changes, drop_unused, extend
from index.store.generation import Generation
from index.store.tiers import MOST_SEGMENTS
from tests.courier import COURIER, build_courier, file_of, numbers_found
from tests.segmented import Grown

FERRY = ["ferry", "late"]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "index"


def segments(directory: Path) -> set[str]:
    return set(generations.names(directory / generations.SEGMENTS))


def remove(directory: Path, number: int, revision: int = 2) -> Generation:
    changes = Changes(ArchiveStamp(COURIER.id, revision), [(number, number)], ())
    generation = extend(directory, lambda _: changes)
    assert generation is not None
    return generation


def test_a_catching_up_shares_the_segments_that_are_there(directory: Path) -> None:
    """The files of the large segment are neither written again nor copied."""
    before = build_courier(directory)
    after = remove(directory, 10)
    assert [s.name for s in after.segments] == [s.name for s in before.segments]
    assert after.segments[0].files == before.segments[0].files


def test_the_dead_are_not_counted(directory: Path) -> None:
    """Neither as paragraphs nor with their words."""
    build_courier(directory)
    after = remove(directory, 10)
    assert (after.paragraphs, after.words) == (4, 14)


def test_nothing_new_makes_no_generation(directory: Path) -> None:
    """The serving one goes on."""
    before = build_courier(directory)
    unchanged = Changes(COURIER, [], ())
    assert extend(directory, lambda _: unchanged) == before
    assert generations.names(directory) == [before.name]


def test_there_are_never_many_segments(directory: Path) -> None:
    """However often one paragraph is added."""
    index = Grown(directory)
    told = [len(index.take([FERRY]).segments) for _ in range(40)]
    assert max(told) == MOST_SEGMENTS
    newest = index.take([FERRY])
    assert segments(directory) == {s.name for s in newest.segments}


def test_a_paragraph_is_rewritten_a_few_times_only(directory: Path) -> None:
    """Merging takes equals together, so that the oldest segment is not written with every merge."""
    index = Grown(directory)
    index.take([FERRY] * 50)
    oldest = {index.take([FERRY]).segments[0].name for _ in range(30)}
    assert len(oldest) == 1


def test_a_segment_with_many_dead_is_written_anew(directory: Path) -> None:
    """More than a fifth of them; until then they are only marked."""
    index = Grown(directory)
    index.take([FERRY] * 10)
    assert index.take([], [0, 1]).segments[0].counts["paragraphs"] == 10
    assert index.take([], [0]).segments[0].counts["paragraphs"] == 7


def test_a_segment_that_is_all_dead_goes(directory: Path) -> None:
    """Nothing is left of it on disk, and the index serves empty."""
    index = Grown(directory)
    index.take([FERRY] * 3)
    assert index.take([], [0, 1, 2]).segments == ()
    assert segments(directory) == set()
    with LocalEngine.open(directory) as engine:
        assert numbers_found(engine, "ferry") == []


def test_a_segment_outlives_merges_while_it_is_read(directory: Path) -> None:
    """The reader of an older generation keeps its segments; when it has left they go."""
    index = Grown(directory)
    index.take([FERRY] * 2)
    read = segments(directory)
    with LocalEngine.open(directory) as engine:
        for _ in range(20):
            newest = index.take([FERRY])
        assert read <= segments(directory)
        engine.verify()
        assert numbers_found(engine, "ferry") == [1, 4]
    drop_unused(directory)
    assert segments(directory) == {s.name for s in newest.segments}


def test_a_segment_that_no_generation_names_is_cleared(directory: Path) -> None:
    """A build that was killed between its segment and its generation leaves nothing for long."""
    build_courier(directory)
    (directory / generations.SEGMENTS / "00000099-0000aaaa").mkdir()
    kept = {s.name for s in remove(directory, 10).segments}
    assert segments(directory) == kept


@pytest.mark.parametrize("file", ["ordinals.npy", "numbers.npy"])
def test_a_damaged_segment_is_not_gone_on_from(directory: Path, file: str) -> None:
    """Catching up refuses an index whose files were cut."""
    os.truncate(file_of(directory, build_courier(directory), file), 60)
    with pytest.raises(IndexDamaged, match=file):
        remove(directory, 10)


@pytest.mark.parametrize("left", [b"", b"half"])
def test_damaged_tombstones_are_noticed_when_opened(directory: Path, left: bytes) -> None:
    """They are read whole; the dead must not come back."""
    build_courier(directory)
    after = remove(directory, 10)
    dead = after.segments[0].dead
    assert dead
    (directory / after.name / dead.file.name).write_bytes(left)
    with pytest.raises(IndexDamaged, match="dead-"):
        LocalEngine.open(directory)


def test_killed_at_any_step_of_catching_up_and_merging_the_index_serves(directory: Path) -> None:
    """After a kill -9 at each step in turn, the generation before, the one after or the merged one serves whole."""
    command = [sys.executable, "-m", "tests.dying_builder", str(directory), "extend"]
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=alone).stdout.splitlines()
    after_each = [line.split(" ", 1)[1] for line in told]
    assert set(after_each) == {"[100, 13, 10] None", "[100, 13, 101] None"}
