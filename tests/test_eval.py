"""`clippings eval` as another program sees it: real processes over a small collection about Quillhaven."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

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


@pytest.fixture
def door(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Door:
    return Door(capsys, monkeypatch)


def write(folder: Path, questions: list[dict[str, object]]) -> Path:
    folder.mkdir(parents=True)
    for name, rows in (("corpus", ARTICLES), ("queries", questions), ("gold_passages", GOLD)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("eval")


@pytest.fixture(scope="module")
def courier(place: Path) -> Path:
    return write(place / "courier", QUESTIONS)


@pytest.fixture(scope="module")
def printed(place: Path, courier: Path) -> str:
    """What a first run prints; it saves and draws, asks BM25 too and raises floors."""
    done = judge(
        place, courier, "--out", "run.json", "--chart", "drawn", "--peers", "--raise-floors", "floors.json"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def saved(place: Path, printed: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((place / "run.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def run(saved: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = saved["collections"][0]
    return found


@pytest.fixture(scope="module")
def again(place: Path, courier: Path, saved: dict[str, Any]) -> dict[str, Any]:
    """What a second run says to a machine, against the first."""
    done = judge(place, courier, "--against", "run.json", "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_saved_run_has_these_fields(run: dict[str, Any]) -> None:
    """Whoever compares or plots runs relies on them."""
    assert list(run) == [
        "collection", "asked_at", "articles", "paragraphs", "turned_away", "answerable", "unanswerable", "weights",
        "threshold", "seen", "measures", "intervals", "selective", "reliability", "latency_ms", "by_kind", "by_type",
        "bm25", "verdicts",
    ]  # fmt: skip


def test_the_courier_answers_what_it_can(run: dict[str, Any]) -> None:
    """The right paragraph first, its sentence lit, its speaker named, and the swan told to be unknown."""
    wanted = ("hit@1", "article hit@1", "sentence", "speaker", "told")
    assert [run["measures"][name] for name in wanted] == [1.0] * len(wanted)


def test_every_question_has_its_verdict(run: dict[str, Any]) -> None:
    """So that two runs can be compared question by question."""
    assert [verdict["id"] for verdict in run["verdicts"]] == ["quay", "cup", "said", "swan"]


def test_bm25_alone_is_judged_beside_it(run: dict[str, Any]) -> None:
    """It finds, and never says that there is nothing."""
    assert run["bm25"]["answered"] == 1.0


def test_a_person_reads_tables(printed: str) -> None:
    """By measure, by kind and by type."""
    assert all(word in printed for word in ("hit@1", "By kind", "how much", "By type", "money", "bm25 alone"))


def test_the_same_archive_asked_again_has_not_changed(again: dict[str, Any]) -> None:
    """No question moved."""
    comparison = again["comparisons"][0]
    assert (comparison["questions"], comparison["moves"]) == (4, [])


def test_floors_are_raised_to_the_run(place: Path, printed: str) -> None:
    """And the person is told which."""
    floors = json.loads((place / "floors.json").read_text(encoding="utf-8"))
    assert (floors["courier"]["hit@1"], "Floors raised: courier:" in printed) == (1.0, True)


@pytest.mark.skipif(importlib.util.find_spec("matplotlib") is None, reason="matplotlib is not installed")
def test_a_run_is_drawn(place: Path, printed: str) -> None:
    """As PNG and as SVG."""
    assert [(place / f"drawn{suffix}").stat().st_size > 0 for suffix in (".png", ".svg")] == [True, True]


def test_a_runs_archive_is_kept_beside_the_newspapers(place: Path, printed: str) -> None:
    """And never in it."""
    assert [path.name.rpartition("-")[0] for path in (place / "var" / "judged").iterdir()] == ["courier"]


def test_a_folder_that_is_no_collection_is_told_in_one_sentence(door: Door, tmp_path: Path) -> None:
    """With exit code 2."""
    assert door.judge(tmp_path, tmp_path) == (
        2,
        f"{tmp_path} is no judged collection: corpus.jsonl is missing. It needs corpus.jsonl, queries.jsonl and "
        "gold_passages.jsonl.\n",
    )


def test_a_file_that_is_no_run_is_told_before_anything_is_built(
    door: Door, place: Path, courier: Path
) -> None:
    """With the remedy."""
    code, told = door.judge(place, courier, "--against", courier / "queries.jsonl", "--archive", "nowhere")
    assert (code, "is not a saved run" in told, (place / "nowhere").exists()) == (2, True, False)


def test_a_place_that_cannot_be_written_is_told_before_anything_is_built(
    door: Door, place: Path, courier: Path
) -> None:
    """Not after an hour of asking."""
    code, told = door.judge(place, courier, "--out", courier, "--archive", "nowhere")
    assert (code, "cannot be written" in told, (place / "nowhere").exists()) == (2, True, False)


def test_a_corpus_without_an_article_is_told(door: Door, place: Path) -> None:
    """With what is the matter with it."""
    empty = write(place / "empty", QUESTIONS)
    (empty / "corpus.jsonl").write_text("{broken\n{broken\n", encoding="utf-8")
    code, told = door.judge(place, empty)
    assert (code, "holds no article that can be read" in told, "is not valid JSON" in told) == (2, True, True)


def test_an_article_that_cannot_be_read_is_named(door: Door, place: Path) -> None:
    """Its questions cannot be answered, which is not the ranking's fault."""
    torn = write(place / "torn", QUESTIONS)
    with (torn / "corpus.jsonl").open("a", encoding="utf-8") as corpus:
        corpus.write("{broken\n")
    door.judge(place, torn)
    assert "1 article of the corpus could not be read" in door.printed


def test_two_collections_of_one_name_are_not_mixed(door: Door, place: Path, courier: Path) -> None:
    """Their runs could not be told apart."""
    code, told = door.judge(place, courier, courier)
    assert (code, told) == (2, "Two collections are called courier; judge one at a time.\n")


def test_runs_without_a_common_question_end_with_one(
    door: Door, place: Path, courier: Path, saved: dict[str, Any]
) -> None:
    """There was nothing to compare."""
    other = write(place / "other", [{**QUESTIONS[0], "_id": "other"}])
    told = "run.json has no question in common with this run.\n"
    assert door.judge(place, other, "--against", "run.json") == (1, told)


def test_a_run_can_be_stopped(place: Path) -> None:
    """It says so, saves nothing, and the next run finds its archive whole."""
    many = write(place / "many", [{**QUESTIONS[0], "_id": str(number)} for number in range(50_000)])
    running = subprocess.Popen(
        command(many, "--out", "stopped.json", "--archive", "kept"),
        cwd=place,
        env=surroundings(place),
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    while not (place / "kept" / "many" / "index" / "CURRENT").exists() and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.3)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    left = (running.returncode, told.startswith("Stopped."), (place / "stopped.json").exists())
    shutil.rmtree(many)
    assert left == (2, True, False)
