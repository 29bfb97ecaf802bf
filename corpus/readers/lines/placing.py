"""Where in a page the lines stood that were cut, told by the body paragraph that came next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


def places_of(cut: Sequence[str], lines: Sequence[str], body: Sequence[str]) -> tuple[int, ...]:
    """For each cut line the place of the paragraph that it stood before; len(body) for what stood at the end.

    `lines` is everything in its order, of which both are parts.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    at = 0
    for line in lines:
        if at < len(body) and line == body[at]:
            at += 1
        else:
            found[line].append(at)
    return tuple(found[line].pop(0) if found[line] else 0 for line in cut)
