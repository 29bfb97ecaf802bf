"""What stands around each line of a copied page, as far as it tells headlines: the prose that follows, the lines above.

Asks nothing of where the article was found: a headline may lead to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from corpus.dating.dates import LINES_REMEMBERED
from corpus.readers.copied.running import SENTENCE
from corpus.readers.lines.outlets import is_section
from corpus.readers.lines.paragraphs import visible_width

_PROSE = 0.9
"""Weight from which a line is a whole sentence or a paragraph."""
_LEAST, _MOST = -1.5, 4.0
_ABOVE = 10
_MUCH = 6.0
"""Weight of the ten lines above a line from which it stands in the middle of a text."""
_FOLLOWING = 8
_LEAD = 2
"""Paragraphs that follow a line in which its words are looked for, and those of the lead that follows it."""
_WITHIN = 60
_FAR = 30
_STANDFIRST = 260
_CRUMBS_ABOVE = 3
_SHORTEST_CRUMB = 8
_STEM = 5
"""Letters of a word by which its other forms are known, as "harbour" in "harbours"."""


class Around:
    """A page's lines with their weights as prose."""

    def __init__(self, lines: Sequence[str], weights: Sequence[float], bare: Sequence[str]) -> None:
        self.lines, self._weights = lines, weights
        self._prose = [place for place, weight in enumerate(self._weights) if weight > _PROSE]
        held = (max(_LEAST, min(weight, _MOST)) for weight in self._weights)
        self._sums = [0.0, *accumulate(held)]
        self._closed = [line.replace(" ", "") for line in bare]
        self._stems: dict[int, frozenset[str]] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of all prose of the page."""
        return frozenset[str]().union(*map(self._stems_of, self._prose))

    def signs_of(self, place: int, own: frozenset[str]) -> Iterator[tuple[str, float]]:
        """The signs around a line, each with its strength; `own` are the stems of the line's words."""
        yield from self._of_prose(place, own)
        above = self.lines[place - 1] if place else ""
        yield "a section above", bool(above) and is_section(above)
        yield "a long line above", visible_width(above) >= SENTENCE
        yield "ends the line above", self._ends_a_line_above(place)

    def _of_prose(self, place: int, own: frozenset[str]) -> Iterator[tuple[str, float]]:
        above = self._sums[place] - self._sums[max(0, place - _ABOVE)]
        yield "prose above", min(max(above, 0.0), _MUCH) / _MUCH
        first = bisect_right(self._prose, place)
        following = [other for other in self._prose[first : first + _FOLLOWING] if other <= place + _WITHIN]
        told = [len(own & self._stems_of(other)) for other in following]
        yield "told in what follows", sum(map(bool, told)) / _FOLLOWING
        lead = frozenset[str]().union(*map(self._stems_of, following[:_LEAD]))
        yield "told in the lead that follows", min(4, len(own & lead)) / 4
        distance = following[0] - place if following else _FAR
        yield "far above prose", min(distance, _FAR) / _FAR
        if place + 1 < len(self.lines):
            is_long = SENTENCE <= visible_width(self.lines[place + 1]) <= _STANDFIRST
            yield "a standfirst below", is_long and self._weights[place + 1] > -0.6

    def _ends_a_line_above(self, place: int) -> bool:
        """Whether it ends a trail of sections just above, of which a program dropped the marks and spaces."""
        own = self._closed[place]
        trails = self._closed[max(0, place - _CRUMBS_ABOVE) : place]
        return len(own) >= _SHORTEST_CRUMB and any(
            len(trail) > len(own) and trail.endswith(own) for trail in trails
        )

    def _stems_of(self, place: int) -> frozenset[str]:
        if place not in self._stems:
            self._stems[place] = stems(self.lines[place])
        return self._stems[place]


@lru_cache(maxsize=LINES_REMEMBERED)
def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's longer words; pairs of characters where words are not set apart."""
    found = {
        word[:_STEM]
        for word in re.findall(r"\w+", text.casefold())
        if len(word) > (3 if word < "\u0590" else 1)
    }
    for run in re.findall(r"[\u3040-\u9fff\u0e00-\u109f]+", text):
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(found)
