"""Paragraphs in, postings out: what paragraphs hold is turned round into which paragraphs hold a term.

A term of a paragraph takes four bytes while paragraphs stream in and eight while they are sorted; no Python
object is kept for any of them, only for distinct terms. Nothing here reads or writes a file.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.postings import Postings, encoded

_PARAGRAPHS_A_STEP = 1000
_ORDINAL_BITS = np.uint64(32)
_ORDINAL_MASK = np.uint64(0xFFFFFFFF)


class Entry(NamedTuple):
    """A paragraph to be indexed: the archive's number of it, and its terms with their repetitions."""

    number: int
    terms: Sequence[str]


def invert(entries: Iterable[Entry], progress: Callable[[int], None] | None = None) -> Postings:
    """The postings of all entries, whose numbers must rise (ValueError otherwise).

    `progress` is told how many paragraphs were read, every thousand and at the end.
    """
    place_of_term: defaultdict[str, int] = defaultdict()
    place_of_term.default_factory = place_of_term.__len__
    numbers, lengths, words = array("q"), array("I"), array("I")
    for entry in entries:
        if numbers and entry.number <= numbers[-1]:
            raise ValueError(f"paragraph {entry.number} comes after {numbers[-1]}: numbers must rise")
        words.extend(map(place_of_term.__getitem__, entry.terms))
        numbers.append(entry.number)
        lengths.append(len(entry.terms))
        if progress and len(numbers) % _PARAGRAPHS_A_STEP == 0:
            progress(len(numbers))
    if progress:
        progress(len(numbers))
    terms = [encoded(term) for term in place_of_term]
    return _sorted_postings(terms, np.array(words, "<u4"), np.array(lengths, "<u4"), np.array(numbers, "<i8"))


def _sorted_postings(
    terms: list[bytes],
    words: npt.NDArray[np.uint32],
    lengths: npt.NDArray[np.uint32],
    numbers: npt.NDArray[np.int64],
) -> Postings:
    order = sorted(range(len(terms)), key=terms.__getitem__)
    rank = np.empty(len(terms), np.uint64)
    rank[order] = np.arange(len(terms), dtype=np.uint64)
    keys = rank[words]
    keys <<= _ORDINAL_BITS
    keys |= np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)
    keys.sort()
    firsts = np.flatnonzero(np.concatenate((np.ones(min(1, len(keys)), bool), keys[1:] != keys[:-1])))
    frequencies = np.diff(firsts, append=len(keys)).astype("<u4")
    keys = keys[firsts]
    ordinals = (keys & _ORDINAL_MASK).astype("<u4")
    keys >>= _ORDINAL_BITS
    holding = np.bincount(keys.astype(np.int64), minlength=len(terms))
    pairs, pair_frequencies, pair_lengths = _pairs(frequencies, lengths[ordinals])
    return Postings(
        term_text=np.frombuffer(b"".join(terms[place] for place in order), "u1"),
        term_offsets=_offsets(np.array([len(terms[place]) for place in order], np.int64)),
        posting_offsets=_offsets(holding),
        ordinals=ordinals,
        pairs=pairs,
        pair_frequencies=pair_frequencies,
        pair_lengths=pair_lengths,
        lengths=lengths,
        numbers=numbers,
    )


def _pairs(
    frequencies: npt.NDArray[np.uint32], lengths: npt.NDArray[np.uint32]
) -> tuple[npt.NDArray[np.uint16] | npt.NDArray[np.uint32], npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    """Which distinct pair each posting is, and the frequency and the length of each distinct pair."""
    both = frequencies.astype(np.uint64)
    both <<= _ORDINAL_BITS
    both |= lengths
    distinct = np.unique(both)
    pairs = np.searchsorted(distinct, both).astype("<u2" if len(distinct) <= 1 << 16 else "<u4")
    return pairs, (distinct >> _ORDINAL_BITS).astype("<u4"), (distinct & _ORDINAL_MASK).astype("<u4")


def _offsets(sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes))).astype("<i8")
