"""One segment as the NumPy kernel sees it: its stretches of paragraphs of about one length; exact scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.kernels.lanes import Floats, Lane, found, held
from index.kernels.seam import NOTED
from index.searching import formula
from index.store.postings import Postings

Ordinals = npt.NDArray[np.intp]
Bits = npt.NDArray[np.uint64]
"""Of each paragraph which terms it holds, as `index.kernels.seam.Found` has it."""

_STRETCHES, _EXACTLY, _WIDER = 256, 34, 1.03


def _least_lengths() -> npt.NDArray[np.uint32]:
    """Of each stretch: one length each where paragraphs are short, then 3 % of a length."""
    lengths = list(range(_EXACTLY))
    while len(lengths) < _STRETCHES:
        lengths.append(int(lengths[-1] * _WIDER) + 1)
    return np.array(lengths, np.uint32)


_LEAST_LENGTHS = _least_lengths()


class Segment(NamedTuple):
    """A segment of N paragraphs in S stretches, ready to be searched."""

    postings: Postings
    alive: npt.NDArray[np.uint8] | None
    mean: float
    starts: npt.NDArray[np.uint32]
    """S + 1: the first paragraph of each stretch, and N."""
    stretch_of: npt.NDArray[np.uint8]
    """N."""
    norms: Floats
    """S: of the shortest paragraph that a stretch can have; and what a term weighs there that is held once."""
    weights: Floats

    @classmethod
    def of(cls, postings: Postings, alive: npt.NDArray[np.uint8] | None, mean: float) -> Segment:
        starts = np.append(postings.lengths.searchsorted(_LEAST_LENGTHS), len(postings.lengths))
        starts = np.maximum.accumulate(starts)  # which they do by themselves in whole arrays
        stretch_of = np.repeat(np.arange(_STRETCHES, dtype=np.uint8), np.diff(starts))
        norms = formula.norm(_LEAST_LENGTHS, mean)
        return cls(
            postings, alive, mean, starts.astype(np.uint32), stretch_of, norms, formula.weight(1, norms)
        )

    def __len__(self) -> int:
        return len(self.stretch_of)

    def living(self, lane: Lane) -> int:
        """How many living paragraphs hold a term."""
        if self.alive is None:
            return len(lane.once) + len(lane.often)
        return sum(int(np.count_nonzero(self.alive.take(of))) for of in (lane.once, lane.often))

    def norms_of(self, paragraphs: Ordinals) -> Floats:
        """Of their very lengths."""
        return np.asarray(formula.norm(self.postings.lengths.take(paragraphs), self.mean))


def exact(segment: Segment, lanes: Sequence[Lane], paragraphs: Ordinals) -> tuple[Floats, Bits]:
    """The scores of some paragraphs, added up in the order of the question's terms, and which of these they hold."""
    if not len(paragraphs):
        return np.zeros(0), np.zeros(0, np.uint64)
    wanted = paragraphs.astype(np.uint32)
    frequencies = np.zeros((len(lanes), len(wanted)))
    for row, lane in zip(frequencies, lanes, strict=True):
        row += held(lane.once, wanted)
        which, places = found(lane.often, wanted)
        if len(which):
            row[which] = lane.frequencies.take(places)
    scores = formula.weight(frequencies, segment.norms_of(paragraphs))
    scores *= np.array([[lane.idf] for lane in lanes])
    bits = np.array([[1 << lane.place if lane.place < NOTED else 0] for lane in lanes], np.uint64)
    noted = np.bitwise_or.reduce(np.where(frequencies > 0, bits, np.uint64(0)), axis=0)
    # One after another, where `sum` would choose an order of its own.
    return np.asarray(scores.cumsum(axis=0)[-1]), noted


def distinct(paragraphs: Ordinals) -> Ordinals:
    """Rising, each once."""
    rising = paragraphs.copy()
    rising.sort()
    return np.concatenate((rising[:1], rising[1:].compress(rising[1:] != rising[:-1])))
