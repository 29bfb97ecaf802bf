"""What makes the arrays of a segment whole, beyond their sizes: order, sums and bounds, by reading all of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.store.generation import damaged
from index.store.mapping import MappedSegment, require_checksum
from index.store.postings import Postings, dictionary_of, most_frequent_of
from index.store.printings import Printings
from index.store.vocabulary import fault_of as fault_of_words
from index.store.vocabulary import vocabulary_in

_STRETCH = 1 << 20


def require_whole(folder: Path, mapped: MappedSegment) -> None:
    """Read a segment back from its folder: checksums, order, counts. Raises IndexDamaged."""
    segment, postings = mapped.segment, Postings.of(mapped.columns)
    mapped.require_sizes()
    for file in segment.files:
        require_checksum(folder, file, segment.name)
    printings = Printings.over(mapped.columns)
    fault = (
        fault_of(postings)
        or printings.fault(len(postings.numbers))
        or fault_of_words(vocabulary_in(mapped.columns))
    )
    if fault is not None:
        raise damaged(segment.name, fault)
    ends = [int(postings.numbers.min()), int(postings.numbers.max())] if len(postings.numbers) else []
    if postings.counts() != segment.counts or [segment.first, segment.last] != ends:
        raise damaged(segment.name, "its counts disagree")


def fault_of(postings: Postings) -> str | None:
    """In words, what is wrong inside arrays whose sizes agree; None where nothing is. Reads all of them."""
    return (
        _fault_of_paragraphs(postings)
        or _fault_of_dictionary(postings)
        or _fault_of_postings(postings)
        or _fault_of_bounds(postings)
    )


def lists_at_a_time(offsets: npt.NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Lists in stretches of about a million postings: the place of the first of each and the one after it."""
    first, lists = 0, len(offsets) - 1
    while first < lists:
        after = int(np.searchsorted(offsets, offsets[first] + _STRETCH, "right")) - 1
        after = max(first + 1, min(after, lists))
        yield first, after
        first = after


def _fault_of_paragraphs(postings: Postings) -> str | None:
    lengths, numbers = postings.lengths, postings.numbers
    longer = lengths[1:] > lengths[:-1]
    if not np.all(longer | ((lengths[1:] == lengths[:-1]) & (numbers[1:] > numbers[:-1]))):
        return "its paragraphs are not sorted"
    if not _rises(np.sort(numbers)):
        return "its paragraph numbers are not distinct"
    return None


def _fault_of_dictionary(postings: Postings) -> str | None:
    for offsets in (postings.list_offsets, postings.term_offsets):
        if np.any(offsets[1:] < offsets[:-1]):
            return "its offsets do not rise"
    if not np.all(np.diff(postings.list_offsets).reshape(2, -1).any(axis=0)):
        return "it has terms that no paragraph holds"
    terms = postings.terms()
    if any(one >= other for one, other in pairwise(terms)):
        return "its terms are not sorted"
    if not np.array_equal(dictionary_of(terms)["term_heads"], postings.term_heads):
        return "its terms and their heads disagree"
    return None


def _fault_of_postings(postings: Postings) -> str | None:
    ordinals, once = postings.ordinals, postings.held_once
    first_of_list = np.zeros(len(ordinals) + 1, dtype=bool)
    first_of_list[postings.list_offsets] = True
    words = np.zeros(len(postings.lengths))
    for start in range(0, len(ordinals), 2 * _STRETCH):
        stretch = slice(start, min(start + 2 * _STRETCH, len(ordinals)))
        if ordinals[stretch].max() >= len(postings.lengths):
            return "its postings point outside its arrays"
        second = max(1, start)
        rises = ordinals[second : stretch.stop] > ordinals[second - 1 : stretch.stop - 1]
        if not np.all(rises | first_of_list[second : stretch.stop]):
            return "its postings are not sorted"
        words += np.bincount(ordinals[start : min(stretch.stop, once)], minlength=len(words))
    words += np.bincount(ordinals[once:], postings.frequencies, minlength=len(words))
    return None if np.array_equal(words, postings.lengths) else "its term frequencies do not add up"


def _fault_of_bounds(postings: Postings) -> str | None:
    if len(postings.frequencies) and postings.frequencies.min() < 2:
        return "its repeated terms are not repeated"
    often = postings.list_offsets[len(postings) :] - postings.held_once
    if not np.array_equal(most_frequent_of(often, postings.frequencies), postings.most_frequent):
        return "its bounds are wrong"
    return None


def _rises(numbers: npt.NDArray[Any]) -> bool:
    return bool(np.all(numbers[1:] > numbers[:-1]))
