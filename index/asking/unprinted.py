"""Names in a question that is written small, of which the archive has none: they are known everywhere, or no words.

Of what was printed it is the archive that tells names from words (`index.asking.capitals`). Of a name that never was it
cannot, and the rest of the question would be answered of something else.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import NamedTuple, Protocol

from index.spellings.english import is_no_word
from index.terms.analysis import term_of
from index.terms.stopwords import STOP_LIST

_WORD = re.compile(r"[^\W\d_]+")
_COMMENT, _JOINED = "#", "_"


class Holding(Protocol):
    """An index that says how many paragraphs hold a term."""

    def holding(self, term: str) -> int: ...


def is_known_everywhere(word: str) -> bool:
    """Whether a word, in any case, is such a name."""
    return word.lower() in _names().words


def unprinted_names(text: str, index: Holding) -> dict[str, str]:
    """Words of an English question written small that can only be names, each with its capital.

    Single words only where no paragraph holds them: where one does, what it prints tells more.
    """
    words = dict.fromkeys(map(str.lower, _WORD.findall(text)))
    known = _names()
    found = {
        word: word.capitalize()
        for word in words
        if (word in known.words or (not index.holding(term_of(word)) and is_no_word(word)))
        and not index.holding(term_of(word.capitalize()))
    }
    line = f" {' '.join(_WORD.findall(text.lower()))} "
    for name in known.phrases:
        if words.keys() >= set(name) and f" {' '.join(name)} " in line:
            found |= {word: word.capitalize() for word in name if word not in STOP_LIST}
    return found


class _Names(NamedTuple):
    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]


@cache
def _names() -> _Names:
    lines = (
        resources.files(__package__).joinpath("known_everywhere.txt").read_text(encoding="utf-8").splitlines()
    )
    names = [name for line in lines if not line.startswith(_COMMENT) for name in line.split()]
    return _Names(
        frozenset(name for name in names if _JOINED not in name),
        tuple(tuple(_WORD.findall(name.replace(_JOINED, " "))) for name in names if _JOINED in name),
    )
