"""Reads a page that a browser saved with its pictures in one file (MHTML): the page itself, of the address it had."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from pathlib import Path

from corpus.article import Article, Rejection
from corpus.dating.dates import parse_published
from corpus.errors import UnreadableInput
from corpus.readers.decoding import decode, with_charset
from corpus.readers.origin import Origin
from corpus.readers.saved_page import read_page
from corpus.readers.whose import at_home

LARGEST = 64 * 2**20
"""Bytes; most of them are pictures."""
_START = re.compile(rb"(?:From: <Saved by|MIME-Version:\s*1\.0|Snapshot-Content-Location:)", re.IGNORECASE)

_PAGES = ("text/html", "application/xhtml+xml")


def is_mhtml(head: bytes) -> bool:
    """Whether a file begins as browsers begin such pages."""
    return bool(_START.match(head.lstrip(b"\xef\xbb\xbf\r\n")))


def read_mhtml(path: Path, origin: Origin, _where: str) -> Iterator[Article | Rejection]:
    """The article of the saved page. Raises UnreadableInput, OSError."""
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableInput(f'is larger than {LARGEST // 2**20} MB; save it as "Web page, HTML only".')
    try:
        message = message_from_bytes(content.lstrip(b"\xef\xbb\xbf\r\n"))
        page = next((part for part in message.walk() if part.get_content_type() in _PAGES), None)
    except (MessageError, ValueError, LookupError, RecursionError):
        page = None
    if page is None:
        raise UnreadableInput(
            'is an MHTML file without a page in it; save the page as "Web page, HTML only".'
        )
    payload = page.get_payload(decode=True)
    text = decode(with_charset(payload if isinstance(payload, bytes) else b"", page.get_content_charset()))
    saved = parse_published(str(message.get("Date") or ""))
    seen = saved if isinstance(saved, datetime) else None
    yield at_home(read_page(text, replace(origin, seen=seen or origin.seen)), _address_of(message, page))


def _address_of(message: Message, page: Message) -> str:
    return str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip()
