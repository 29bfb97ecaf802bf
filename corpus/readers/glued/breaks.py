"""Where blocks surely meet among a page's bare words: around dates, rows of buttons, and headings of boxes.

Knows nothing of sentences: `run_on` does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.dating.months import MONTHS
from corpus.readers.lines.furniture import opens_box, opens_comments
from corpus.readers.lines.furniture_forms import BUTTON_WORDS

_DAY = re.compile(r"\(?\d{1,2}(?:st|nd|rd|th|\.|º)?,?$")
_YEAR = re.compile(r"(?:19|20)\d\d[,.)|:]*$")
_IN_DIGITS = re.compile(r"\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d|20\d\d[./-]\d{1,2}[./-]\d{1,2})[,|:]?$")
_OF_A_CLOCK = re.compile(
    r"(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[ap]\.?m\.?)?|[ap]\.?m\.?|(?-i:[A-Z]{3,4})|Uhr|um|at|at:|às|[|•·–—,-])[,.|]?$",
    re.IGNORECASE,
)
_LONGEST_DATE = 5
_LONGEST_STAMP = 8
"""Words of a date, and of a date with its clock and time zone."""
_A_ROW = 2
"""Buttons; one alone may be a word of a sentence."""
_LONGEST_HEADING = 4
_HEADINGS = frozenset(
    """
    comments comment kommentare comentarios commentaires related more most trending read leave join share tags topics
    popular recommended advertisement anzeige publicidad werbung newsletter mehr weitere leia lea leggi auch lesen about
    post see top latest
    """.split()
)
"""How headings begin that are looked for among words: most need not be compared with every form."""


def breaks_among(words: Sequence[str]) -> frozenset[int]:
    """The places of words right before which a block begins, whatever the words are."""
    folded = [word.casefold().strip(",.:;|()") for word in words]
    return frozenset(_around_dates(words, folded) | _around_buttons(words, folded))


def heading_at(words: Sequence[str], place: int) -> int:
    """How many words from `place` on are the heading of a box or of comments; 0 for none."""
    first = words[place].casefold().strip(":")
    second = words[place + 1].casefold() if place + 1 < len(words) else ""
    if first not in _HEADINGS and not (first.isdigit() and second in _HEADINGS):
        return 0
    for size in range(_LONGEST_HEADING, 0, -1):
        phrase = " ".join(words[place : place + size])
        if opens_comments(phrase) or opens_box(phrase):
            return size
    return 0


def _around_dates(words: Sequence[str], folded: Sequence[str]) -> set[int]:
    """Around each date with a year that is no part of a sentence: none of whose neighbours has a small letter."""
    found: set[int] = set()
    place = 0
    while place < len(words):
        end = _date_at(words, folded, place)
        if not end:
            place += 1
            continue
        while end < len(words) and _OF_A_CLOCK.match(words[end]) and end < place + _LONGEST_STAMP:
            end += 1
        following = words[end][:1] if end < len(words) else ""
        is_after_small = place > 0 and words[place - 1][:1].islower()
        if not following.islower() and not (is_after_small and not following.isupper()):
            found |= {place, end}
        place = end
    return found


def _date_at(words: Sequence[str], folded: Sequence[str], place: int) -> int:
    """Where a date that begins at `place` ends; 0 where none does."""
    if _IN_DIGITS.match(words[place]):
        return place + 1
    if not (_DAY.match(words[place]) or folded[place] in MONTHS):
        return 0
    for end in range(place + 3, min(place + _LONGEST_DATE, len(words)) + 1):
        if _YEAR.match(words[end - 1]) and any(word in MONTHS for word in folded[place:end]):
            return end
    return 0


def _around_buttons(words: Sequence[str], folded: Sequence[str]) -> set[int]:
    found: set[int] = set()
    row = 0
    for place in range(len(words) + 1):
        if place < len(words) and folded[place] in BUTTON_WORDS and words[place][:1].isupper():
            row += 1
            continue
        if row >= _A_ROW:
            found |= {place - row, place}
        row = 0
    return found
