"""Where no more files can be opened, nothing is damaged, and nobody is told that it were."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from bot import wording
from bot.telegram.troubles import Troubles
from corpus.archive import Archive
from corpus.errors import ArchiveNotWritable, IndexDamaged, OutOfMeans
from corpus.means import require_means
from index.desk import Desk
from index.place import INDEX_FOLDER
from index.searching.local import LocalEngine
from index.store.generations import changing
from tests.printed import add, build_archive, cup, storm
from tests.terminal import ROOT

CUP = "Who won the Coastal Cup?"


@contextmanager
def files_left(number: int) -> Iterator[None]:
    """This process may open so many more files, and no others."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    free = os.open(os.devnull, os.O_RDONLY)  # the lowest number that is free
    os.close(free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free + number, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.parametrize("number", [0, 1, 2, 5, 12])
def test_an_index_that_cannot_be_opened_now_is_not_damaged(tmp_path: Path, number: int) -> None:
    """However far opening it came; afterwards it opens."""
    index = build_archive(tmp_path) / INDEX_FOLDER
    LocalEngine.open(index).close()
    with files_left(number), pytest.raises(OutOfMeans, match="nothing is damaged"):
        LocalEngine.open(index)
    LocalEngine.open(index).close()


def test_an_open_index_goes_on(tmp_path: Path) -> None:
    """Whether a newer one is there, it asks again later."""
    with closing(Desk(build_archive(tmp_path))) as desk:
        before = desk.ask(CUP)
        with files_left(0):
            assert desk.ask(CUP).excerpts == before.excerpts != ()


@pytest.mark.parametrize("number", range(6))
def test_an_archive_is_read_with_its_log_or_not_at_all(tmp_path: Path, number: int) -> None:
    """What was written last is in the log; who has too few files left to look there is not told of less."""
    add(tmp_path, storm())
    with closing(Archive(tmp_path, writable=True)) as writing:
        add(tmp_path, cup())
        try:
            with files_left(number), closing(Archive(tmp_path)) as archive:
                seen = archive.holdings().articles
        except OutOfMeans:
            seen = 2
        assert seen == writing.holdings().articles == 2


def test_the_terminal_says_so(tmp_path: Path) -> None:
    """One sentence that leaves the index alone, exit code 2."""
    archive = build_archive(tmp_path)
    command = f'ulimit -n 12; exec "{sys.executable}" -m bot ask "{CUP}" --archive "{archive}"'
    done = subprocess.run(
        ["bash", "-c", command], env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("For the moment too many files are open; nothing is damaged.")


@pytest.mark.parametrize(
    ("error", "means"),
    [
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "too little memory is free"),
        (MemoryError(), "too little memory is free"),
        (OSError(errno.ENFILE, "Too many open files in system"), "open on this machine"),
    ],
)
def test_what_has_run_out_is_named(error: OSError | MemoryError, means: str) -> None:
    """And that it may be there again in a moment."""
    with pytest.raises(OutOfMeans, match=means):
        require_means(error)


def test_other_errors_are_left_alone() -> None:
    """A file that may not be read is another matter."""
    require_means(PermissionError(errno.EACCES, "Permission denied"))


def test_the_bot_rebuilds_no_index_for_that() -> None:
    """A reader is asked to wait, a moderator told why; of a damaged index one is built."""
    repaired: list[str] = []
    troubles = Troubles(frozenset({1}), lambda: 7, lambda: repaired.append("again"))
    short = OutOfMeans("For the moment too many files are open.")
    assert asyncio.run(troubles.sentence_for(short, 2)) == wording.readers.BUSY
    assert asyncio.run(troubles.sentence_for(short, 1)) == str(short)
    assert repaired == []
    assert asyncio.run(troubles.sentence_for(IndexDamaged("It is."), 2)) == wording.readers.INDEX_AWAY
    assert repaired == ["again"]


@pytest.mark.parametrize("blocks", [20, 400])
def test_an_archive_that_may_not_grow_is_not_damaged(tmp_path: Path, blocks: int) -> None:
    """What stands in the way is named with its remedy, and once it is gone everything goes in."""
    lines = [
        {"id": f"{number}", "text": f"The tide clerk noted mark {number}. " * 40} for number in range(300)
    ]
    (tmp_path / "tides.jsonl").write_text("\n".join(map(json.dumps, lines)))
    command = f'"{sys.executable}" -m bot add tides.jsonl --archive var'
    environment = os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "300"}
    shell = partial(subprocess.run, cwd=tmp_path, env=environment, capture_output=True, text=True)
    refused = shell(["bash", "-c", f"ulimit -f {blocks}; exec {command}"])
    assert (refused.returncode, "larger than a file may be" in refused.stderr) == (2, True), refused.stderr
    assert "ulimit -f" in refused.stderr
    assert shell(["bash", "-c", command]).returncode == 0


@pytest.mark.parametrize(
    ("number", "helps"),
    [(errno.EFBIG, "ulimit -f"), (errno.ENOSPC, "free space"), (errno.EACCES, "allow writing")],
)
def test_an_index_that_cannot_be_written_says_what_helps(tmp_path: Path, number: int, helps: str) -> None:
    """A full disk and a limit on files are two things."""
    with pytest.raises(ArchiveNotWritable, match=helps), changing(tmp_path):
        raise OSError(number, os.strerror(number))
