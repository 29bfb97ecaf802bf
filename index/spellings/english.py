"""English words: a word that is one was hardly mistyped, and one that is none, nor nearly one, is a name.

The list is that of the package symspellpy, some 83,000 word forms that books print often; its code is not run. It has
common given names and towns, too.
"""

from __future__ import annotations

import re
from functools import cache

from index.packaged import file_of

_LIST = ("symspellpy", "frequency_dictionary_en_82_765.txt")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 4
_BY_BOTH = tuple(
    (re.compile(one), other)
    for one, other in (
        ("re(s?)$", r"er\1"),
        ("z", "s"),
        ("ll", "l"),
        ("ogue", "og"),
        ("[ao]e", "e"),
        ("ou", "o"),
    )
)
"""How Britons and Americans write the same words, where their terms are not one already."""


def is_english(word: str) -> bool:
    """Whether a word form in small letters is in the list, or what it is without an "'s"."""
    return word.removesuffix("'s") in _words()


def may_be_english(word: str) -> bool:
    """Whether a word form in small letters is in the list, or would be with one letter more, less, other or swapped."""
    return is_english(word) or not _words().isdisjoint(_one_edit_from(word))


def is_no_word(word: str) -> bool:
    """Whether a form in small letters can only be a name: it is long enough and neither a word nor nearly one.

    Never where the list cannot be read.
    """
    return (
        bool(_words())
        and len(word) >= _SHORTEST
        and word.isascii()
        and word.isalpha()
        and not may_be_english(word)
    )


def are_the_same(word: str, other: str) -> bool:
    """Whether two forms are one word, as Britons and Americans write it: "harbour" and "harbor"."""
    return _by_neither(word) == _by_neither(other)


def _by_neither(word: str) -> str:
    for written, otherwise in _BY_BOTH:
        word = written.sub(otherwise, word)
    return word


def _one_edit_from(word: str) -> set[str]:
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    shorter = {before + after[1:] for before, after in parts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in parts if len(after) > 1}
    other = {before + letter + after[1:] for before, after in parts if after for letter in _LETTERS}
    longer = {before + letter + after for before, after in parts for letter in _LETTERS}
    return shorter | swapped | other | longer


@cache
def _words() -> frozenset[str]:
    try:
        text = file_of(*_LIST).read_text(encoding="utf-8-sig")
    except OSError:  # another version of the package may have it elsewhere
        return frozenset()
    return frozenset(line.partition(" ")[0] for line in text.splitlines())
