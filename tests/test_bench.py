"""The bench: the real command on a small made archive."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bot.bench import made

ROOT = Path(__file__).parent.parent


RUN = "from bot.cli import main; main()"


WITHOUT_TANTIVY = f"import sys; sys.modules['tantivy'] = None; {RUN}"


ENGINES = "clippings,sqlite-fts5,tantivy"


def command(program: str, *arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", program, "bench", *map(str, arguments)]


def surroundings() -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("CLIPPINGS_")}
    return {**plain, "PYTHONPATH": str(ROOT), "COLUMNS": "120"}


def bench(*arguments: str | Path, program: str = RUN) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(program, *arguments), env=surroundings(), capture_output=True, text=True, timeout=120
    )


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bench")


@pytest.fixture(scope="module")
def quick(out: Path) -> subprocess.CompletedProcess[str]:
    done = bench("--quick", "--engines", ENGINES, "--out", out, program=WITHOUT_TANTIVY)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def saved(quick: subprocess.CompletedProcess[str], out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "bench.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def own(saved: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(engine for engine in saved["engines"] if engine["name"] == "clippings")
    return found


def test_a_saved_run_has_these_fields(saved: dict[str, Any]) -> None:
    """Whoever compares two runs relies on them."""
    assert set(saved) == {
        "format", "machine", "archive", "analysed", "questions", "rounds", "engines", "skipped", "freshness",
    }  # fmt: skip


def test_an_engine_has_these_figures(own: dict[str, Any]) -> None:
    """Speed, memory and disk of building, opening and answering."""
    assert set(own) == {
        "name", "ran_with", "build_seconds", "build_a_second", "build_and_analysis_a_second", "peak", "disk",
        "serving", "cold", "stop_words_out", "stop_words_in",
    }  # fmt: skip


def test_no_figure_is_nothing(own: dict[str, Any]) -> None:
    """Each was really measured."""
    latencies = [
        own[name][part] for name in ("stop_words_out", "stop_words_in") for part in ("p50_us", "a_second")
    ]
    assert all(
        figure > 0 for figure in [own["peak"], own["disk"], own["serving"], own["cold"]["all_ms"], *latencies]
    )


def test_our_engine_ranks_as_exact_bm25_does(own: dict[str, Any]) -> None:
    """Of the exact ten, all are found, with stop words and without."""
    assert [own["stop_words_out"]["overlap"], own["stop_words_in"]["overlap"]] == [1.0, 1.0]


def test_a_missing_peer_is_skipped_with_a_sentence(saved: dict[str, Any]) -> None:
    """The run goes on without it and says how to get it."""
    assert saved["skipped"]["tantivy"] == (
        "tantivy is left out: tantivy is not installed; `pip install tantivy` adds it."
    )


def test_a_person_reads_which_peer_is_missing(quick: subprocess.CompletedProcess[str]) -> None:
    """The same sentence stands under the tables."""
    assert "tantivy is left out" in quick.stdout


def test_a_run_leaves_only_what_it_saved(saved: dict[str, Any], out: Path) -> None:
    """The indexes that were built are gone."""
    assert {path.name for path in out.iterdir()} <= {"bench.json", "bench.png", "bench.svg"}


def test_a_real_archive_was_indexed_whole(saved: dict[str, Any]) -> None:
    """The figure for `reindex` is about as many paragraphs as the others."""
    assert saved["freshness"]["paragraphs"] == saved["analysed"]["paragraphs"] == 5000


def test_given_paragraphs_and_questions_are_used(tmp_path: Path) -> None:
    """A file of lines in place of the made archive; nothing but JSON on stdout."""
    lines = tmp_path / "courier.txt"
    lines.write_text("".join(f"{text}\n\n" for text in made.paragraphs(150, 3)), encoding="utf-8")
    asked = tmp_path / "asked.json"
    asked.write_text(json.dumps(["Where is the harbour?", {"text": made.word(200)}]), encoding="utf-8")
    done = bench("--quick", "--file", lines, "--questions", asked, "--engines", "clippings", "--no-archive",
                 "--out", tmp_path / "out", "--json")  # fmt: skip
    told = json.loads(done.stdout)
    assert (told["analysed"]["paragraphs"], told["questions"]["stop_words_out"]) == (150, 2)


def test_what_cannot_be_asked_or_read_gets_a_sentence(tmp_path: Path) -> None:
    """Questions without a word, and a packed file that is damaged within."""
    lines, asked, packed = (tmp_path / name for name in ("courier.txt", "asked.txt", "courier.txt.gz"))
    lines.write_text("\n".join(made.paragraphs(120, 3)), encoding="utf-8")
    asked.write_text("???\nthe of\n", encoding="utf-8")
    content = bytearray(gzip.compress(lines.read_bytes()))
    content[60:90] = b"\xff" * 30
    packed.write_bytes(content)
    quick = ("--quick", "--engines", "clippings", "--no-archive", "--out", tmp_path / "out")
    wordless = bench(*quick, "--file", lines, "--questions", asked)
    damaged = bench(*quick, "--file", packed, "--questions", asked)
    assert (wordless.returncode, damaged.returncode) == (2, 2)
    assert "None of the questions has a word to search for." in wordless.stderr
    assert "cannot be read as UTF-8 text" in damaged.stderr


def test_an_unknown_engine_gets_a_sentence(tmp_path: Path) -> None:
    """It names the engines that there are."""
    done = bench("--quick", "--engines", "clippings,oracle", "--out", tmp_path)
    assert (
        done.returncode,
        done.stderr.startswith("There is no engine called 'oracle'. There are: clip"),
    ) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_nothing(tmp_path: Path, ending: signal.Signals) -> None:
    """Ctrl-C or a SIGTERM in the midst of it: exit code 2, one sentence, and the folder as it was before."""
    folder = tmp_path / "out"
    process = subprocess.Popen(
        command(RUN, "--paragraphs", "50000", "--engines", "clippings", "--out", folder),
        env=surroundings(), stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        until = time.monotonic() + 30
        while not list(folder.glob(".working-*/paragraphs.txt")) and time.monotonic() < until:
            time.sleep(0.05)
        process.send_signal(ending)
        _, told = process.communicate(timeout=30)
    finally:
        process.kill()
    assert (process.returncode, told, folder.exists()) == (2, "Stopped. Nothing was kept.\n", False)
