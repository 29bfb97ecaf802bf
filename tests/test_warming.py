"""What a first question needs is loaded before anybody asks one, at every door that stays open."""

from __future__ import annotations

import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.warming import warm_up
from index.desk import Desk
from tests.printed import article, build_archive
from tests.terminal import ROOT

_OURS = re.compile(r"\| +((?:bot|index|corpus|numpy|nltk)\b\S*)$", re.MULTILINE)


@contextmanager
def running(*arguments: str | Path, terminal: int | None = None) -> Iterator[subprocess.Popen[str]]:
    """A command that stays, telling what it imports; killed if it is still there."""
    command = [sys.executable, "-X", "importtime", "-m", "bot", *map(str, arguments)]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, env=env, stdin=terminal, stdout=terminal, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def test_an_open_web_door_has_loaded_everything(sample: Path) -> None:
    """So nobody of a crowd that comes at once is told to wait for libraries."""
    with running("serve", "--archive", sample, "--port", "0") as serving:
        assert serving.stderr
        address = next(found[0] for line in serving.stderr if (found := re.search(r"http://\S+/", line)))
        with urllib.request.urlopen(f"{address}?q=What+did+the+harbour+master+say%3F", timeout=20) as page:
            assert b"<blockquote" in page.read()
        serving.send_signal(signal.SIGINT)
        afterwards = serving.stderr.read()
    assert _OURS.findall(afterwards) == []


def test_the_chat_loads_while_somebody_types(sample: Path, tmp_path: Path) -> None:
    """Behind the greeting, at a terminal; what is piped in is answered as before."""
    archive = shutil.copytree(sample, tmp_path / "var")
    ours, theirs = pty.openpty()
    with running("chat", "--archive", archive, terminal=theirs) as chat:
        assert chat.stderr
        assert any("index.answering.sentences" in line for line in chat.stderr)
        os.write(ours, b"/quit\n")
        chat.stderr.read()
        assert chat.wait(20) == 0
    os.close(ours)
    os.close(theirs)


def test_an_archive_without_headlines_and_days_is_warmed_too(tmp_path: Path) -> None:
    """Nothing of an article is needed but its first words."""
    bare = article("bare", "", ["The ferry to Marsh End sailed."], published=None)
    with closing(Desk(build_archive(tmp_path, bare))) as desk:
        warm_up(desk)
        assert desk.engine().holding("ferri") == 1
