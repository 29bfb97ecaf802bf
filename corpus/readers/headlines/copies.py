"""Where else a copied page prints each of its lines: as a whole, as the end of a trail, in its tab's title, cut short.

Gathers signs and weighs none: `headline_place` does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus.readers.copied.marked import Unmarked
from corpus.readers.lines.outlets import folded, without_suffix
from corpus.readers.lines.paragraphs import visible_width

SHORT_TOP = 8
"""Lines above a body; a paste with no more begins near the headline, often with it."""
_SHORTEST_COPY = 10
_SHORTEST_HELD = 12
_LONGEST_HOLDER = 200
_TAB = 3
"""Lines at the top of a page in which the title of its tab may stand."""
_FEWEST_OF_TAB = 4
"""Words of a part of it; a shorter one is the site's name or a rubric."""
_PARTING = re.compile(r"\s+[|–—»«·•:-]+\s+|:\s+|\s*[|▷»]\s*")
_SITE = re.compile(r"\s+[|–—»«·•-]+\s+|\s*[|▷»]\s*")
"""What a site's name stands behind or before in its tab; a colon is a headline's own as often."""
_NEAR = 25
"""Lines around a headline among which crumbs tell of it."""
_BESIDE = 6
_LONG = 24
"""Visible width; a shorter line that a page begins with twice is a way past its menu."""
_NO_LABEL = 16
"""Visible width; a shorter line that is printed again close by is a menu's."""
_CUT_SHORT = re.compile(r"\s*(?:…|\.\.\.)$")
_FEWEST_SHARED = 3
_HALF = 0.5
"""Words that a line shares with the tab, and the share of both from which it may be the tab's headline told anew."""
_MOST_PARTS = 8


class Copies:
    """A page's lines, bare of case and marks, and where each is printed again."""

    def __init__(
        self, lines: Sequence[str], bare: Sequence[str], start: int, end: int, marks: Unmarked
    ) -> None:
        self.headings = frozenset(map(folded, marks.headings))
        self.times = Counter(bare)
        self._set_as_headings = frozenset(map(folded, marks.lesser))
        self._items = Counter(map(folded, marks.items))
        self._lines, self._bare, self._start, self._end = lines, bare, start, end

    def is_item(self, place: int) -> bool:
        """Whether the page prints a line as an item of a list and nowhere else."""
        own = self._bare[place]
        return self._items[own] >= self.times[own]

    def signs_of(self, place: int) -> Iterator[tuple[str, float]]:
        """The signs of a line's copies, each with its strength."""
        own, bare = self._bare[place], self._bare
        yield "marked as a heading", own in self.headings
        yield "set as a heading", own in self._set_as_headings
        yield "an item of a list", self.is_item(place)
        yield "printed twice", self.times[own] == 2
        yield "printed three times", self.times[own] == 3
        is_long = (
            place <= 1 and len(own.split()) >= _FEWEST_OF_TAB and visible_width(self._lines[place]) >= _LONG
        )
        at_top = place < self._start and (self._start <= SHORT_TOP or is_long)
        yield "and again right below", at_top and own in bare[place + 1 : place + 3]
        is_cut = bool(_CUT_SHORT.search(self._lines[place]))
        cuts = () if is_cut else self._cut_short
        yield "whole of a line cut short", any(own != cut and own.startswith(cut) for cut in cuts)
        if len(own) < _SHORTEST_COPY:
            return
        yield from self._of_tab(place)
        others = bare[max(0, place - _NEAR) : place + _NEAR]
        spaced = " " + own
        yield "ends a trail", any(other.endswith(spaced) for other in others)
        held = [other for other in others if len(other) > _SHORTEST_COPY and " " in other and other != own]
        yield "holds another line", any(own.endswith(other) for other in held)
        if len(own) >= _SHORTEST_HELD:
            yield "held in another line", self.times[own] < self._spaced.count(f" {own} ")
        beside = bare[max(0, place - _BESIDE) : place + _BESIDE + 1].count(own) > 1
        yield "again close by", beside and " " in own and visible_width(self._lines[place]) >= _NO_LABEL

    def _of_tab(self, place: int) -> Iterator[tuple[str, float]]:
        own = self._bare[place]
        is_copy = place >= _TAB or self.times[own] > 1
        begins = any(tab.startswith(own + " ") for tab in self._bare[:_TAB])
        is_first = own == self._bare[0]
        is_part = place > 0 and own in self._tabs
        yield "in the tab's title", not is_first and (is_part or (is_copy and begins))
        yield "the tab's other part", own in self._sites
        yield "shares the tab's words", 0.0 if is_first else self._shared_with_tab(own)
        yield "the tab's title", is_copy and is_first
        is_named = place == 0 and bool(without_suffix(self._lines[0])[1])
        yield "a tab's title", is_named and own not in self._repeated_tabs

    @cached_property
    def _spaced(self) -> str:
        """The lines that are no longer than trails, each between two spaces."""
        return "".join(f" {line} " for line in self._bare if len(line) < _LONGEST_HOLDER)

    @cached_property
    def _cut_short(self) -> tuple[str, ...]:
        """The beginnings that lines with an ellipsis give of others."""
        short = (line for line in self._lines[: self._end] if len(line) > 20 and _CUT_SHORT.search(line))
        return tuple(folded(_CUT_SHORT.sub("", line)) for line in short)

    @cached_property
    def _tabs(self) -> frozenset[str]:
        """The first lines and their parts: programs print a page's title, as its tab shows it, above everything."""
        is_whole = not self._has_site and bool(self._bare) and self.times[self._bare[0]] > 1
        parts = (
            part for line in self._lines[:1] for part in (line, *([] if is_whole else runs_of_parts(line)))
        )
        return frozenset(folded(part) for part in parts if len(part.split()) >= _FEWEST_OF_TAB)

    @cached_property
    def _sites(self) -> frozenset[str]:
        """The parts at the ends of the first line that are not its longest, if the page prints the longest again."""
        parts = [folded(part) for part in _SITE.split(self._lines[0])] if self._lines else []
        longest = max(parts, key=len, default="")
        if len(parts) < 2 or len(longest.split()) < _FEWEST_OF_TAB or longest not in self._bare[1:]:
            return frozenset()
        return frozenset({parts[0], parts[-1]} - {longest})

    @cached_property
    def _has_site(self) -> bool:
        """Whether the first line has parts, as a title has that names its site too; a headline alone has none."""
        return bool(self._lines) and bool(_SITE.search(self._lines[0]))

    @cached_property
    def begins_with_tab(self) -> bool:
        """Whether the first line may be a tab's title: it has parts, or the page prints it or a part again."""
        return self._has_site or not self._tabs.isdisjoint(self._bare[1:])

    @cached_property
    def _words_of_tab(self) -> tuple[Counter[str], ...]:
        """The words of the first line's parts, where it is long enough to be a page's title."""
        return tuple(Counter(part.split()) for part in sorted(self._tabs))

    def _shared_with_tab(self, own: str) -> float:
        """How much of a line and of a part of the first line is the same words: 1 is all, less than half is 0."""
        words = Counter(own.split())
        if own in self._tabs or not self._has_site or words.total() < _FEWEST_SHARED:
            return float(own in self._tabs)
        most = 0.0
        for tab in self._words_of_tab:
            same = (words & tab).total()
            if same >= _FEWEST_SHARED:
                most = max(most, 2 * same / (words.total() + tab.total()))
        return most if most > _HALF else 0.0

    @cached_property
    def _repeated_tabs(self) -> frozenset[str]:
        """The first lines of which the page prints the whole or a part again."""
        again = self._tabs.intersection(self._bare[_TAB:])
        return frozenset(tab for tab in self._bare[:_TAB] if any(part in tab for part in again))


def runs_of_parts(line: str) -> Iterator[str]:
    """The parts of a line between its marks, and those that stand side by side: a headline may hold a mark itself."""
    starts = [0, *(mark.end() for mark in _PARTING.finditer(line))][:_MOST_PARTS]
    ends = [*(mark.start() for mark in _PARTING.finditer(line)), len(line)][:_MOST_PARTS]
    for place, start in enumerate(starts):
        yield from (line[start:end] for end in ends[place:] if (start, end) != (0, len(line)))
