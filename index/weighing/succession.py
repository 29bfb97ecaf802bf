"""Who came before somebody, and who after: "Strake handed over to Merriden", "Merriden, who succeeds Strake".

Papers say it in few words, beside both names. A text that has the name that was asked with, and the office, mostly
tells who holds it and not who did; English.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FOLLOWED = (
    r"succe(?:ed(?:s|ed|ing)?|ssor)|predecessor|replac(?:es?|ed|ing)|(?:takes?|took|taken|taking)\s+over"
    r"|hand(?:s|ed|ing)?\s+over"
)
_ASKS = re.compile(
    rf"^\W*(?:and\s+)?who(?:['’]s)?\b(?!\s+did\b).*\b(?:{_FOLLOWED})\b"
    r"|^\W*(?:and\s+)?who\s+(?:was|were|held|had|ran|led|managed|coached|chaired|headed|edited|owned|did)\b"
    r".*\bbefore\s+(?!the\b|it\b|that\b|this\b|\d)\w+(?:\s+\w+){0,2}\W*$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    rf"\b(?:{_FOLLOWED}|unseat(?:s|ed|ing)?|oust(?:s|ed|ing)?|in\s+place\s+of|(?:his|her|their|['’]s?)\s+place"
    r"|held\s+(?:the\s+)?(?:office|post|chair|job|position)|(?:former|previous|outgoing)|until)\b",
    re.IGNORECASE,
)


@lru_cache(1024)
def asks_for_the_other(question: str) -> bool:
    """Whether a question asks for who came before or after somebody."""
    return _ASKS.search(question) is not None


def tells_of_both(text: str) -> bool:
    """Whether a text says in any such words that somebody followed somebody."""
    return _TELLS.search(text) is not None
