"""Files that commands write: whole or not at all, and nothing takes the place of a pipe or a device."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from bot.judging.files import require_place, save
from bot.whole_file import is_written_through, whole_file


def write(path: Path, text: str, *, stopped: bool = False) -> None:
    with whole_file(path) as file:
        file.write(text)
        if stopped:
            raise KeyboardInterrupt


def test_a_file_appears_whole(tmp_path: Path) -> None:
    """A link to it goes on leading there, and the unfinished one is gone."""
    (tmp_path / "link").symlink_to(tmp_path / "out")
    write(tmp_path / "link", "one \ud800")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "one \\ud800"
    assert (tmp_path / "link").is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["link", "out"]


def test_what_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """Whoever stopped it."""
    write(tmp_path / "out", "one")
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "out", "two", stopped=True)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "one"
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")
def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    """Whoever reads it gets what is written; for root a device would be gone otherwise."""
    pipe, read = tmp_path / "pipe", list[str]()
    os.mkfifo(pipe)
    require_place(pipe)
    for number in range(2):
        reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8").strip()))
        reader.start()
        save({}, pipe) if number else write(pipe, "{}")
        reader.join(10)
    assert read == ["{}", "{}"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_what_the_system_keeps_is_no_place_for_a_file() -> None:
    """Though what is printed goes into a file."""
    assert is_written_through(Path("/dev/stdout"))
    assert not is_written_through(Path("out.json"))
