"""What the archive tells of itself and of one paragraph: the nouns that its readers are handed. No I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.article import Imprint, Paragraph, Published
from corpus.quotations.nouns import Quotation

Standing = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A paragraph of the archive with everything an answer needs to show it."""

    number: int
    paragraph: Paragraph
    imprint: Imprint
    quotations: tuple[Quotation, ...]
    also_in: tuple[Imprint, ...] = ()
    """Other printings of the same story, the newest first."""


@dataclass(frozen=True, slots=True)
class Lede:
    """An article's first paragraph, and how many it has in all."""

    text: str
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the archive holds: counts, the span of its dates and how often it changed."""

    archive_id: str
    revision: int
    articles: int
    paragraphs: int
    quotations: int
    oldest: Published | None
    newest: Published | None


@dataclass(frozen=True, slots=True)
class State:
    """Which archive this is, how often it changed, and the highest number of a paragraph in it (0: none)."""

    archive_id: str
    revision: int
    highest: int
