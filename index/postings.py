"""The arrays of an index: what they are, how a term is found in them, and what makes them whole.

A posting says that a paragraph holds a term. Paragraphs go by ordinal here (0 for the first that was
indexed); only `numbers` knows what the archive calls them. Nothing here reads or writes a file, or knows of
scores.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

DTYPES = {
    "term_text": ("|u1",),
    "term_offsets": ("<i8",),
    "posting_offsets": ("<i8",),
    "ordinals": ("<u4",),
    "pairs": ("<u2", "<u4"),
    "pair_frequencies": ("<u4",),
    "pair_lengths": ("<u4",),
    "lengths": ("<u4",),
    "numbers": ("<i8",),
}
"""The types that each array may have on disk (little-endian)."""

_STRETCH = 1 << 22


@dataclass(frozen=True, slots=True)
class Postings:
    """N paragraphs, V distinct terms, P postings, K distinct pairs of term frequency and paragraph length."""

    term_text: npt.NDArray[np.uint8]
    """Every distinct term in UTF-8, sorted by its bytes, end to end."""
    term_offsets: npt.NDArray[np.int64]
    """V + 1: where each term begins in `term_text`."""
    posting_offsets: npt.NDArray[np.int64]
    """V + 1: where the postings of each term begin."""
    ordinals: npt.NDArray[np.uint32]
    """P: the paragraph of each posting, rising within a term."""
    pairs: npt.NDArray[np.uint16] | npt.NDArray[np.uint32]
    """P: which pair each posting is; its score is one look-up. 16 bits wide where K allows."""
    pair_frequencies: npt.NDArray[np.uint32]
    """K: how often the term occurs in the paragraph."""
    pair_lengths: npt.NDArray[np.uint32]
    """K: how many terms the paragraph has."""
    lengths: npt.NDArray[np.uint32]
    """N: how many terms each paragraph has, repeated ones included."""
    numbers: npt.NDArray[np.int64]
    """N: the archive's number of each paragraph, rising."""

    def __len__(self) -> int:
        """How many distinct terms there are."""
        return len(self.posting_offsets) - 1

    def __getitem__(self, place: int) -> bytes:
        """The term at a place of the sorted dictionary."""
        start, end = self.term_offsets[place : place + 2].tolist()
        return self.term_text[start:end].tobytes()

    def find(self, term: str) -> int | None:
        """The place of a term in the sorted dictionary; None for a term that no paragraph holds."""
        wanted = encoded(term)
        place = bisect_left(self, wanted)
        return place if place < len(self) and self[place] == wanted else None

    def of_term(self, place: int) -> slice:
        """Which postings are those of the term at `place`. Raises IndexError for offsets out of range."""
        start, end = self.posting_offsets[place : place + 2].tolist()
        if not 0 <= start <= end <= len(self.ordinals):
            raise IndexError("posting offsets out of range")
        return slice(start, end)

    def counts(self) -> dict[str, int]:
        """How many paragraphs, distinct terms, postings and words (terms with repetitions) there are."""
        return {
            "paragraphs": len(self.numbers),
            "terms": len(self),
            "postings": len(self.ordinals),
            "words": int(self.lengths.sum(dtype=np.int64)),
        }


def encoded(term: str) -> bytes:
    """The bytes that stand for a term, half a surrogate pair included."""
    return term.encode("utf-8", "surrogatepass")


def misfit_of(postings: Postings) -> str | None:
    """In words, which arrays disagree about their sizes; None where all agree. Touches a few numbers only."""
    alike = (
        (postings.term_offsets, postings.posting_offsets),
        (postings.ordinals, postings.pairs),
        (postings.pair_frequencies, postings.pair_lengths),
        (postings.lengths, postings.numbers),
    )
    if any(len(one) != len(other) for one, other in alike):
        return "its arrays disagree about their sizes"
    covering = ((postings.term_offsets, postings.term_text), (postings.posting_offsets, postings.ordinals))
    if not all(_covers(offsets, covered) for offsets, covered in covering):
        return "its offsets do not cover its arrays"
    return None


def fault_of(postings: Postings) -> str | None:
    """In words, what is wrong inside arrays whose sizes agree; None where nothing is. Reads all of them."""
    if not _rises(postings.numbers):
        return "its paragraph numbers do not rise"
    if not (_rises(postings.posting_offsets) and np.all(np.diff(postings.term_offsets) >= 0)):
        return "its offsets do not rise"
    if any(postings[place] >= postings[place + 1] for place in range(len(postings) - 1)):
        return "its terms are not sorted"
    return _fault_of_postings(postings)


def _fault_of_postings(postings: Postings) -> str | None:
    first_of_term = np.zeros(len(postings.ordinals), dtype=bool)
    first_of_term[postings.posting_offsets[:-1]] = True
    words = np.zeros(len(postings.lengths))
    for stretch in _stretches(len(postings.ordinals)):
        ordinals, pairs = postings.ordinals[stretch], postings.pairs[stretch]
        if ordinals.max() >= len(postings.lengths) or pairs.max() >= len(postings.pair_lengths):
            return "its postings point outside its arrays"
        second = max(1, stretch.start)
        rises = postings.ordinals[second : stretch.stop] > postings.ordinals[second - 1 : stretch.stop - 1]
        if not np.all(rises | first_of_term[second : stretch.stop]):
            return "its postings are not sorted"
        if np.any(postings.pair_lengths[pairs] != postings.lengths[ordinals]):
            return "its paragraph lengths disagree"
        words += np.bincount(ordinals, postings.pair_frequencies[pairs], minlength=len(words))
    return None if np.array_equal(words, postings.lengths) else "its term frequencies do not add up"


def _covers(offsets: npt.NDArray[np.int64], covered: npt.NDArray[Any]) -> bool:
    return len(offsets) > 0 and bool(offsets[0] == 0 and offsets[-1] == len(covered))


def _rises(numbers: npt.NDArray[Any]) -> bool:
    return bool(np.all(numbers[1:] > numbers[:-1]))


def _stretches(count: int) -> Iterator[slice]:
    for start in range(0, count, _STRETCH):
        yield slice(start, min(start + _STRETCH, count))
