"""The bot as a process of its own: started, stopped by signals, killed, refused."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot import wording
from corpus.archive import Archive
from tests.botapi import FakeTelegram
from tests.printed import article
from tests.telegram_support import CUP_QUESTION

MODERATOR = 555_000_333


@contextmanager
def process(telegram: FakeTelegram, directory: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """`python -m bot.telegram DIR`; killed at the end if it still runs."""
    given = {
        "TELEGRAM_TOKEN": telegram.token,
        "TELEGRAM_BASE_URL": telegram.base_url,
        "TELEGRAM_BASE_FILE_URL": telegram.base_file_url,
        "TELEGRAM_MODERATORS": str(MODERATOR),
        "TELEGRAM_WEBHOOK_URL": "",
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "PYTHONWARNINGS": "error",
    }
    running = subprocess.Popen(
        [sys.executable, "-m", "bot.telegram", str(directory)],
        env={**os.environ, **given, **environment},
        cwd=directory.parent,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield running
    finally:
        running.kill()
        running.communicate()


def children(pid: int) -> set[int]:
    """The processes that a process has started."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return {int(child) for task in tasks for child in (task / "children").read_text().split()}
    except OSError:
        return set()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_bot_cleanly(
    telegram: FakeTelegram, archive: Path, number: signal.Signals
) -> None:
    """Exit code 0, no traceback, and no token in the log."""
    with process(telegram, archive) as running:
        telegram.say(CUP_QUESTION)
        assert "Theo Okafor" in telegram.wait_for_message(timeout=15).text
        running.send_signal(number)
        _, log = running.communicate(timeout=15)
    assert running.returncode == 0
    assert "Traceback" not in log
    assert telegram.token not in log


def test_a_refused_token_is_one_sentence(telegram: FakeTelegram, archive: Path) -> None:
    """Exit code 2, no traceback, and the refused token is not repeated."""
    with process(telegram, archive, TELEGRAM_TOKEN="7000000009:AAWrongWrongWrong") as running:
        _, log = running.communicate(timeout=15)
    assert running.returncode == 2
    assert log.splitlines()[-1] == wording.running.TOKEN_REFUSED
    assert "Traceback" not in log
    assert "AAWrongWrongWrong" not in log


def test_no_token_is_one_sentence(telegram: FakeTelegram, archive: Path) -> None:
    """Exit code 2 and where to get one."""
    with process(telegram, archive, TELEGRAM_TOKEN="") as running:
        _, log = running.communicate(timeout=15)
    assert (running.returncode, log.strip()) == (2, wording.running.NO_TOKEN)


def test_a_server_that_is_not_there_is_waited_for(telegram: FakeTelegram, archive: Path) -> None:
    """The log says so in a line and the bot goes on trying until it is stopped."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{probe.getsockname()[1]}/bot"
    with process(telegram, archive, TELEGRAM_BASE_URL=nowhere) as running:
        assert running.stderr is not None
        said = running.stderr.readline()
        running.send_signal(signal.SIGTERM)
        _, log = running.communicate(timeout=15)
    assert "Telegram cannot be reached" in said
    assert (running.returncode, re.findall("Traceback", log)) == (0, [])


def test_a_killed_bot_takes_its_rebuild_along(telegram: FakeTelegram, archive: Path) -> None:
    """Nothing goes on building for a bot that is gone."""
    texts = [f"The tide clerk noted mark {number} on quay {number % 97}." for number in range(40_000)]
    writing = Archive(archive, writable=True)
    writing.keep(article("tides", "Tide tables", texts), [], place="tides")
    writing.close()
    with process(telegram, archive) as running:
        moderator = telegram.user("Mo", user_id=MODERATOR)
        telegram.say("/reindex", user=moderator)
        telegram.wait_for_message(moderator, timeout=15)
        builders = telegram.wait_until(lambda: children(running.pid), what="a rebuilding process")
        running.kill()
        running.wait()
        telegram.wait_until(
            lambda: not any(is_running(pid) for pid in builders), 10, what="the rebuild to end"
        )


def is_running(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
