"""Paragraphs of the Quillhaven Courier as entries, for tests of the index on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from index.asking.asked import Question
from index.searching.local import LocalEngine
from index.store import generations
from index.store.builder import ArchiveStamp, Entry, Generation, build

COURIER = ArchiveStamp("quillhaven-courier", 1)

PARAGRAPHS = (
    "harbour master say ferry sail tuesday",
    "mayor open pump house harbour",
    "otter seen regatta",
    "ferry late ferry crew ask mayor",
    "",
)


def entries() -> Iterator[Entry]:
    """Five paragraphs, one of them without terms."""
    for number, text in enumerate(PARAGRAPHS):
        yield Entry(10 + number, text.split())


def build_courier(directory: Path, *more: str) -> Generation:
    """Build the five paragraphs, and one for each text of `more`."""
    later = (Entry(100 + number, text.split()) for number, text in enumerate(more))
    return build(directory, [*entries(), *later], archive=COURIER)


def file_of(directory: Path, built: Generation, file: str) -> Path:
    """Where a file of a generation lies: its manifest, or an array of its first segment."""
    if file == generations.MANIFEST:
        return directory / built.name / file
    return generations.segment_folder(directory, built.segments[0].name) / file


def numbers_found(engine: LocalEngine, *terms: str) -> list[int]:
    """The paragraphs that are found for terms, best first."""
    return [passage.number for passage in engine.search(Question(" ".join(terms), terms), 10)]
