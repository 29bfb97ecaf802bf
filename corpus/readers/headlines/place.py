"""Which of a copied page's many lines is its headline.

Each line is scored by what it says of the body, how it looks, what stands around it and where else the page prints
it; the highest is the headline, or one right above it that is as good.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.readers.copied.marked import Unmarked
from corpus.readers.headlines.copies import SHORT_TOP
from corpus.readers.headlines.signs import Page
from corpus.readers.lines.outlets import folded, presents_outlet
from corpus.readers.lines.paragraphs import visible_width

_LOWEST = 900
_BELOW = 300
"""Lines of a page, and below what was taken for its body, among which its headline is looked for."""
_ABOVE_BEST = 4
_LEVEL = 0.4
_TELLS_LESS = 1.7
"""A headline above a standfirst is shorter and so has fewer words of the body; a kicker has hardly any."""
_SENTENCE = 60
_LABEL = 4
_WEIGHTS = {
    "marked as a heading": 5.8,
    "and again right below": 5.0,
    "set as a heading": 4.6,
    "in the tab's title": 4.3,
    "ends the line above": 3.7,
    "an address right below": 3.0,
    "shares the tab's words": 3.0,
    "whole of a line cut short": 3.3,
    "the tab's title": 2.2,
    "told in what follows": 1.9,
    "of a headline's length": 1.5,
    "begins a paste": 1.5,
    "holds a dash": 1.5,
    "a section above": 1.4,
    "a date or byline below": 1.4,
    "short, above a longer line": 1.3,
    "told in the lead": 1.3,
    "holds a colon": 1.1,
    "told in the lead that follows": 1.1,
    "the first to tell much": 1.1,
    "a clock below": 1.0,
    "a long first line": 0.9,
    "a lone date below": 0.9,
    "held in another line": 0.8,
    "told in the body": 0.8,
    "the first to tell": 0.8,
    "a date or byline right below": 0.7,
    "again close by": 0.6,
    "names told in the body": 0.6,
    "a button right below": 0.8,
    "a standfirst below": 0.5,
    "printed three times": 0.4,
    "told again and again": 0.4,
    "the first to tell of the lead": 0.4,
    "asks or calls": 0.3,
    "a tab's title": 0.2,
    "one or two words": -0.1,
    "printed twice": -0.1,
    "lines before the body": -0.1,
    "ends a trail": -0.2,
    "under 24 wide": -0.3,
    "a byline": -0.4,
    "holds another line": -0.5,
    "a label below": -0.5,
    "a long line above": -0.7,
    "between two like headlines": -0.7,
    "a list of headlines above": -0.8,
    "under others that tell": -0.8,
    "over 90 wide": -0.9,
    "holds a trail's mark": -1.1,
    "others above tell of the lead": -1.2,
    "a caption right below": -1.3,
    "far above prose": -1.5,
    "names a paper": -1.6,
    "under 16 wide": -1.7,
    "the site's own business": -1.9,
    "prose above": -2.4,
    "the tab's other part": -3.0,
    "a caption": -4.0,
    "in a dated list": -1.5,
    "in a box of others": -1.5,
    "an item of a list": -2.0,
    "below the body": -2.7,
    "inside the body": -3.0,
    "holds a date": -3.3,
    "ends in a full stop": -3.4,
    "over 140 wide": -3.8,
    "names a paper and something else": -4.0,
    "begins small": -4.4,
    "furniture": -6.1,
    "names a paper and a section": -6.2,
    "names a section": -6.2,
    "ends in a colon or comma": -8.0,
    "words run together": -9.2,
}
"""How much each sign counts. Fitted to pages of many papers, then rounded."""


def place_of_headline(
    lines: Sequence[str], weights: Sequence[float], start: int, end: int, marks: Unmarked
) -> tuple[int | None, float]:
    """The place of the headline of the body that spans `start` to `end` of a page, and the weight of its signs.

    None where no line can be one. `weights` are how much each line looks like prose, `marks` what whatever copied the
    page marked as headings.
    """
    page = Page(lines, weights, start, end, marks)
    scores = {
        place: sum(_WEIGHTS[sign] * strength for sign, strength in page.signs_of(place))
        for place in range(min(len(lines), max(end, start + 1) + _BELOW, _LOWEST))
        if page.can_be(place)
    }
    if not scores:
        return None, 0.0
    best = max(scores, key=lambda place: scores[place])
    if best == 0 and start > SHORT_TOP:
        best = max(page.copies_of_first(), key=lambda place: scores.get(place, -99.0), default=0)
        best = best if best in scores else 0
    beside = range(max(0, best - _ABOVE_BEST), best + 1)
    first = next(
        place
        for place in beside
        if scores.get(place, -99.0) >= scores[best] - _LEVEL
        and (place == best or not _is_kicker(lines[place], lines[best]))
        and (place == best or not _is_part_of(lines[place], lines[best]))
    )
    is_standfirst = scores.get(first - 1, -99.0) >= scores[first] - _TELLS_LESS
    is_standfirst = is_standfirst and _stands_under(lines[first], lines[first - 1])
    return (first - 1 if is_standfirst else first), scores[best]


def _stands_under(line: str, above: str) -> bool:
    """Whether a line is a sentence under a headline rather than a headline under a kicker: long, and the longer."""
    is_long = visible_width(line) >= max(_SENTENCE, visible_width(above) + 1)
    is_other = _is_kicker(above, line) or presents_outlet(above) or folded(above) in folded(line)
    return is_long and len(above.split()) >= 3 and not (above.endswith(",") or is_other)


def _is_part_of(line: str, headline: str) -> bool:
    """Whether a line is a label whose words the headline has too: a section, a subject."""
    return len(line.split()) < _LABEL and f" {folded(line)} " in f" {folded(headline)} "


def _is_kicker(line: str, headline: str) -> bool:
    """Whether a line is in capitals where the headline is not."""
    return line.isupper() and not headline.isupper()
