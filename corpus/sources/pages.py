"""From a fetched page to its articles.

What a page says of its own address is believed only within its own site: a page must not be able to take the
place of another newspaper's article.
"""

from __future__ import annotations

import codecs
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from corpus.article import Article, Rejection
from corpus.cleaning import without_broken_characters
from corpus.errors import NotFetched
from corpus.fetching import Fetched, Fetcher, Unchanged
from corpus.readers import read

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
    with tempfile.TemporaryDirectory(prefix="clippings-") as folder:
        name = _name_of(page)
        path = Path(folder) / "page"
        path.write_bytes(_as_utf8(page))
        for reading in read(path, name=name, place=page.url):
            yield (
                Rejection(url, reading.reason)
                if isinstance(reading, Rejection)
                else _at_home(reading, page.url)
            )


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one host, give or take the "www." or "m." before its name."""
    return _bare_host(one) == _bare_host(other)


def _bare_host(url: str) -> str:
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", (urlsplit(url).hostname or "").lower())


def _at_home(article: Article, url: str) -> Article:
    """The article with an address of the site that it was fetched from."""
    imprint = article.imprint
    if imprint.url and same_site(imprint.url, url):
        return article
    is_of_page = imprint.key.startswith(("file:", "url:"))
    key = f"url:{without_broken_characters(url)}" if is_of_page else imprint.key
    return replace(article, imprint=replace(imprint, url=url, key=key))


def _name_of(page: Fetched) -> str:
    """The last part of the page's path, with the ending that its type asks for."""
    parts = urlsplit(page.url)
    name = unquote(parts.path.rstrip("/").rpartition("/")[2])[-_LONGEST_NAME:] or parts.hostname or "page"
    suffix = _SUFFIX_OF.get(page.media_type, "")
    return name if not suffix or name.lower().endswith(suffix) else name + suffix


def _as_utf8(page: Fetched) -> bytes:
    """The page with its letters as the site says they are encoded, where that is not to be seen in the page."""
    if not page.charset or not (page.media_type.startswith("text/") or "html" in page.media_type):
        return page.content
    try:
        if codecs.lookup(page.charset).name == "utf-8" or page.content.startswith(
            (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
        ):
            return page.content
        return page.content.decode(page.charset).encode("utf-8", "surrogatepass")
    except (LookupError, UnicodeError, ValueError):
        return page.content
