"""Speakers in other spellings of their surname: "Rasheedi" is looked for as the archive's own "Rashidi"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.naming import words_of
from index.spellings.likeness import likeness
from index.spellings.looking import LIKE_ENOUGH, SHORTEST_NAME
from index.spellings.skeletons import consonants, keys_of_words


def otherwise_spelt(name: str, surnames: Sequence[str]) -> list[str]:
    """The name with each of these folded surnames that sounds like its own, itself aside, the likest first."""
    *given, own = words_of(name) or ("",)
    if len(own) < SHORTEST_NAME or not surnames:
        return []
    key, *keys = keys_of_words(own, *surnames)
    if consonants(key) < 2:
        return []
    alike = {
        surname: likeness(own, surname)
        for surname, other in zip(surnames, keys, strict=True)
        if other == key and surname != own and len(surname) >= SHORTEST_NAME
    }
    likest = sorted(alike, key=lambda surname: (-alike[surname], surname))
    return [" ".join((*given, surname)) for surname in likest if alike[surname] >= LIKE_ENOUGH]
