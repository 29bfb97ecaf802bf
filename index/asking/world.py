"""Names that are known everywhere: of these a reader means the one that is known, whether the archive has it or not.

Elsewhere it is the archive that tells names from words (`index.asking.capitals`), or a capital. Of a name that is typed
small and was never printed it cannot, and the rest of the question would be answered of something else.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import NamedTuple, Protocol

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


def world_names(text: str, index: Holding) -> dict[str, str]:
    """Words of a question written small that make up such a name, each with its capital.

    Single words only where no paragraph holds them: where one does, what it prints tells more.
    """
    words = dict.fromkeys(map(str.lower, _WORD.findall(text)))
    found = {word: word.capitalize() for word in words if word in _names().words}
    found = {word: name for word, name in found.items() if not index.holding(term_of(name))}
    for name in _names().phrases:
        if (
            words.keys() >= set(name)
            and f" {' '.join(name)} " in f" {' '.join(_WORD.findall(text.lower()))} "
        ):
            found |= {word: word.capitalize() for word in name if word not in STOP_LIST}
    return found


class _Names(NamedTuple):
    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]


@cache
def _names() -> _Names:
    lines = resources.files(__package__).joinpath("world.txt").read_text(encoding="utf-8").splitlines()
    names = [name for line in lines if not line.startswith(_COMMENT) for name in line.split()]
    return _Names(
        frozenset(name for name in names if _JOINED not in name),
        tuple(tuple(_WORD.findall(name.replace(_JOINED, " "))) for name in names if _JOINED in name),
    )
