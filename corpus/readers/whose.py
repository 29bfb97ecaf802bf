"""Whose a page is: an article's address, where the page says one thing and the place that it was found at another.

A page must not be able to take the place of another newspaper's article, so what it says of its own address is
believed only within the site that it came from.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from corpus.article import Article
from corpus.cleaning import without_broken_characters
from corpus.readers.origin import web_address

_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|d|ms|tw|tt|y)clid|[gw]braid|mc_[ce]id|igsh(?:id)?|_hs(?:enc|mi)|mkt_tok|ref_src",
    re.IGNORECASE,
)
"""Names in a query that say by which way a reader came, and nothing of the page."""


def at_home(article: Article, url: str) -> Article:
    """The article with an address of the site that it was found at."""
    imprint, url = article.imprint, without_tracking(url)
    if web_address(url) is None or (imprint.url and same_site(imprint.url, url)):
        return article
    is_of_page = imprint.key.startswith(("file:", "url:"))
    key = f"url:{without_broken_characters(url)}" if is_of_page else imprint.key
    return replace(article, imprint=replace(imprint, url=url, key=key))


def part_at_home(article: Article, url: str) -> Article:
    """One article of a file of several (a feed, a table, a book) that was found at an address.

    It keeps the address that the file gives it, for feeds are often served from elsewhere than what they name, but is
    known by that within the file only.
    """
    imprint = article.imprint
    if imprint.url is None:
        return replace(article, imprint=replace(imprint, url=url if web_address(url) else None))
    if same_site(imprint.url, url) or not imprint.key.startswith("url:"):
        return article
    key = f"url:{without_broken_characters(url)}#{imprint.url}"
    return replace(article, imprint=replace(imprint, key=key))


def without_tracking(url: str) -> str:
    """An address without the marks that newsletters, feeds and networks hang on it: the page is the same."""
    address, mark, query = url.partition("?")
    kept = [part for part in query.split("&") if not _TRACKING.fullmatch(part.partition("=")[0])]
    return address + mark * bool(kept) + "&".join(kept) if mark else url


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one host, give or take the "www." or "m." before its name."""
    return _bare_host(one) == _bare_host(other)


def _bare_host(url: str) -> str:
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", (urlsplit(url).hostname or "").lower())
