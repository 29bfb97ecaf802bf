"""Words that are spelt like verbs of saying and are none where they stand: "the town's reported debts".

English. What the words before a verb must be for somebody to speak is asked in `agreement.py`.
"""

from __future__ import annotations

from typing import Final

from corpus.quotations import verbs
from corpus.quotations.tokens import Tokens

_ARTICLES: Final = frozenset("the a an his her its their our your my".split())
_MOST: Final = frozenset("most more least".split())
_CHARGES: Final = frozenset("charge charges charged".split())
_SELDOM_SAY: Final = frozenset("state states".split())
_SAY_BEFORE: Final = frozenset(["S", "R", "D", ",", ":", "E", "e", ""])
"""The letters before which a state is not Western: "the report states that", "the report states."."""
_NOBODY: Final = frozenset("anyone anybody nobody".split())
"""Told to these nothing was told: "before the company had told anyone what it was"."""
_FAR: Final = 10
"""Tokens before "the report states." among which what it states ends with a comma."""
_NEAR: Final = 4
"""Tokens on either side of a verb among which a quotation stands: then it is one."""


def is_no_verb(tokens: Tokens, i: int) -> bool:
    """Whether token i, of a verb's form, is a noun or an adjective, or tells nobody anything."""
    kinds, lows, low = tokens.kinds, tokens.lows, tokens.lows[i]
    before = i - 1
    while before > 0 and kinds[before] == "J":
        before -= 1
    if before >= 0 and (kinds[before] == "K" or lows[before] in _ARTICLES or lows[before] == "of"):
        # Not "Moody's reported a loss", which is a firm.
        no_verb = low in verbs.BASES or (low.endswith("ed") and kinds[i + 1 : i + 2] in ("L", "N"))
    elif before > 0 and lows[before] in _MOST and kinds[before - 1] in "DK" and low.endswith("ed"):
        no_verb = kinds[i + 1 : i + 2] in ("L", "N")  # the world's most feared diseases
    elif low in _CHARGES:
        no_verb = kinds[i + 1 : i + 2] in ("D", "#", "U")  # charged a fee
    elif low in _SELDOM_SAY:
        following = kinds[i + 1 : i + 2]
        opens = following in (",", "E") and "," not in kinds[max(0, i - _FAR) : i]  # "from Gulf states, or"
        no_verb = following not in _SAY_BEFORE or opens
    else:
        following = lows[i + 1] if i + 1 < len(lows) else ""
        no_verb = (low == "thanks" and following == "to") or (low in verbs.TELLING and following in _NOBODY)
        if before > 0 and kinds[before] == "L" and lows[before - 1] == "to" and low.endswith("ed"):
            return True  # to help alleged rioters
    if low in _CHARGES and no_verb:
        return True
    return no_verb and "Q" not in kinds[max(0, i - _NEAR) : i + _NEAR]
