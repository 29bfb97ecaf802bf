"""The dead paragraphs of a segment: found by the archive's numbers, kept beside a generation's manifest.

A segment is never changed when paragraphs of it are removed; a generation only says which of them are dead.
They are few, so they are read into memory whole, their checksum verified.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.store.arrays import MappedSegment, read_array, write_array
from index.store.generation import Segment, Tombstones, damaged
from index.store.postings import Postings
from index.store.printings import Printings

Ordinals = npt.NDArray[np.uint32]
Alive = npt.NDArray[np.uint8]

NOBODY: Ordinals = np.zeros(0, "<u4")

_TYPE = "<u4"
_CHEAPER_TO_SEARCH = 64


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, mapped, and the ordinals of its dead paragraphs in one generation."""

    mapped: MappedSegment
    dead: Ordinals = field(default_factory=lambda: NOBODY)

    @property
    def segment(self) -> Segment:
        return self.mapped.segment

    @property
    def postings(self) -> Postings:
        return self.mapped.postings

    @property
    def printings(self) -> Printings:
        return self.mapped.printings

    @property
    def is_all_dead(self) -> bool:
        return len(self.dead) == self.segment.counts["paragraphs"]


def write_dead(folder: Path, part: Part) -> Tombstones | None:
    """Write down, in the folder of a generation, which of a segment's paragraphs are dead. Raises OSError."""
    if not len(part.dead):
        return None
    words = int(part.postings.lengths[part.dead].sum(dtype=np.int64))
    return Tombstones(len(part.dead), words, write_array(folder, f"dead-{part.segment.name}", part.dead))


def read_dead(folder: Path, segment: Segment) -> Ordinals:
    """The dead paragraphs of a segment in a generation's folder, rising. Raises IndexDamaged."""
    told = segment.dead
    if told is None:
        return NOBODY
    if told.file.name != f"dead-{segment.name}.npy" or told.file.dtype != _TYPE:
        raise damaged(segment.name, f"{told.file.name} is unknown")
    dead: Ordinals = read_array(folder, told.file, folder.name)
    rises = bool(np.all(dead[1:] > dead[:-1]))
    if len(dead) != told.paragraphs or not rises or not len(dead) or dead[-1] >= segment.counts["paragraphs"]:
        raise damaged(segment.name, "its tombstones disagree with its paragraphs")
    return dead


def buried(part: Part, removed: Sequence[tuple[int, int]]) -> Part:
    """The part when paragraphs with numbers in the removed ranges (both ends belong) are dead too.

    Looks at a few numbers only, however many there are.
    """
    numbers = part.postings.numbers
    firsts = np.searchsorted(numbers, [first for first, _ in removed])
    afters = np.searchsorted(numbers, [last for _, last in removed], "right")
    new = [np.arange(first, after, dtype=_TYPE) for first, after in zip(firsts, afters, strict=True)]
    return Part(part.mapped, np.unique(np.concatenate((part.dead, *new))).astype(_TYPE))


def alive_but(dead: Ordinals, paragraphs: int) -> Alive | None:
    """One byte a paragraph, 0 for the dead ones; None where nobody is dead."""
    if not len(dead):
        return None
    alive = np.ones(paragraphs, np.uint8)
    alive[dead] = 0
    return alive


def living(postings: Postings, of_term: slice, dead: Ordinals, alive: Alive | None) -> int:
    """How many living paragraphs hold a term: whichever is shorter, the dead or the postings, is gone through."""
    ordinals = postings.ordinals[of_term]
    if alive is None:
        return len(ordinals)
    if len(ordinals) < _CHEAPER_TO_SEARCH * len(dead):
        return int(np.count_nonzero(alive[ordinals]))
    places = np.minimum(np.searchsorted(ordinals, dead), len(ordinals) - 1)
    return len(ordinals) - int(np.count_nonzero(ordinals[places] == dead))
