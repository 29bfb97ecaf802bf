"""When an article was printed: the date grammar of datelines, front matter and page metadata.

A date is read only where day, month and year are all stated. Nothing is guessed from "yesterday", and no
article is ever given today's date. The hour beside a date is read by `corpus.dating.clocks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.article import Published
from corpus.dating import months
from corpus.dating.clocks import moment_in
from corpus.dating.small_talk import is_small_talk, says_update

LONGEST_DATELINE = 160
"""Characters; a longer line is prose, whatever dates it names."""
LINES_REMEMBERED = 1_024
"""As many as a page has: readers ask several times of a line what it is, each for their own reason."""
_YEARS = range(1600, 2201)

_WORD = r"[^\W\d_]"
_MONTH = "|".join(sorted((re.escape(name) for name in months.MONTHS), key=len, reverse=True))
_MONTH = rf"(?P<month>{_MONTH})(?!{_WORD})\.?(?:\s?/\s?(?:{_MONTH})(?!{_WORD}))?"
_ENDED = rf"(?!\d(?!\d?(?:[:./-]\s?\d|\.?\s{_WORD})))"
"""After a year: no digit but of what a copy set beside it without a space (an hour, a date, a count of comments)."""
_YEAR = rf"(?P<year>\d{{4}}){_ENDED}"
_BEGUN = rf"(?:(?<!{_WORD})|(?-i:(?<=[^\W\d_A-ZÀ-ÞА-Я])(?=[A-Z][a-z]{{2}})|(?<=[A-Z])(?=[A-Z]{{3}})))"
"""Before a month: no letter but of a rubric or a name beside it, "SPORTNOV 7, 2021", "Jo AshNov 7, 2021"."""
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|ère|º|°|ª|\.º|\.°|\.)?"
_OF = r"(?:\s+(?:de|del|di|of|d['’](?=[ao])))?"
_GAP = r"[\s,،.\-–/]*"
_DATE_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})(?P<mark>[-/.])\s?(?P<month>\d{1,2})(?P=mark)\s?(?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?=T\d{4}|$)",
        r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[-/.])\s?(?P<month>\d{1,2})(?P=mark)\s?(?P<year>\d{4})"
        + _ENDED,
        rf"{_DAY}{_OF}{_GAP}{_MONTH}{_OF}{_GAP}{_YEAR}",
        rf"{_BEGUN}{_MONTH}{_GAP}{_DAY}{_GAP}{_YEAR}",
        rf"(?<!\d){_YEAR}[\s,.]*{_MONTH}[\s,]*{_DAY}(?!\d)",
        r"(?<!\d)(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日",
    )
)

_FEWEST_DIGITS = re.compile(r"(?:\D*+\d){5}")
"""A day and a year: most lines of a page have fewer, and are done with at once."""

_CLOCK_AFTER = re.compile(
    r"[\s,|–-]*(?:at\s)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?P<half>[ap]\.?m\b\.?)?\s*\(?(?P<zone>[ECMP][SD]?T\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """One date as a line states it: `start` and `end` span the date with its time."""

    published: Published
    start: int
    end: int
    is_update: bool


def parse_published(text: str) -> Published | None:
    """The date that a field such as "published_at" states, or None.

    A `datetime` where an hour is given (with a zone only where the text states one), else a `date`. Of several
    dates the first that is not labelled as an update. 03/04/2024 is the third of April: day first unless
    that is impossible or an American clock follows. Never raises.
    """
    if len(text) > LONGEST_DATELINE:
        return None
    stamps = list(stamps_in(text))
    if not stamps:
        return None
    return next((stamp for stamp in stamps if not stamp.is_update), stamps[0]).published


@lru_cache(maxsize=LINES_REMEMBERED)
def find_dateline(line: str) -> Published | None:
    """The date of a line that is little else than a date: labels, a place or a byline may stand beside it."""
    if len(line) > LONGEST_DATELINE:
        return None
    stamps = list(stamps_in(line))
    if not stamps or not is_small_talk(_without(line, stamps)):
        return None
    return next((stamp for stamp in stamps if not stamp.is_update), stamps[0]).published


def is_update_line(line: str) -> bool:
    """Whether all the dates of a dateline say when the article was changed, none when it was printed."""
    stamps = list(stamps_in(line))
    return bool(stamps) and all(stamp.is_update for stamp in stamps)


def beside_dates(line: str) -> str:
    """What a dateline holds besides its dates, such as "| By Jo Ash"."""
    return _without(line, list(stamps_in(line))).strip(" \t|•·,;:-–—/")


def stamps_in(line: str) -> Iterator[Stamp]:
    """Every date of a line in order, each with the time that is nearest to it and its zone."""
    dates = _dates_in(line)
    before = 0
    for place, (day, start, end) in enumerate(dates):
        limit = dates[place + 1][1] if place + 1 < len(dates) else len(line)
        clock = moment_in(line, day, end, limit) or moment_in(line, day, before, start) or (day, end, end)
        begins, ends = min(start, clock[1]), max(end, clock[2])
        yield Stamp(clock[0], begins, ends, says_update(line[before:begins]))
        before = ends


@lru_cache(maxsize=LINES_REMEMBERED)
def _dates_in(line: str) -> tuple[tuple[date, int, int], ...]:
    if not _FEWEST_DIGITS.match(line):
        return ()
    found: list[tuple[date, int, int]] = []
    for form in _DATE_FORMS:
        for match in form.finditer(line):
            overlaps = any(match.start() < end and start < match.end() for _, start, end in found)
            day = None if overlaps else _day_of(match)
            if day is not None:
                found.append((day, match.start(), match.end()))
    return tuple(sorted(found, key=lambda entry: entry[1]))


def _day_of(match: re.Match[str]) -> date | None:
    year, day = int(match["year"]), int(match["day"])
    named = months.MONTHS.get(match["month"].lower())
    month = named or int(match["month"])
    if year not in _YEARS:
        return None
    if named is None and match.re is _DATE_FORMS[2] and (month > 12 or (day <= 12 and _is_american(match))):
        day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_american(match: re.Match[str]) -> bool:
    """Whether a date with slashes stands before an American zone's clock, or unpadded before one of twelve hours."""
    clock = _CLOCK_AFTER.match(match.string, match.end()) if match["mark"] == "/" else None
    if clock is None:
        return False
    unpadded = len(match["day"]) == 1 or len(match["month"]) == 1
    return bool(clock["zone"]) or (unpadded and bool(clock["half"]))


def _without(line: str, stamps: list[Stamp]) -> str:
    pieces, place = [], 0
    for stamp in stamps:
        pieces.append(line[place : stamp.start])
        place = stamp.end
    return " ".join([*pieces, line[place:]])
