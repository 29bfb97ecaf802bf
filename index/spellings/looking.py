"""Looking for the archive's own spellings of a word, through the vocabularies of all segments at once."""

from __future__ import annotations

from collections.abc import Sequence

from index.spellings.edits import edits
from index.spellings.likeness import likeness
from index.spellings.skeletons import consonants, keys_of_words
from index.store.columns import Columns
from index.store.vocabulary import LOWER, Vocabulary, vocabulary_in

LIKE_ENOUGH = 0.9
"""Likeness from which two spellings may be one name."""

SHORTEST_NAME = 4
_LONGER = 3
"""Letters by which two spellings of a name may differ in length."""
_ARTICLES = ("al", "el")
_SHORTEST_TYPED = 5
_TWO_ERRORS = 9
"""Letters: a word so long may hold two typing errors."""


def spellings_in(segments: Sequence[Columns]) -> Spellings:
    """The words of segments as they lie in their files. Raises IndexError where one is cut short."""
    return Spellings([vocabulary_in(columns) for columns in segments])


class Spellings:
    """The words of an index. Reads mapped arrays; a search takes a millisecond or a few."""

    def __init__(self, vocabularies: Sequence[Vocabulary]) -> None:
        self._vocabularies = vocabularies

    def is_name(self, word: str) -> bool:
        """Whether the archive knows a lower-case word, and only with a capital."""
        seen = [of.case_of(word) for of in self._vocabularies]
        return LOWER not in seen and 0 in seen

    def names_like(self, word: str) -> list[tuple[str, float]]:
        """Names that sound like a lower-case word, itself aside, each with its likeness, the likest first.

        "alhashimi" is looked for as "hashimi" too, and the other way about.
        """
        if len(word) < SHORTEST_NAME or not (word.isascii() and word.isalpha()):
            return []
        found: dict[str, float] = {}
        bare = word[2:] if word.startswith(_ARTICLES) and len(word) > SHORTEST_NAME + 2 else None
        asked = (word, bare) if bare else (word, f"al{word}", f"el{word}")
        for wanted, key in zip(asked, keys_of_words(*asked), strict=True):
            for name in self._names_with(key, wanted):
                if name == word or len(name) < SHORTEST_NAME or abs(len(name) - len(wanted)) > _LONGER:
                    continue
                if (alike := likeness(wanted, name, LIKE_ENOUGH)) >= LIKE_ENOUGH:
                    found[name] = max(alike, found.get(name, 0.0))
        return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))

    def mistyped(self, word: str) -> list[tuple[str, int]]:
        """Words of which a lower-case word may be a mistyped form, each with its typing errors, fewest first.

        Two errors only in long words, and not in their first letter.
        """
        if len(word) < _SHORTEST_TYPED or not word.isalpha():
            return []
        found = self._within(word, 1, "")
        if not found and len(word) >= _TWO_ERRORS:
            found = self._within(word, 2, word[0])
        return sorted(found.items(), key=lambda pair: (pair[1], pair[0]))

    def _names_with(self, key: int, word: str) -> list[str]:
        if consonants(key) < (1 if len(word) > SHORTEST_NAME else 2):
            return []
        found = {name for vocabulary in self._vocabularies for name in vocabulary.names_with(key)}
        several = len(self._vocabularies) > 1
        return [name for name in found if not several or self.is_name(name)]

    def _within(self, word: str, most: int, beginning: str) -> dict[str, int]:
        near = {other for of in self._vocabularies for other in of.near(word, most, beginning)}
        return {other: errors for other in near if 0 < (errors := edits(word, other, most)) <= most}
