"""Regions behind a town's name: "the mayor of Hindvale, North Arvia, told" is told by no Arvia."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.tokens import Tokens

_A_STATE: Final = re.compile(r"(?:[A-Z]\.)+|[A-Z][a-z]{1,4}\.")
_COMPOUND: Final = frozenset(
    "new north south west east northern southern western eastern central upper lower british nova united rhode "
    "saudi hong costa sri el las los san santa puerto great papua sierra burkina cape".split()
)
"""What regions of two words begin with."""


def is_a_state(name: str) -> bool:
    """Whether a name is an abbreviated place after a town's ("of Springfield, Ill., said")."""
    return _A_STATE.fullmatch(name) is not None


def is_region_of(tokens: Tokens, end: int, name: str) -> bool:
    """Whether a name behind the comma at token `end` is where the town before it lies, for all that can be told."""
    behind_a_town = tokens.kinds[end - 1] == "N" and tokens.kinds[: end - 1].rstrip("N")[-1:] in ("O", "P")
    words = name.lower().split()
    return behind_a_town and (len(words) == 1 or words[0] in _COMPOUND)
