"""Whom a saying is told to: "told the council", "warned reporters"."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations import verbs
from corpus.quotations.tokens import Tokens

_LISTENER: Final = re.compile(
    r"(?:[DK][LNHK#]*[LNH]|[LH]*N+(?:CN+)*|r|D(?=[S,:Q])|L+)(?:[O](?:[DK]?[LNHK]+))?"
)


def listener(tokens: Tokens, i: int) -> tuple[int, str | None]:
    """The token after a verb and its listener, and the listener: "told the council"."""
    kinds = tokens.kinds
    if tokens.lows[i] in verbs.TELLING:
        match = _LISTENER.match(kinds, i + 1)
        if match is not None:
            end = match.end()
            if end < len(kinds) and kinds[end] == "A":  # "warned the wall would fall": no listener
                return i + 1, None
            return end, None if kinds[i + 1 : end] in ("r", "D") else tokens.words(i + 1, end)
    return i + 1, None
