"""A segment with its dead in one generation, mapped and ready to be searched. NumPy is not needed for it.

A segment is never changed when paragraphs of it are removed; a generation only says which of them are dead.
They are few, so they are read into memory whole, their checksum verified.
"""

from __future__ import annotations

import operator
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path

from index.store import generations
from index.store.generation import Generation, Segment, damaged
from index.store.mapping import MappedSegment, map_segment, read_content

DEAD_TYPE = "<u4"
_SIZE = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, mapped, and its dead paragraphs: their ordinals, rising, as little-endian 32-bit numbers."""

    mapped: MappedSegment
    dead: bytes = b""

    @property
    def segment(self) -> Segment:
        return self.mapped.segment

    @property
    def dead_count(self) -> int:
        return len(self.dead) // _SIZE

    @property
    def is_all_dead(self) -> bool:
        return self.dead_count == self.segment.counts["paragraphs"]

    def alive(self) -> bytearray | None:
        """One byte a paragraph, 0 for the dead ones; None where nobody is dead."""
        if not self.dead:
            return None
        alive = bytearray(b"\1") * self.segment.counts["paragraphs"]
        for ordinal in _numbers(self.dead):
            alive[ordinal] = 0
        return alive


def parts_of(directory: Path, generation: Generation) -> list[Part]:
    """The segments of a generation, mapped, with their dead. Raises IndexDamaged; sizes and headers tell."""
    folder = directory / generation.name
    return [
        Part(
            map_segment(generations.segment_folder(directory, segment.name), segment),
            read_dead(folder, segment),
        )
        for segment in generation.segments
    ]


def read_dead(folder: Path, segment: Segment) -> bytes:
    """The dead paragraphs of a segment in a generation's folder, as `Part.dead`. Raises IndexDamaged."""
    told = segment.dead
    if told is None:
        return b""
    if told.file.name != f"dead-{segment.name}.npy" or told.file.dtype != DEAD_TYPE:
        raise damaged(segment.name, f"{told.file.name} is unknown")
    content = read_content(folder, told.file, folder.name)
    dead = _numbers(content)
    rises = all(map(operator.lt, dead, dead[1:]))
    if len(dead) != told.paragraphs or not rises or not dead or dead[-1] >= segment.counts["paragraphs"]:
        raise damaged(segment.name, "its tombstones disagree with its paragraphs")
    return content


def _numbers(content: bytes) -> list[int]:
    numbers = array("I", content)
    if sys.byteorder != "little":
        numbers.byteswap()
    return numbers.tolist()
