"""How much each line of a copied page looks like running text: above zero for prose, below zero for what is not.

Judged by what any script shows (length, how a line ends, dates, recurrence) and by the furniture that is known.
A weight says nothing yet about whose prose it is: readers' comments are prose too. `stretch` finds the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.dating.dates import find_dateline
from corpus.readers.lines.captions import places_of_pictures
from corpus.readers.lines.furniture import (
    closes_article,
    is_crumbs,
    is_furniture,
    is_small_print,
    opens_box,
    opens_comments,
)
from corpus.readers.lines.paragraphs import ends_sentence, is_unspaced, visible_width

PARAGRAPH = 140
"""Visible width from which a line is a paragraph rather than a sentence."""
SENTENCE = 60
_LONG_LABEL = 90
_LABEL = 110
"""Characters; a longer line is no button, no name and no line beside a comment."""
_WORDY = 10
"""Words from which a line without an end is as likely an entry of a list as a headline."""
_OFTEN = 3
_IN_TURN = 4
_SHORTEST_LABEL, _LONGEST_LABEL = 4, 40
"""Times that a label stands between a gallery's captions, at least, and its characters."""
_MOST = 7.0
_BESIDE_A_PICTURE = -0.1
SENTENCE_END = re.compile(r"[.!?…。！？؟۔।॥။።։][\"'”’»«)\]]*(?=\s|$|[\u3040-\u9fff])")
_MOMENT = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b|\b(?:19|20)\d\d\b"
    r"|\b\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)

_MARKUP = re.compile(
    r"<[a-z]+\s+[a-z-]+=[\"']?|&(?:amp;)?[a-z][\w.]*=[^&\s]*&|\bfunction\s?\(|\bwindow\.\w+|\|\| ?[\[{]"
    r"|\{\s?[a-z-]+\s?:\s?[^{};]+;",
    re.IGNORECASE,
)
"""A page's tags, programs and addresses where they are printed as text, as text browsers print a "noscript"."""
_MARKS = ("<", "&", "||", "{", "unction", "indow.")
_JOINT = re.compile(r"[^\W\d_A-ZÀ-Þ][A-ZÀ-ÞА-Я][a-zß-öø-ÿа-я]")
_MOST_JOINTS = 8
_JOINTS_A_WORD = 0.25
_OF_COOKIES = re.compile(
    r"(?=.*\bcookies?\b).*(?:verw[ae]nd|anvend|brug|nutz|gebruik|utili[sz]|usamos|accept|akzept|consent|zustimm|zgod"
    r"|instell|einstell|setting|browser|web[ -]?(?:site|seite)|our site|privac)",
    re.IGNORECASE | re.DOTALL,
)
"""What a notice says in many languages; a paragraph of it is prose to look at, and no article begins with it."""


def weights_of(lines: Sequence[str]) -> list[float]:
    """A weight for each line of a page.

    Short lines that recur in the page, their digits aside, are what a page repeats beside each of its comments
    or teasers ("Reply", "12 shares"), and weigh against more than a lone label. Whose pictures they are
    recurs too.
    """
    recurring = Counter(_without_digits(line) for line in lines if len(line) < _LABEL)
    pictured = places_of_pictures(lines) | _places_between_labels(lines)
    return [
        _BESIDE_A_PICTURE if place in pictured else _weight_among(line, recurring)
        for place, line in enumerate(lines)
    ]


def _places_between_labels(lines: Sequence[str]) -> frozenset[int]:
    """Where paragraphs stand between one and the same label, as a gallery's captions do between "Full screen"."""
    found: set[int] = set()
    place = 0
    while place < len(lines):
        last = place
        while last + 2 < len(lines) and lines[last + 2] == lines[place]:
            last += 2
        if last - place >= 2 * (_IN_TURN - 1) and _is_label(lines[place]):
            found.update(range(place + 1, last, 2))
        place = max(place + 1, last)
    return frozenset(found)


def _is_label(line: str) -> bool:
    return _SHORTEST_LABEL <= len(line) <= _LONGEST_LABEL and not ends_sentence(line) and line[-1] != ":"


def _weight_among(line: str, recurring: Counter[str]) -> float:
    weight = _weight(line)
    if len(line) < _LABEL and recurring[_without_digits(line)] >= _OFTEN:
        return min(weight, -2.5)
    if (weight < PARAGRAPH / 100 and closes_article(line)) or is_small_print(line):
        return min(weight, -3.0)
    if weight > -1.5 and len(line) < _LABEL and not ends_sentence(line) and _MOMENT.search(line):
        return -1.5
    return weight


def _weight(line: str) -> float:
    width = visible_width(line)
    if opens_comments(line):
        return -6.0
    if opens_box(line):
        return -2.5
    if is_furniture(line) or is_crumbs(line) or find_dateline(line) or is_markup(line):
        return -1.5
    ends = ends_sentence(line) or (width >= SENTENCE and is_unspaced(line))
    if width >= SENTENCE and "ookie" in line and _OF_COOKIES.match(line):
        return -0.5
    if width >= PARAGRAPH and is_glued(line):
        return -1.0
    if width >= PARAGRAPH:
        return min(width / 100, _MOST) if ends or SENTENCE_END.search(line) else 0.3
    if ends:
        return 1.0 if width >= SENTENCE else 0.3 if len(line.split()) >= 3 else -0.2
    if line.endswith((":", ",", ";")) and width >= SENTENCE / 2:
        return 0.2
    return -0.5 if width >= _LONG_LABEL or len(line.split()) >= _WORDY else -1.0


def is_glued(line: str) -> bool:
    """Whether a line is many entries of a menu that a program set side by side, without spaces between them."""
    joints = len(_JOINT.findall(line))
    return joints >= _MOST_JOINTS and joints >= _JOINTS_A_WORD * len(line.split())


def is_markup(line: str) -> bool:
    """Whether a line is a page's tag or program rather than its text."""
    return any(mark in line for mark in _MARKS) and bool(_MARKUP.search(line))


def _without_digits(line: str) -> str:
    return re.sub(r"\d+", "0", line.casefold())
