"""One worker: `python -m corpus.parsing.worker FOLDER` takes requests from its input and answers until that ends.

A request is ["file", path], ["lines", path, [[number, line, whether months come first], ...]], ["pages", [page of a
web archive, ...]] or ["articles", [article, ...]]. The answer are the readings, each article made ready to be kept, a
few to a message and None after the last. The archive of FOLDER is only looked into: what it has already is not worked
out again.
"""

from __future__ import annotations

import gc
import resource
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice, starmap
from pathlib import Path
from typing import IO, Any

from corpus.adding.quoted import Quoting
from corpus.adding.readied import Readied, readying
from corpus.archive import Archive
from corpus.article import Article, Rejection
from corpus.errors import ClippingsError
from corpus.parsing.wire import (
    page_from_json,
    readied_as_json,
    reading_as_json,
    reading_from_json,
    receive,
    send,
)
from corpus.readers import StoredLine, read, read_stored, read_stored_lines

READINGS_A_MESSAGE = 32
_BETWEEN_COLLECTIONS = 200_000
"""Allocations. A collection goes through all that is remembered, and finds next to nothing."""
_MOST_MEMORY = 4 * 2**30
"""Bytes of address space: what needs more is poisoned."""


def main() -> None:
    """Answer requests until there are no more."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    gc.freeze()  # tables and modules stay; to look through them again and again is a twentieth of the time
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints is no answer
    archive, quoting = _opened(Path(sys.argv[1])) if sys.argv[1:] else None, Quoting()
    with suppress(EOFError, BrokenPipeError):
        while True:
            _answer(receive(requests), archive, quoting, answers)


def _opened(directory: Path) -> Archive | None:
    """The archive; None where it cannot be read from here, which costs time and nothing else."""
    try:
        return Archive(directory)
    except ClippingsError:
        return None


def _answer(request: list[Any], archive: Archive | None, quoting: Quoting, answers: IO[bytes]) -> None:
    ready, readings = _readying(archive, quoting), _readings(*request)
    while some := list(islice(readings, READINGS_A_MESSAGE)):
        send(
            answers,
            [
                [reading_as_json(one), readied_as_json(ready(one)) if isinstance(one, Article) else None]
                for one in some
            ],
        )
    send(answers, None)


def _readying(archive: Archive | None, quoting: Quoting) -> Callable[[Article], Readied]:
    """How articles are made ready; one that cannot be looked up just now counts as new."""
    try:
        looking, blindly = readying(archive, quoting), readying(None, quoting)
    except ClippingsError:
        return readying(None, quoting)

    def ready(article: Article) -> Readied:
        try:
            return looking(article)
        except ClippingsError:
            return blindly(article)

    return ready


def _readings(kind: str, what: Any, lines: Iterable[list[Any]] = ()) -> Iterator[Article | Rejection]:
    match kind:
        case "file":
            return read(Path(what))
        case "lines":
            return read_stored_lines(Path(what), starmap(StoredLine, lines))
        case "pages":
            return (read_stored(page_from_json(page)) for page in what)
        case _:
            return map(reading_from_json, what)


if __name__ == "__main__":
    main()
