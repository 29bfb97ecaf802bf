"""The consonant skeleton of a name: equal for spellings that transliterations of one name take.

Vowels, w, y and an h inside a word say little: they are left out, and so are doubled letters. Consonants that
languages write for one another share a class: k q c g kh gh; d dh z; f v ph; sh ch zh j. Made for whole
vocabularies at a time, as numbers, so that a key is found by one search in a sorted array.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

SEPARATOR = 10
"""Ends each word of a text: a line feed, which no word holds."""

_TOLD = 9
"""So many consonants make a key; names that differ only after that share it."""
_CLASSES = ("b", "p", "dz", "fv", "kqcgx", "j", "l", "m", "n", "r", "s", "t", "h")
_BASE = np.uint64(len(_CLASSES) + 1)
_CLASS_OF = np.zeros(256, np.uint8)
for _number, _letters in enumerate(_CLASSES, 1):
    for _letter in _letters.encode():
        _CLASS_OF[_letter] = _number
_HUSHED, _LABIAL = _CLASS_OF[ord("j")], _CLASS_OF[ord("f")]

Text = npt.NDArray[np.uint8]
Keys = npt.NDArray[np.uint64]


def keys_of(text: Text) -> Keys:
    """The key of each word of a text of lower-case words that each end in SEPARATOR; 0 for one without consonants.

    Letters other than a to z count as vowels.
    """
    if not len(text):
        return np.zeros(0, np.uint64)
    before = np.concatenate((np.full(1, SEPARATOR, np.uint8), text[:-1]))
    after = np.concatenate((text[1:], np.full(1, SEPARATOR, np.uint8)))
    classes = _classes(text, before, after)
    ends = text == SEPARATOR
    word_of = np.cumsum(ends) - ends
    kept = np.flatnonzero(classes)
    words = word_of[kept]
    firsts = np.searchsorted(words, np.arange(int(np.count_nonzero(ends))))
    rank = np.arange(len(kept)) - firsts[words]
    told = rank < _TOLD
    keys = np.zeros(len(firsts), np.uint64)
    powers = _BASE ** np.arange(_TOLD, dtype=np.uint64)
    np.add.at(keys, words[told], classes[kept[told]].astype(np.uint64) * powers[rank[told]])
    return keys


def keys_of_words(*words: str) -> list[int]:
    """The keys of some lower-case words."""
    keys: list[int] = keys_of(np.frombuffer("\n".join((*words, "")).encode(), np.uint8)).tolist()
    return keys


def consonants(key: int) -> int:
    """How many consonants a key tells."""
    count = 0
    while key:
        key //= int(_BASE)
        count += 1
    return count


def _classes(text: Text, before: Text, after: Text) -> npt.NDArray[Any]:
    """The class of each letter, 0 for one that is left out: sounds of two letters count where they begin or end."""
    classes = _CLASS_OF[text]
    is_h = text == ord("h")
    classes[is_h & (before != SEPARATOR)] = 0
    with_h = after == ord("h")
    for letter in b"scz":  # sh ch zh
        classes[(text == letter) & with_h] = _HUSHED
    classes[(text == ord("p")) & with_h] = _LABIAL
    for first, second in (b"tc", b"ts", b"sc", b"dj", b"ks"):  # tch, tsch, sch, dj; ks is x
        drops = (
            (text == second) & (before == first)
            if second == ord("s")
            else (text == first) & (after == second)
        )
        classes[drops] = 0
    classes[(text == before) & (classes > 0)] = 0
    classes[(text == ord("k")) & (before == ord("c"))] = 0
    return classes
