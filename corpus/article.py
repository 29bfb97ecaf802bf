"""The nouns of the archive: an Article, where it was printed, and its paragraphs.

Plain frozen records. Nothing here reads a file or knows how text is cleaned.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

Published = date
"""When an article was printed: a `datetime` when the page gives the time, else a `date`."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Where and when an article was printed, and how it is known.

    `key` is what makes two readings the same article (its id, its url, or the place it was read from);
    `doc_id` is the id that the input gave it, else the file's name; `article_id` is what Clippings itself
    says (12 hexadecimal digits, derived from `key`, short enough for a button).
    """

    key: str
    doc_id: str
    title: str
    source: str | None = None
    byline: str | None = None
    published: Published | None = None
    url: str | None = None
    language: str | None = None
    corrected: date | None = field(default=None, compare=False)
    """When the paper last changed its words, as far as the archive saw it."""

    @property
    def article_id(self) -> str:
        return article_id_of(self.key)

    @property
    def published_at(self) -> str | None:
        """ISO 8601: "2018-01-19", or "2018-01-19T05:45" where the page gives a time."""
        if isinstance(self.published, datetime):
            precision = "seconds" if self.published.second else "minutes"
            return self.published.isoformat(timespec=precision)
        return self.published.isoformat() if self.published else None


class Printing(NamedTuple):
    """Where and when a paragraph was printed, as far as a search can be narrowed by it."""

    article_id: str
    day: date | None
    source: str | None


UNPRINTED = Printing("", None, None)
"""Of a paragraph of which nothing is known."""


class Paragraph(NamedTuple):
    """One paragraph of an article's body, character for character."""

    text: str
    place: int
    """0 for the first paragraph of the body."""


@dataclass(frozen=True, slots=True)
class Article:
    """One printed piece. Captions and what was cut as furniture are kept apart from the body."""

    imprint: Imprint
    paragraphs: tuple[Paragraph, ...]
    captions: tuple[str, ...] = ()
    cut: tuple[str, ...] = field(default=(), compare=False)
    cut_before: tuple[int, ...] = field(default=(), compare=False)
    """For each cut line the place of the paragraph that it stood before; empty where that is not known."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The body, one string a paragraph."""
        return tuple([paragraph.text for paragraph in self.paragraphs])


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that did not become an article, with the reason as a person is told it."""

    where: str
    reason: str

    @property
    def told(self) -> str:
        """Where and why on one line; what a file's name holds that is no letter (line ends, colours) is U+FFFD."""
        where = "".join(one if one.isprintable() else "\ufffd" for one in self.where)
        return f"{where} {self.reason}"


Reading = Article | Rejection
"""What becomes of one input."""


def article_id_of(key: str) -> str:
    """12 hexadecimal digits that stand for an article's key."""
    return hashlib.blake2b(key.encode(), digest_size=6).hexdigest()


def paragraphs_of(texts: list[str] | tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Number the texts of a body from 0."""
    return tuple(map(Paragraph, texts, range(len(texts))))


@lru_cache(8192)
def day_of(published: Published | None) -> date | None:
    """The day alone, of whatever is known."""
    return published.date() if isinstance(published, datetime) else published


def published_from_iso(text: str | None) -> Published | None:
    """The inverse of `Imprint.published_at`; None for None. Raises ValueError for anything else."""
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
