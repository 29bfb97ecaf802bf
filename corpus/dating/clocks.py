"""The hour that stands beside a date, and its zone: "at 5:45 p.m. EST", "7.30 Uhr", "T0730Z".

An hour without a stated zone stays without one. Nothing here reads a date.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from corpus.dating import months

_HALF = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?|صباح[اً]+|مساء[ً]?|[صم](?!\w))"
_TIME_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d.:+])T?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}})(?::(?P<second>\d{{2}})(?:[.,]\d+)?)?(?!\d)(?:\s*{_HALF})?",
        rf"(?<![\d.:])(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d{{2}}))?\s*{_HALF}",
        r"(?<!\d)(?P<hour>\d{1,2})\s?h\s?(?P<minute>\d{2})?(?!\w)",
        r"(?<![\d.:])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?=\s*Uhr\b)",
        r"(?<![\d.:])(?P<hour>\d{1,2})\.(?P<minute>\d{2})(?=\s*(?:GMT|UTC|BST|CES?T|E[SD]T)\b)",
        r"(?<!\d)T?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?=\s*(?:GMT|UTC|Z\b|hrs|hours))",
        r"T(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?!\d)",
    )
)
_ZONE = re.compile(
    r"\s*\(?(?:(?P<name>[A-Za-z]{1,4})(?![A-Za-z]))?\s*(?P<offset>[+\-−]\d{1,2}(?::?\d{2})?(?!\d))?\)?"
)


def moment_in(line: str, day: date, start: int, end: int) -> tuple[datetime, int, int] | None:
    """A day with the hour that this part of a line states, and where that begins and ends; None where there is none."""
    for form in _TIME_FORMS:
        match = form.search(line, start, end)
        clock = _clock_of(match) if match else None
        if match is None or clock is None:
            continue
        moment = datetime.combine(day, clock)
        zone, zone_end = _zone_at(line, match.end(), end, moment)
        return moment.replace(tzinfo=zone), match.start(), zone_end
    return None


def _clock_of(match: re.Match[str]) -> time | None:
    parts = match.groupdict()
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    half = (parts.get("half") or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in months.AFTERNOON else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def _zone_at(line: str, start: int, end: int, moment: datetime) -> tuple[tzinfo | None, int]:
    match = _ZONE.match(line, start, end)
    if match is None:
        return None, start
    name = (match["name"] or "").lower()
    known = name in months.ZONE_MINUTES or name in months.ZONE_REGIONS
    if match["offset"] and (known or not name):
        offset = _offset_of(match["offset"])
        return (offset, match.end()) if offset else (None, start)
    if name in months.ZONE_MINUTES:
        return timezone(timedelta(minutes=months.ZONE_MINUTES[name])), match.end("name")
    if name in months.ZONE_REGIONS:
        return _offset_in(months.ZONE_REGIONS[name], moment), match.end("name")
    return None, start


def _offset_of(text: str) -> timezone | None:
    """ "+01:00", "+0100" or "+3" as an offset from UTC."""
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if hours > 14 or minutes > 59:
        return None
    ahead = timedelta(hours=hours, minutes=minutes)
    return timezone(ahead if text[0] == "+" else -ahead)


def _offset_in(region: str, moment: datetime) -> timezone | None:
    """The offset that clocks of a region showed; None where this machine has no table of zones."""
    try:
        offset = ZoneInfo(region).utcoffset(moment)
    except (ZoneInfoNotFoundError, OSError):
        return None
    return timezone(offset) if offset is not None else None
