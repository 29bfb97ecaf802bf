"""Several postings become one: those of living paragraphs, in the order of the sources, streamed into files.

Reads and writes the postings some million at a time, so that memory does not grow with them; what is kept for
each paragraph and each distinct term is a few numbers. Nothing here decides what is merged or when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.store.arrays import ArrayWriter, write_array
from index.store.generation import ArrayFile
from index.store.inversion import pairs_among
from index.store.postings import Postings, bounds_of, dictionary_of, offsets_of
from index.store.wholeness import terms_at_a_time

Alive = npt.NDArray[np.uint8]
"""One byte a paragraph: 0 for a dead one."""


@dataclass(frozen=True, slots=True)
class Source:
    """Postings to be merged, and which of their paragraphs live; None for all."""

    postings: Postings
    alive: Alive | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """What was written: files, counts as `Postings.counts` has them, first and last number."""

    files: tuple[ArrayFile, ...]
    counts: dict[str, int]
    first: int
    last: int


def merge(folder: Path, sources: Sequence[Source]) -> Merged:
    """Write the arrays of the merged postings into `folder`, on disk when this returns. Raises OSError.

    Paragraphs keep their order, so the numbers of each source must follow those of the one before; one at
    least must live.
    """
    dictionary = _Dictionary.of(sources)
    pairs = _Pairs.of(sources)
    numbers = np.concatenate([_living(source, source.postings.numbers) for source in sources])
    lengths = np.concatenate([_living(source, source.postings.lengths) for source in sources])
    written = [write_array(folder, key, array) for key, array in dictionary_of(dictionary.terms).items()]
    for key, array in (("posting_offsets", dictionary.offsets), ("numbers", numbers), ("lengths", lengths),
                       ("pair_frequencies", pairs.frequencies), ("pair_lengths", pairs.lengths)):  # fmt: skip
        written.append(write_array(folder, key, array))
    written += _write_postings(folder, sources, dictionary, pairs)
    counts = {
        "paragraphs": len(numbers),
        "terms": len(dictionary.terms),
        "postings": int(dictionary.offsets[-1]),
        "words": int(lengths.sum(dtype=np.int64)),
    }
    return Merged(tuple(written), counts, int(numbers[0]), int(numbers[-1]))


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """The merged terms: where their postings begin, and where each source's terms are among them."""

    terms: list[bytes]
    offsets: npt.NDArray[np.int64]
    places: list[npt.NDArray[np.int64]]
    """Rising. A term without a living posting has the place of its neighbour, and none to put there."""

    @classmethod
    def of(cls, sources: Sequence[Source]) -> _Dictionary:
        told = [source.postings.terms() for source in sources]
        terms = told[0] if len(told) == 1 else sorted(set().union(*told))
        place_of = dict(zip(terms, range(len(terms)), strict=True))
        places = [np.fromiter(map(place_of.__getitem__, of), np.int64, len(of)) for of in told]
        del told, place_of
        holding = np.zeros(len(terms), np.int64)
        for source, of_source in zip(sources, places, strict=True):
            holding[of_source] += _living_a_term(source)
        kept = holding > 0
        if not kept.all():
            terms = [term for term, is_kept in zip(terms, kept.tolist(), strict=True) if is_kept]
            new_place = np.maximum(np.cumsum(kept) - 1, 0)
            places = [new_place[of_source] for of_source in places]
        return cls(terms, offsets_of(holding[kept]), places)


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The merged pairs, and what each pair of each source is among them."""

    frequencies: npt.NDArray[np.uint32]
    lengths: npt.NDArray[np.uint32]
    places: list[npt.NDArray[Any]]

    @classmethod
    def of(cls, sources: Sequence[Source]) -> _Pairs:
        both = [
            (source.postings.pair_frequencies.astype(np.uint64) << np.uint64(32))
            | source.postings.pair_lengths
            for source in sources
        ]
        distinct = np.unique(np.concatenate(both))
        told = [pairs_among(of_source, distinct) for of_source in both]
        return cls(told[0][1], told[0][2], [places for places, _, _ in told])


def _write_postings(
    folder: Path, sources: Sequence[Source], dictionary: _Dictionary, pairs: _Pairs
) -> list[ArrayFile]:
    writers = {
        "ordinals": ArrayWriter(folder, "ordinals", "<u4"),
        "pairs": ArrayWriter(folder, "pairs", pairs.places[0].dtype.str),
        "most_frequent": ArrayWriter(folder, "most_frequent", "<u4"),
        "shortest": ArrayWriter(folder, "shortest", "<u2"),
    }
    ordinals_in = _ordinals_in(sources)
    try:
        for first, after in terms_at_a_time(dictionary.offsets):
            starts = dictionary.offsets[first : after + 1] - dictionary.offsets[first]
            ordinals = np.empty(starts[-1], "<u4")
            of_pairs = np.empty(starts[-1], pairs.places[0].dtype)
            free = starts[:-1].copy()
            for place, source in enumerate(sources):
                at, ids, living = _pulled(source, dictionary.places[place], first, after, free)
                ordinals[at] = ordinals_in[place][source.postings.ordinals[ids][living]]
                of_pairs[at] = pairs.places[place][source.postings.pairs[ids][living]]
            bounds = bounds_of(starts[:-1], of_pairs, pairs.frequencies, pairs.lengths)
            for key, piece in {"ordinals": ordinals, "pairs": of_pairs, **bounds}.items():
                writers[key].append(piece)
        return [writer.finish() for writer in writers.values()]
    finally:
        for writer in writers.values():
            writer.abandon()


def _pulled(
    source: Source, places: npt.NDArray[np.int64], first: int, after: int, free: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], slice, npt.NDArray[np.bool_] | slice]:
    """Where a source's postings of the terms from `first` to `after` go, which they are, and which of them live.

    Moves `free`, where each of those terms takes its next posting.
    """
    low, high = np.searchsorted(places, (first, after)).tolist()
    offsets = source.postings.posting_offsets[low : high + 1]
    taken = slice(int(offsets[0]), int(offsets[-1]))
    terms = places[low:high] - first
    term_of = np.repeat(np.arange(len(terms)), np.diff(offsets))
    living: npt.NDArray[np.bool_] | slice = slice(None)
    counts = np.diff(offsets)
    if source.alive is not None:
        living = source.alive[source.postings.ordinals[taken]].view(bool)
        term_of = term_of[living]
        counts = np.bincount(term_of, minlength=len(terms))
    before = np.cumsum(counts) - counts
    at = np.arange(len(term_of)) + (free[terms] - before)[term_of]
    np.add.at(free, terms, counts)
    return at, taken, living


def _ordinals_in(sources: Sequence[Source]) -> list[npt.NDArray[np.uint32]]:
    """For each source, what its ordinals become; meaningless for dead ones."""
    found, base = [], 0
    for source in sources:
        if source.alive is None:
            count = len(source.postings.numbers)
            found.append(np.arange(base, base + count, dtype="<u4"))
        else:
            rising = np.cumsum(source.alive, dtype=np.int64)
            count = int(rising[-1]) if len(rising) else 0
            found.append((rising - 1 + base).astype("<u4"))
        base += count
    return found


def _living(source: Source, of_paragraphs: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return of_paragraphs if source.alive is None else of_paragraphs[source.alive.view(bool)]


def _living_a_term(source: Source) -> npt.NDArray[np.int64]:
    postings = source.postings
    if source.alive is None:
        return np.diff(postings.posting_offsets)
    counted = np.zeros(len(postings), np.int64)
    for first, after in terms_at_a_time(postings.posting_offsets):
        offsets = postings.posting_offsets[first : after + 1]
        living = source.alive[postings.ordinals[offsets[0] : offsets[-1]]]
        counted[first:after] = np.add.reduceat(living, offsets[:-1] - offsets[0], dtype=np.int64)
    return counted
