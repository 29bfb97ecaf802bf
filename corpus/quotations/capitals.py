"""What capitals tell of a whole text: which words are names inside a sentence, and that a headline's tell nothing.

Runs in C where it was compiled; what has "plainly" in its name is the same in Python.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_INNER_CAPITAL: Final = re.compile(r"[A-Z](?<=[\w,;] [A-Z])[\w’'-]+")
_HEADLINE, _SENTENCE_OF_NAMES = 0.7, 0.8


def inner_capitals_plainly(text: str) -> frozenset[str]:
    """Words that some sentence writes with a capital though they do not open it."""
    return frozenset(_INNER_CAPITAL.findall(text))


def is_headline_plainly(text: str, most: float, most_of_sentence: float) -> bool:
    """Whether more than a share of the words have a capital; of those that end with a full stop, more than another."""
    letters = [word[0] for word in text.split(None, 40)[:40]]
    if 10 * sum(map(str.islower, letters)) >= 3 * len(letters):
        return False  # no more than 7 words in 10 can have one, whatever the digits and marks among them are
    firsts = list(filter(str.isalpha, letters))
    if len(firsts) <= 4:
        return False
    share = most_of_sentence if text.rstrip().endswith(".") else most
    return sum(map(str.isupper, firsts)) > share * len(firsts)


try:
    from corpus.kernels.words import inner_capitals
    from corpus.kernels.words import is_headline as _is_headline
except ImportError:  # no compiler, when this was installed
    inner_capitals, _is_headline = inner_capitals_plainly, is_headline_plainly


def names_within(texts: Sequence[str]) -> frozenset[str]:
    """Words that some sentence of the article writes with a capital though they do not open it."""
    return inner_capitals("\n".join(texts))


def is_headline(text: str) -> bool:
    """Whether nearly every word has a capital, so that capitals tell no names."""
    return _is_headline(text, _HEADLINE, _SENTENCE_OF_NAMES)
