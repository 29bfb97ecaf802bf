"""Building a generation: beside the serving one, whole or not at all."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import ArchiveNotWritable, BuildInProgress, ClippingsError
from index import settings
from index.searching.local import LocalEngine
from index.store.builder import Entry, build, drop_unused
from index.store.generations import names
from tests.courier import COURIER, build_courier, entries, file_of, numbers_found
from tests.permissions import open_to_all, read_only


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "var" / "index"


def hidden(directory: Path) -> list[str]:
    return [path.name for path in directory.iterdir() if path.name.startswith(".")]


def test_a_build_says_what_it_built(directory: Path) -> None:
    """The generation carries its counts, the archive's stamp and the settings of the analysis."""
    built = build_courier(directory)
    assert built.counts == {"paragraphs": 5, "terms": 16, "postings": 19, "words": 20}
    assert (built.archive, built.analysis) == (COURIER, settings.of_analysis())


def test_a_build_tells_its_progress(directory: Path) -> None:
    """Progress is told every thousand paragraphs and once at the end."""
    told: list[int] = []
    build(directory, (Entry(n, ("ink",)) for n in range(2500)), archive=COURIER, progress=told.append)
    assert told == [1000, 2000, 2500]


def test_an_archive_of_nothing_builds(directory: Path) -> None:
    """No paragraphs make an empty generation that serves."""
    build(directory, [], archive=COURIER)
    with LocalEngine.open(directory) as engine:
        assert (engine.paragraphs, numbers_found(engine, "ferry")) == (0, [])


def test_paragraph_numbers_must_rise(directory: Path) -> None:
    """Entries out of order are a mistake of the caller, and nothing is left of that build."""
    with pytest.raises(ValueError, match="must rise"):
        build(directory, [Entry(2, ()), Entry(2, ())], archive=COURIER)
    assert names(directory) == []


def test_two_builders_do_not_meet(directory: Path) -> None:
    """A build that finds another one under way is refused with a sentence; the first one ends well."""

    def entries_amid_which_another_builds() -> Iterator[Entry]:
        with pytest.raises(BuildInProgress, match="being built by another process"):
            build_courier(directory)
        yield from entries()

    assert build(directory, entries_amid_which_another_builds(), archive=COURIER).paragraphs == 5


def test_a_failing_archive_leaves_the_index_as_it_was(directory: Path) -> None:
    """What reading the archive raises comes through, and the generation before still serves."""
    before = build_courier(directory)

    def failing() -> Iterator[Entry]:
        yield Entry(1, ("ferry",))
        raise ClippingsError("The archive broke off.")

    with pytest.raises(ClippingsError, match="broke off"):
        build(directory, failing(), archive=COURIER)
    assert (names(directory), hidden(directory)) == ([before.name], [])


def test_old_generations_vanish_when_unused(directory: Path) -> None:
    """A build drops the generations that nobody reads."""
    build_courier(directory)
    newest = build_courier(directory)
    assert names(directory) == [newest.name]


def test_a_generation_that_is_read_stays(directory: Path) -> None:
    """The generation of an open engine outlives any number of builds; unread ones between them do not."""
    read = build_courier(directory)
    with LocalEngine.open(directory):
        build_courier(directory)
        newest = build_courier(directory)
        assert names(directory) == [newest.name, read.name]


def test_a_server_drops_what_it_has_left(directory: Path) -> None:
    """After going over to the new generation, the old one can be dropped without another build."""
    build_courier(directory)
    with LocalEngine.open(directory):
        newest = build_courier(directory)
    drop_unused(directory)
    assert names(directory) == [newest.name]


def test_nothing_is_dropped_for_a_damaged_generation(directory: Path) -> None:
    """As long as the serving generation is not whole, the one before it is kept."""
    before = build_courier(directory)
    with LocalEngine.open(directory):
        newest = build_courier(directory)
    file_of(directory, newest, "ordinals.npy").unlink()
    with pytest.raises(ClippingsError, match="run `clippings reindex`"):
        drop_unused(directory)
    assert before.name in names(directory)


def test_the_next_build_clears_what_killed_ones_left(directory: Path) -> None:
    """Half-written and half-deleted generations are gone after a build."""
    build_courier(directory)
    for left in (".building-00000007-0000aaaa", ".dropped-00000008-0000bbbb"):
        (directory / left).mkdir()
        (directory / left / "ordinals.npy").write_bytes(b"half")
    (directory / ".building-CURRENT").write_text("half")
    build_courier(directory)
    assert hidden(directory) == []


def test_a_complete_generation_that_never_served_is_superseded(directory: Path) -> None:
    """A build killed before the swap leaves a complete generation; the next one takes its place."""
    first = build_courier(directory)
    second = build_courier(directory)
    (directory / "CURRENT").write_text(first.name)
    third = build_courier(directory)
    assert (names(directory), third.name > second.name) == ([third.name], True)


def test_an_index_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    """Where a file stands in the way, the sentence names the folder and the remedy."""
    (tmp_path / "var").write_text("not a folder")
    with pytest.raises(ArchiveNotWritable, match=r"var/index cannot be written \(.+\); .*clippings reindex"):
        build_courier(tmp_path / "var" / "index")


def test_a_read_only_index_folder_is_said_in_a_sentence() -> None:
    """A build that may not write says so before it reads the archive."""

    def never_read() -> Iterator[Entry]:
        pytest.fail("the archive was read for nothing")
        yield

    with open_to_all() as folder:
        build_courier(folder)
        with read_only(folder), pytest.raises(ArchiveNotWritable, match="Permission denied"):
            build(folder, never_read(), archive=COURIER)


def test_a_write_that_is_refused_is_said_in_a_sentence(directory: Path) -> None:
    """A write that the system refuses (here by a limit on file sizes) leaves the old index, no more."""
    before = build_courier(directory)
    many = [Entry(number, [f"ink{number}"]) for number in range(2000)]
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(ArchiveNotWritable, match="allow larger files"):
            build(directory, many, archive=COURIER)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (names(directory), hidden(directory)) == ([before.name], [])


def test_killed_at_any_step_the_index_serves(directory: Path) -> None:
    """After a kill -9 at each step of a build in turn, either the old or the new generation serves whole."""
    directory.parent.mkdir()
    command = [sys.executable, "-m", "tests.dying_builder", str(directory), "build"]
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=alone).stdout.splitlines()
    after_each = [line.split(" ", 1)[1] for line in told]
    assert set(after_each) == {"[13, 10] None", "[100, 13, 10] None"}
