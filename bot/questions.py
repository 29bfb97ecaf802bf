"""A question as every door hands it in: how long it may be, how it is narrowed, whether it has anything to look for."""

from __future__ import annotations

from datetime import UTC, datetime

from index.asking.followups import names_nobody
from index.asking.narrowing import NOTHING_SHOWN, Narrowing, Shown
from index.asking.question import understand

RANKED = 8
"""Passages ranked for a reader: the excerpts that can be paged through, then near misses."""
LONGEST_QUESTION = 1000
"""Characters."""
_LEFT_OUT = " […]"
"""Stands in a question for what of it was not asked, so that whoever is shown it later is told, too."""
_LONGEST_WORD = 60
_WORDS_TOLD = 5


def as_asked(text: str) -> str:
    """A question as it is asked and remembered: white space as single spaces, and not without end."""
    text = " ".join(text.split())
    if len(text) <= LONGEST_QUESTION:
        return text
    start, _, word = text[: LONGEST_QUESTION - len(_LEFT_OUT)].rpartition(" ")
    return (start if start and len(word) < _LONGEST_WORD else f"{start} {word}".strip()) + _LEFT_OUT


def asked_part(text: str) -> str | None:
    """The last words of a question that were asked, where `as_asked` left out what followed them."""
    if len(text) < LONGEST_QUESTION - _LONGEST_WORD - len(_LEFT_OUT) or not text.endswith(_LEFT_OUT):
        return None
    return " ".join(text.removesuffix(_LEFT_OUT)[-_LONGEST_WORD:].split(" ")[-_WORDS_TOLD:])


def asked_today(shown: Shown = NOTHING_SHOWN) -> Narrowing:
    """How a question is narrowed that is being asked: by its words, said today, beside what was shown."""
    return Narrowing(datetime.now(UTC).astimezone().date(), shown=shown)


def asks_nothing(text: str) -> bool:
    """Whether there is no word to search for, or nobody whom its pronoun could mean."""
    return not understand(text).terms or names_nobody(text)
