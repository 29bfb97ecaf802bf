"""Whether "03/04/2024" is of March or of April: told by what stands around it, for the date itself does not tell.

An all-number date is read day first, as nearly all countries and most languages write it. What tells otherwise is
another date of the same file or page that can only be read month first, or a line of the page that has an American
clock beside a date, or an American address. Where one can only be read day first as well, nothing is told. An agency's
dateline tells nothing: its copy is printed everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.article import Published

_ALL_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/-])")
_FROM_AMERICA = re.compile(
    r"(?=.*(?<!\d)20\d\d(?!\d)).*\d\s?[AaPp]\.?[Mm]\.?,?\s\(?[ECMP][SD]?T\b"  # Tue May 7, 2024, 6:10 p.m. EST
    r"|.*, [A-Z]{2},? \d{5}(?:-\d{4})?(?!\d)"  # 12 Quay Street, Ashmere, OH 44999
)
_LONGEST = 160
"""Characters; whatever a longer line says is about others."""


def puts_months_first(texts: Iterable[str]) -> bool:
    """Whether what is written here has the month before the day in dates of numbers alone."""
    is_american = is_month_first = False
    for text in texts:
        for match in _ALL_NUMBERS.finditer(text[:_LONGEST]):
            if int(match[1]) > 12:
                return False
            is_month_first |= int(match[3]) > 12
        is_american |= len(text) <= _LONGEST and bool(_FROM_AMERICA.match(text))
    return is_american or is_month_first


def read_in_order(published: Published | None, texts: Iterable[str]) -> Published | None:
    """A date that was read day first, with day and month changed where these texts print it and put months first."""
    texts = list(texts)
    is_printed = published and any(is_day_first(text, published) for text in texts)
    return month_first(published) if published and is_printed and puts_months_first(texts) else published


def month_first(published: Published) -> Published:
    """What a date of numbers alone says if what was taken for its day is its month."""
    return published.replace(month=published.day, day=published.month)


def is_day_first(text: str, published: Published) -> bool:
    """Whether a text has a date in numbers alone, day first, that could be read month first."""
    if published.day > 12 or published.day == published.month:
        return False
    return any(
        (int(match[1]), int(match[3])) == (published.day, published.month)
        and int(match[4]) in (published.year, published.year % 100)
        for match in _ALL_NUMBERS.finditer(text[:_LONGEST])
    )
