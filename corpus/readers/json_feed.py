"""A JSON Feed as the parts that other feeds come in, under the names that feedparser gives them."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

from corpus.errors import UnreadableInput
from corpus.readers.decoding import decode

_VERSION = re.compile(rb'\s*\{.*?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version', re.DOTALL)
_BLANK = re.compile(r"\n\s*\n")
_Parts = dict[str, Any]


def is_json_feed(head: bytes) -> bool:
    """Whether a file begins like a JSON Feed, which names its version."""
    return bool(_VERSION.match(head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")))


def parts_of_json_feed(content: bytes) -> tuple[_Parts, list[_Parts]]:
    """What is said of the feed, and its entries. Raises UnreadableInput."""
    try:
        feed = json.loads(decode(content).lstrip("\ufeff"))
        items = [item for item in feed["items"] if isinstance(item, dict)]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise UnreadableInput("is a feed that cannot be read; check the file.") from None
    return {"title": feed.get("title"), "language": feed.get("language")}, [
        _entry_of(item, feed) for item in items
    ]


def _entry_of(item: _Parts, feed: _Parts) -> _Parts:
    authors = item.get("authors") or [item.get("author")]
    names = [author.get("name") for author in authors if isinstance(author, dict)]
    return {
        "link": item.get("url") or item.get("external_url"),
        "title": item.get("title"),
        "author": ", ".join(name for name in names if isinstance(name, str)),
        "published": _text(item.get("date_published")),
        "updated": _text(item.get("date_modified")),
        "content": [{"value": _text(item.get("content_html")) or _as_html(_text(item.get("content_text")))}],
        "summary": _as_html(_text(item.get("summary"))),
    }


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _as_html(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in _BLANK.split(text) if part.strip())
