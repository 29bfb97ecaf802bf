"""A question in plain letters, each where it was: readers leave accents, vowel signs, hamzas and dots out."""

from __future__ import annotations

import unicodedata
from typing import Final

_ALIKE: Final = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ؤ": "و", "ئ": "ي",
    "ё": "е", "ß": "s", "’": "'", "‘": "'", "œ": "o", "æ": "a", "ø": "o", "ł": "l",
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
})  # fmt: skip
_CYRILLIC: Final = ("\u0400", "\u052f")
"""Its letters keep their marks: a short i is another letter."""


def without_signs(text: str) -> str:
    """The text in composed letters, without vowel signs and the strokes that stretch a word."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return composed
    return "".join(c for c in composed if c != "ـ" and unicodedata.category(c) != "Mn")


def plain(text: str) -> str:
    """A text without signs, small and in plain letters; as long as it was, for places in it to be those of the text."""
    return "".join(map(_letter, text.translate(_ALIKE)))


def _letter(character: str) -> str:
    if character.isascii():
        return character.lower()
    small = character.lower()
    if len(small) != 1:
        return character
    return small if _CYRILLIC[0] <= small <= _CYRILLIC[1] else unicodedata.normalize("NFD", small)[0]
