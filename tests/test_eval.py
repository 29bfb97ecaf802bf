"""`clippings eval` as another program sees it: real processes over a small collection about Quillhaven."""

from __future__ import annotations

import importlib.util
import json
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from bot.terminal import judge_tables
from tests.eval_support import QUESTIONS, command, judge, surroundings, write


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
        "collection", "asked_at", "articles", "paragraphs", "turned_away", "nowhere", "answerable", "unanswerable",
        "weights", "threshold", "seen", "measures", "intervals", "selective", "reliability", "latency_ms",
        "by_kind", "by_type",
        "bm25", "verdicts",
    ]  # fmt: skip


def test_the_courier_answers_what_it_can(run: dict[str, Any]) -> None:
    """The right paragraph first, its sentence lit, its speaker named, and the swan told to be unknown."""
    wanted = ("hit@1", "article hit@1", "sentence", "speaker", "told")
    assert [run["measures"][name] for name in wanted] == [1.0] * len(wanted)


def test_every_question_has_its_verdict(run: dict[str, Any]) -> None:
    """So that two runs can be compared question by question."""
    assert [verdict["id"] for verdict in run["verdicts"]] == ["quay", "cup", "said", "swan"]


def test_a_narrow_terminal_shows_headings_whole(place: Path, courier: Path, saved: dict[str, Any]) -> None:
    """And figures whole; 80 columns are what a terminal has by itself."""
    narrow = surroundings(place) | {"COLUMNS": "80"}
    done = subprocess.run(
        command(courier, "--peers", "--against", "run.json"),
        cwd=place,
        env=narrow,
        capture_output=True,
        text=True,
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["measure", "value", "95", "%", "bm25", "alone", "meaning"] in lines
    assert lines.count(["questions", *judge_tables.OF_GROUPS]) == 2
    assert ["measure", "before", "now", "gain,", "95", "%", "better", "worse", "chance"] in lines
    assert "may be chance" in done.stdout
    assert "…" not in done.stdout


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
