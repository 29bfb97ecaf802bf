"""Reads a web archive (WARC, packed or not): each page in it that a site answered with, of its own address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from corpus.article import Article, Rejection
from corpus.dating.dates import parse_published
from corpus.errors import PageRefused, UnreadableInput
from corpus.fetching.unpacking import body_of
from corpus.readers.decoding import decode, with_charset
from corpus.readers.origin import Origin
from corpus.readers.saved_page import read_page
from corpus.readers.warc_records import LARGEST_RECORD, Record, records_of
from corpus.readers.whose import at_home

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_CHARSET = re.compile(r"charset\s*=\s*\"?([\w.:-]{2,40})", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page out of a web archive that is not read yet: its text, its address, where it came from."""

    text: str
    url: str
    origin: Origin
    where: str


def read_warc(path: Path, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    """The articles of the pages, in order; a page without one is a Rejection. Raises UnreadableInput, OSError."""
    for page in stored_pages(path, origin, where):
        yield read_stored(page) if isinstance(page, StoredPage) else page


def stored_pages(path: Path, origin: Origin, where: str) -> Iterator[StoredPage | Rejection]:
    """The pages, in order, unpacked and decoded but not read. Raises UnreadableInput, OSError."""
    pages = 0
    for number, record in enumerate(records_of(path), 1):
        url = record.headers.get("warc-target-uri", "").strip("<>")
        named = f"{where}, record {number} ({url})"
        try:
            text = _page_in(record)
        except (UnreadableInput, PageRefused) as error:
            yield Rejection(named, str(error))
            continue
        if text is not None:
            pages += 1
            yield StoredPage(text, url, replace(origin.line(number), seen=_seen(record)), named)
    if not pages:
        raise UnreadableInput("is a web archive without a page in it; nothing was added.")


def read_stored(page: StoredPage) -> Article | Rejection:
    """The article of a page, of the address that it was stored under; a Rejection where there is none."""
    try:
        return at_home(read_page(page.text, page.origin), page.url)
    except UnreadableInput as error:
        return Rejection(page.where, str(error))


def _seen(record: Record) -> datetime | None:
    published = parse_published(record.headers.get("warc-date", ""))
    return published if isinstance(published, datetime) else None


def _page_in(record: Record) -> str | None:
    """The page of a record; None for anything else. Raises UnreadableInput or PageRefused."""
    kind = record.headers.get("warc-type", "")
    if kind not in ("response", "resource"):
        return None
    if kind == "resource":
        stated = record.headers.get("content-type", "")
        return _text_of(record.block, stated) if _is_page(stated) and record.block else None
    if record.block is None:
        return None
    head, _, body = record.block.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    status = _STATUS.match(lines[0])
    headers = {
        name.decode("latin-1").strip().lower(): value.decode("latin-1").strip()
        for name, _, value in (line.partition(b":") for line in lines[1:])
    }
    stated = headers.get("content-type", "")
    if status is None or status.group(1) != b"200" or not _is_page(stated):
        return None
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _joined(body)
    encoding = headers.get("content-encoding", "")
    return _text_of(body_of([body], encoding, LARGEST_RECORD) if encoding else body, stated)


def _text_of(body: bytes, stated: str) -> str:
    charset = _CHARSET.search(stated)
    return decode(with_charset(body, charset.group(1) if charset else None))


def _is_page(stated: str) -> bool:
    return stated.partition(";")[0].strip().lower() in _PAGES


def _joined(body: bytes) -> bytes:
    """A body that was sent in pieces, put together; a crawler that did so already left it as it is."""
    pieces: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\r\n", at)
        size = body[at:end].partition(b";")[0].strip() if end >= 0 else b""
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            return body if not pieces else b"".join(pieces)
        length = int(size, 16)
        if not length:
            break
        pieces.append(body[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
    return b"".join(pieces)
