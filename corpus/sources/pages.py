"""From a fetched page to its articles."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from corpus.article import Article, Rejection
from corpus.cleaning import without_broken_characters
from corpus.errors import NotFetched
from corpus.fetching import Fetched, Unchanged
from corpus.fetching.fetcher import Fetcher
from corpus.readers import read
from corpus.readers.decoding import with_charset
from corpus.readers.saved.not_there import leads_home
from corpus.readers.whose import at_home, part_at_home

_SUFFIX_OF = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/x-ndjson": ".jsonl",
    "text/plain": ".txt",
}
_LONGEST_NAME = 80


def read_address(fetcher: Fetcher, url: str) -> Iterator[Article | Rejection]:
    """The articles at an address; what cannot be fetched or read is a Rejection and nothing is raised."""
    try:
        page = fetcher.fetch(url)
    except NotFetched as error:
        yield Rejection(url, str(error))
        return
    assert not isinstance(page, Unchanged), "nothing was known before"
    yield from read_fetched(page, url)


def read_fetched(page: Fetched, url: str) -> Iterator[Article | Rejection]:
    """The articles of a page that was asked for as `url`; what cannot be read is a Rejection."""
    if "html" in page.media_type and leads_home(url, page.url):
        yield Rejection(
            url, "leads to its site's front page: the article is not there any more. Check the address."
        )
        return
    with tempfile.TemporaryDirectory(prefix="clippings-") as folder:
        name = _name_of(page)
        path = Path(folder) / "page"
        path.write_bytes(_as_utf8(page))
        for reading in read(path, name=name, place=page.url, seen=datetime.now(UTC)):
            if isinstance(reading, Rejection):
                yield Rejection(_where(reading.where, name, url), reading.reason)
            elif reading.imprint.doc_id == without_broken_characters(name):
                yield at_home(reading, page.url)
            else:
                yield part_at_home(reading, page.url)


def _where(said: str, name: str, url: str) -> str:
    """Where a rejection is told of: the address, and the line or entry behind it."""
    return url + said.removeprefix(name) if said.startswith(name) else url


def _name_of(page: Fetched) -> str:
    """The last part of the page's path, with the ending that its type asks for."""
    parts = urlsplit(page.url)
    name = unquote(parts.path.rstrip("/").rpartition("/")[2])[-_LONGEST_NAME:] or parts.hostname or "page"
    suffix = _SUFFIX_OF.get(page.media_type, "")
    return name if not suffix or name.lower().endswith(suffix) else name + suffix


def _as_utf8(page: Fetched) -> bytes:
    is_text = page.media_type.startswith("text/") or "html" in page.media_type
    return with_charset(page.content, page.charset if is_text else None)
