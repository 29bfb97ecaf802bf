"""The way that only this engine has: a real archive indexed whole, then one more article until it is found.

Runs in a child process of its own. Articles are the archive's paragraphs, eight to one, without quotations.
The second part needs `index.reindex.catch_up` and is left out where that does not exist.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from bot.bench.child import peak_memory
from corpus.archive import Archive
from corpus.article import Article, Imprint, paragraphs_of
from index import reindex
from index.asking.asked import Question
from index.place import INDEX_FOLDER
from index.searching.local import LocalEngine
from index.terms import analysis

_PARAGRAPHS_AN_ARTICLE = 8
_ARTICLES_AT_ONCE = 500
_ADDED = 7


def measure(folder: Path, texts: Path) -> dict[str, Any]:
    """Fill an archive in `folder` from a file of paragraphs, index it, add articles to it one by one.

    "seconds" is the whole of `reindex`, analysis included; "added_ms" the median over the articles added, each
    from before it is kept until a newly opened engine ranks it first; absent where that cannot be measured.
    """
    archive = Archive(folder, writable=True)
    try:
        paragraphs = _fill(archive, texts)
        before = peak_memory()
        started = time.perf_counter()
        generation = reindex.reindex(folder)
        measured = {
            "paragraphs": paragraphs,
            "seconds": time.perf_counter() - started,
            "peak": max(before, peak_memory()),
            "disk": generation.size,
        }
        catch_up: Callable[[Path], object] | None = getattr(reindex, "catch_up", None)
        if catch_up is not None:
            measured["added_ms"] = statistics.median(
                _until_found(archive, catch_up, n) for n in range(_ADDED)
            )
        return measured
    finally:
        archive.close()


def _fill(archive: Archive, texts: Path) -> int:
    count = 0
    with texts.open(encoding="utf-8") as lines:
        articles = _articles(lines)
        while batch := list(islice(articles, _ARTICLES_AT_ONCE)):
            with archive.writing():
                for article in batch:
                    archive.keep(article, (), place=article.imprint.doc_id)
                    count += len(article.paragraphs)
    return count


def _articles(lines: Iterator[str]) -> Iterator[Article]:
    number = 0
    while texts := [line.rstrip("\n") for line in islice(lines, _PARAGRAPHS_AN_ARTICLE)]:
        number += 1
        yield _article(f"bench-{number}", texts)


def _article(name: str, texts: list[str]) -> Article:
    return Article(Imprint(f"id:{name}", name, ""), paragraphs_of(texts))


def _until_found(archive: Archive, catch_up: Callable[[Path], object], number: int) -> float:
    """Milliseconds from before an article is kept until it is the first that a question for it finds."""
    unheard = f"qzyzzyq{'abcdefghij'[number]}"
    article = _article(f"added-{number}", [f"{unheard} was first heard of today."] * 3)
    question = Question("", tuple(analysis.terms(unheard)))
    started = time.perf_counter()
    archive.keep(article, (), place=article.imprint.doc_id)
    catch_up(archive.directory)
    with LocalEngine.open(archive.directory / INDEX_FOLDER) as engine:
        found = engine.search(question, 1)
    took = 1e3 * (time.perf_counter() - started)
    if not found:
        raise LookupError("the added article was not found after catch_up")
    return took
