"""Whether two articles print the same story: agency copy in several papers, shortened, corrected, or as it came.

A story's shingles are its runs of four words. Two articles print the same story where most of the shorter one's
shingles stand in the longer one, so that a paper that prints only the first paragraphs is found as well. To find the
candidates, each article is known by a few marks: those of its shingles whose number is a multiple of 32 and, of a
short one, its smallest. Which shingles those are depends on the words alone, so that two printings share them
(Broder, "On the resemblance and containment of documents", 1997: samples modulo m). Pure.

A run's number is a polynomial of its words' CRC-32, mixed (Karp and Rabin, "Efficient randomized pattern-matching
algorithms", 1987). Archives keep marks: whoever changes a number has `upgrades.py` compare all articles anew.
"""

from __future__ import annotations

import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

RUN = 4
"""Words."""
SAME_STORY = 0.42
"""Share of the shorter article's shingles from which two articles print the same story."""
FEWEST_WORDS = 40
"""What is shorter is the same as many things."""
_ONE_IN = 32
_FEWEST_MARKS = 8
_BASE = np.uint64(0xD1B54A32D192ED03)
_MIX = np.uint64(
    0x9E3779B97F4A7C15
)  # the golden ratio of 2^64 (Knuth); the upper half of a product is the mixed one
_UPPER_HALF = np.uint64(32)
_WORD = re.compile(r"\w+")

Shingles = npt.NDArray[np.uint32]
"""Distinct and rising."""


def shingles_of(texts: Iterable[str]) -> Shingles:
    """The runs of words of an article, each as a number; none of what is too short."""
    words = _WORD.findall(" ".join(texts).casefold())
    numbers = np.fromiter(map(zlib.crc32, map(str.encode, words)), np.uint64, len(words))
    if len(numbers) < FEWEST_WORDS:
        return np.zeros(0, np.uint32)
    runs = numbers[: len(numbers) - RUN + 1].copy()
    for at in range(1, RUN):
        runs *= _BASE
        runs += numbers[at : len(numbers) - RUN + 1 + at]
    mixed = np.sort(((runs * _MIX) >> _UPPER_HALF).astype(np.uint32))
    return mixed[np.concatenate(([True], mixed[1:] != mixed[:-1]))]


class Story(NamedTuple):
    """What a story is known by, as it goes from one process to another."""

    marks: Sequence[int]
    """Rising."""
    packed: str
    """The shingles, each four bytes, in Base64."""

    def shingles(self) -> Shingles:
        return np.frombuffer(b64decode(self.packed), "<u4")


def story_of(texts: Iterable[str]) -> Story:
    """What the story of an article's paragraphs is known by."""
    shingles = shingles_of(texts)
    return Story(sorted(marks_of(shingles)), b64encode(shingles.astype("<u4").tobytes()).decode())


def marks_of(shingles: Shingles) -> frozenset[int]:
    """The few shingles that an article is looked up by."""
    marks = frozenset(shingles[shingles % _ONE_IN == 0].tolist())
    return marks if len(marks) >= _FEWEST_MARKS else marks.union(shingles[:_FEWEST_MARKS].tolist())


def share_of(one: Shingles, other: Shingles) -> float:
    """Share of the shorter article's shingles that stand in the longer one, 0 to 1."""
    shorter = min(len(one), len(other))
    return len(np.intersect1d(one, other, assume_unique=True)) / shorter if shorter else 0.0
