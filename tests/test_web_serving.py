"""`clippings serve` as a person runs it: what it says when it begins, when it cannot, and when it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from bot import wording
from bot.listening import listening_socket
from corpus.errors import SettingsError
from tests.terminal import ROOT, clippings


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_stop(sample: Path, number: signal.Signals) -> None:
    """It says where, answers there, and ends calmly with 0."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("CLIPPINGS_")}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--archive", str(sample), "--port", "0"],
        env=plain | {"PYTHONPATH": str(ROOT)},
        cwd=sample,
        stderr=subprocess.PIPE,
        text=True,
    ) as serving:
        assert serving.stderr is not None
        told = serving.stderr.readline()
        address = re.search(r"at (http://127\.0\.0\.1:\d+/)\. Stop with Ctrl-C\.$", told)
        assert address, told
        with urllib.request.urlopen(address[1], timeout=20) as received:
            assert b"32 articles" in received.read()
        serving.send_signal(number)
        assert (serving.stderr.read(), serving.wait(20)) == ("Stopped.\n", 0)


def test_a_port_that_is_taken_is_told(sample: Path) -> None:
    """One sentence with the remedy, and exit code 2."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = clippings("serve", "--archive", sample, "--port", str(port), cwd=sample)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Cannot serve at 127.0.0.1:{port} (Address already in use). "
        "Choose another port with --port, or another address with --host.\n"
    )


@pytest.mark.parametrize("host", ["203.0.113.7", "no such host", "nowhere.invalid", "a" * 80])
def test_an_address_that_is_not_this_machines_is_told(host: str) -> None:
    """An error of the tree, whatever the network calls it."""
    with pytest.raises(SettingsError, match=re.escape(f"Cannot serve at {host}:0 (")) as told:
        listening_socket(host, 0, wording.web.cannot_serve)
    assert "Unknown error" not in str(told.value)


def test_without_an_archive_the_sample_is_served(sample: Path, tmp_path: Path) -> None:
    """And that is said, as in the chat."""
    shutil.copytree(sample, tmp_path / "var" / "sample")
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "serve", "--archive", str(tmp_path / "var"), "--port", "0"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    ) as serving:
        assert serving.stderr is not None
        told = serving.stderr.readline()
        serving.stderr.readline()
        serving.send_signal(signal.SIGINT)
        serving.wait(20)
    assert told.startswith(f"There is no archive in {tmp_path / 'var'} yet, so this is the bundled sample")
