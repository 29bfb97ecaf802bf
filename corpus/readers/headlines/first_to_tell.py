"""Which of the lines above an article's body are the first to tell of it.

What stands above a headline (menus, sections, other stories) says little of the body; a standfirst, captions and
the teasers of like stories say as much as a headline does, but they stand below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from corpus.dating.dates import find_dateline
from corpus.readers.headlines.around import stems
from corpus.readers.lines.captions import is_caption
from corpus.readers.lines.furniture import is_furniture, opens_box
from corpus.readers.lines.paragraphs import visible_width

_NARROWEST = 20
_WIDEST = 220
_FEWEST_WORDS = 3
_FEWEST_OF_HEADLINE = 4
_MUCH = 3
_SOME = 2
"""Words of a line that the body or its lead must have, and the shares of the line's words that they must be."""
_SHARE_OF_MUCH = 0.5
_SHARE = 0.4
_SHARE_IN_LEAD = 0.33
_MOST_ABOVE = 3
_TRAIL = re.compile(r"\s[>›»/|]\s")
"""What stands between sections, or the names of a photographer and an agency."""
_SIGNS = ("the first to tell much", "the first to tell", "the first to tell of the lead")


class FirstToTell:
    """The lines of a page at some `places`; `told` and `lead` are the stems of its body and of the body's lead.

    What a line is the first to tell, its copies are too, and the lines that hold it: `bare` are the lines without
    case and marks.
    """

    def __init__(
        self,
        lines: Sequence[str],
        bare: Sequence[str],
        places: Sequence[int],
        told: frozenset[str],
        lead: frozenset[str],
    ) -> None:
        self._lines, self._bare, self._places = lines, bare, places
        self._told, self._lead = told, lead
        self._stems = {
            place: own
            for place in places
            if len(lines[place]) <= _WIDEST and len(own := stems(lines[place])) >= _SOME
        }

    def signs_of(self, place: int) -> Iterator[tuple[str, float]]:
        """The signs of a line, each with its strength."""
        own, is_kicker = self._bare[place], self._lines[place].isupper()
        firsts = (self._first_with_much, self._first, self._first_of_lead)
        for sign, first in zip(_SIGNS, firsts, strict=True):
            yield sign, bool(first) and first in own and not is_kicker
        others = [line for line in self._above.get(place, ()) if line not in own]
        yield "others above tell of the lead", min(len(others), _MOST_ABOVE) / _MOST_ABOVE

    @cached_property
    def _first_with_much(self) -> str:
        return next((self._bare[place] for place in self._stems if self._tells_much(place)), "")

    @cached_property
    def _first(self) -> str:
        telling = (place for place in self._stems if self._shares(place, self._told, _SOME, _SHARE))
        return next((self._bare[place] for place in telling if self._may_be_headline(place)), "")

    @cached_property
    def _first_of_lead(self) -> str:
        return next((self._bare[place] for place in self._stems if self._tells_of_lead(place)), "")

    @cached_property
    def _above(self) -> dict[int, tuple[str, ...]]:
        """For each place the lines above it that tell of the lead, as many as count."""
        above: dict[int, tuple[str, ...]] = {}
        telling: tuple[str, ...] = ()
        for place in self._places:
            above[place] = telling
            bare = self._bare[place]
            if len(telling) <= _MOST_ABOVE and bare not in telling and self._tells_of_lead(place):
                telling += (bare,)
        return above

    def _tells_much(self, place: int) -> bool:
        return self._shares(place, self._told, _MUCH, _SHARE_OF_MUCH) and self._is_wordy(place, _FEWEST_WORDS)

    def _tells_of_lead(self, place: int) -> bool:
        return self._shares(place, self._lead, _SOME, _SHARE_IN_LEAD) and self._may_be_headline(place)

    def _shares(self, place: int, told: frozenset[str], fewest: int, share: float) -> bool:
        """Whether enough of a line's words are among those told."""
        own = self._stems.get(place, frozenset())
        return len(own & told) >= max(fewest, share * len(own))

    def _is_wordy(self, place: int, fewest: int) -> bool:
        line = self._lines[place]
        if _TRAIL.search(line):
            return False
        is_dated = any(map(str.isdigit, line)) and bool(find_dateline(line))
        return len(line.split()) >= fewest and visible_width(line) <= _WIDEST and not is_dated

    def _may_be_headline(self, place: int) -> bool:
        """Whether a line is long enough, and neither furniture nor a caption nor the first of a box."""
        line, above = self._lines[place], self._lines[place - 1] if place else ""
        return (
            self._is_wordy(place, _FEWEST_OF_HEADLINE)
            and visible_width(line) >= _NARROWEST
            and not is_furniture(line)
            and not is_caption(line, near_the_top=True)
            and not opens_box(above)
        )
