"""Files to articles with their quotations, in order, by as many workers as there are cores.

Files that hold one article each go to a worker whole. Files of many (JSON Lines, tables, web archives) are read
here, a line at a time, and the articles that are new go to a worker in handfuls.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from corpus.article import Article, Reading, Rejection
from corpus.parsing.colleague import Colleague, Fell
from corpus.parsing.wire import quotation_from_json, reading_from_json
from corpus.quotations.nouns import Quotation
from corpus.readers import holds_many, read

WORTH_WORKERS = 2 * 2**20
"""Bytes of files from which starting workers pays: each takes a second to get ready."""
_MOST_WORKERS = 8
_AHEAD = 3
"""Requests handed to each worker before the first answer is waited for."""
_HANDFUL = 16
_OF_MANY = 200
"""Bytes that an article is guessed to take in its file besides its text."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One reading, with its quotations where it was worth finding them, and how far the files are read, in bytes."""

    reading: Reading
    quotations: tuple[Quotation, ...] | None
    so_far: int


@dataclass(frozen=True, slots=True)
class _Errand:
    """What is being parsed, or is already: where it ends in the files, and what will be known of it."""

    end: int
    readings: Sequence[tuple[Reading, bool]] = ()
    """Each with whether it is an article whose quotations are asked for."""
    quotations: Future[list[tuple[Quotation, ...]]] | None = None
    path: Path | None = None
    file: Future[list[tuple[Reading, tuple[Quotation, ...]]]] | None = None


def parsed_files(
    files: Sequence[tuple[Path, int]], is_known: Callable[[Article], bool], workers: int | None = None
) -> Generator[Parsed, None, None]:
    """The readings of files of known sizes, in order. Articles that are known already keep no worker busy.

    Close the iterator to end the workers early. Raises nothing for what the files hold.
    """
    several = sum(size for _, size in files) >= WORTH_WORKERS and (os.cpu_count() or 1) > 1
    number = workers if workers is not None else min(os.cpu_count() or 1, _MOST_WORKERS) if several else 0
    if not number:
        yield from _alone(files)
        return
    with ExitStack() as working:
        crew = [working.enter_context(Colleague()) for _ in range(number)]
        handed: deque[_Errand] = deque()
        for errand in _errands(files, is_known, cycle(crew)):
            handed.append(errand)
            if len(handed) >= _AHEAD * number:
                yield from _done(handed.popleft())
        while handed:
            yield from _done(handed.popleft())


def _alone(files: Sequence[tuple[Path, int]]) -> Iterator[Parsed]:
    before = 0
    for path, size in files:
        within = 0
        for reading in read(path):
            within = min(within + _bytes_in(reading), size)
            yield Parsed(reading, None, before + within)
        before += size


def _errands(
    files: Sequence[tuple[Path, int]], is_known: Callable[[Article], bool], crew: Iterator[Colleague]
) -> Iterator[_Errand]:
    before = 0
    for path, size in files:
        if holds_many(path):
            yield from _handfuls(path, before, size, is_known, crew)
        else:
            yield _Errand(before + size, path=path, file=next(crew).ask(["file", str(path)], _file_readings))
        before += size


def _handfuls(
    path: Path, before: int, size: int, is_known: Callable[[Article], bool], crew: Iterator[Colleague]
) -> Iterator[_Errand]:
    some: list[Reading] = []
    waiting = within = 0
    for reading in read(path):
        some.append(reading)
        within = min(within + _bytes_in(reading), size)
        waiting += isinstance(reading, Article)
        if waiting == _HANDFUL:
            yield _handful(some, before + within, is_known, crew)
            some, waiting = [], 0
    yield _handful(some, before + size, is_known, crew)


def _handful(
    readings: Sequence[Reading], end: int, is_known: Callable[[Article], bool], crew: Iterator[Colleague]
) -> _Errand:
    marked = [(one, isinstance(one, Article) and not is_known(one)) for one in readings]
    texts = [one.texts for one, is_new in marked if is_new and isinstance(one, Article)]
    return _Errand(end, marked, next(crew).ask(["quote", texts], _quotations) if texts else None)


def _done(errand: _Errand) -> Iterator[Parsed]:
    """What became of an errand. Of a worker that fell, the file is turned away and articles are left to the caller."""
    if errand.file is not None:
        try:
            parsed = errand.file.result()
        except Fell:
            reason = (
                "could not be read in time, or ended the program that read it; save its text and add that."
            )
            parsed = [(Rejection(str(errand.path), reason), ())]
        for reading, quotations in parsed:
            yield Parsed(reading, quotations, errand.end)
        return
    try:
        found = iter(errand.quotations.result() if errand.quotations else [])
    except Fell:
        found = iter([])
    for reading, is_new in errand.readings:
        yield Parsed(reading, next(found, None) if is_new else None, errand.end)


def _file_readings(receive: Callable[[], Any]) -> list[tuple[Reading, tuple[Quotation, ...]]]:
    parsed: list[tuple[Reading, tuple[Quotation, ...]]] = []
    while (some := receive()) is not None:
        parsed += [
            (reading_from_json(one), tuple(map(quotation_from_json, quotations))) for one, quotations in some
        ]
    return parsed


def _quotations(receive: Callable[[], Any]) -> list[tuple[Quotation, ...]]:
    return [tuple(map(quotation_from_json, quotations)) for quotations in receive()]


def _bytes_in(reading: Reading) -> int:
    return sum(map(len, reading.texts)) + _OF_MANY if isinstance(reading, Article) else _OF_MANY
