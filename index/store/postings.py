"""The arrays of a segment: what they are, and how a term is found in them.

A posting says that a paragraph holds a term. Paragraphs go by ordinal here: the shortest is 0, those of one length
follow each other by number; only `numbers` knows what the archive calls them. So a list of postings begins with
those that weigh most, and where in it a search may stop follows from lengths alone. A term has two lists, of the
paragraphs that hold it once and of those that hold it more often: what a posting weighs needs no number beside it
in the first, by far the longer one. `index.store.wholeness` says what makes arrays whole. Nothing here reads or
writes a file, or knows of scores.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from index.store.columns import DTYPES, Columns

_HEAD = 8


@dataclass(frozen=True, slots=True)
class Postings:
    """N paragraphs, V distinct terms, P postings, R of them of terms that the paragraph repeats."""

    term_text: npt.NDArray[np.uint8]
    """Every distinct term in UTF-8, sorted by its bytes, end to end."""
    term_offsets: npt.NDArray[np.int64]
    """V + 1: where each term begins in `term_text`."""
    term_heads: npt.NDArray[np.uint64]
    """V: the first eight bytes of each term as a number, which rises as the terms do."""
    list_offsets: npt.NDArray[np.int64]
    """2 V + 1: where each list begins in `ordinals`: those of terms held once, then those of terms repeated."""
    most_frequent: npt.NDArray[np.uint32]
    """V: the highest frequency of each term in a paragraph."""
    ordinals: npt.NDArray[np.uint32]
    """P: the paragraph of each posting, rising within a list."""
    frequencies: npt.NDArray[np.uint32]
    """R: how often the paragraph holds the term, for the last R postings; 2 at least."""
    lengths: npt.NDArray[np.uint32]
    """N: how many terms each paragraph has, repeated ones included; never falling."""
    numbers: npt.NDArray[np.int64]
    """N: the archive's number of each paragraph, rising among those of one length, none twice."""

    @classmethod
    def of(cls, columns: Columns) -> Postings:
        """The arrays over the bytes in which they lie."""
        return cls(**arrays_of(columns, DTYPES))

    def __len__(self) -> int:
        """How many distinct terms there are."""
        return len(self.term_heads)

    def __getitem__(self, place: int) -> bytes:
        """The term at a place of the sorted dictionary."""
        start, end = self.term_offsets.item(place), self.term_offsets.item(place + 1)
        return self.term_text[start:end].tobytes()

    @property
    def held_once(self) -> int:
        """How many postings are of terms that the paragraph does not repeat: P - R."""
        return len(self.ordinals) - len(self.frequencies)

    def terms(self) -> list[bytes]:
        """Every distinct term, sorted."""
        text, offsets = self.term_text.tobytes(), self.term_offsets.tolist()
        return [text[start:end] for start, end in pairwise(offsets)]

    def find(self, term: bytes) -> int | None:
        """The place of a term in the sorted dictionary; None for a term that no paragraph holds."""
        head = np.uint64(head_of(term))
        first = self.term_heads.searchsorted(head).item()
        if first == len(self.term_heads) or self.term_heads.item(first) != head:
            return None
        if self[first] == term:
            return first
        last = int(self.term_heads.searchsorted(head, "right"))
        place = bisect_left(self, term, first, last)
        return place if place < last and self[place] == term else None

    def once(self, place: int) -> slice:
        """Which postings are those of the paragraphs that hold the term at `place` once. Raises IndexError."""
        return self._list(place, 0, self.held_once)

    def often(self, place: int) -> slice:
        """Which are those of the paragraphs that hold it more often. Raises IndexError."""
        return self._list(len(self) + place, self.held_once, len(self.ordinals))

    def counts(self) -> dict[str, int]:
        """How many paragraphs, distinct terms, postings and words (terms with repetitions) there are."""
        return {
            "paragraphs": len(self.numbers),
            "terms": len(self),
            "postings": len(self.ordinals),
            "words": int(self.lengths.sum(dtype=np.int64)),
        }

    def _list(self, place: int, first: int, last: int) -> slice:
        start, end = self.list_offsets.item(place), self.list_offsets.item(place + 1)
        if not first <= start <= end <= last:
            raise IndexError("list offsets out of range")
        return slice(start, end)


def arrays_of(columns: Columns, names: Iterable[str]) -> dict[str, npt.NDArray[Any]]:
    """Some of the columns of a segment through NumPy's eyes."""
    chosen = {name: columns[name] for name in names}
    return {name: np.ndarray(of.elements, of.dtype, of.content) for name, of in chosen.items()}


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


def most_frequent_of(
    list_offsets: npt.NDArray[np.int64], frequencies: npt.NDArray[np.uint32]
) -> npt.NDArray[np.uint32]:
    """`most_frequent` of all terms of a segment, or of some: offsets of their second lists, from 0."""
    most = np.ones(len(list_offsets) - 1, "<u4")
    repeated = list_offsets[1:] > list_offsets[:-1]
    if len(frequencies):
        most[repeated] = np.maximum.reduceat(frequencies, list_offsets[:-1][repeated])
    return most


def offsets_of(sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where each of several stretches of these sizes begins, and where the last one ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes))).astype("<i8")
