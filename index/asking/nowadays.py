"""Words that ask how things stand: "now", "these days", "the current", "the latest".

Papers seldom print them where they tell it. In a short question, where each word counts for much, they are not looked
for; a long one repeats what it has read, and there they may be printed. English.
"""

from __future__ import annotations

import re

_ADVERBS = re.compile(
    r"\b(?:(?:right\s+|just\s+)?(?-i:now)|nowadays|currently|presently|at\s+(?:the\s+moment|present)|these\s+days"
    r"|as\s+of\s+(?:now|today)|today(?=[\s.?!]*$))\b(?![’'-])",
    re.IGNORECASE,
)
_ADJECTIVES = re.compile(
    r"(?:(?<=\bthe\s)|(?<=\bits\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\bour\s)|(?<=\btheir\s)|(?<=['’]s\s))"
    r"(?:current|present-day|latest|newest|most\s+recent)\s+(?!(?:in|of|on|at|to|for|and|or|that|is|was)\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
_FEW_WORDS = 10


def without_now(text: str) -> str:
    """A short question without such words; a long one as it is."""
    if len(text.split()) > _FEW_WORDS:
        return text
    return _ADJECTIVES.sub("", _ADVERBS.sub(" ", text))
