"""What a search is narrowed to: when, in which newspapers, in which articles.

Every engine leaves out what a filter does not admit before it ranks; statistics (idf, mean length) stay those of
the whole collection, so that a passage has the same score under any filters. Nothing here reads a question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.article import Printing

Kind = Literal["date", "source"]


@dataclass(frozen=True, slots=True)
class Filters:
    """All of these must hold; what is None or empty admits everything.

    A paragraph without a date is left out where `since` or `until` is given, one without a source where
    `sources` are.
    """

    since: date | None = None
    until: date | None = None
    """The last day, which belongs to it."""
    sources: frozenset[str] = frozenset()
    """Names, as the archive spells them."""
    articles: frozenset[str] = frozenset()
    """Article ids."""

    def __bool__(self) -> bool:
        return self.is_dated or bool(self.sources or self.articles)

    @property
    def is_dated(self) -> bool:
        return self.since is not None or self.until is not None

    @property
    def period(self) -> Filters:
        """The dates alone."""
        return Filters(self.since, self.until)

    @property
    def papers(self) -> Filters:
        """The sources alone."""
        return Filters(sources=self.sources)

    def admits(self, printing: Printing) -> bool:
        """Whether a paragraph printed there belongs to what is searched."""
        return (
            (not self.is_dated or printing.day is not None)
            and (self.since is None or printing.day is None or printing.day >= self.since)
            and (self.until is None or printing.day is None or printing.day <= self.until)
            and (not self.sources or printing.source in self.sources)
            and (not self.articles or printing.article_id in self.articles)
        )


EVERYTHING = Filters()


def both(one: Filters, other: Filters) -> Filters:
    """The days that both admit; sources and articles of `one`, or those of `other` where it names none."""
    return Filters(
        _latest(filter(None, (one.since, other.since))),
        _earliest(filter(None, (one.until, other.until))),
        one.sources or other.sources,
        one.articles or other.articles,
    )


def _latest(days: Iterable[date]) -> date | None:
    return max(days, default=None)


def _earliest(days: Iterable[date]) -> date | None:
    return min(days, default=None)
