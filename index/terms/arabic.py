"""What is written onto an Arabic word: the article, and the small words "and", "so", "with", "for" and "like".

Snowball's stemmer takes endings off before it looks at how a word begins, and measures by what is left, so that a
short word gets another stem with its article than without ("بيت", "البيت", "والبيت"). So the article goes first,
with whatever stands before it: what is stemmed is then the same word. One letter alone may as well be the word's
first ("وزير", "كتاب"): it stays for the stemmer, and `joined_otherwise` tells a question what else the word may be.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

_ARTICLE = re.compile(r"^(?:[وف]?[بك]?ال(?=\w\w)|[وف]?لل(?=\w\w\w))")
"""With "for" the article loses its first letter; there what is left must be longer, for much begins so."""
_LONG = 3
"""Letters of a word whose last "ه" may be a "ة" without its dots."""
_ONTO = ("و", "ب", "ل", "ف", "ك", "وب", "ول")
_SHORTEST = 3
"""Letters that are left where a first letter is taken for a small word."""


def without_article(word: str) -> str:
    """A word without vowel signs as it is stemmed: without its article, and with the "ة" that a final "ه" may be."""
    word = _ARTICLE.sub("", word, count=1)
    return f"{word[:-1]}ة" if word.endswith("ه") and len(word) >= _LONG else word


def joined_otherwise(word: str) -> Iterator[str]:
    """The other ways in which papers write a word that a question has: with small words before it, or without them."""
    word = without_article(word)
    yield from (f"{onto}{word}" for onto in _ONTO)
    if word[:1] in _ONTO and len(word) > _SHORTEST:
        yield word[1:]


_one_at_a_time = threading.Lock()
_ROOT = re.compile("[\u0621-\u064a][^\u0627][^\u0627]")
"""Three letters, of which an alef may only be the first, where it is a hamza: a verb's alef is not of its root."""


@lru_cache(50_000)
def root_of(term: str) -> str | None:
    """The root of an Arabic term, by NLTK's ISRI stemmer; None where it finds none of three letters.

    One root makes words as far apart as "court" and "government": nothing is searched by it.
    """
    with _one_at_a_time:
        found = _roots()(term)
    return found if _ROOT.fullmatch(found) else None


@cache
def _roots() -> Callable[[str], str]:
    from nltk.stem.isri import ISRIStemmer

    found: Callable[[str], str] = ISRIStemmer().stem
    return found
