"""Articles and quotations as JSON and back, and how messages are framed on a pipe."""

from __future__ import annotations

import json
import struct
from datetime import datetime
from typing import IO, Any

from corpus.adding.quoted import Quoted
from corpus.adding.readied import Readied, Worked
from corpus.article import Article, Imprint, Rejection, paragraphs_of, published_from_iso
from corpus.readers import StoredPage
from corpus.readers.origin import Origin
from corpus.stories.story import Story

_FRAME = struct.Struct("<I")


def send(stream: IO[bytes], message: object) -> None:
    """One message. Raises OSError."""
    content = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    stream.write(_FRAME.pack(len(content)) + content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next message. Raises EOFError where there is none any more, OSError or ValueError."""
    head = stream.read(_FRAME.size)
    if len(head) < _FRAME.size:
        raise EOFError
    (size,) = _FRAME.unpack(head)
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return json.loads(content.decode("utf-8", "surrogatepass"))


def reading_as_json(reading: Article | Rejection) -> list[Any]:
    """What `reading_from_json` understands."""
    if isinstance(reading, Rejection):
        return [reading.where, reading.reason]
    i = reading.imprint
    imprint = [i.key, i.doc_id, i.title, i.source, i.byline, i.published_at, i.url, i.language]
    return [imprint, reading.texts, reading.captions, reading.cut, reading.cut_before]


def reading_from_json(message: list[Any]) -> Article | Rejection:
    """The inverse of `reading_as_json`."""
    if len(message) == 2:
        return Rejection(*message)
    (key, doc_id, title, source, byline, published, url, language), texts, captions, cut, before = message
    imprint = Imprint(key, doc_id, title, source, byline, published_from_iso(published), url, language)
    return Article(imprint, paragraphs_of(texts), tuple(captions), tuple(cut), tuple(before))


def page_as_json(page: StoredPage) -> list[Any]:
    """What `page_from_json` understands."""
    origin = page.origin
    seen = origin.seen.isoformat() if origin.seen else None
    return [page.text, page.url, origin.name, origin.place, seen, page.where]


def page_from_json(message: list[Any]) -> StoredPage:
    """The inverse of `page_as_json`."""
    text, url, name, place, seen, where = message
    return StoredPage(text, url, Origin(name, place, datetime.fromisoformat(seen) if seen else None), where)


def readied_as_json(readied: Readied) -> list[Any]:
    """What `readied_from_json` understands."""
    worked = readied.worked
    return [readied.fingerprint, readied.as_read, [*worked.quotations, *worked.story] if worked else None]


def readied_from_json(message: list[Any]) -> Readied:
    """The inverse of `readied_as_json`."""
    fingerprint, as_read, worked = message
    return Readied(fingerprint, as_read, Worked(Quoted(worked[0]), Story(*worked[1:])) if worked else None)
