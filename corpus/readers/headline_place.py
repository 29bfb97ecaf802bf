"""Which of the many lines above a copied page's body is its headline.

Each line is scored by what it says of the body, how it looks, what stands around it and where else the page prints
it; the highest is the headline, or one right above it that is as good.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.readers.headline_signs import INSIDE, Page
from corpus.readers.lines import visible_width

_HIGHEST = 400
"""Lines above a body at most, among which its headline is looked for."""
_ABOVE_BEST = 4
_LEVEL = 0.4
_TELLS_LESS = 1.7
"""A headline above a standfirst is shorter and so has fewer words of the body; a kicker has hardly any."""
_SENTENCE = 60
_WEIGHTS = {
    "in the tab's title": 5.2,
    "whole of a line cut short": 4.2,
    "marked as a heading": 5.0,
    "told in the body": 2.8,
    "a tab's title": 2.0,
    "told in the lead": 2.6,
    "ends a trail": 2.6,
    "short, above a longer line": 2.1,
    "of a headline's length": 2.0,
    "a clock below": 1.3,
    "a date or byline below": 1.2,
    "printed three times": 1.0,
    "asks or calls": 0.8,
    "printed twice": 0.6,
    "a date or byline right below": 0.5,
    "one or two words": -0.4,
    "under 24 wide": -0.7,
    "names a paper": -0.8,
    "under others that tell": -0.9,
    "lines before the body": -0.9,
    "names a section": -1.0,
    "a label below": -1.0,
    "a caption right below": -1.4,
    "under 16 wide": -1.6,
    "holds another line": -1.7,
    "ends in a colon or comma": -2.4,
    "a caption": -2.4,
    "a byline": -2.5,
    "furniture": -2.5,
    "words run together": -2.5,
    "begins small": -2.5,
    "holds a date": -2.6,
    "over 140 wide": -2.8,
    "ends in a full stop": -3.2,
    "inside the body": -3.8,
}
"""How much each sign counts. Fitted to pages of many papers, then rounded."""


def place_in_navigation(
    lines: Sequence[str], start: int, end: int, headings: Sequence[str] = ()
) -> int | None:
    """The place of the headline of the body that spans `start` to `end` of a page; None where no line can be one.

    `headings` are lines that whatever copied the page marked as headings of the first rank.
    """
    page = Page(lines, start, end, headings)
    scores = {
        place: sum(_WEIGHTS[sign] * strength for sign, strength in page.signs_of(place))
        for place in range(max(0, start - _HIGHEST), min(len(lines), start + INSIDE))
        if page.can_be(place)
    }
    if not scores:
        return None
    best = max(scores, key=lambda place: scores[place])
    beside = range(max(0, best - _ABOVE_BEST), best + 1)
    first = next(place for place in beside if scores.get(place, -99.0) >= scores[best] - _LEVEL)
    is_standfirst = scores.get(first - 1, -99.0) >= scores[first] - _TELLS_LESS
    return first - 1 if is_standfirst and _stands_under(lines[first], lines[first - 1]) else first


def _stands_under(line: str, above: str) -> bool:
    """Whether a line is a sentence under a headline rather than a headline under a kicker: long, and the longer."""
    is_long = visible_width(line) >= max(_SENTENCE, visible_width(above) + 1)
    return is_long and len(above.split()) >= 3 and not above.endswith(",")
