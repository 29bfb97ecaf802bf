"""Dates in figures alone: "on 15/07", "31/12/2024"; which of a text's numbers begin one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.answer import Span
from index.terms import analysis

_DAY, _MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
_DATE = re.compile(
    rf"(?<![\d/.,:-])(?:{_DAY}/{_MONTH}|{_MONTH}/{_DAY})(?:/(?:\d\d){{1,2}})?(?![\d/]|[.,:]\d)"
    r"|(?<![\d/.,:-])\d?\d/\d?\d/(?:19|20)\d\d(?![\d/])"
)
"""Two digits each where no year follows: "1/2" is a half, and "24/7" no day."""


def has_dates(text: str) -> bool:
    """Whether any number of a text may begin one; few texts have any."""
    return "/" in text and _DATE.search(text) is not None


def dates(text: str, span: Span) -> Iterator[int]:
    """The numbers that begin a date, each by how many words of the span stand before it."""
    for found in _DATE.finditer(text, *span):
        yield len(analysis.forms(text, span[0], found.start()))
