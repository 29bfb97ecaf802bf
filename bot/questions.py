"""A question as every door hands it in: how long it may be, how it is narrowed, what is no question at all."""

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
_GREETINGS = frozenset(
    ("help", "help me", "help please", "hi", "hello", "hey", "hi there", "hello there", "helo", "hallo", "hiya",
     "morning", "good morning", "good afternoon", "good evening", "what is this", "what can you do", "who are you",
     "are you a bot")
)  # fmt: skip
_THANKS = frozenset(
    ("thanks", "thank you", "many thanks", "thanks a lot", "thank you very much", "thank you so much", "ok thanks",
     "thx", "thnx", "tnx", "ty", "thank u", "cheers", "ta", "much appreciated", "thanks so much", "great thanks")
)  # fmt: skip
_YES = frozenset(("yes", "yes please", "yeah", "yep"))
_NODS = _YES | frozenset(
    ("ok", "okay", "k", "no", "nope", "no thanks", "bye", "goodbye", "bye bye", "good night", "great", "cool", "nice",
     "perfect", "lol", "haha", "wow", "i see", "got it")
)  # fmt: skip


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


def asks_for_help(text: str) -> bool:
    """Whether somebody greets, or asks what this is, rather than what was printed."""
    return _plain(text) in _GREETINGS


def says_yes(text: str) -> bool:
    """Whether somebody says yes and nothing else."""
    return _plain(text) in _YES


def only_nods(text: str) -> bool:
    """Whether somebody agrees, declines or leaves, and asks nothing."""
    return _plain(text) in _NODS


def is_thanks(text: str) -> bool:
    """Whether somebody says thank you and nothing else."""
    return _plain(text) in _THANKS


def _plain(text: str) -> str:
    return " ".join(text.strip(" ?!.,").lower().replace(",", " ").split())


def asks_nothing(text: str) -> bool:
    """Whether there is no word to search for, or nobody whom its pronoun could mean."""
    return not understand(text).terms or names_nobody(text)
