"""Reads an RSS, Atom or JSON feed: its entries, and the articles of those that carry their text.

feedparser understands the dialects; it is given bytes only, so that it fetches nothing. What WordPress exports is a
feed too, with drafts, pictures and menus among the articles.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from corpus.article import Article, Imprint, Published, Rejection, paragraphs_of
from corpus.cleaning import clean_field
from corpus.dating.dates import parse_published
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers.fragments import fragment_of, with_paragraphs
from corpus.readers.json_feed import is_json_feed, parts_of_json_feed
from corpus.readers.names import is_unpublished
from corpus.readers.origin import Origin, web_address
from corpus.readers.records import language_tag
from corpus.readers.xml_safety import refuse_entities

# Possessive: a page that opens with many comments is no feed however they are parted, and that takes for ever to try.
_START = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?>\s+|<\?xml[^>]{0,200}>|<\?[^>]{0,300}\?>|<!--.{0,2000}?-->|<!DOCTYPE[^>\[]{0,300}>)*+"
    rb"<(?:rss|feed|rdf:RDF|channel)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


Parts = dict[str, Any]
"""What is said of a feed or an entry, under feedparser's names."""
_WP_AUTHOR = re.compile(rb"<wp:author>(.*?)</wp:author>", re.DOTALL)
_WP_FURNITURE = re.compile(
    r"attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+"
)
_END = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|RDF|channel)\s*>|<(?:rss|feed)\b[^>]*/>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed. `stamp` changes when the entry does; "" where the feed does not say."""

    address: str | None
    stamp: str
    title: str | None
    byline: str | None
    published: Published | None
    html: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: whose it is, and its entries in their order."""

    title: str | None
    language: str | None
    entries: tuple[Entry, ...]
    is_whole: bool = True
    """False where it breaks off; the entry in which it does is left out."""
    unpublished: int = 0
    """Drafts and the like among its entries, which are left out."""


def is_feed(head: bytes) -> bool:
    """Whether a file begins like a feed."""
    start = head[:8_192].replace(b"\0", b"")
    return bool(_START.match(start)) or is_json_feed(start)


def feed_of(content: bytes, address: str | None = None) -> Feed:
    """The entries of a feed, with links that lead on from the address that it was fetched from, where it was.

    Raises UnreadableInput.
    """
    if is_json_feed(content[:8_192].replace(b"\0", b"")):
        about, items = parts_of_json_feed(content)
        return _feed_of(about, items, address, is_whole=True)
    from feedparser import parse  # here, for only feeds need it

    refuse_entities(content)
    try:
        lies_at = {"content-location": address} if address else {}  # what a base within the feed is joined to
        parsed = parse(
            BytesIO(content), response_headers=lies_at, sanitize_html=False, resolve_relative_uris=True
        )
    except Exception:  # noqa: BLE001 - whatever a poisoned feed makes the library stumble over
        raise UnreadableInput("is a feed that cannot be read; check the file.") from None
    if not parsed.get("version") and not parsed.entries:
        raise UnreadableInput("is no feed that can be read; check the address.")
    is_whole = bool(_END.search(content.replace(b"\0", b"")))
    names = dict(pair for author in _WP_AUTHOR.findall(content) if (pair := _login_and_name(author)))
    for entry in parsed.entries if names else ():
        entry["author"] = names.get(str(entry.get("author")), entry.get("author"))
    entries = parsed.entries if is_whole else parsed.entries[:-1]
    return _feed_of(parsed.feed, entries, address, is_whole=is_whole)


def _feed_of(about: Parts, entries: list[Parts], address: str | None, *, is_whole: bool) -> Feed:
    entries = [entry for entry in entries if not _is_furniture(entry)]
    published = [entry for entry in entries if not _is_unpublished(entry)]
    return Feed(
        clean_field(about.get("title")),
        language_tag(about.get("language")),
        tuple(_entry_of(entry, address) for entry in published),
        is_whole,
        len(entries) - len(published),
    )


def _is_furniture(entry: Parts) -> bool:
    """Whether WordPress calls an entry a picture, a menu, a style: no article, though some have words."""
    return bool(_WP_FURNITURE.fullmatch(str(entry.get("wp_post_type") or "")))


def _is_unpublished(entry: Parts) -> bool:
    return is_unpublished(entry.get("wp_status")) or bool(entry.get("wp_post_password"))


def _login_and_name(author: bytes) -> tuple[str, str] | None:
    """By what an author signs in to WordPress, which entries give, and what readers know them by."""
    login, name = (
        re.search(rb"<wp:author_%s>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</" % part, author, re.DOTALL)
        for part in (b"login", b"display_name")
    )
    if not (login and name and name[1].strip()):
        return None
    return unescape(login[1].decode("utf-8", "replace")), unescape(name[1].decode("utf-8", "replace"))


def read_feed(content: bytes, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    """The articles of the entries that carry their text. Raises UnreadableInput where none does."""
    feed = feed_of(content)
    found = [_article_of(entry, feed, origin.line(at)) for at, entry in enumerate(feed.entries, 1)]
    if feed.unpublished:
        yield Rejection(
            where, f"holds {feed.unpublished} that its newspaper has not published; what it has was read."
        )
    if not any(found) and not feed.unpublished:
        raise UnreadableInput(
            "is a feed that carries no texts, only links; fetch the articles with `clippings sources add`."
        )
    if not feed.is_whole:
        yield Rejection(where, "breaks off before its end; what came before that was read.")
    for at, article in enumerate(found, 1):
        yield article or Rejection(f"{where}, entry {at}", "carries no text; only its link is in the feed.")


def _article_of(entry: Entry, feed: Feed, origin: Origin) -> Article | None:
    fragment = fragment_of(with_paragraphs(entry.html)) if entry.html.strip() else None
    if fragment is None or not fragment.texts:
        return None
    imprint = Imprint(
        key=origin.key(entry.address),
        doc_id=origin.doc_id,
        title=entry.title or fragment.heading or "",
        source=feed.title,
        byline=entry.byline,
        published=entry.published,
        url=entry.address,
        language=feed.language or language_of(fragment.texts),
    )
    return Article(imprint, paragraphs_of(fragment.texts), tuple(fragment.captions))


def _entry_of(entry: Parts, feed: str | None) -> Entry:
    contents = [str(part.get("value") or "") for part in entry.get("content") or []]
    stated = entry.get("published") or ""
    updated = dict.get(entry, "updated") or ""  # its own "get" says the other date for it
    html = max([*contents, str(entry.get("summary") or "")], key=len)
    # RSS has no date of a change; other words under the date of before are one.
    words = "" if updated or not stated else f" {_sum_of(str(entry.get('title')) + html)}"
    return Entry(
        _linked(entry.get("link"), feed),
        (updated or stated)[:80] + words,
        clean_field(entry.get("title")),
        clean_field(entry.get("author")),
        parse_published(stated or updated),
        html,
    )


def _linked(link: object, feed: str | None) -> str | None:
    """Where an entry leads. Many feeds write only the path, which leads on from their own address."""
    if not (isinstance(link, str) and link.strip()):
        return None
    try:
        return web_address(urljoin(feed, link.strip()) if feed else link)
    except ValueError:  # half an address of the sixth version of the protocol
        return None


def _sum_of(words: str) -> str:
    return f"{zlib.crc32(words.encode('utf-8', 'replace')):08x}"
