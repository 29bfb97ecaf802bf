"""The words of each part of a question that stands in quotation marks."""

from __future__ import annotations

import re

from index.terms import analysis

MARKS = re.compile(r"[\"“„«](.{2,200}?)[\"”“»]")
ENGLISH_MARKS = re.compile(rf"{MARKS.pattern}|(?<!\w)['‘](.{{2,200}}?)['’](?!\w)")
"""Single ones too, which are apostrophes in other languages."""


def quotations_in(text: str, marks: re.Pattern[str] = MARKS) -> tuple[tuple[str, ...], ...]:
    """Its parts in marks that have several words."""
    found = (tuple(analysis.forms(next(filter(None, quoted.groups())))) for quoted in marks.finditer(text))
    return tuple(words for words in found if len(words) > 1)
