"""A headline without what a page prints around it on the same line: a trail of sections before it, a site behind it.

"Home News Harbour wall holds" and "Harbour wall holds | Harbour | Tidings" are taken apart only where the page prints
the headline again as a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.readers.lines.outlets import folded
from corpus.readers.lines.paragraphs import visible_width

_SHORTEST = 14
_LEAST_SHARE = 0.4
"""Of the line's width that its own headline has; a smaller part of it is a name in it."""
_LABEL = 3
"""Words; what a page has as so short a line is an entry of its menu."""
_LONGEST_SITE = 5
_MARK = re.compile(r"[>›»|/·•ǀ]\s*$")
_MARK_FIRST = re.compile(r"\s*(?:[|»·•ǀ]|[-–—]\s)")


def without_trail(line: str, lines: Sequence[str]) -> str:
    """The part of a line that is another line of the page, if the rest is sections or the site; else the line."""
    bare = folded(line)
    least = max(_SHORTEST, _LEAST_SHARE * len(bare))
    held = {
        other: text
        for other, text in ((folded(text), text) for text in lines if least <= len(text) < len(line))
        if least <= len(other) < len(bare) and " " in other
    }
    ends = [other for other in held if bare.endswith(" " + other)]
    begins = [other for other in held if bare.startswith(other + " ")]
    for other in sorted(ends, key=len, reverse=True):
        if _is_of_sections(line, bare[: -len(other)], held[other], lines):
            return held[other]
    for other in sorted(begins, key=len, reverse=True):
        text = held[other]
        if line.startswith(text) and _is_site(line[len(text) :]):
            return text
    return line


def _is_of_sections(line: str, before: str, own: str, lines: Sequence[str]) -> bool:
    """Whether what stands before a headline is set off by a trail's mark, or consists of entries of the menu."""
    trail = re.match(rf"(?:[\W_]*+[^\W_]++){{{len(before.split())}}}[\W_]*", line)
    marked = trail.group().rstrip("\"'“„«‘ ") if trail else ""
    if _MARK.search(marked):
        return True
    if marked.endswith(":") or visible_width(before) >= visible_width(own):
        return False
    labels = {folded(text) for text in lines if len(text.split()) <= _LABEL}
    return _is_of(before.split(), labels)


def _is_of(words: list[str], labels: set[str]) -> bool:
    """Whether words are nothing but labels, one after the other."""
    reached = {0}
    for start in range(len(words)):
        sizes = range(1, _LABEL + 1) if start in reached else ()
        reached |= {start + size for size in sizes if " ".join(words[start : start + size]) in labels}
    return len(words) in reached


def _is_site(after: str) -> bool:
    return bool(_MARK_FIRST.match(after)) and len(after.split()) <= 2 * _LONGEST_SITE
