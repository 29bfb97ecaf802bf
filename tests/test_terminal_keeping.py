"""The commands of moderators and developers as another program sees them: what is kept, and what is said of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.terminal.stopping import stopping
from corpus.adding.ingest import add_paths
from corpus.archive import Archive
from tests.printed import STORM, add, build_archive, storm
from tests.terminal import ROOT, clippings

QUESTION = "How much will repairs to the fish quay cost?"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(tmp_path_factory.mktemp("courier") / "var")


def test_add_reindex_ask_remove(tmp_path: Path) -> None:
    """The moderator's round, each step saying what it did."""
    (tmp_path / "storm.md").write_text(
        "---\ntitle: Breakwater holds\nsource: Quillhaven Courier\ndate: 2024-03-14\n---\n\n"
        + "\n\n".join(STORM)
    )
    added = clippings("add", "storm.md", "--json", cwd=tmp_path)
    assert json.loads(added.stdout) == {"added": 1, "updated": 0, "unchanged": 0, "rejected": []}
    indexed = clippings("reindex", "--json", cwd=tmp_path)
    assert json.loads(indexed.stdout)["paragraphs"] == 3
    asked = clippings("ask", QUESTION, "--json", cwd=tmp_path)
    article_id = json.loads(asked.stdout)["excerpts"][0]["article_id"]
    assert clippings("remove", article_id, cwd=tmp_path).returncode == 0
    assert clippings("ask", QUESTION, cwd=tmp_path).returncode == 1


def test_asking_before_indexing_says_to_index(tmp_path: Path) -> None:
    """An archive without an index is told from no archive."""
    add(tmp_path / "var", storm())
    asked = clippings("ask", QUESTION, cwd=tmp_path)
    assert asked.returncode == 2
    assert "clippings reindex" in asked.stderr


def test_an_article_is_searchable_when_it_was_added(tmp_path: Path) -> None:
    """The first one and those after it, without any reindexing; and no longer found once removed."""
    for name, text in (("a", STORM[0]), ("b", STORM[2])):
        (tmp_path / "a.jsonl").write_text(json.dumps({"_id": name, "title": "Storm", "text": text}))
        added = clippings("add", "a.jsonl", cwd=tmp_path)
        assert "Searchable now." in added.stdout
    asked = clippings("ask", QUESTION, "--json", cwd=tmp_path)
    assert json.loads(asked.stdout)["excerpts"][0]["doc_id"] == "b"
    removed = clippings("remove", "b", cwd=tmp_path)
    assert "no longer found" in removed.stdout
    told = json.loads(clippings("status", "--json", cwd=tmp_path).stdout)
    assert (told["index"]["paragraphs"], told["index"]["behind"]) == (1, 0)


def test_what_was_added_before_a_stop_is_found_when_it_is_added_again(tmp_path: Path) -> None:
    """Though nothing is new then."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"_id": "a", "title": "Storm", "text": STORM[2]}))
    with closing(Archive(tmp_path / "var", writable=True)) as archive:
        add_paths(archive, [tmp_path / "a.jsonl"])  # and the process ends before the index is built
    assert clippings("add", "a.jsonl", cwd=tmp_path).stdout.splitlines()[-1] == "Searchable now."
    assert clippings("ask", QUESTION, cwd=tmp_path).returncode == 0


def test_an_index_that_cannot_catch_up_keeps_what_was_added(tmp_path: Path) -> None:
    """The article is in the archive, and a sentence says what to do."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"_id": "a", "title": "Storm", "text": STORM[0]}))
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "index").write_text("in the way")
    added = clippings("add", "a.jsonl", cwd=tmp_path)
    assert (added.returncode, Archive(tmp_path / "var").holdings().articles) == (0, 1)
    assert "Not searchable yet: The index folder var/index cannot be written" in added.stderr


def test_an_article_is_not_found_though_the_index_still_has_it(tmp_path: Path) -> None:
    """Removed from the archive alone, for the index cannot be written, it is gone, and the rest is told."""
    directory = build_archive(tmp_path / "var")
    (directory / "index" / "build.lock").unlink()
    (directory / "index" / "build.lock").mkdir()
    removed = clippings("remove", "storm", cwd=tmp_path)
    assert removed.stderr.startswith(
        "It is no longer found. But the index still has its words: The index folder"
    )
    assert clippings("ask", QUESTION, cwd=tmp_path).returncode == 1


def test_bad_input_is_named_and_the_rest_goes_in(tmp_path: Path) -> None:
    """A broken line, an empty file, a picture, a missing file and a web address beside a good line."""
    good = json.dumps({"_id": "a", "title": "Storm", "text": STORM[0]})
    (tmp_path / "a.jsonl").write_text(good + "\n{broken\n" + good.replace('"a"', '"b"') + "\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "ink.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    added = clippings(
        "add",
        "a.jsonl",
        "empty.txt",
        "ink.png",
        "gone.md",
        "https://courier.quillhaven.example/",
        "--json",
        cwd=tmp_path,
    )
    told = json.loads(added.stdout)
    assert (added.returncode, told["added"], len(told["rejected"])) == (0, 2, 5)


def test_quotations_of_a_file_keep_its_offsets(tmp_path: Path) -> None:
    """Each quote is the slice of the input between start and end."""
    text = "\n\n".join(STORM)
    (tmp_path / "in.jsonl").write_text(json.dumps({"doc_id": "storm", "text": text}))
    assert clippings("quotations", "in.jsonl", "--out", "out.jsonl", cwd=tmp_path).returncode == 0
    found = json.loads((tmp_path / "out.jsonl").read_text())
    assert found["doc_id"] == "storm"
    assert all(text[quote["start"] : quote["end"]] == quote["quote"] for quote in found["quotes"])
    assert "Odile Brandt" in {quote["speaker"] for quote in found["quotes"]}


def test_status_tells_how_far_the_index_is_behind(archive: Path) -> None:
    """For people in sentences, for programs as JSON."""
    told = json.loads(clippings("status", "--json", "--archive", archive, cwd=archive).stdout)
    assert (told["articles"], told["paragraphs"], told["index"]["behind"]) == (2, 5, 0)
    assert "up to date" in clippings("status", "--archive", archive, cwd=archive).stdout


def test_status_tells_what_searches(archive: Path) -> None:
    """Whether compiled code or NumPy searches is told, for an install without a compiler succeeds in silence."""
    told = clippings("status", "--archive", archive, cwd=archive, CLIPPINGS_KERNEL="numpy").stdout
    assert "Search: NumPy." in told


def test_add_stopped_by_ctrl_c_has_kept_whole_articles(tmp_path: Path) -> None:
    """And running it again finishes the work."""
    line = (
        '{{"_id": "{0}", "title": "Ferry {0}", "text": "The ferry {0} left on time.\\n\\nIt came back."}}\n'
    )
    (tmp_path / "many.jsonl").write_text("".join(line.format(number) for number in range(100_000)))
    adding = subprocess.Popen(
        [sys.executable, "-m", "bot", "add", "many.jsonl"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CLIPPINGS_ARCHIVE": "var"},
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    while time.monotonic() < until and not _articles(tmp_path / "var"):
        time.sleep(0.05)
    adding.send_signal(signal.SIGINT)
    _, said = adding.communicate(timeout=60)
    kept = Archive(tmp_path / "var").holdings()
    assert "The same command goes on" in said or "the same command goes on" in said
    assert 0 < kept.articles < 100_000
    assert kept.paragraphs == 2 * kept.articles


def test_a_ctrl_c_before_anything_is_loaded_tells_nobody_of_libraries() -> None:
    """Whoever presses it at once sees no traceback."""
    pressed_while_loading = """
import sys
class Pressed:
    def find_spec(self, name, *_):
        if name == "typer":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Pressed())
from bot.__main__ import main
main()
"""
    ended = subprocess.run(
        [sys.executable, "-c", pressed_while_loading], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (2, "")


def test_a_ctrl_c_that_python_drops_is_heard_all_the_same() -> None:
    """It drops what is raised while an object is being thrown away."""

    class Thrown:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    with stopping() as require_going:
        Thrown()
        with pytest.raises(KeyboardInterrupt):
            require_going()


def _articles(directory: Path) -> int:
    try:
        return Archive(directory).holdings().articles
    except Exception:  # noqa: BLE001  (the file is being made)
        return 0


def test_quotations_are_explained_to_developers(tmp_path: Path) -> None:
    """Each says which rule gave it its speaker."""
    (tmp_path / "in.jsonl").write_text(json.dumps({"doc_id": "a", "text": STORM[1]}))
    clippings("quotations", "in.jsonl", "--out", "out.jsonl", "--explain", cwd=tmp_path)
    quotes = json.loads((tmp_path / "out.jsonl").read_text())["quotes"]
    assert [(quote["ground"], bool(quote["because"])) for quote in quotes] == [
        ("clause", True), ("after", True), ("carried", True),
    ]  # fmt: skip
