"""Names of bodies that hold a possessive: "the Fishermen's Cooperative" is no Cooperative of a Fishermen."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.words import BODIES

_OF_MANY: Final = re.compile(r"(?:s'|(?:men|people|children)'s)$")


def body_begins(text: str, kinds: str, lows: list[str], starts: list[int], lo: int, hi: int) -> int:
    """The token where the name of a body begins that ends with tokens lo to hi: at its members, in capitals.

    That is `lo` where none stand before it. "The Dock and Harbour Workers' Federation" begins at "Dock".
    """
    if lo < 1 or kinds[lo - 1] != "K" or lows[hi - 1] not in BODIES:
        return lo
    begin = lo - 1
    if not _OF_MANY.search(lows[begin]) or not text[starts[begin]].isupper():
        return lo
    begin = _first_of_run(kinds, begin)
    if kinds[:begin].endswith("NC"):
        other = _first_of_run(kinds, begin - 1)
        begin = other if other and kinds[other - 1] == "D" else begin
    return begin


def _first_of_run(kinds: str, at: int) -> int:
    return len(kinds[:at].rstrip("N"))
