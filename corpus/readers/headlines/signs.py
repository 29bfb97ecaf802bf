"""What each line of a copied page bears that a headline would: told from its words, its neighbours and its copies.

Gathers signs and weighs none: `headline_place` does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus.dating.dates import find_dateline, stamps_in
from corpus.readers.copied.marked import Unmarked
from corpus.readers.copied.running import is_markup
from corpus.readers.headlines.around import Around, stems
from corpus.readers.headlines.copies import SHORT_TOP, Copies
from corpus.readers.headlines.first_to_tell import FirstToTell
from corpus.readers.headlines.looks import looks_of
from corpus.readers.headlines.tabs import without_site
from corpus.readers.lines.bylines import byline_of, is_signed
from corpus.readers.lines.captions import is_caption, is_credit
from corpus.readers.lines.furniture import is_button, opens_box
from corpus.readers.lines.outlets import folded, looks_like_outlet, without_suffix
from corpus.readers.lines.paragraphs import ends_sentence, visible_width
from corpus.readers.origin import web_address

LONGEST_TITLE = 220
_TOLD_IN = 12
"""Paragraphs of a body in which its headline's words are looked for, and those of its lead."""
_TOLD_BY = 30
"""Paragraphs of a body among which it is asked how many tell a headline's words."""
_LEAD = 2
_NAMES = 3
_OFTEN = 2.0
_NAME = re.compile(r"(?<![.!?:…\"“”«»„\s])\s+[\"“„«(]?([A-ZÀ-ÞА-Я0-9]\w{2,})")
"""A word with a capital that begins no sentence."""
_LIST = 10
"""Lines above a headline that may be a list of others."""
_LONGEST_COPY = 300
_NEAR = 25
"""Lines around a headline among which crumbs, tabs, a dateline or a byline tell of it."""
_FAR = 60
_DATE_WITHIN = 7
_ALONE = 10
"""Lines below a headline in which its date stands, and lines around that in which no other date does."""
_BOX = 12
_LONGEST_IN_BOX = 130
"""Lines below the heading of a box, and their width, that are in it."""
_MOST_BETWEEN = 8
_WORD = re.compile(r"[^\W\d_]{3,}")
_NEARBY = 12
"""Lines above a body of which each may be its headline, though no prose has a word of it."""
_FEWEST_UNTOLD = 3
_WORDS_OF_A_DATE = 4
"""Weekday, month, and what may introduce them ("Published on")."""
_MOMENT = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b|\b\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


class Page:
    """A page's lines and what is known of each, found when it is first asked."""

    def __init__(
        self, lines: Sequence[str], weights: Sequence[float], start: int, end: int, marks: Unmarked
    ) -> None:
        self.lines, self.start, self.end = lines, start, end
        self._first = without_site(lines[0], lines[start : min(end, start + _TOLD_IN)])[0]
        self.told = stems(" ".join(lines[start : min(end, start + _TOLD_IN)]))
        self.lead = stems(" ".join(lines[start : min(end, start + _LEAD)]))
        body = lines[start : min(end, start + _TOLD_BY)]
        self._names = stems(" ".join(_NAME.findall(" ".join(lines[start : min(end, start + _TOLD_IN)]))))
        told = Counter(stem for line in body for stem in stems(line))
        self._told_by = {stem: times / len(body) for stem, times in told.items()}
        self.folded = [folded(line) if len(line) <= _LONGEST_COPY else "" for line in lines]
        self._copies = Copies(lines, self.folded, start, end, marks)
        self._around = Around(lines, weights, self.folded)
        self._is_whole = start > SHORT_TOP
        # A tab's title tells as much as the headline; above an address it is the headline.
        self._is_shared = bool(web_address("".join(lines[1:2])))
        self._first_line = int(self._copies.begins_with_tab and not self._is_shared)
        places = range(self._first_line, min(start, len(lines)))
        above = [place for place in places if not self._copies.is_item(place)]
        self._first_to_tell = FirstToTell(lines, self.folded, above, self.told, self.lead)
        self._days: dict[int, bool] = {}
        self._dated: dict[int, bool] = {}
        self._telling: dict[int, bool] = {}
        self._moments: dict[int, bool] = {}
        self._like_headline: dict[int, bool] = {}

    def can_be(self, place: int) -> bool:
        """Whether a line is short enough for a headline, no dateline, and beside the body or told in some prose."""
        line = self.lines[place]
        if len(self.folded[place]) < 4 or visible_width(line) > LONGEST_TITLE or _is_mostly_date(line):
            return False
        if is_markup(line) or is_signed(line):
            return False
        is_near = place < self.start < self.end and self.start - place <= _NEARBY
        is_near = is_near and len(line.split()) >= _FEWEST_UNTOLD
        return (
            is_near
            or not self._around.words.isdisjoint(stems(line))
            or self.folded[place] in self._copies.headings
        )

    def copies_of_first(self) -> list[int]:
        """The places of the lines that print the first line again, whole or without the site's name."""
        own = {self.folded[0], folded(self._first)}
        return [place for place in range(1, len(self.lines)) if self.folded[place] in own]

    def signs_of(self, place: int) -> Iterator[tuple[str, float]]:
        """The signs that a line bears, each with its strength."""
        own = stems(without_suffix(self.lines[place])[0])
        yield "told in the body", min(4, len(own & self.told)) / 4
        yield "told in the lead", min(4, len(own & self.lead)) / 4
        yield "names told in the body", min(_NAMES, len(own & self._names)) / _NAMES
        yield "told again and again", min(_OFTEN, sum(self._told_by.get(stem, 0.0) for stem in own))
        yield from self._around.signs_of(place, own)
        if (
            self._is_whole
        ):  # what a paste begins with is no menu, but the headline itself or labels of its own
            yield from self._of_whole_page(place)
        # A whole page prints its headline, and its tab's title need not be that.
        is_paste = place == 0 and (self.start <= SHORT_TOP or self._is_shared)
        yield from looks_of(self._first if is_paste else self.lines[place])
        yield from self._of_surroundings(place)
        yield from self._copies.signs_of(place)

    def _of_surroundings(self, place: int) -> Iterator[tuple[str, float]]:
        lines = self.lines
        below = lines[place + 1] if place + 1 < len(lines) else ""
        upto = min(self.start, place + _NEAR)
        yield "begins a paste", place == 0 and self.start <= SHORT_TOP and not looks_like_outlet(lines[0])
        line = lines[place]
        is_long = 24 <= visible_width(line) <= 140 and len(line.split()) >= 4
        yield "a long first line", place == 0 and self.start > SHORT_TOP and is_long
        yield "inside the body", self.start <= place < self.end
        yield "below the body", place >= self.end
        yield "a date or byline right below", self._is_dated(place + 1)
        yield "a date or byline below", any(map(self._is_dated, range(place + 1, upto)))
        yield "a clock below", any(map(self._tells_moment, range(place + 1, min(upto, place + 12))))
        yield "a label below", bool(below) and self._copies.times[self.folded[place + 1]] > 2
        yield "an address right below", place < 2 and bool(web_address(below))
        yield "a button right below", bool(below) and is_button(below)
        yield "in a box of others", self._is_in_box(place)
        yield "in a dated list", self._is_in_dated_list(place)
        yield "a caption right below", is_caption(below, near_the_top=True) or is_credit(below)
        is_short = len(lines[place].split()) <= 3 and len(below.split()) >= 5
        yield "short, above a longer line", is_short and not self._is_dated(place + 1)
        yield "under others that tell", sum(map(self._is_telling, range(place - 6, place - 1)))
        yield "lines before the body", self._lines_before_body(place)
        above = range(max(0, place - _LIST), place)
        yield "a list of headlines above", sum(map(self._is_like_headline, above)) / 5

    def _of_whole_page(self, place: int) -> Iterator[tuple[str, float]]:
        is_between = self._is_like_headline(place - 1) and self._is_like_headline(place + 1)
        yield "between two like headlines", is_between
        yield "a lone date below", self._has_lone_date(place)
        if place >= self._first_line:
            yield from self._first_to_tell.signs_of(place)

    def _is_dated(self, place: int) -> bool:
        if place not in self._dated:
            line = self.lines[place] if 0 <= place < len(self.lines) else ""
            self._dated[place] = bool(find_dateline(line) or byline_of(line))
        return self._dated[place]

    def _is_in_box(self, place: int) -> bool:
        """Whether the heading of a box of other stories stands above, with nothing but labels between."""
        for other in range(place - 1, max(-1, place - _BOX - 1), -1):
            if opens_box(self.lines[other]):
                return True
            if visible_width(self.lines[other]) > _LONGEST_IN_BOX:
                return False
        return False

    def _is_in_dated_list(self, place: int) -> bool:
        """Whether headlines and their dates stand in turn here: a list of other stories."""
        if not self._is_day(place + 1):
            return False
        return (self._is_day(place - 1) and self._is_like_headline(place - 2)) or (
            self._is_day(place + 3) and self._is_like_headline(place + 2)
        )

    def _has_lone_date(self, place: int) -> bool:
        """Whether a date stands within a few lines below with no other near it, as in lists of stories."""
        at = bisect_right(self._dates, place)
        day = self._dates[at] if at < len(self._dates) else _FAR + len(self.lines)
        is_first = at == 0 or day - self._dates[at - 1] > _ALONE
        is_last = at + 1 >= len(self._dates) or self._dates[at + 1] - day > _ALONE
        return day - place <= _DATE_WITHIN and is_first and is_last

    @cached_property
    def _dates(self) -> list[int]:
        return [*filter(self._is_day, range(len(self.lines)))]

    def _is_day(self, place: int) -> bool:
        if place not in self._days:
            line = self.lines[place] if 0 <= place < len(self.lines) else ""
            self._days[place] = any(map(str.isdigit, line)) and bool(find_dateline(line))
        return self._days[place]

    def _tells_moment(self, place: int) -> bool:
        if place not in self._moments:
            line = self.lines[place]
            self._moments[place] = len(line) < 110 and (
                self._is_dated(place) or bool(_MOMENT.search(line)) or any(stamps_in(line))
            )
        return self._moments[place]

    def _lines_before_body(self, place: int) -> float:
        """Lines that look like headlines between a line and the body: up to eight are counted, and make 2."""
        if self.start - place >= _FAR:
            return 2.5
        between = 0
        for other in range(place + 1, self.start):
            between += self._is_like_headline(other)
            if between == _MOST_BETWEEN:
                break
        return between / 4

    def _is_like_headline(self, place: int) -> bool:
        if place not in self._like_headline:
            line = self.lines[place] if 0 <= place < len(self.lines) else ""
            self._like_headline[place] = (
                20 <= visible_width(line) <= 130 and not ends_sentence(line) and not self._is_dated(place)
            )
        return self._like_headline[place]

    def _is_telling(self, place: int) -> bool:
        """Whether a line could be a headline by its words alone."""
        if place not in self._telling:
            line = self.lines[place] if place >= 0 else ""
            own = stems(without_suffix(line)[0]) if len(line) <= LONGEST_TITLE else frozenset()
            told = len(own & self.told)
            self._telling[place] = (
                20 <= visible_width(line) <= 150
                and len(line.split()) >= 3
                and told >= max(2, 0.4 * len(own))
                and not self._is_dated(place)
            )
        return self._telling[place]


def _is_mostly_date(line: str) -> bool:
    """Whether hardly any words stand beside a date."""
    return bool(find_dateline(line)) and len(_WORD.findall(line)) <= _WORDS_OF_A_DATE
