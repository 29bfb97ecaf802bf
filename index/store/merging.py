"""Several postings become one: those of living paragraphs, by length and number again, streamed into files.

Reads and writes the postings some million at a time, so that memory does not grow with them; what is kept for
each paragraph and each distinct term is a few numbers. Nothing here decides what is merged or when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.store.arrays import ArrayWriter, write_array
from index.store.generation import ArrayFile
from index.store.postings import Postings, dictionary_of, most_frequent_of, offsets_of
from index.store.wholeness import lists_at_a_time

Alive = npt.NDArray[np.uint8]
"""One byte a paragraph: 0 for a dead one."""

_ORDINAL_BITS = np.uint64(32)


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

    The numbers of each source must follow those of the one before; one paragraph at least must live.
    """
    dictionary = _Dictionary.of(sources)
    order = _Order.of(sources)
    numbers, lengths = (
        order.put([_living(source, getattr(source.postings, name)) for source in sources])
        for name in ("numbers", "lengths")
    )
    written = [write_array(folder, key, array) for key, array in dictionary_of(dictionary.terms).items()]
    for key, array in (("list_offsets", dictionary.offsets), ("numbers", numbers), ("lengths", lengths)):
        written.append(write_array(folder, key, array))
    written += _write_postings(folder, sources, dictionary, order)
    counts = {
        "paragraphs": len(numbers),
        "terms": len(dictionary.terms),
        "postings": int(dictionary.offsets[-1]),
        "words": int(lengths.sum(dtype=np.int64)),
    }
    return Merged(tuple(written), counts, int(numbers.min()), int(numbers.max()))


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """The merged terms: where their lists begin, and where each source's lists are among them."""

    terms: list[bytes]
    offsets: npt.NDArray[np.int64]
    places: list[npt.NDArray[np.int64]]
    """Rising. A list without a living posting may have the place of a neighbour, and none to put there."""

    @classmethod
    def of(cls, sources: Sequence[Source]) -> _Dictionary:
        told = [source.postings.terms() for source in sources]
        terms = told[0] if len(told) == 1 else sorted(set().union(*told))
        place_of = dict(zip(terms, range(len(terms)), strict=True))
        places = [np.fromiter(map(place_of.__getitem__, of), np.int64, len(of)) for of in told]
        del told, place_of
        holding = np.zeros((2, len(terms)), np.int64)
        for source, of_source in zip(sources, places, strict=True):
            holding[:, of_source] += _living_a_list(source).reshape(2, -1)
        kept: npt.NDArray[np.bool_] = np.any(holding, axis=0)
        if not kept.all():
            terms = [term for term, is_kept in zip(terms, kept.tolist(), strict=True) if is_kept]
            new_place = np.maximum(np.cumsum(kept) - 1, 0)
            places = [new_place[of_source] for of_source in places]
        lists = [np.concatenate((of_source, of_source + len(terms))) for of_source in places]
        return cls(terms, offsets_of(holding[:, kept].ravel()), lists)


@dataclass(frozen=True, slots=True)
class _Order:
    """Which place each paragraph takes: by its length, then by its number."""

    by_length: npt.NDArray[np.int64]
    """The living paragraphs of all sources, end to end, in the order that they take."""
    ordinals: list[npt.NDArray[np.uint32]]
    """For each source, what its ordinals become; meaningless for dead ones."""

    @classmethod
    def of(cls, sources: Sequence[Source]) -> _Order:
        lengths = np.concatenate([_living(source, source.postings.lengths) for source in sources])
        by_length = np.argsort(lengths, kind="stable")
        ordinal_of = np.empty(len(lengths), "<u4")
        ordinal_of[by_length] = np.arange(len(lengths), dtype="<u4")
        ordinals, base = [], 0
        for source in sources:
            becomes = np.zeros(len(source.postings.lengths), "<u4")
            count = len(becomes) if source.alive is None else int(np.count_nonzero(source.alive))
            becomes[slice(None) if source.alive is None else source.alive.view(bool)] = ordinal_of[
                base : base + count
            ]
            ordinals.append(becomes)
            base += count
        return cls(by_length, ordinals)

    def put(self, of_sources: Sequence[npt.NDArray[Any]]) -> npt.NDArray[Any]:
        """What the living paragraphs of each source have, in the merged order."""
        return np.concatenate(of_sources)[self.by_length]


def _write_postings(
    folder: Path, sources: Sequence[Source], dictionary: _Dictionary, order: _Order
) -> list[ArrayFile]:
    terms = len(dictionary.terms)
    writers = {key: ArrayWriter(folder, key, "<u4") for key in ("ordinals", "frequencies", "most_frequent")}
    try:
        for lists, repeated in ((slice(0, terms + 1), False), (slice(terms, 2 * terms + 1), True)):
            offsets = dictionary.offsets[lists]
            for first, after in lists_at_a_time(offsets):
                pulled = _pulled(sources, dictionary, order, lists.start + first, lists.start + after)
                keys, frequencies = map(np.concatenate, zip(*pulled, strict=True))
                if repeated:
                    by_key = np.argsort(keys)
                    keys, frequencies = keys[by_key], frequencies[by_key]
                    begin = offsets[first : after + 1] - offsets[first]
                    writers["frequencies"].append(frequencies)
                    writers["most_frequent"].append(most_frequent_of(begin, frequencies))
                else:
                    keys.sort()
                writers["ordinals"].append(keys.astype("<u4"))  # the lower half
        return [writer.finish() for writer in writers.values()]
    finally:
        for writer in writers.values():
            writer.abandon()


def _pulled(
    sources: Sequence[Source], dictionary: _Dictionary, order: _Order, first: int, after: int
) -> Iterator[tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint32]]]:
    """Of each source the living postings of some lists: list and ordinal as one number, and frequencies if any."""
    for source, places, becomes in zip(sources, dictionary.places, order.ordinals, strict=True):
        postings = source.postings
        low, high = np.searchsorted(places, (first, after)).tolist()
        offsets = postings.list_offsets[low : high + 1]
        taken = slice(int(offsets[0]), int(offsets[-1]))
        ordinals = postings.ordinals[taken]
        keys = np.repeat(places[low:high].astype(np.uint64), np.diff(offsets))
        keys <<= _ORDINAL_BITS
        keys |= becomes[ordinals]
        once = postings.held_once
        frequencies = postings.frequencies[max(0, taken.start - once) : max(0, taken.stop - once)]
        if source.alive is not None:
            living = source.alive[ordinals].view(bool)
            keys = keys[living]
            frequencies = frequencies[living] if len(frequencies) else frequencies
        yield keys, frequencies


def _living(source: Source, of_paragraphs: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return of_paragraphs if source.alive is None else of_paragraphs[source.alive.view(bool)]


def _living_a_list(source: Source) -> npt.NDArray[np.int64]:
    offsets = source.postings.list_offsets
    if source.alive is None:
        return np.diff(offsets)
    living = np.zeros(len(offsets), np.int64)
    for first, after in lists_at_a_time(offsets):
        of_stretch = source.alive[source.postings.ordinals[offsets[first] : offsets[after]]]
        summed = np.concatenate((np.zeros(1, np.int64), np.cumsum(of_stretch, dtype=np.int64)))
        living[first:after] = np.diff(summed[offsets[first : after + 1] - offsets[first]])
    return living[:-1]
