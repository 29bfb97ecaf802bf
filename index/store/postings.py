"""The arrays of a segment: what they are, how a term is found in them, and how high it may score.

A posting says that a paragraph holds a term. Paragraphs go by ordinal here (0 for the segment's first); only
`numbers` knows what the archive calls them. `index.store.wholeness` says what makes arrays whole. Nothing here
reads or writes a file, or knows of scores.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

DTYPES = {
    "term_text": ("|u1",),
    "term_offsets": ("<i8",),
    "term_heads": ("<u8",),
    "posting_offsets": ("<i8",),
    "most_frequent": ("<u4",),
    "shortest": ("<u2",),
    "ordinals": ("<u4",),
    "pairs": ("<u2", "<u4"),
    "pair_frequencies": ("<u4",),
    "pair_lengths": ("<u4",),
    "lengths": ("<u4",),
    "numbers": ("<i8",),
}
"""The types that each array may have on disk (little-endian)."""

FREQUENCY_CLASSES = 4
"""`shortest` tells frequencies of 1, 2, 3 and of 4 or more apart."""
LONGEST_TOLD = 0xFFFF
"""In `shortest`: no such frequency, or as long as this at least."""

_HEAD = 8


@dataclass(frozen=True, slots=True)
class Postings:
    """N paragraphs, V distinct terms, P postings, K distinct pairs of term frequency and paragraph length."""

    term_text: npt.NDArray[np.uint8]
    """Every distinct term in UTF-8, sorted by its bytes, end to end."""
    term_offsets: npt.NDArray[np.int64]
    """V + 1: where each term begins in `term_text`."""
    term_heads: npt.NDArray[np.uint64]
    """V: the first eight bytes of each term as a number, which rises as the terms do."""
    posting_offsets: npt.NDArray[np.int64]
    """V + 1: where the postings of each term begin."""
    most_frequent: npt.NDArray[np.uint32]
    """V: the highest frequency of each term in a paragraph."""
    shortest: npt.NDArray[np.uint16]
    """4 V: for each term the length of the shortest paragraph that holds it once, twice, thrice, more often."""
    ordinals: npt.NDArray[np.uint32]
    """P: the paragraph of each posting, rising within a term."""
    pairs: npt.NDArray[np.uint16] | npt.NDArray[np.uint32]
    """P: which pair each posting is; its score is one look-up. 16 bits wide where K allows."""
    pair_frequencies: npt.NDArray[np.uint32]
    """K: how often the term occurs in the paragraph. Pairs rise by frequency, then by length."""
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

    def terms(self) -> list[bytes]:
        """Every distinct term, sorted."""
        text, offsets = self.term_text.tobytes(), self.term_offsets.tolist()
        return [text[start:end] for start, end in pairwise(offsets)]

    def find(self, term: bytes) -> int | None:
        """The place of a term in the sorted dictionary; None for a term that no paragraph holds."""
        head = np.uint64(head_of(term))
        first = int(np.searchsorted(self.term_heads, head))
        if first == len(self.term_heads) or self.term_heads[first] != head:
            return None
        last = int(np.searchsorted(self.term_heads, head, "right"))
        place = bisect_left(self, term, first, last)
        return place if place < last and self[place] == term else None

    def of_term(self, place: int) -> slice:
        """Which postings are those of the term at `place`. Raises IndexError for offsets out of range."""
        start, end = self.posting_offsets[place : place + 2].tolist()
        if not 0 <= start <= end <= len(self.ordinals):
            raise IndexError("posting offsets out of range")
        return slice(start, end)

    def highest(self, place: int) -> list[tuple[int, int]]:
        """Pairs of frequency and length of which one at least weighs as much as any posting of the term.

        With today's mean length, whatever it was when the segment was written: weights rise with the
        frequency and fall with the length.
        """
        once, twice, thrice, more = self.shortest[4 * place : 4 * place + 4].tolist()
        most = int(self.most_frequent[place])
        return [(most if often == 4 else often, length)
                for often, length in ((1, once), (2, twice), (3, thrice), (4, more))
                if often <= most]  # fmt: skip

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


def head_of(term: bytes) -> int:
    """The first eight bytes as a number that sorts as they do."""
    return int.from_bytes(term[:_HEAD].ljust(_HEAD, b"\0"), "big")


def dictionary_of(terms: list[bytes]) -> dict[str, npt.NDArray[Any]]:
    """The arrays that hold a sorted list of terms."""
    heads = b"".join(term[:_HEAD].ljust(_HEAD, b"\0") for term in terms)
    return {
        "term_text": np.frombuffer(b"".join(terms), "u1"),
        "term_offsets": offsets_of(np.fromiter(map(len, terms), np.int64, len(terms))),
        "term_heads": np.frombuffer(heads, ">u8").astype("<u8"),
    }


def bounds_of(
    starts: npt.NDArray[np.int64],
    pairs: npt.NDArray[Any],
    frequencies: npt.NDArray[np.uint32],
    lengths: npt.NDArray[np.uint32],
) -> dict[str, npt.NDArray[Any]]:
    """`most_frequent` and `shortest` of terms whose postings begin at `starts`, none of them without any."""
    shortest = np.full((len(starts), FREQUENCY_CLASSES), LONGEST_TOLD, "<u2")
    if not len(starts):
        return {"most_frequent": np.zeros(0, "<u4"), "shortest": shortest.ravel()}
    told = np.minimum(lengths, LONGEST_TOLD).astype("<u2")
    classes = np.minimum(frequencies, FREQUENCY_CLASSES)
    for often in range(1, FREQUENCY_CLASSES + 1):
        of_class = np.where(classes == often, told, np.uint16(LONGEST_TOLD))
        shortest[:, often - 1] = np.minimum.reduceat(of_class[pairs], starts)
    # Pairs rise by frequency first, so that the highest pair is one of the most frequent.
    return {
        "most_frequent": frequencies[np.maximum.reduceat(pairs, starts)].astype("<u4"),
        "shortest": shortest.ravel(),
    }


def offsets_of(sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where each of several stretches of these sizes begins, and where the last one ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes))).astype("<i8")
