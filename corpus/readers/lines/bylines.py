"""Bylines: the lines that name who wrote an article, with "By" before the names or without."""

from __future__ import annotations

import re

from corpus.dating import months
from corpus.dating.dates import find_dateline
from corpus.quotations.given_names import FEMALE, MALE
from corpus.readers.lines.captions import AGENCY
from corpus.readers.lines.outlets import is_section, looks_like_outlet, same_line
from corpus.readers.lines.paragraphs import ends_sentence

_BYLINE = re.compile(
    r"(?:(?i:(?:written |reported |posted |words |story |text )?by"
    r"|von|par|por|door|scritto da|بقلم|كتب|كتبت)\s*:?)\s+(?P<names>[^\W\d_a-z].{1,90})"
)
_SIGNED = re.compile(r"(?:written|reported|posted|story|text|words) by:? [^\W\d_a-z]", re.IGNORECASE)
_AFTER_NAMES = re.compile(r"\s*[|•·,–—-]?\s*(?:\d|@|\b(?:posted|published|updated)\b)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]+(?: [^\W\d_a-z][\w'’.-]*){1,3}")


_PLACE = r"[^\W\d_a-z][\w'’.-]+(?: [^\W\d_a-z][\w'’.-]+){0,2}"
_AGENCY_AND_PLACE = re.compile(
    rf"{AGENCY}(?:\s*[,/|–—-]\s*|\s(?:in|aus|à|en)\s){_PLACE}|{_PLACE}\s*[,/|]\s*{AGENCY}|The Associated Press"
)
_GIVEN_NAMES = MALE | FEMALE


def byline_of(line: str) -> str | None:
    """The names of a line such as "By Jo Ash and Al Bee", an agency's of "AFP, Quillhaven"; None for another line."""
    if _AGENCY_AND_PLACE.fullmatch(line):
        return line
    match = _BYLINE.fullmatch(line)
    if match is None or (ends_sentence(line) and len(line.split()) > 8):
        return None
    return _AFTER_NAMES.split(match["names"])[0].strip(" |•·,–—-") or None


def is_signed(line: str) -> bool:
    """Whether a line says that it names the author: "Posted by Jo Ash". A headline may begin with "By"."""
    return bool(_SIGNED.match(line))


def bare_name(lines: list[str], place: int) -> str | None:
    """A person's name alone on a line below the headline, beside a dateline or with a common given name."""
    line = lines[place]
    if place == 0 or not _NAME.fullmatch(line) or is_section(line) or looks_like_outlet(line):
        return None
    if any(same_line(line, other) for i, other in enumerate(lines) if i != place):
        return None
    beside = [lines[i] for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    headline_above = any(len(other.split()) >= 4 and not find_dateline(other) for other in lines[:place])
    is_month = line.split()[0].lower() in months.MONTHS
    is_known = line.split()[0].casefold() in _GIVEN_NAMES
    signed = is_known or any(map(find_dateline, beside))
    return line if headline_above and not is_month and signed else None
