"""The archive's rows and the nouns they stand for: one pure function each way."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, cast

from corpus.article import Article, Imprint, Printing, published_from_iso
from corpus.naming import surname_of
from corpus.quotations.nouns import Quotation, Speaker


def fingerprint_of(article: Article) -> str:
    """Equal for two readings exactly when a reader could see no difference between them."""
    imprint = article.imprint
    seen = [imprint.title, imprint.source, imprint.byline, imprint.published_at, imprint.url,
            article.texts, article.captions]  # fmt: skip
    return hashlib.blake2b(dumps(seen).encode(), digest_size=16).hexdigest()


_encoder = json.JSONEncoder(ensure_ascii=False)


def dumps(value: object) -> str:
    """JSON with letters left as they are."""
    return _encoder.encode(value)


def imprint_of(row: sqlite3.Row) -> Imprint:
    """The imprint in a row of `articles`."""
    return Imprint(
        key=row["key"],
        doc_id=row["doc_id"],
        title=row["title"],
        source=row["source"],
        byline=row["byline"],
        published=published_from_iso(row["published_at"]),
        url=row["url"],
        language=row["language"],
        corrected=_corrected(row),
    )


def _corrected(row: sqlite3.Row) -> date | None:
    """An archive of an earlier version, read as it is, does not know."""
    try:
        at = row["corrected_at"]
    except IndexError:
        return None
    return datetime.fromisoformat(at).date() if at else None


def cut_as_json(article: Article) -> str:
    """The cut lines, each with the place of the paragraph that it stood before where that is known."""
    places: list[int | None] = [*article.cut_before, *[None] * (len(article.cut) - len(article.cut_before))]
    return dumps(list(zip(article.cut, places, strict=True)))


def cut_from_json(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The inverse of `cut_as_json`; archives of earlier versions have the lines alone."""
    entries = [(entry, None) if isinstance(entry, str) else entry for entry in json.loads(text)]
    places = [place for _, place in entries if place is not None]
    return tuple(line for line, _ in entries), tuple(places) if len(places) == len(entries) else ()


def printing_of(row: sqlite3.Row) -> Printing:
    """What narrows a search, of a row of `articles`; the day is that of the place where it was printed."""
    published = row["published_at"]
    day = date.fromisoformat(published[:10]) if published else None
    return Printing(row["article_id"], day, row["source"])


QuotationRow = Sequence[int | str | None]
"""A row of `quotations`, but for its first column: where that has the paragraph's number, this has its place."""


def insert_quotations(
    connection: sqlite3.Connection, numbers: Sequence[int], quotations: Iterable[QuotationRow]
) -> None:
    """Put the quotations of one article in; `numbers` are those of its paragraphs, by place."""
    connection.executemany(
        "INSERT INTO quotations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(numbers[place], *rest) for place, *rest in cast(Iterable[tuple[int, str]], quotations)],
    )


def quotation_row(quotation: Quotation) -> QuotationRow:
    """A quotation as it is kept."""
    speaker = quotation.speaker
    return (
        quotation.place,
        quotation.start,
        quotation.end,
        quotation.type,
        speaker.name if speaker else None,
        speaker.described_as if speaker else None,
        speaker.told if speaker else None,
        quotation.mention,
        quotation.cue,
        surname_of(speaker.name) if speaker else None,
    )


QUOTATION = 'start, "end", type, speaker, described_as, told, mention, cue'
"""The columns of `quotations` that `quotation_of` takes, in their order."""


def quotation_of(row: Sequence[Any], place: int) -> Quotation:
    """The quotation in the columns QUOTATION of a row; `place` is that of its paragraph."""
    start, end, kind, name, described_as, told, mention, cue = row
    speaker = Speaker(name, described_as, told) if name else None
    return Quotation(place, start, end, kind, speaker, mention, cue)
