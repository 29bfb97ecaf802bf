"""Parsing by several processes: the same archive comes of it, whatever happens to them or to the run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus.adding.ingest import add_paths
from corpus.adding.ingestion import Ingestion
from corpus.adding.quoted import Quoting
from corpus.adding.readied import Readied, readying
from corpus.archive import Archive
from corpus.archive.rows import quotation_row
from corpus.article import Article, Rejection
from corpus.parsing import colleague
from corpus.parsing.crew import parsed_files
from corpus.parsing.wire import (
    page_as_json,
    page_from_json,
    readied_as_json,
    readied_from_json,
    reading_as_json,
    reading_from_json,
)
from corpus.quotations.find import find_quotations
from corpus.readers import StoredPage
from corpus.readers.origin import Origin
from tests.printed import STORM, add, storm
from tests.sites import story

ROOT = Path(__file__).parent.parent
RUN = """
import sys
from pathlib import Path
from corpus.archive import Archive
from corpus.adding.ingest import add_paths
add_paths(Archive(Path(sys.argv[1]), writable=True), [Path(sys.argv[2])], workers=2)
"""


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every kind of file: pages, an export, a table, and what cannot be read."""
    folder = tmp_path_factory.mktemp("press")
    for number in range(6):
        (folder / f"page-{number}.html").write_text(story(f"Story {number}"))
    lines = [
        {"id": f"line-{n}", "title": f"Line {n}", "text": f"Edition {n}. {STORM[1]}"} for n in range(120)
    ]
    (folder / "export.jsonl").write_text(
        "\n".join([*map(json.dumps, lines[:60]), "{broken", *map(json.dumps, lines[60:])])
    )
    (folder / "export.csv").write_text("title,text\nCup,Rovers won the cup on Saturday.\n")
    (folder / "ink.txt").write_bytes(b"\x89PNG\r\n")
    return folder


def added(directory: Path, press: Path, workers: int) -> Ingestion:
    with closing(Archive(directory, writable=True)) as archive:
        return add_paths(archive, [press], workers=workers)


def contents(directory: Path) -> list[tuple[object, ...]]:
    """Everything that an archive holds, with who says what."""
    with closing(Archive(directory)) as archive, archive.database.reading() as connection:
        rows = connection.execute(
            "SELECT a.key, a.title, p.place, p.text, q.start, q.end, q.speaker FROM articles a "
            "JOIN paragraphs p ON p.article = a.number LEFT JOIN quotations q ON q.paragraph = p.number "
            "ORDER BY 1, 3, 5"
        )
        return [tuple(row) for row in rows]


@pytest.fixture(scope="module")
def alone(press: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    """What this process makes of the press by itself."""
    directory = tmp_path_factory.mktemp("alone")
    added(directory, press, workers=0)
    return contents(directory)


def test_workers_make_the_same_archive(press: Path, alone: list[tuple[object, ...]], tmp_path: Path) -> None:
    """Articles, paragraphs, quotations and what was turned away."""
    ingestion = added(tmp_path, press, workers=2)
    assert contents(tmp_path) == alone
    assert (ingestion.added, len(ingestion.rejections)) == (127, 2)


def test_what_the_archive_has_already_is_not_worked_out_again(tmp_path: Path) -> None:
    """A second run over an export costs little more than reading it."""
    add(tmp_path, storm())
    with closing(Archive(tmp_path)) as archive:
        ready = readying(archive, Quoting())
        assert ready(storm()).worked is None
        assert ready(replace(storm(), captions=("The breakwater",))).worked


def test_a_worker_without_an_archive_to_look_into_takes_everything_for_new(
    press: Path, alone: list[tuple[object, ...]], tmp_path: Path
) -> None:
    """It costs time and nothing else."""
    size = (press / "export.jsonl").stat().st_size
    parsed = list(parsed_files([(press / "export.jsonl", size)], tmp_path / "nowhere", 1))
    assert sum(one.readied is not None and one.readied.worked is not None for one in parsed) == 120


def test_a_second_run_finds_everything_there(press: Path, tmp_path: Path) -> None:
    """With workers or without."""
    added(tmp_path, press, workers=0)
    again = added(tmp_path, press, workers=1)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 127)


def test_a_run_that_is_killed_at_any_instant_goes_on_where_it_was(
    press: Path, alone: list[tuple[object, ...]], tmp_path: Path
) -> None:
    """Nothing is lost and nothing doubled, and no worker outlives it."""
    for seconds in (0.7, 1.2):
        run = subprocess.Popen(
            [sys.executable, "-c", RUN, str(tmp_path), str(press)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            start_new_session=True,
        )
        time.sleep(seconds)
        run.send_signal(signal.SIGKILL)
        run.wait()
    added(tmp_path, press, workers=0)
    assert contents(tmp_path) == alone


def test_a_run_that_is_killed_at_any_statement_goes_on_where_it_was(tmp_path: Path) -> None:
    """Articles, who says what, marks and other printings are as if nobody had killed it, each once."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.dying_adder", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    deaths = [line.split(" ", 1) for line in run.stdout.splitlines()]
    assert {left for left, _ in deaths} == {"0", "1", "2", "3"}
    assert len({then for _, then in deaths}) == 1


def test_a_worker_that_takes_too_long_costs_its_file(
    press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are read by its successor, and articles of an export by this process."""
    monkeypatch.setattr(colleague, "LONGEST", 0.0)
    ingestion = added(tmp_path, press, workers=1)
    assert ingestion.added >= 121
    assert all(r.reason.endswith(".") for r in ingestion.rejections)


def test_what_was_made_ready_comes_through_the_pipe_as_it_was() -> None:
    """To the character, and a fingerprint alone where there is no more."""
    ready = readying(None, Quoting())(storm())
    assert ready.worked
    sent = json.loads(json.dumps([reading_as_json(storm()), readied_as_json(ready)]))
    assert reading_from_json(sent[0]) == storm()
    assert readied_from_json(sent[1]) == ready
    found = [tuple(row) for row in ready.worked.quotations.rows()]
    assert found == [quotation_row(one) for one in find_quotations(storm().texts)]
    known = Readied("0123", as_read=False, worked=None)
    assert readied_from_json(json.loads(json.dumps(readied_as_json(known)))) == known


def test_a_rejection_comes_through_the_pipe_as_it_was() -> None:
    """With its reason."""
    rejection = Rejection("ink.png", "is a picture")
    assert reading_from_json(reading_as_json(rejection)) == rejection


def test_what_was_cut_comes_through_the_pipe(tmp_path: Path) -> None:
    """Though two articles that differ in nothing else are equal."""
    article = Article(storm().imprint, storm().paragraphs, ("A caption",), storm().cut)
    read_back = reading_from_json(reading_as_json(article))
    assert isinstance(read_back, Article)
    assert (read_back.captions, read_back.cut) == (article.captions, article.cut)


def test_pages_of_a_web_archive_are_read_by_workers(tmp_path: Path) -> None:
    """In their order, those that cannot be read among them, as this process reads them by itself."""
    crawl = tmp_path / "crawl.warc"
    crawl.write_bytes(
        b"".join(
            stored(
                f"https://courier.example/{number}",
                story(f"Story {number}") if number != 4 else "<html></html>",
            )
            for number in range(9)
        )
    )
    alone = list(parsed_files([(crawl, crawl.stat().st_size)], tmp_path, 0))
    together = list(parsed_files([(crawl, crawl.stat().st_size)], tmp_path, 2))
    assert [one.reading for one in together] == [one.reading for one in alone]
    assert sum(isinstance(one.reading, Rejection) for one in together) == 1


def test_a_page_of_a_web_archive_comes_through_the_pipe_as_it_was() -> None:
    """With the moment at which it was stored."""
    page = StoredPage(
        "<p>Ferry</p>",
        "https://courier.example/ferry",
        Origin("crawl.warc:3", "/crawl.warc:3", datetime(2024, 3, 14, 12, tzinfo=UTC)),
        "crawl.warc, record 3",
    )
    assert page_from_json(json.loads(json.dumps(page_as_json(page)))) == page


def stored(url: str, page: str) -> bytes:
    """A record of a web archive."""
    content = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-14T12:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"
