"""One worker: `python -m corpus.parsing.worker` takes requests from its input and answers until that ends.

A request is ["file", path], ["pages", [page of a web archive, ...]] or ["quote", [texts of an article, ...]]. The
answer to the first two are the readings, each article with its quotations, a few to a message and None after the
last; to the third the quotations of each article. Nothing here opens an archive.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any

from corpus.article import Article, Rejection
from corpus.parsing.wire import page_from_json, quotation_as_json, reading_as_json, receive, send
from corpus.quotations.find import find_quotations
from corpus.readers import read, read_stored

READINGS_A_MESSAGE = 32
_MOST_MEMORY = 4 * 2**30
"""Bytes of address space: what needs more is poisoned."""


def main() -> None:
    """Answer requests until there are no more."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever a library prints is no answer
    with suppress(EOFError, BrokenPipeError):
        while True:
            _answer(receive(requests), answers)


def _answer(request: list[Any], answers: IO[bytes]) -> None:
    kind, what = request
    if kind == "quote":
        send(answers, [_quotations(texts) for texts in what])
        return
    readings = _parsed(
        read(Path(what)) if kind == "file" else (read_stored(page_from_json(page)) for page in what)
    )
    while some := list(islice(readings, READINGS_A_MESSAGE)):
        send(answers, some)
    send(answers, None)


def _parsed(readings: Iterable[Article | Rejection]) -> Iterator[list[Any]]:
    for reading in readings:
        quotations = _quotations(reading.texts) if isinstance(reading, Article) else []
        yield [reading_as_json(reading), quotations]


def _quotations(texts: list[str] | tuple[str, ...]) -> list[list[Any]]:
    return [quotation_as_json(quotation) for quotation in find_quotations(texts)]


if __name__ == "__main__":
    main()
