"""Analysis in two processes: the same words as in one, whatever becomes of the processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.archive import Archive
from corpus.article import UNPRINTED, Printing
from corpus.quotations import EXTRACTOR_VERSION
from index.store.inversion import Batch
from index.terms import analysis, analysts
from index.terms.analysts import Numbered, analysed
from tests.printed import CUP, STORM

MANY = analysts.WORTH_PROCESSES


def paragraphs(count: int) -> Iterator[Numbered]:
    """Some with speakers, new words all the way."""
    for number in range(1, count + 1):
        text = (*STORM, *CUP, "")[number % 6]
        yield (
            number,
            f"Headline {number // 7}",
            "Odile Brandt" if number % 3 else "",
            f"{text} ferry{number % 999}x",
            "fr" if number % 14 < 7 else None,
            Printing("", date(2024, 3, 14), "Ossel Echo") if number % 2 else UNPRINTED,
        )


def words_of(batches: Iterator[Batch]) -> list[tuple[int, list[str]]]:
    """Number and terms of each paragraph, the terms sorted."""
    read = []
    for numbers, lengths, words, vocabulary, *_ in batches:
        terms, start = [vocabulary[place] for place in words.tolist()], 0
        for number, length in zip(numbers.tolist(), lengths.tolist(), strict=True):
            read.append((number, sorted(terms[start : start + length])))
            start += length
    return read


def children() -> list[int]:
    """The processes that this one started and that run the analysis."""
    found = subprocess.run(
        ["pgrep", "-P", str(os.getpid()), "-f", "index.terms.analyst"], capture_output=True, check=False
    )
    return list(map(int, found.stdout.split()))


def test_a_paragraph_is_read_with_its_context() -> None:
    """The headline's words, and those of a speaker whom the text does not name; stop words never."""
    told = [
        (1, "Gale at sea", "Odile Brandt", "She said the harbour of Brandt was safe.", None, UNPRINTED),
        (2, "", "", "the", "en", UNPRINTED),
    ]
    (_, first), (_, second) = words_of(analysed(told, 2))
    assert first == sorted(analysis.terms("Gale at sea Odile She said the harbour of Brandt was safe."))
    assert second == []


@pytest.fixture(scope="module")
def alone() -> list[tuple[int, list[str]]]:
    """What one process reads."""
    return words_of(analysed(paragraphs(5000), 0))


def test_two_processes_read_what_one_does(alone: list[tuple[int, list[str]]]) -> None:
    """Paragraph by paragraph, in order."""
    assert words_of(analysed(paragraphs(5000), MANY)) == alone


def test_processes_that_die_are_stood_in_for(alone: list[tuple[int, list[str]]]) -> None:
    """What was handed to them is read here, and nothing is lost or doubled."""

    def amid_which_they_die() -> Iterator[Numbered]:
        for paragraph in paragraphs(5000):
            if paragraph[0] == 3500:
                assert len(children()) == 2
                for child in children():
                    os.kill(child, signal.SIGKILL)
            yield paragraph

    assert words_of(analysed(amid_which_they_die(), MANY)) == alone


def test_processes_that_cannot_be_started_are_stood_in_for(
    alone: list[tuple[int, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a program that has no interpreter of its own."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert words_of(analysed(paragraphs(5000), MANY)) == alone


def test_processes_end_with_a_reading_that_is_given_up() -> None:
    """Closing half-way leaves nobody behind."""
    batches = analysed(paragraphs(50_000), MANY)
    next(batches)
    batches.close()
    assert children() == []


def test_ctrl_c_ends_a_large_reindex_in_one_sentence(tmp_path: Path) -> None:
    """No traceback of any process, no process left, nothing half-built."""
    archive = Archive(tmp_path, writable=True)
    with archive.writing() as connection:
        connection.execute(
            "INSERT INTO articles (number, article_id, key, doc_id, title, captions, cut, fingerprint, extractor, "
            "added_at, updated_at) VALUES (1, 'a', 'k', 'd', 'Harbour', '[]', '[]', 'f', ?, 'x', 'x')",
            (EXTRACTOR_VERSION,),
        )
        rows = ((1, place, f"{STORM[place % 3]} ferry{place}") for place in range(60_000))
        connection.executemany("INSERT INTO paragraphs (article, place, text) VALUES (?, ?, ?)", rows)
    archive.close()
    building = subprocess.Popen(
        [sys.executable, "-m", "bot", "reindex", "--archive", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 90
    while time.monotonic() < until and not any((tmp_path / "index").glob(".building-*")):
        time.sleep(0.05)
    building.send_signal(signal.SIGINT)
    _, said = building.communicate(timeout=90)
    assert (building.returncode, said.strip()) == (2, "Stopped. The index that served before still serves.")
    assert [path.name for path in (tmp_path / "index").glob(".*")] == []
