"""A page as a text browser prints it: wrapped and indented, its headings at the margin or in the middle.

`lynx -dump` and its like print for a terminal. Lines that the width alone parted are put together again, bullets and
what stands for pictures and buttons are taken away, and what stood as headings do is remembered.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby, pairwise
from unicodedata import east_asian_width

_WIDEST = 81
"""Columns of a terminal."""
_NARROW = 0.9
_INDENTED = 0.6
_FEWEST_LINES = 8
_INDENT = 3
_MIDDLE = 79
"""Columns that a line in the middle and the space at both its sides take."""
_BULLET = re.compile(r"[*+o#@•□☆◦○●■★-] (?=\S)")
_DRAWN_BULLET = re.compile(r"\s{2,}[•□☆◦○●■★] \S")
_FEWEST_DRAWN = 3
_FLAT_AND_NARROW = 0.97
_NARROWEST = 60
_BROKEN = 0.5
_NUMBER = re.compile(r"\d{1,3}\. (?=\S)")
"""A list's number begins an item, and may as well be the day of a date: it stays."""
_RELATIONS = re.compile(r" {3,5}#(?=\S)")
_SPACES = re.compile(r"[ \t]+")
_UNSEEN = re.compile(
    r"\(BUTTON\)|IFRAME: \S+|\[_{2,}\]|_{5,}|\[ \]|\[(?:USEMAP|INLINE|LINK|IMAGE|EMBED)\b[^\[\]\n]{0,300}\]"
    r"|\[[\w.%~-]{1,200}\.(?:png|jpe?g|gif|svg|webp|ico)[^\s\]]{0,300}\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text with a line a block, the lines that stood at the margin or in the middle, and those behind bullets."""

    text: str
    headings: tuple[str, ...]
    items: tuple[str, ...]


def is_text_browsers(text: str) -> bool:
    """Whether a text is a text browser's page: narrow, and most of it indented."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < _FEWEST_LINES:
        return False
    narrow = sum(_columns(line) <= _WIDEST for line in lines)
    indented = sum(line.startswith(" " * _INDENT) for line in lines)
    return narrow >= _NARROW * len(lines) and indented >= _INDENTED * len(lines)


def is_flat_text_browsers(text: str) -> bool:
    """Whether a text is a page of a text browser that indents lists only (`w3m -dump`): narrow, with drawn bullets."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < _FEWEST_LINES:
        return False
    narrow = sum(_columns(line) <= _WIDEST for line in lines)
    drawn = sum(bool(_DRAWN_BULLET.match(line)) for line in lines)
    return drawn >= _FEWEST_DRAWN and narrow >= _FLAT_AND_NARROW * len(lines)


def is_wrapped(text: str) -> bool:
    """Whether a text is narrow and breaks often inside a sentence, where the next word would not have fitted."""
    lines = text.splitlines()
    wide = sum(_columns(line) > _WIDEST for line in lines)
    if wide > (1 - _FLAT_AND_NARROW) * sum(1 for line in lines if line.strip()):
        return False
    edge = max((_columns(line) for line in lines if _columns(line) <= _WIDEST), default=0)
    broken = [
        line[-1].isalnum()
        for line, following in pairwise(lines)
        if line.strip() and following.strip() and _was_full(line, following.strip(), edge)
    ]
    return edge >= _NARROWEST and sum(broken) >= _FEWEST_LINES and sum(broken) >= _BROKEN * len(broken)


def unwrapped(text: str, *, is_flat: bool = False) -> Unwrapped:
    """The text with its wrapped lines put together, without bullets and what stands for pictures.

    `is_flat` says that all stands at the margin there, so that nothing is known to be a heading.
    """
    lines = text.splitlines()
    lines = _with_aligned_at_margin(lines) if is_flat else _with_middles_at_margin(_without_relations(lines))
    edges = _edges(lines)
    whole: list[str] = []
    margin: list[int] = []
    listed: list[int] = []
    last, at = "", -1
    for line in lines:
        indent, begins, words = _parts(line)
        if not words:
            whole.append("")
        elif last and not begins and at == indent and _was_full(last, words, edges[indent]):
            whole[-1] += _joined(whole[-1], words)
        else:
            if indent == 0 and not begins:
                margin.append(len(whole))
            if begins:
                listed.append(len(whole))
            whole.append(words)
        last, at = (line, indent) if words else ("", -1)
    clean = [_SPACES.sub(" ", _UNSEEN.sub(" ", line)).strip() for line in whole]
    headings = () if is_flat else tuple(clean[place] for place in margin if clean[place])
    return Unwrapped("\n".join(clean), headings, tuple(clean[place] for place in listed if clean[place]))


def _without_relations(lines: list[str]) -> list[str]:
    """The lines without the block at the top that names the page's feeds and neighbours: "#alternate Feed Next"."""
    first = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if not lines or not _RELATIONS.match(lines[first]):
        return lines
    blank = (place for place in range(first, len(lines)) if not lines[place].strip())
    return lines[next(blank, first) :]


def _with_middles_at_margin(lines: list[str]) -> list[str]:
    """The lines, blocks that were set in the middle each as one line at the margin."""
    moved: list[str] = []
    for is_blank, block in groupby(lines, key=lambda line: not line.strip()):
        held = list(block)
        is_set = not is_blank and all(map(_is_in_middle, held)) and any(map(_is_far_in, held))
        moved += [" ".join(map(str.strip, held))] if is_set else held
    return moved


def _with_aligned_at_margin(lines: list[str]) -> list[str]:
    """The lines, those that were set in the middle or at the right in a row with such moved to the margin."""
    sides = ["", *map(_side_of, lines), ""]
    return [
        line.strip() if side and side in (before, after) else line
        for line, before, side, after in zip(lines, sides, sides[1:], sides[2:], strict=False)
    ]


def _side_of(line: str) -> str:
    """Where a line is set: "middle", "right", or "" at the left or nowhere."""
    bare = line.strip()
    if not bare or (line[0] == bare[0] and len(line) < _MIDDLE // 2):
        return ""
    before, width = len(line) - len(line.lstrip()), _columns(bare)
    if before and not _BULLET.match(bare) and abs(2 * before + width - _MIDDLE) <= 1:
        return "middle"
    return "right" if abs(before + width - _MIDDLE) <= 1 else ""


def _is_in_middle(line: str) -> bool:
    return abs(2 * _parts(line)[0] + _columns(line.strip()) - _MIDDLE) <= 1


def _is_far_in(line: str) -> bool:
    """Whether a line begins elsewhere than paragraphs and lists do."""
    return _parts(line)[0] not in {_INDENT, _INDENT + 4}


def _parts(line: str) -> tuple[int, bool, str]:
    """Where a line's text begins, whether a bullet stands before it, and the text."""
    bare = line.strip()
    indent = len(line) - len(line.lstrip())
    if indent and (bullet := _BULLET.match(bare)):
        return indent + bullet.end(), True, bare[bullet.end() :]
    if indent and (number := _NUMBER.match(bare)):
        return indent + number.end(), True, bare
    return indent, False, bare


def _edges(lines: list[str]) -> dict[int, int]:
    """The furthest column that lines of each indent reach."""
    edges: defaultdict[int, int] = defaultdict(int)
    for line in lines:
        if line.strip() and _columns(line) <= _WIDEST:
            indent = _parts(line)[0]
            edges[indent] = max(edges[indent], _columns(line))
    return edges


def _was_full(line: str, following: str, edge: int) -> bool:
    """Whether the first word of the following line would not have fitted on a line."""
    word = following.split(" ", 1)[0]
    first = word[:1] if _is_wide(word[:1]) else word
    return _columns(line.rstrip()) + (not _is_wide(word[:1])) + _columns(first) > edge


def _joined(line: str, following: str) -> str:
    return following if _is_wide(line[-1]) and _is_wide(following[0]) else f" {following}"


def _is_wide(character: str) -> bool:
    return character > "\u1100" and east_asian_width(character) in "WF"


def _columns(line: str) -> int:
    """Columns on a terminal, where a Chinese, Japanese or Korean character takes two."""
    return len(line) if line.isascii() else sum(1 + _is_wide(character) for character in line)
