"""What the tests of `clippings eval` share: a judged collection about Quillhaven, and ways to ask for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from tests.printed import CUP, STORM

ROOT = Path(__file__).parent.parent
QUESTIONS: list[dict[str, object]] = [
    {
        "_id": "quay",
        "text": "How much will repairs to the fish quay cost?",
        "type": "money",
        "answer": "48,000 pounds",
    },
    {
        "_id": "cup",
        "text": "Who won the Coastal Cup?",
        "type": "sport",
        "answer": ["Rovers", "Quillhaven Rovers"],
    },
    {
        "_id": "said",
        "text": "What did the harbour master tell the council?",
        "type": "said",
        "speaker": "Odile Brandt",
    },
    {"_id": "swan", "text": "Which swan ate the mayor's umbrella in Zlatomore?", "type": "unanswerable"},
]
GOLD = [
    {"query_id": "quay", "doc_id": "storm", "evidence": [STORM[2]]},
    {"query_id": "cup", "doc_id": "cup", "evidence": [CUP[0]]},
    {"query_id": "said", "doc_id": "storm", "evidence": ["We were ready for it"]},
]
ARTICLES = [
    {"_id": "storm", "title": "Breakwater holds in the gale", "text": "\n\n".join(STORM)},
    {"_id": "cup", "title": "Rovers lift the Coastal Cup", "text": "\n\n".join(CUP)},
]


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "bot", "eval", *map(str, arguments)]


def surroundings(cwd: Path) -> dict[str, str]:
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM_", "CLIPPINGS_"))
    }
    return {**plain, "PYTHONPATH": str(ROOT), "COLUMNS": "120", "CLIPPINGS_ARCHIVE": str(cwd / "var")}


def judge(cwd: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), cwd=cwd, env=surroundings(cwd), capture_output=True, text=True, timeout=120
    )


class Door:
    """The same command in this process, where a process of its own would show nothing more."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def judge(self, cwd: Path, *arguments: str | Path) -> tuple[int, str]:
        """Exit code and what went to stderr; what went to stdout is `printed`."""
        self._monkeypatch.chdir(cwd)
        self._monkeypatch.setenv("CLIPPINGS_ARCHIVE", str(cwd / "var"))
        self._monkeypatch.setattr(sys, "argv", ["clippings", "eval", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        self.printed, told = self._capsys.readouterr()
        return int(ended.value.code or 0), told


def write(folder: Path, questions: list[dict[str, object]]) -> Path:
    folder.mkdir(parents=True)
    for name, rows in (("corpus", ARTICLES), ("queries", questions), ("gold_passages", GOLD)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder
