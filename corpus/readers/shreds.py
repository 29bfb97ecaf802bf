"""Lines put together again that a converter broke at every link and every bold word.

Programs that turn a page into text often break it at each element, so that a paragraph with a link is three lines.
Such a text is known by lines that begin in the middle of a sentence; what is whole is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_MIDDLE = re.compile(r"[,.;:!?)\]’”%]|[^\W\d_A-ZÀ-ÞА-Я]")
"""How a line begins that goes on with a sentence: a mark, or a small letter."""
_ENDED = re.compile(r"[.!?…:;。！？؟۔։][\"'”’»«)\]]*$")
_CASED = re.compile(r"[A-Za-zÀ-ÿА-я]")
_FEWEST = 4
_SHARE = 0.03
_LINK = 80
"""Characters; a longer line is no link's text."""


def mended(lines: Sequence[str]) -> list[str]:
    """The lines, those that were broken inside a sentence put together; "" parts what stood apart."""
    if not _is_shredded(lines):
        return list(lines)
    whole: list[str] = []
    for place, line in enumerate(lines):
        if whole and whole[-1] and line and _goes_on(lines, place):
            whole[-1] += line if line[0] in ",.;:!?)]’”%" else f" {line}"
        else:
            whole.append(line)
    return whole


def _is_shredded(lines: Sequence[str]) -> bool:
    broken = sum(
        bool(line) and not _ENDED.search(line) and _begins_inside(following)
        for line, following in pairwise(lines)
    )
    return broken >= max(_FEWEST, _SHARE * sum(map(bool, lines)))


def _begins_inside(line: str) -> bool:
    return bool(line) and bool(_MIDDLE.match(line)) and bool(_CASED.search(line))


def _goes_on(lines: Sequence[str], place: int) -> bool:
    """Whether a line belongs to the one before it: it begins inside a sentence, or is a link that one goes on after."""
    before, line = lines[place - 1], lines[place]
    if _ENDED.search(before):
        return False
    if _begins_inside(line):
        return True
    after = lines[place + 1] if place + 1 < len(lines) else ""
    return len(line) <= _LINK and not _ENDED.search(line) and _begins_inside(after) and " " in before
