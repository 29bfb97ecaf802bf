"""What makes the arrays of a segment whole: sizes that fit, at a glance; everything else, by reading it all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from index.store.postings import FREQUENCY_CLASSES, Postings, bounds_of, dictionary_of

_STRETCH = 1 << 20


def misfit_of(postings: Postings) -> str | None:
    """In words, which arrays disagree about their sizes; None where all agree. Touches a few numbers only."""
    terms = len(postings.term_heads)
    alike = (
        (len(postings.term_offsets), len(postings.posting_offsets)),
        (len(postings.term_offsets), terms + 1),
        (len(postings.most_frequent), terms),
        (len(postings.shortest), FREQUENCY_CLASSES * terms),
        (len(postings.ordinals), len(postings.pairs)),
        (len(postings.pair_frequencies), len(postings.pair_lengths)),
        (len(postings.lengths), len(postings.numbers)),
    )
    if any(one != other for one, other in alike):
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
    terms = postings.terms()
    if any(one >= other for one, other in pairwise(terms)):
        return "its terms are not sorted"
    if not np.array_equal(dictionary_of(terms)["term_heads"], postings.term_heads):
        return "its terms and their heads disagree"
    return _fault_of_postings(postings) or _fault_of_bounds(postings)


def terms_at_a_time(posting_offsets: npt.NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """The dictionary in stretches of about a million postings: the first place of each and the one after it."""
    first, terms = 0, len(posting_offsets) - 1
    while first < terms:
        after = int(np.searchsorted(posting_offsets, posting_offsets[first] + _STRETCH, "right")) - 1
        after = max(first + 1, min(after, terms))
        yield first, after
        first = after


def _fault_of_postings(postings: Postings) -> str | None:
    first_of_term = np.zeros(len(postings.ordinals), dtype=bool)
    first_of_term[postings.posting_offsets[:-1]] = True
    words = np.zeros(len(postings.lengths))
    for start in range(0, len(postings.ordinals), 2 * _STRETCH):
        stretch = slice(start, min(start + 2 * _STRETCH, len(postings.ordinals)))
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


def _fault_of_bounds(postings: Postings) -> str | None:
    pairs = (postings.pair_frequencies.astype(np.uint64) << np.uint64(32)) | postings.pair_lengths
    if not _rises(pairs):
        return "its pairs do not rise"
    for first, after in terms_at_a_time(postings.posting_offsets):
        offsets = postings.posting_offsets[first : after + 1]
        of_terms = postings.pairs[offsets[0] : offsets[-1]]
        bounds = bounds_of(
            offsets[:-1] - offsets[0], of_terms, postings.pair_frequencies, postings.pair_lengths
        )
        told = (postings.most_frequent[first:after], postings.shortest[4 * first : 4 * after])
        if any(np.any(bound != of_file) for bound, of_file in zip(bounds.values(), told, strict=True)):
            return "its bounds are wrong"
    return None


def _covers(offsets: npt.NDArray[np.int64], covered: npt.NDArray[Any]) -> bool:
    return len(offsets) > 0 and bool(offsets[0] == 0 and offsets[-1] == len(covered))


def _rises(numbers: npt.NDArray[Any]) -> bool:
    return bool(np.all(numbers[1:] > numbers[:-1]))
