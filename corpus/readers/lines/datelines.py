"""When an article was printed, told by the lines around its headline and below its body.

There a line may say other things beside its date ("Jo Ash | 14 Mar 2024, 06:10 | 12 comments"), and may write its
year with two digits or tell the date from the moment at which the page was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from corpus.article import Published
from corpus.dating.dates import LONGEST_DATELINE, Stamp, find_dateline, is_update_line, stamps_in
from corpus.dating.relative_dates import resolve
from corpus.dating.small_talk import says_update

_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\2\s?(\d{2})(?![\d/-])")
_AMERICAN = re.compile(r"\b(?:[ap]\.?m\b|[ECMP][SD]?T\b)", re.IGNORECASE)
_TIME = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?!\d)\s*([ap])?\.?m?\b", re.IGNORECASE)
_UPDATE = re.compile(
    r"\b(?:updated?|modified|edited|aktualisiert|mis à jour|actualizado|تحديث)\b", re.IGNORECASE
)
_LABEL = 4
"""Words that may stand above a date as its label."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was printed and when it was changed, as far as its lines say."""

    published: Published | None = None
    updated: Published | None = None


def dated_by(lines: Iterable[str], seen: datetime | None = None) -> Dated:
    """What the lines beside an article say; those that are nothing but a date count before the others.

    `seen` is when the page was read, where that is known.
    """
    short = [line for line in lines if len(line) <= LONGEST_DATELINE]
    updated: Published | None = None
    for readings in (_plain(short), _told_from(short, seen), _among_others(short)):
        found = list(readings)
        published = next((moment for moment, is_update in found if not is_update), None)
        updated = updated or next((moment for moment, is_update in found if is_update), None)
        if published:
            return Dated(published, updated)
    return Dated(None, updated)


def _plain(lines: list[str]) -> Iterator[tuple[Published, bool]]:
    for line in lines:
        if published := find_dateline(line):
            yield published, is_update_line(line)


def _told_from(lines: list[str], seen: datetime | None) -> Iterator[tuple[Published, bool]]:
    for line in lines if seen else ():
        assert seen is not None
        if published := resolve(line, seen):
            yield published, bool(_UPDATE.search(line))


def _among_others(lines: list[str]) -> Iterator[tuple[Published, bool]]:
    for line in lines:
        stamps: list[Stamp] = list(stamps_in(line))
        for stamp in stamps:
            yield stamp.published, stamp.is_update
        if not stamps and (published := _with_short_year(line)):
            yield published, bool(_UPDATE.search(line))


def _with_short_year(line: str) -> Published | None:
    """A date such as "8.5.12": day first, but for a line with an American clock."""
    match = _SHORT_YEAR.search(line)
    if match is None:
        return None
    first, mark, second, year = match.groups()
    day, month = int(first), int(second)
    if (mark != "." and _AMERICAN.search(line)) or month > 12:
        day, month = month, day
    try:
        printed = date(2000 + int(year), month, day)
    except ValueError:
        return None
    clock = _TIME.search(line, match.end())
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return printed
    hour = int(clock[1])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].lower() == "p" else 0)
    return datetime.combine(printed, time(hour, int(clock[2])))


def with_labels(lines: list[str]) -> list[str]:
    """The lines, a date that a program parted from the word "Updated" above it put together with that."""
    joined: list[str] = []
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else ""
        if _is_update_label(above) and find_dateline(line) and joined[-1] == above:
            joined[-1] = f"{above} {line}"
        else:
            joined.append(line)
    return joined


def _is_update_label(line: str) -> bool:
    is_short = 0 < len(line.split()) <= _LABEL
    return is_short and says_update(line) and not any(map(str.isdigit, line))
