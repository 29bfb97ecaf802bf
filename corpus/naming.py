"""Whether two spellings name one speaker: case, marks over letters, titles and Arabic articles make no difference.

`surname_of` is what an archive is looked up by, `same_name` what is kept of that. Sound-alikes and aliases are
the index's business.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from corpus.quotations.words import TITLES

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-]+[^\W_]+)*")
_ARTICLE: Final = re.compile(r"^(?:al|el|ad|as|an|ash|ar|at|az)[-\s](?=\w)|^ال(?=\w{3})")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_ARABIC: Final = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": None})
_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"})
_SUFFIXES: Final = frozenset("jr sr ii iii iv".split())
_SMALL: Final = frozenset("the a an of le la les l un une".split())
_PLAIN_TITLES: Final = TITLES - frozenset("king judge justice marshal chancellor".split())
"""Titles that are no surnames too."""


def folded(text: str) -> str:
    """Lower case, without marks over or under letters."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    bare = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return bare.translate(_ARABIC).translate(_LETTERS)


@lru_cache(maxsize=50_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: titles before it, "Jr." behind it and articles left out."""
    words = [_ARTICLE.sub("", _POSSESSIVE.sub("", word)) for word in _WORD.findall(folded(name))]
    words = [word for word in words if word not in _SMALL] or words
    while len(words) > 1 and words[-1].rstrip(".") in _SUFFIXES:
        words.pop()
    while len(words) > 1 and words[0].rstrip(".") in _PLAIN_TITLES:
        words.pop(0)
    while len(words) > 1 and words[-2] in ("al", "el"):
        words.pop(-2)
    return tuple(words)


def surname_of(name: str | None) -> str | None:
    """The last word of a name, folded: "Tolland" for "Mara Tolland"; None where there is no word."""
    words = words_of(name) if name else ()
    return words[-1] if words else None


def same_name(asked: str, name: str) -> bool:
    """Whether a speaker named so may be the one asked for: by surname, full name, or an initial and surname."""
    some, others = words_of(asked), words_of(name)
    if not some or not others or some[-1] != others[-1]:
        return False
    if len(some) == 1 or len(others) == 1:
        return True
    return all(_is_among(word, others[:-1]) for word in some[:-1])


def _is_among(word: str, others: tuple[str, ...]) -> bool:
    bare = word.rstrip(".")
    return any(bare == other or (min(len(bare), len(other)) == 1 and bare[0] == other[0]) for other in others)
