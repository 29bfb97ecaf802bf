"""The nouns of amending: which field of an imprint, and how an article is to differ from its reading. No I/O."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum


class Field(Enum):
    """What of an imprint can be amended; the value is the imprint's own name for it."""

    TITLE = "title"
    SOURCE = "source"
    DATE = "published"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class Amendment:
    """How an article is to differ from its reading.

    `fields` hold what a field is to say, a date in ISO 8601, None for nothing. `restored` are cut lines that are
    paragraphs after all. `key` is the key that the article is kept under, None for that of the reading.
    """

    fields: tuple[tuple[Field, str | None], ...] = ()
    restored: tuple[str, ...] = ()
    key: str | None = None

    def __bool__(self) -> bool:
        return bool(self.fields or self.restored)

    def saying(self, field: Field, value: str | None) -> Amendment:
        """The amendment with one more field, or with another value for it."""
        others = tuple(entry for entry in self.fields if entry[0] is not field)
        return replace(self, fields=(*others, (field, value)))

    def restoring(self, line: str) -> Amendment:
        """The amendment with one more line put back."""
        return replace(self, restored=(*self.restored, line))
