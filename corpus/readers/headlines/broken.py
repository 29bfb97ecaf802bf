"""A headline that a program broke at its width, put together again where the tab's title says how it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.readers.headlines.copies import runs_of_parts
from corpus.readers.lines.outlets import folded

_SHORTEST = 12
"""Characters of the first of its lines."""
_FEWEST = 4
"""Words of a headline; a shorter part of a tab is the site's name."""
_MOST_LINES = 5


def with_whole_headline(lines: Sequence[str]) -> list[str]:
    """The lines, those in a row that together are the first line, or parts of it side by side, as one."""
    if not lines:
        return []
    titles = {folded(part) for part in (lines[0], *runs_of_parts(lines[0])) if len(part.split()) >= _FEWEST}
    whole: list[str] = list(lines[:1])
    place = 1
    while place < len(lines):
        size = _size_of(lines, place, titles)
        whole.append(_joined(lines[place : place + size], lines[0]))
        place += size
    return whole


def _joined(parts: Sequence[str], title: str) -> str:
    """The parts of a headline as the tab's title has them: a word may have been broken at its hyphen."""
    whole = parts[0]
    for part in parts[1:]:
        is_word = whole.endswith("-") and whole.rpartition(" ")[2] + part.partition(" ")[0] in title
        whole += part if is_word else f" {part}"
    return whole


def _size_of(lines: Sequence[str], place: int, titles: set[str]) -> int:
    """How many lines are one headline from a place on; 1 where none begins there."""
    begun = folded(lines[place])
    if len(begun) < _SHORTEST or not any(title.startswith(begun + " ") for title in titles):
        return 1
    for size in range(2, _MOST_LINES + 1):
        if folded(" ".join(lines[place : place + size])) in titles:
            return min(size, len(lines) - place)
    return 1
