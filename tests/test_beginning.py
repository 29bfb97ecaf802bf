"""Every door over the bundled sample goes on with the newspaper's own archive as soon as that has begun."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import takewhile
from pathlib import Path

import pytest

from bot import wording
from bot.beginning import Home
from corpus.archive import FILE_NAME
from index.reindex import reindex
from tests.printed import add, build_archive, cup, storm
from tests.telegram_support import CUP_QUESTION
from tests.terminal import ROOT
from tests.web_support import RunningDoor


@pytest.fixture
def told() -> list[str]:
    """What is told when the archive has begun."""
    return []


@pytest.fixture
def home(sample: Path, tmp_path: Path, told: list[str]) -> Iterator[Home]:
    """A folder in which nothing was added yet, the sample in its place."""
    with closing(Home(tmp_path / "var", sample, told.append)) as home:
        yield home


def articles(home: Home) -> int:
    """How many articles are asked now."""
    return home.now().archive.holdings().articles


def test_the_sample_stands_in_until_something_can_be_found(home: Home, told: list[str]) -> None:
    """Articles without an index leave it serving; with one, they take its place, and that is told once."""
    assert articles(home) == 32
    add(home.folder, storm(), cup())
    assert articles(home) == 32
    reindex(home.folder)
    assert (articles(home), home.stands_in) == (2, False)
    assert articles(home) == 2
    assert told == [wording.running.begun(str(home.folder))]


def test_an_index_over_nothing_begins_nothing(home: Home) -> None:
    """Whoever reindexes an empty archive has added no article."""
    add(home.folder)
    reindex(home.folder)
    assert articles(home) == 32
    build_archive(home.folder, cup())
    assert articles(home) == 1


def test_a_question_under_way_ends_where_it_began(home: Home) -> None:
    """The desk that it is asked at stays open."""
    before = home.now()
    build_archive(home.folder)
    assert home.now() is not before
    assert before.ask("Who won the Coastal Cup?").answered


def test_an_archive_that_cannot_be_opened_leaves_the_sample_serving(
    home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    """Why is written down once, however many ask, and it is tried again."""
    build_archive(home.folder)
    whole = (home.folder / FILE_NAME).read_bytes()
    (home.folder / FILE_NAME).write_bytes(b"nothing that was ever an archive" * 200)
    with caplog.at_level(logging.WARNING):
        assert (articles(home), articles(home)) == (32, 32)
    assert len(caplog.messages) == 1
    (home.folder / FILE_NAME).write_bytes(whole)
    assert articles(home) == 2


def test_the_web_door_follows(sample: Path, tmp_path: Path) -> None:
    """Its next answer is the newspaper's own."""
    with RunningDoor(tmp_path, sample=sample) as door:
        assert "32 articles" in door.get("/").said
        build_archive(tmp_path)
        assert "Theo Okafor" in door.ask(CUP_QUESTION).said
        assert "2 articles" in door.get("/").said


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """`clippings chat` in an empty folder, as a function that says a line to it and gives what it says to that."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "chat", "--archive", str(tmp_path)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "COLUMNS": "200"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as talking:
        stdin, stdout = talking.stdin, talking.stdout
        assert stdin
        assert stdout

        def say(line: str) -> str:
            stdin.write(f"{line}\n/no-command\n")
            stdin.flush()
            said = iter(stdout.readline, f"{wording.readers.UNKNOWN_COMMAND}\n")
            return "".join(takewhile(bool, said))

        yield say
        stdin.close()


def test_the_chat_follows(chat: Callable[[str], str], tmp_path: Path) -> None:
    """It says so before its next answer."""
    assert "bundled sample" in chat("/latest")
    build_archive(tmp_path)
    said = chat(CUP_QUESTION)
    assert said.startswith(wording.running.begun(str(tmp_path)))
    assert "Theo Okafor" in said
