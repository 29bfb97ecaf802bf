"""The vocabulary of a segment: every word form of its paragraphs, once, as one array of bytes to be mapped.

Words are folded and in lower case, sorted, each with whether it was seen in lower case and with a capital, and
with the skeletons of those that were only ever seen with one. It serves to find the archive's own spelling of a
word, never to rank: a word may be listed of which no paragraph is left. Nothing here writes or reads a file.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from index.spellings.skeletons import SEPARATOR, keys_of
from index.store.columns import VOCABULARY, Columns

LONGEST = 32
"""Characters: a longer word is a web address or noise."""
SHORTEST = 3

LOWER = 1

_HEADER = "<u8"
_COUNTS = 3
_DTYPES = ("<u8", "<u4", "<u4", "<u4", "u1", "u1")
"""Of the arrays in their order: each begins where its type allows, whatever the counts."""
_LETTER_BITS = 31
_BITS_SET = (
    np.unpackbits(np.arange(1 << 16, dtype="<u2").view(np.uint8)).reshape(-1, 16).sum(1, dtype=np.uint8)
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """V words, T bytes of text, K words that were only seen with a capital."""

    keys: npt.NDArray[np.uint64]
    """K: the skeleton of each name, rising."""
    places: npt.NDArray[np.uint32]
    """K: which word it is."""
    offsets: npt.NDArray[np.uint32]
    """V + 1: where each word begins in `text`."""
    letters: npt.NDArray[np.uint32]
    """V: one bit for each letter that the word has, by the last five bits of its bytes."""
    cases: npt.NDArray[np.uint8]
    """V: LOWER where it was seen without a capital too."""
    text: npt.NDArray[np.uint8]
    """T: the words in UTF-8, sorted, each ended by a line feed."""

    def __len__(self) -> int:
        return len(self.cases)

    def __getitem__(self, place: int) -> bytes:
        """The word at a place, in UTF-8."""
        start, end = self.offsets[place : place + 2].tolist()
        return self.text[start : end - 1].tobytes()

    def word(self, place: int) -> str:
        return self[place].decode("utf-8", "replace")

    def words(self) -> list[str]:
        """Every word, sorted."""
        return self.text.tobytes().decode("utf-8", "replace").splitlines()

    def case_of(self, word: str) -> int | None:
        """LOWER for a word that was seen without a capital, 0 for one that never was, None for an unknown one."""
        wanted = word.encode("utf-8", "replace")
        place = bisect_left(self, wanted)
        return int(self.cases[place]) if place < len(self) and self[place] == wanted else None

    def names_with(self, key: int) -> list[str]:
        """The words of this skeleton that were only seen with a capital."""
        first = int(np.searchsorted(self.keys, np.uint64(key)))
        last = int(np.searchsorted(self.keys, np.uint64(key), "right"))
        return [self.word(place) for place in self.places[first:last].tolist()]

    def near(self, word: str, edits: int, beginning: str = "") -> list[str]:
        """The words that may be so few edits away, by their length and letters, and that begin so."""
        own = word.encode("utf-8", "replace")
        first = bisect_left(self, beginning.encode()) if beginning else 0
        last = bisect_left(self, beginning.encode() + b"\xff") if beginning else len(self)
        slack = edits if word.isascii() else 2 * edits
        lengths = np.diff(self.offsets[first : last + 1].view(np.int32)) - 1
        differing = self.letters[first:last] ^ _letters(
            np.frombuffer(own + b"\n", np.uint8), np.zeros(1, np.int64)
        )
        bits = _BITS_SET[differing & 0xFFFF] + _BITS_SET[differing >> 16]
        fits = (np.abs(lengths - len(own)) <= slack) & (bits <= 2 * slack)
        return [self.word(first + place) for place in np.flatnonzero(fits).tolist()]


def vocabulary_of(seen: Collection[str]) -> Vocabulary:
    """The vocabulary of words as `word_of` gives them: with a capital, where they were seen with one."""
    seen = seen if isinstance(seen, set) else set(seen)
    words = sorted(set("\n".join(seen).lower().split("\n"))) if seen else []
    return _made(words, np.fromiter(map(seen.__contains__, words), bool, len(words)).astype("u1"))


def merged(vocabularies: Sequence[Vocabulary]) -> Vocabulary:
    """One vocabulary of several."""
    told = [vocabulary.words() for vocabulary in vocabularies]
    words = sorted(set().union(*told))
    place_of = dict(zip(words, range(len(words)), strict=True))
    cases = np.zeros(len(words), "u1")
    for vocabulary, of in zip(vocabularies, told, strict=True):
        cases[np.fromiter(map(place_of.__getitem__, of), np.int64, len(of))] |= vocabulary.cases
    return _made(words, cases)


def packed(vocabulary: Vocabulary) -> npt.NDArray[np.uint8]:
    """All of it as bytes: V, T and K, then its arrays in their order, which keeps each aligned."""
    counts = np.array([len(vocabulary), len(vocabulary.text), len(vocabulary.keys)], _HEADER)
    arrays = [counts, *(getattr(vocabulary, field.name) for field in fields(vocabulary))]
    return np.frombuffer(b"".join(array.tobytes() for array in arrays), "u1")


def unpacked(content: npt.NDArray[np.uint8]) -> Vocabulary | None:
    """The vocabulary in these bytes, which stay where they are; None where they are none. Looks at the sizes only."""
    start = _COUNTS * np.dtype(_HEADER).itemsize
    if len(content) < start:
        return None
    words, size, names = content[:start].view(_HEADER).tolist()
    counts = (names, names, words + 1, words, words, size)
    arrays: list[npt.NDArray[Any]] = []
    for count, dtype in zip(counts, _DTYPES, strict=True):
        end = start + count * np.dtype(dtype).itemsize
        if end > len(content):
            return None
        arrays.append(content[start:end].view(dtype))
        start = end
    return Vocabulary(*arrays) if start == len(content) else None


def vocabulary_in(columns: Columns) -> Vocabulary:
    """The vocabulary of a segment, over the bytes in which it lies. Raises IndexError where they are none."""
    vocabulary = unpacked(np.frombuffer(columns[VOCABULARY].content, np.uint8))
    if vocabulary is None:
        raise IndexError("vocabulary out of range")
    return vocabulary


def fault_of(vocabulary: Vocabulary) -> str | None:
    """In words, what is wrong inside; None where nothing is. Reads all of it."""
    ends = np.flatnonzero(vocabulary.text == SEPARATOR) + 1
    if not np.array_equal(np.concatenate((np.zeros(1, np.int64), ends)), vocabulary.offsets):
        return "its words and their offsets disagree"
    if len(vocabulary.places) and int(vocabulary.places.max()) >= len(vocabulary):
        return "its names point outside its words"
    words = vocabulary.text.tobytes().split(b"\n")[:-1]
    if any(one >= other for one, other in pairwise(words)):
        return "its words are not sorted"
    return None


def word_of(form: str) -> str:
    """A word form as vocabularies list it, with its capital, if it has one; "" for one that they do not."""
    if not SHORTEST <= len(form) <= LONGEST:
        return ""
    if form.isascii() and form.isalpha():
        return form if form.islower() else form.capitalize()
    return _folded_word_of(form)


def _folded_word_of(form: str) -> str:
    from index.terms import analysis

    folded = analysis.fold(form).removesuffix("'s").replace("'", "")
    if not folded.isalpha() or not SHORTEST <= len(folded) <= LONGEST:
        return ""
    return folded.capitalize() if form[0].isupper() else folded


def _made(words: Iterable[str], cases: npt.NDArray[np.uint8]) -> Vocabulary:
    text = np.frombuffer("\n".join((*words, "")).encode("utf-8", "replace"), np.uint8)
    ends = np.flatnonzero(text == SEPARATOR)
    offsets = np.concatenate((np.zeros(1, np.int64), ends + 1))
    keys = keys_of(text)
    keys[(cases & LOWER) > 0] = 0
    names = np.flatnonzero(keys)
    order = names[np.argsort(keys[names], kind="stable")]
    letters = _letters(text, offsets[:-1])
    return Vocabulary(keys[order], order.astype("<u4"), offsets.astype("<u4"), letters, cases, text)


def _letters(text: npt.NDArray[np.uint8], starts: npt.NDArray[np.int64]) -> npt.NDArray[np.uint32]:
    bits = np.uint32(1) << (text & np.uint8(_LETTER_BITS)).astype(np.uint32)
    bits[text == SEPARATOR] = 0
    return np.bitwise_or.reduceat(bits, starts).astype("<u4") if len(starts) else np.zeros(0, "<u4")
