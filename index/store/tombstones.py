"""The dead paragraphs of a segment: found by the archive's numbers, kept beside a generation's manifest.

`index.store.parts` reads them back. Nothing here looks at a posting.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.store.arrays import write_array
from index.store.generation import Tombstones
from index.store.parts import DEAD_TYPE, Part
from index.store.postings import Postings


def dead_of(part: Part) -> npt.NDArray[np.uint32]:
    """The ordinals of the dead paragraphs, rising."""
    return np.frombuffer(part.dead, DEAD_TYPE)


def words_of_dead(part: Part) -> int:
    """How many terms they have, repetitions included."""
    return int(Postings.of(part.mapped.columns).lengths[dead_of(part)].sum(dtype=np.int64))


def write_dead(folder: Path, part: Part) -> Tombstones | None:
    """Write down, in the folder of a generation, which of a segment's paragraphs are dead. Raises OSError."""
    if not part.dead:
        return None
    file = write_array(folder, f"dead-{part.segment.name}", dead_of(part))
    return Tombstones(part.dead_count, words_of_dead(part), file)


def buried(part: Part, removed: Sequence[tuple[int, int]]) -> Part:
    """The part when paragraphs with numbers in the removed ranges (both ends belong) are dead too."""
    within = [
        (first, last)
        for first, last in sorted(removed)
        if first <= part.segment.last and last >= part.segment.first and first <= last
    ]
    if not within:
        return part
    firsts = np.array([first for first, _ in within], np.int64)
    lasts = np.maximum.accumulate(np.array([last for _, last in within], np.int64))
    numbers = Postings.of(part.mapped.columns).numbers
    ranges = firsts.searchsorted(numbers, "right")  # how many ranges begin at the number or before it
    is_removed = (ranges > 0) & (numbers <= lasts[np.maximum(ranges, 1) - 1])
    dead = np.union1d(dead_of(part), np.flatnonzero(is_removed)).astype(DEAD_TYPE)
    return Part(part.mapped, dead.tobytes())
