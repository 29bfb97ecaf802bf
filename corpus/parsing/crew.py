"""Files to articles made ready to be kept, in order, by as many workers as there are cores.

Files that hold one article each go to a worker whole. Files of many (JSON Lines, tables, web archives) are taken
apart here, and their lines, rows or pages go to a worker in handfuls, unread where that can be.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any, cast

from corpus.adding.readied import Readied
from corpus.article import Article, Reading, Rejection
from corpus.parsing.colleague import Colleague, Fell
from corpus.parsing.wire import page_as_json, readied_from_json, reading_as_json, reading_from_json
from corpus.readers import Part, StoredLine, StoredPage, holds_many, read, read_in_parts, read_stored_lines

WORTH_WORKERS = 2 * 2**20
"""Bytes of files from which starting workers pays: each takes a second to get ready."""
_MOST_WORKERS = 8
_FEWEST_AHEAD, _MOST_AHEAD = 3, 24
"""Requests handed to each worker before the first answer is waited for: as many as bring `_BYTES_AHEAD` to each."""
_BYTES_AHEAD = 2**20
_HANDFUL = 32
_PAGES = 4
"""Of a web archive, that a worker is handed at once."""
_MOST_CHARACTERS = 2**18
"""Of a handful, unless it is a single one."""
_OF_MANY = 200
"""Bytes that an article is guessed to take in its file besides its text."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One reading, made ready where a worker could do that, and how far the files are read, in bytes."""

    reading: Reading
    readied: Readied | None
    so_far: int
    path: Path | None = None
    """The file that it was read of."""


@dataclass(frozen=True, slots=True)
class _Errand:
    """What is being parsed: where it ends in the files, and what becomes of it where no worker could read it."""

    path: Path
    end: int
    otherwise: Callable[[], Iterable[Reading]]
    asked: Future[list[tuple[Reading, Readied | None]]] | None = None


def parsed_files(
    files: Sequence[tuple[Path, int]], archive: Path, workers: int | None = None
) -> Generator[Parsed, None, None]:
    """The readings of files of known sizes, in order, for the archive in a folder.

    Close the iterator to end the workers early. Raises nothing for what the files hold.
    """
    several = sum(size for _, size in files) >= WORTH_WORKERS and (os.cpu_count() or 1) > 1
    number = workers if workers is not None else min(os.cpu_count() or 1, _MOST_WORKERS) if several else 0
    if not number:
        yield from _alone(files)
        return
    with ExitStack() as working:
        crew = [working.enter_context(Colleague(archive)) for _ in range(number)]
        handed: deque[_Errand] = deque()
        done = 0
        for errand in _errands(files, cycle(crew)):
            handed.append(errand)
            while len(handed) >= _MOST_AHEAD * number or (
                len(handed) >= _FEWEST_AHEAD * number and errand.end - done >= _BYTES_AHEAD * number
            ):
                done = handed[0].end
                yield from _done(handed.popleft())
        while handed:
            yield from _done(handed.popleft())


def _alone(files: Sequence[tuple[Path, int]]) -> Iterator[Parsed]:
    before = 0
    for path, size in files:
        within = 0
        for reading in read(path):
            within = min(within + _bytes_in(reading), size)
            yield Parsed(reading, None, before + within, path)
        before += size


def _errands(files: Sequence[tuple[Path, int]], crew: Iterator[Colleague]) -> Iterator[_Errand]:
    before = 0
    for path, size in files:
        if holds_many(path):
            yield from _handfuls(path, before, size, crew)
        else:
            request = ["file", str(path)]
            yield _Errand(
                path, before + size, partial(_turned_away, [str(path)]), next(crew).ask(request, _received)
            )
        before += size


def _handfuls(path: Path, before: int, size: int, crew: Iterator[Colleague]) -> Iterator[_Errand]:
    some: list[Part] = []
    within = characters = 0
    for part in read_in_parts(path):
        length = _bytes_in(part)
        most = _PAGES if isinstance(part, StoredPage) else _HANDFUL
        if some and (
            type(some[0]) is not type(part) or len(some) >= most or characters + length > _MOST_CHARACTERS
        ):
            yield _handful(path, some, before + within, crew)
            some, characters = [], 0
        some.append(part)
        characters += length
        within = min(within + length, size)
    if some:
        yield _handful(path, some, before + size, crew)


def _handful(path: Path, some: Sequence[Part], end: int, crew: Iterator[Colleague]) -> _Errand:
    """Some parts of one kind."""
    match some[0]:
        case StoredLine():
            lines = cast(Sequence[StoredLine], some)
            request = ["lines", str(path), [[line.number, line.text, line.months_first] for line in lines]]
            return _Errand(
                path, end, partial(read_stored_lines, path, lines), next(crew).ask(request, _received)
            )
        case StoredPage():
            pages = cast(Sequence[StoredPage], some)
            request = ["pages", [page_as_json(page) for page in pages]]
            names = [page.where for page in pages]
            return _Errand(path, end, partial(_turned_away, names), next(crew).ask(request, _received))
        case Article():
            articles = cast(Sequence[Article], some)
            request = ["articles", [reading_as_json(article) for article in articles]]
            return _Errand(path, end, lambda: articles, next(crew).ask(request, _received))
        case _:
            return _Errand(path, end, lambda: cast(Sequence[Rejection], some))


def _done(errand: _Errand) -> Iterator[Parsed]:
    """What became of an errand. Of a worker that fell, files and pages are turned away, the rest left to the caller."""
    if errand.asked is not None:
        try:
            for reading, readied in errand.asked.result():
                yield Parsed(reading, readied, errand.end, errand.path)
        except Fell:
            pass
        else:
            return
    for reading in errand.otherwise():
        yield Parsed(reading, None, errand.end, errand.path)


def _turned_away(names: Iterable[str]) -> Iterator[Rejection]:
    reason = "could not be read in time, or ended the program that read it; save its text and add that."
    return (Rejection(name, reason) for name in names)


def _received(receive: Callable[[], Any]) -> list[tuple[Reading, Readied | None]]:
    parsed: list[tuple[Reading, Readied | None]] = []
    while (some := receive()) is not None:
        parsed += [
            (reading_from_json(one), readied_from_json(readied) if readied else None) for one, readied in some
        ]
    return parsed


def _bytes_in(part: Part) -> int:
    match part:
        case StoredPage() | StoredLine():
            return len(part.text)
        case Article():
            return sum(map(len, part.texts)) + _OF_MANY
        case _:
            return _OF_MANY
