"""Dates that are told from the moment of reading, "2 hours ago" or "yesterday", resolved against a stated one.

The moment is when the page was fetched or saved, as a file that keeps it says. Without such a moment there is no
date: today is never taken for it.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from corpus.article import Published
from corpus.dates import LONGEST_DATELINE, is_small_talk

_UNITS: dict[str, timedelta] = {}
for _names, _length in (
    ("second seconds sec secs sekunde sekunden seconde secondes segundo segundos", timedelta(seconds=1)),
    ("minute minutes min mins minuten minuto minutos minuti دقيقة دقائق", timedelta(minutes=1)),
    ("hour hours hr hrs h stunde stunden std heure heures hora horas ora ore ساعة ساعات", timedelta(hours=1)),
    ("day days d tag tagen jour jours día días dia dias giorno giorni يوم أيام", timedelta(days=1)),
    ("week weeks woche wochen semaine semaines semana semanas settimana settimane", timedelta(weeks=1)),
):
    _UNITS.update(dict.fromkeys(_names.split(), _length))

_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBER = r"\d{1,3}|an?|one|eine[rm]?|une?|un[ao]?"
_SPAN = rf"(?:{_NUMBER})\s*(?:{_UNIT})\b\.?"
_SPANS = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})\b", re.IGNORECASE)
_AGO = re.compile(
    rf"(?:vor|il y a|hace|há|منذ|قبل)\s+(?:{_SPAN}[\s,]*){{1,2}}|(?:{_SPAN}[\s,]*){{1,2}}(?:ago|fa|atrás)\b",
    re.IGNORECASE,
)
_DAYS = {
    "today": 0, "yesterday": 1, "heute": 0, "gestern": 1, "aujourd'hui": 0, "hier": 1, "hoy": 0, "ayer": 1,
    "oggi": 0, "ieri": 1, "hoje": 0, "ontem": 1, "اليوم": 0, "أمس": 1,
}  # fmt: skip
_DAY = re.compile(rf"(?<!\w)(?P<day>{'|'.join(_DAYS)})(?!\w)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?!\d)\s*(?P<half>[ap]\.?m\b\.?)?", re.IGNORECASE
)


def resolve(line: str, seen: datetime) -> Published | None:
    """The date of a line that is little else than one told from `seen`; None for any other line.

    Minutes and hours give a moment in the zone of `seen`, days a date.
    """
    if len(line) > LONGEST_DATELINE:
        return None
    if ago := _AGO.search(line):
        return _before(ago.group(), seen) if is_small_talk(_without(line, ago)) else None
    day = _DAY.search(line.replace("’", "'"))
    if day is None:
        return None
    rest = _without(line, day)
    clock = _CLOCK.search(rest)
    if not is_small_talk(_without(rest, clock) if clock else rest):
        return None
    printed = (seen - timedelta(days=_DAYS[day["day"].lower()])).date()
    return _at(printed, clock, seen) if clock else printed


def _before(told: str, seen: datetime) -> Published:
    spans = [
        (int(span["number"]) if span["number"].isdigit() else 1) * _UNITS[span["unit"].lower()]
        for span in _SPANS.finditer(told)
    ]
    moment = seen - sum(spans, timedelta())
    return moment.date() if max(spans) >= timedelta(days=1) else moment.replace(second=0, microsecond=0)


def _at(day: date, clock: re.Match[str], seen: datetime) -> Published:
    hour, minute = int(clock["hour"]), int(clock["minute"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower().startswith("p") else 0)
    if hour > 23 or minute > 59:
        return day
    return datetime.combine(day, time(hour, minute), seen.tzinfo)


def _without(line: str, match: re.Match[str]) -> str:
    return f"{line[: match.start()]} {line[match.end() :]}"
