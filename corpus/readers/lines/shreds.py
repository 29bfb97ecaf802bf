"""Lines put together again that a converter broke at every link and every bold word.

Programs that turn a page into text often break it at each element, so that a paragraph with a link is three lines.
Such a text is known by lines that begin in the middle of a sentence; what is whole is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.dating.dates import find_dateline

_MIDDLE = re.compile(r"[,.;:!?)\]’”%]")
"""How a line begins that goes on with a sentence, if not in a small letter."""
_MARK = re.compile(r"[,.;:!?)\]’”%]\s*\S|[.!?]$")
_STOP = re.compile(r"[^\W\d_][\"”’»)\]]*[.!?…][\"'”’»«)\]]*(?=\s|$)")
_ENDED = re.compile(r"[.!?…:;。！？؟۔։][\"'”’»«)\]]*$")
_CASED = re.compile(r"[A-Za-zÀ-ÿА-я]")
_BARE_MARK = re.compile(r"[,.;:!?)\]’”%(\[…]{1,3}")
_LONE_MARKS = frozenset(",.;)")
"""What stands alone on a line only where a program broke it at every element."""
_OPEN = re.compile(r"(?:[(\[]|\s[–—])$|^[,;:]$")
"""How a line ends, or what mark it is, that is no end of a sentence."""
_ASIDE = re.compile(r"[–—-]\s[^\W\d_A-ZÀ-ÞА-Я]|\([^()]{1,60}\)[,;:.]?\s[^\W\d_A-ZÀ-ÞА-Я]")
"""How a line begins that a dash or a bracket sets off in a sentence."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_FEWEST = 4
_SHARE = 0.03
_LONG = 100
_LINK = 80
"""Characters; a longer line is no link's text."""


def mended(lines: Sequence[str]) -> list[str]:
    """The lines, those that were broken inside a sentence put together; "" parts what stood apart."""
    if not _is_shredded(lines):
        solid = [line for line in lines if line]
        if len(solid) == len(lines) or not _is_shredded(solid):
            return list(lines)
        lines = solid  # blank lines stand around each link there, and so part nothing
    runs: list[list[str]] = []
    for place, line in enumerate(lines):
        if runs and runs[-1][0] and line and _goes_on(lines, place):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [line for run in runs for line in (["".join(_spaced(run))] if _is_of_sentences(run) else run)]


def _spaced(run: Sequence[str]) -> Iterator[str]:
    yield run[0]
    for before, line in pairwise(run):
        is_close = line[0] in ",.;:!?)]’”%" or before[-1] in "(["
        yield line if is_close else f" {line}"


def _is_of_sentences(run: Sequence[str]) -> bool:
    """Whether lines that seem to go on are parts of sentences: one ends or a mark begins one. Labels have neither."""
    return any(_STOP.search(line) or _MARK.match(line) or len(line) >= _LONG for line in run)


def _is_shredded(lines: Sequence[str]) -> bool:
    broken = sum(
        bool(line) and not _ENDED.search(line) and (_begins_inside(following) or following in _LONE_MARKS)
        for line, following in pairwise(lines)
    )
    return broken >= max(_FEWEST, _SHARE * sum(map(bool, lines)))


def _begins_inside(line: str) -> bool:
    """Whether a line begins with a mark or in a small letter, and is no date ("abril 12, 2016")."""
    if not line or not (line[0].islower() or (_MIDDLE.match(line) and _CASED.search(line))):
        return False
    if _ADDRESS.match(line):
        return False
    return not (any(map(str.isdigit, line)) and find_dateline(line))


def _goes_on(lines: Sequence[str], place: int) -> bool:
    """Whether a line belongs to the one before it: it begins inside a sentence, or is a link that one goes on after."""
    before, line = lines[place - 1], lines[place]
    if _BARE_MARK.fullmatch(line):
        return True
    if _OPEN.search(before):
        return True
    if _ENDED.search(before):
        return False
    if _begins_inside(line) or _ASIDE.match(line):
        return True
    after = lines[place + 1] if place + 1 < len(lines) else ""
    goes_on = _begins_inside(after) or bool(_ASIDE.match(after))
    return len(line) <= _LINK and not _ENDED.search(line) and goes_on and " " in before
