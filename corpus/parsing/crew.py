"""Files to articles with their quotations, in order, by as many workers as there are cores.

Files that hold one article each go to a worker whole. Files of many (JSON Lines, tables, web archives) are read
here, a line at a time, and the articles that are new go to a worker in handfuls; the pages of a web archive go to a
worker unread, a few at once.
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
from corpus.parsing.wire import page_as_json, quotation_from_json, reading_from_json
from corpus.quotations.nouns import Quotation
from corpus.readers import StoredPage, holds_many, read, read_in_parts

WORTH_WORKERS = 2 * 2**20
"""Bytes of files from which starting workers pays: each takes a second to get ready."""
_MOST_WORKERS = 8
_AHEAD = 3
"""Requests handed to each worker before the first answer is waited for."""
_HANDFUL = 16
_PAGES = 4
"""Of a web archive, that a worker is handed at once."""
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
    names: tuple[str, ...] = ()
    """Of the files or pages that a worker reads, for whoever is told that it fell."""
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
            yield _on_file(path, before + size, next(crew))
        before += size


def _on_file(path: Path, end: int, colleague: Colleague) -> _Errand:
    return _Errand(end, names=(str(path),), file=colleague.ask(["file", str(path)], _file_readings))


def _on_pages(pages: Sequence[StoredPage], end: int, colleague: Colleague) -> _Errand:
    request = ["pages", [page_as_json(page) for page in pages]]
    return _Errand(
        end, names=tuple(page.where for page in pages), file=colleague.ask(request, _file_readings)
    )


def _handfuls(
    path: Path, before: int, size: int, is_known: Callable[[Article], bool], crew: Iterator[Colleague]
) -> Iterator[_Errand]:
    some: list[Reading] = []
    pages: list[StoredPage] = []
    waiting = within = 0
    for part in read_in_parts(path):
        within = min(within + _bytes_in(part), size)
        if isinstance(part, StoredPage):
            pages.append(part)
            if len(pages) == _PAGES:
                yield _on_pages(pages, before + within, next(crew))
                pages = []
            continue
        if pages:
            yield _on_pages(pages, before + within, next(crew))
            pages = []
        some.append(part)
        waiting += isinstance(part, Article)
        if waiting == _HANDFUL or not isinstance(part, Article):
            yield _handful(some, before + within, is_known, crew)
            some, waiting = [], 0
    if pages:
        yield _on_pages(pages, before + size, next(crew))
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
            parsed = [(Rejection(name, reason), ()) for name in errand.names]
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


def _bytes_in(reading: Reading | StoredPage) -> int:
    if isinstance(reading, StoredPage):
        return len(reading.text)
    return sum(map(len, reading.texts)) + _OF_MANY if isinstance(reading, Article) else _OF_MANY
