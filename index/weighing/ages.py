"""How old somebody is: as papers print it, after the name, or with "aged" or "year-old"; English."""

from __future__ import annotations

from index.weighing.marks import CAPITAL, NUMBER, YEAR
from index.weighing.reading import ReadSentence, ReadText

_BEFORE = frozenset("aged age turned turns".split())
_AFTER = frozenset("year years".split())
_OLDEST = 120


def is_age(read: ReadText, sentence: ReadSentence, place: int) -> bool:
    """Whether a number is how old somebody is: "Strake, 64", "aged 64", "the 64-year-old"."""
    form = read.forms[place].lower()
    if (
        not read.marks[place] & NUMBER
        or read.marks[place] & YEAR
        or (form.isdecimal() and int(form) > _OLDEST)
    ):
        return False
    before = place - 1 if place > sentence.first else None
    if before is not None and read.forms[before].lower() in _BEFORE:
        return True
    if place + 1 < sentence.last and read.forms[place + 1].lower() in _AFTER:
        return True
    is_named = before is not None and bool(read.marks[before] & CAPITAL and read.terms[before])
    return is_named and form.isdecimal()
