"""What is written onto an Arabic word: the article, and the small words "and", "so", "with", "for" and "like".

Snowball's stemmer takes endings off before it looks at how a word begins, and measures by what is left, so that a
short word gets another stem with its article than without ("بيت", "البيت", "والبيت"). So the article goes first,
with whatever stands before it: what is stemmed is then the same word. One letter alone may as well be the word's
first ("وزير", "كتاب"): it stays for the stemmer, and `joined_otherwise` tells a question what else the word may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
