"""Paragraphs in, postings out: what paragraphs hold is turned round into which paragraphs hold a term.

A term of a paragraph takes four bytes while paragraphs stream in and some forty while they are sorted; no
Python object is kept for any of them, only for distinct terms. Nothing here reads or writes a file.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from corpus.article import UNPRINTED, Printing
from index.store.columns import encoded
from index.store.postings import Postings, dictionary_of, most_frequent_of, offsets_of
from index.store.printings import Printings

PARAGRAPHS_A_BATCH = 1000
WORDS_A_RUN = 3_000_000
"""Some 120 MB while they are sorted."""

_ORDINAL_BITS = np.uint64(32)
_ORDINAL_MASK = np.uint64(0xFFFFFFFF)


class Entry(NamedTuple):
    """A paragraph to be indexed: the archive's number of it, its terms with their repetitions, where it stands."""

    number: int
    terms: Sequence[str]
    printing: Printing = UNPRINTED


class Batch(NamedTuple):
    """Some paragraphs to be indexed, as arrays: their numbers, how many words each has, and the words."""

    numbers: npt.NDArray[np.int64]
    lengths: npt.NDArray[np.uint32]
    words: npt.NDArray[np.uint32]
    """End to end, each by its place in `vocabulary`."""
    vocabulary: Sequence[str]
    """Distinct terms; the same growing list in all batches of a build."""
    printings: Printings | None = None
    """Where its paragraphs were printed, if that is known."""
    spelled: Collection[str] = ()
    """Word forms as `index.store.vocabulary.word_of` gives them; the same growing set in all batches of a build."""


def batches_of(entries: Iterable[Entry]) -> Iterator[Batch]:
    """Entries as batches of a thousand."""
    place_of_term: dict[str, int] = {}
    vocabulary: list[str] = []
    remaining = iter(entries)
    while some := list(islice(remaining, PARAGRAPHS_A_BATCH)):
        words = array("I")
        for entry in some:
            for term in entry.terms:
                place = place_of_term.setdefault(term, len(vocabulary))
                if place == len(vocabulary):
                    vocabulary.append(term)
                words.append(place)
        yield Batch(
            np.array([entry.number for entry in some], "<i8"),
            np.array([len(entry.terms) for entry in some], "<u4"),
            np.array(words, "<u4"),
            vocabulary,
            Printings.of(entry.printing for entry in some),
        )


def invert(
    batches: Iterable[Batch],
    progress: Callable[[int], None] | None = None,
    words_a_run: int = WORDS_A_RUN,
) -> Iterator[Postings]:
    """The postings of batches whose numbers rise (ValueError otherwise), in runs of about so many words.

    `progress` is told how many paragraphs were read, after each batch.
    """
    waiting: list[Batch] = []
    words, read, last = 0, 0, None
    for batch in batches:
        numbers = batch.numbers if last is None else np.concatenate(([last], batch.numbers))
        if np.any(falls := numbers[1:] <= numbers[:-1]):
            place = int(np.flatnonzero(falls)[0])
            raise ValueError(
                f"paragraph {numbers[place + 1]} comes after {numbers[place]}: numbers must rise"
            )
        waiting.append(batch)
        last, read, words = batch.numbers[-1], read + len(batch.numbers), words + len(batch.words)
        if progress:
            progress(read)
        if words >= words_a_run:
            yield _inverted(waiting)
            waiting, words = [], 0
    if waiting:
        yield _inverted(waiting)


def _inverted(batches: list[Batch]) -> Postings:
    """Empties `batches`, so that no word is held twice."""
    vocabulary = batches[0].vocabulary
    numbers = np.concatenate([batch.numbers for batch in batches])
    lengths = np.concatenate([batch.lengths for batch in batches])
    words = np.concatenate([batch.words for batch in batches])
    batches.clear()
    used = np.flatnonzero(np.bincount(words, minlength=len(vocabulary)))
    terms = [encoded(vocabulary[place]) for place in used.tolist()]
    order = sorted(range(len(terms)), key=terms.__getitem__)
    rank = np.zeros(len(vocabulary), np.uint64)
    rank[used[order]] = np.arange(len(terms), dtype=np.uint64)
    keys = rank[words]
    del words, rank
    keys <<= _ORDINAL_BITS
    by_length = np.argsort(lengths, kind="stable")  # and by number, which is the order they came in
    ordinal_of = np.empty(len(lengths), np.uint32)
    ordinal_of[by_length] = np.arange(len(lengths), dtype=np.uint32)
    keys |= np.repeat(ordinal_of, lengths)
    keys.sort()
    return _sorted_postings([terms[place] for place in order], keys, lengths[by_length], numbers[by_length])


def _sorted_postings(
    terms: list[bytes],
    keys: npt.NDArray[np.uint64],
    lengths: npt.NDArray[np.uint32],
    numbers: npt.NDArray[np.int64],
) -> Postings:
    firsts = np.flatnonzero(np.concatenate((np.ones(min(1, len(keys)), bool), keys[1:] != keys[:-1])))
    frequencies = np.diff(firsts, append=len(keys)).astype("<u4")
    keys = keys[firsts]
    del firsts
    repeated = frequencies > 1
    frequencies = frequencies[repeated]
    keys = np.concatenate((keys[~repeated], keys[repeated]))
    del repeated
    ordinals = (keys & _ORDINAL_MASK).astype("<u4")
    keys >>= _ORDINAL_BITS
    once = len(keys) - len(frequencies)
    sizes = [np.bincount(of.view(np.int64), minlength=len(terms)) for of in (keys[:once], keys[once:])]
    del keys
    return Postings(
        **dictionary_of(terms),
        list_offsets=offsets_of(np.concatenate(sizes)),
        most_frequent=most_frequent_of(offsets_of(sizes[1]), frequencies),
        ordinals=ordinals,
        frequencies=frequencies,
        lengths=lengths.astype("<u4"),
        numbers=numbers.astype("<i8"),
    )
