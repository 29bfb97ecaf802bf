"""Commands start quickly: each loads the libraries that it needs, and no others."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.printed import build_archive

READING = {"trafilatura", "lxml", "feedparser", "markdown_it", "yaml", "charset_normalizer"}
DOORS = {"telegram", "httpcore"}
ANALYSIS = {"nltk", "numpy"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(tmp_path_factory.mktemp("starting") / "var")


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["--help"], READING | DOORS | ANALYSIS | {"pydantic_settings", "sqlite3", "index"}),
        (["status"], READING | DOORS | ANALYSIS),
        (["said", "Brandt"], READING | DOORS | ANALYSIS),
        (["chat"], READING | DOORS | ANALYSIS),
        (["ask", "Who won the Coastal Cup?"], READING | DOORS),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_leaves_libraries_alone_that_it_does_not_need(
    archive: Path, arguments: list[str], spared: set[str]
) -> None:
    """Whoever asks does not wait for what only a moderator's upload needs."""
    place = [] if arguments == ["--help"] else ["--archive", str(archive)]
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", *arguments, *place],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    assert done.returncode == 0
    assert "bot.cli" in done.stderr
    assert set(re.findall(r"\| +(\w+)$", done.stderr, re.MULTILINE)) & spared == set()
