"""When a passage counts as right, and when words hold a short answer. Pure; knows nothing of ranks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from index.judged.nouns import JudgedQuestion

SHORT = 6
"""Gold words fewer than this are found by chance elsewhere, so they count in their own article only."""
LONG = 20
"""Of gold words this many or more, a share is enough, for a passage may be cut or cleaned otherwise."""
ENOUGH = 0.7

_WORD = re.compile(r"\w+")
_ARTICLES = ("the", "a", "an")


class Right:
    """Tells right passages of one question from others."""

    def __init__(self, question: JudgedQuestion) -> None:
        self._gold = [(gold, squeezed(gold.text), _counted(gold.text)) for gold in question.gold]

    def holds(self, text: str, doc_id: str) -> bool:
        """Whether a passage (its text, its article's id) holds any of the question's gold passages."""
        text = squeezed(text)
        words: Counter[str] | None = None
        for gold, wanted, counted in self._gold:
            length = counted.total()
            if length < SHORT and doc_id != gold.doc_id:
                continue
            if wanted in text:
                return True
            if length >= LONG:
                words = _counted(text) if words is None else words
                if (counted & words).total() >= ENOUGH * length:
                    return True
        return False

    def first(self, passages: Iterable[tuple[str, str]]) -> int | None:
        """The rank, from 1, of the first right one of some (text, article's id); None without one."""
        return next((rank for rank, passage in enumerate(passages, start=1) if self.holds(*passage)), None)


def holds_answer(text: str, answers: Iterable[str]) -> bool:
    """Whether a text holds one of some short answers as whole words, whatever case and marks.

    A leading "the", "a" or "an" of an answer is not asked for. An answer without letters and digits is
    nowhere.
    """
    words = f" {_plain(text)} "
    return any(wanted and f" {wanted} " in words for wanted in map(_answer, answers))


def squeezed(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def _answer(answer: str) -> str:
    words = _plain(answer).split(" ")
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold().replace("_", " ")))


def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))
