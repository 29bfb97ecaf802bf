"""What stands right below a headline that is known as one: the byline, the date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Published
from corpus.dating.date_order import read_in_order
from corpus.dating.dates import beside_dates, find_dateline
from corpus.readers.lines.bylines import byline_of

_SIGNS = 2
"""Lines right below a headline that may be a byline and a date."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Who wrote an article and when it was printed, and how many lines of its body say no more than that."""

    byline: str | None
    published: Published | None
    lines: int = 0


def signs_below(texts: Sequence[str], stated: Signs) -> Signs:
    """What the first lines say that is not stated elsewhere; the last line is never one of them."""
    byline, published = stated.byline, stated.published
    for place, line in enumerate(texts[:_SIGNS]):
        dated = read_in_order(find_dateline(line), texts) if published is None else None
        named = byline_of(beside_dates(line) if dated else line) if byline is None else None
        if not (dated or named) or place + 1 == len(texts):
            return Signs(byline, published, place)
        byline, published = byline or named, published or dated
    return Signs(byline, published, min(_SIGNS, len(texts)))
