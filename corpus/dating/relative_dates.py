"""Dates that are told from the moment of reading, "2 hours ago" or "yesterday", resolved against a stated one.

The moment is when the page was fetched or saved, as a file that keeps it says, or when a person said it. Without such
a moment there is no date: today is never taken for it.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from corpus.article import Published
from corpus.dating.dates import LONGEST_DATELINE
from corpus.dating.small_talk import is_small_talk

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
_NUMBERS = {
    name: number
    for names in (
        "two three four five six seven eight nine ten",
        "zwei drei vier fünf sechs sieben acht neun zehn",
        "deux trois quatre cinq six sept huit neuf dix",
        "dos tres cuatro cinco seis siete ocho nueve diez",
        "due tre quattro cinque sei sette otto nove dieci",
    )
    for number, name in enumerate(names.split(), 2)
}
_NUMBER = rf"\d{{1,3}}|an?|one|eine[rm]?|une?|un[ao]?|{'|'.join(_NUMBERS)}"
_SPAN = rf"(?:{_NUMBER})\s*(?:{_UNIT})\b\.?"
_SPANS = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})\b", re.IGNORECASE)
_AGO = re.compile(
    rf"(?:vor|il y a|hace|há|منذ|قبل)\s+(?:{_SPAN}[\s,]*){{1,2}}|(?:{_SPAN}[\s,]*){{1,2}}(?:ago|fa|atrás)\b",
    re.IGNORECASE,
)
_DAYS = {
    "today": 0, "yesterday": 1, "heute": 0, "gestern": 1, "aujourd'hui": 0, "hier": 1, "hoy": 0, "ayer": 1,
    "oggi": 0, "ieri": 1, "hoje": 0, "ontem": 1, "اليوم": 0, "أمس": 1,
    "the day before yesterday": 2, "day before yesterday": 2, "vorgestern": 2, "avant-hier": 2, "anteayer": 2,
    "antes de ayer": 2, "l'altro ieri": 2, "anteontem": 2, "أول أمس": 2, "أول من أمس": 2,
    "منذ يومين": 2, "قبل يومين": 2,
}  # fmt: skip
_DAY = re.compile(rf"(?<!\w)(?P<day>{'|'.join(sorted(_DAYS, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
_WEEKDAYS = {
    name: number
    for language in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "mon tue wed thu fri sat sun",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lunes martes miércoles jueves viernes sábado domingo",
        "lunes martes miercoles jueves viernes sabado domingo",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    )
    for number, name in enumerate(language.split())
}
_LAST = r"last|past|letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?"
_GONE_BY = r"dernier|passé|pasado|scors[oa]|passad[oa]|الماضية?"
_ON_WEEKDAY = re.compile(
    rf"(?:(?:on|am|le|el|lo|la|na|no|يوم)\s+)?(?:(?P<before>{_LAST})\s+)?(?P<day>{'|'.join(_WEEKDAYS)})"
    rf"(?:\s+(?P<after>{_GONE_BY}))?\.?",
    re.IGNORECASE,
)
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


def resolve_said(written: str, said: datetime) -> Published | None:
    """The date that a person means who writes nothing else: as `resolve` has it, or the last of a day of the week.

    "Friday" is today on a Friday, "last Friday" never is.
    """
    resolved = resolve(written, said)
    if resolved is not None:
        return resolved
    clock = _CLOCK.search(written)
    told = _without(written, clock).strip(" ,") if clock else written.strip()
    weekday = _ON_WEEKDAY.fullmatch(
        re.sub(r"\s+(?:at|um|à|a las|alle|às|الساعة)$", "", told, flags=re.IGNORECASE)
    )
    if weekday is None:
        return None
    ago = (said.weekday() - _WEEKDAYS[weekday["day"].lower()]) % 7
    printed = (said - timedelta(days=ago or (7 if weekday["before"] or weekday["after"] else 0))).date()
    return _at(printed, clock, said) if clock else printed


def _before(told: str, seen: datetime) -> Published:
    spans = [_number(span["number"]) * _UNITS[span["unit"].lower()] for span in _SPANS.finditer(told)]
    moment = seen - sum(spans, timedelta())
    return moment.date() if max(spans) >= timedelta(days=1) else moment.replace(second=0, microsecond=0)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS.get(written.lower(), 1)


def _at(day: date, clock: re.Match[str], seen: datetime) -> Published:
    hour, minute = int(clock["hour"]), int(clock["minute"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].lower().startswith("p") else 0)
    if hour > 23 or minute > 59:
        return day
    return datetime.combine(day, time(hour, minute), seen.tzinfo)


def _without(line: str, match: re.Match[str]) -> str:
    return f"{line[: match.start()]} {line[match.end() :]}"
