"""What may stand beside the date of a dateline: labels, names of days, a reading time, a place, a byline."""

from __future__ import annotations

import re

from corpus.dating import months

_LABEL = re.compile(r"[^\W\d_][^\W\d_.'’-]*")
_BYLINE = re.compile(r"(?:by|von|par|por|di|da|door|بقلم)(?:\s*:)?\s+(?=[^\W\d_])", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,2}")
_READING_TIME = re.compile(r"\d{1,2}[\s-]?min(?:ute)?s?\.?(?: read| lesezeit| de lecture)?", re.IGNORECASE)

_PUBLISHED = frozenset(
    "published posted issued printed veröffentlicht publié publie publicado publicada pubblicato نشر".split()
)


def is_small_talk(rest: str) -> bool:
    """Whether what stands beside the dates is labels, names of days, a zone, a reading time, a place or a byline."""
    rest = _READING_TIME.sub(" ", rest)
    byline = _BYLINE.search(rest)
    if byline and len(rest) - byline.end() <= 80:
        rest = rest[: byline.start()]
    rest = rest.strip(" \t\xa0|•·,،;:-–—/()[]")
    if _PLACE.fullmatch(rest):
        return True
    allowed = months.LABELS | months.UPDATE_LABELS | months.WEEKDAYS | months.ZONE_REGIONS.keys()
    return not re.search(r"\d", rest) and all(word in allowed for word in _words(rest))


def says_update(text: str) -> bool:
    """Whether what stands before a date says that something was changed then, and not published."""
    labels = [word for word in _words(text) if word in months.UPDATE_LABELS or word in _PUBLISHED]
    return bool(labels) and labels[-1] in months.UPDATE_LABELS


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _LABEL.finditer(text)]
