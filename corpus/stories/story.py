"""What a story is known by: agency copy that several papers print, shortened, corrected, or as it came.

A story's shingles are its runs of four words. Where many of the shorter article's shingles stand in the longer one, so
that a paper that prints only the first paragraphs is found as well, two articles may print the same story;
`sameness.py` says whether they do. To find the candidates, each article is known by a few marks: those of its shingles
whose number is a multiple of 32, the smallest of its beginning, which no paper cuts, and, of a short one, its smallest.
Which shingles those are depends on the words alone, so that two printings share them (Broder, "On the resemblance and
containment of documents", 1997: samples modulo m). Pure.

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
LEAST_SHARE = 0.35
"""Share of the shorter article's shingles below which two articles do not print the same story, whatever else tells."""
FEWEST_WORDS = 40
"""What is shorter is the same as many things."""
_ONE_IN = 32
_FEWEST_MARKS = 8
_LEAD = 48
"""Runs at an article's beginning."""
_MARKS_OF_LEAD = 4
_BASE = np.uint64(0xD1B54A32D192ED03)
_MIX = np.uint64(
    0x9E3779B97F4A7C15
)  # the golden ratio of 2^64 (Knuth); the upper half of a product is the mixed one
_UPPER_HALF = np.uint64(32)
WORD = re.compile(r"\w+")


def sums_plainly(text: str) -> bytes:
    """The CRC-32 of each word of a text in UTF-8, eight bytes of an array each."""
    words = WORD.findall(text)
    return np.fromiter(map(zlib.crc32, map(str.encode, words)), np.uint64, len(words)).tobytes()


Shingles = npt.NDArray[np.uint32]
"""Distinct and rising."""


def in_common_plainly(one: Shingles, other: Shingles) -> int:
    """How many shingles stand in both articles."""
    both = np.concatenate((one, other))
    both.sort()  # none comes twice in one of them, so that what is in both stands beside itself
    return int(np.count_nonzero(both[1:] == both[:-1]))


try:
    from corpus.kernels.words import in_common, sums
except ImportError:  # no compiler, when this was installed
    in_common, sums = in_common_plainly, sums_plainly


def shingles_of(texts: Iterable[str], fewest: int = FEWEST_WORDS) -> Shingles:
    """The runs of words of an article, each as a number; none of what has fewer than `fewest` words."""
    return _distinct(_runs_of(texts, fewest))


def _runs_of(texts: Iterable[str], fewest: int = FEWEST_WORDS) -> Shingles:
    """The runs of words in their order; none of what is too short."""
    words = np.frombuffer(sums(" ".join(texts).casefold()), np.uint64)
    return runs_in(words) if len(words) >= fewest else np.zeros(0, np.uint32)


def runs_in(words: npt.NDArray[np.unsignedinteger]) -> npt.NDArray[np.uint32]:
    """The runs of words that have numbers, in their order."""
    count = max(0, len(words) - RUN + 1)
    runs = words[:count].astype(np.uint64)
    for at in range(1, RUN):
        runs *= _BASE
        runs += words[at : count + at]
    mixed: Shingles = ((runs * _MIX) >> _UPPER_HALF).astype(np.uint32)
    return mixed


def _distinct(runs: Shingles) -> Shingles:
    rising = np.sort(runs)
    return rising[np.concatenate(([True], rising[1:] != rising[:-1]))] if len(rising) else rising


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
    runs = _runs_of(texts)
    shingles = _distinct(runs)
    return Story(sorted(_marks_of(runs, shingles)), b64encode(shingles.astype("<u4").tobytes()).decode())


def _marks_of(runs: npt.NDArray[np.uint32], shingles: Shingles) -> set[int]:
    marks = {*runs[runs % _ONE_IN == 0].tolist(), *_distinct(runs[:_LEAD])[:_MARKS_OF_LEAD].tolist()}
    return marks if len(marks) >= _FEWEST_MARKS else marks.union(shingles[:_FEWEST_MARKS].tolist())


def share_of(one: Shingles, other: Shingles) -> float:
    """Share of the shorter article's shingles that stand in the longer one, 0 to 1."""
    shorter = min(len(one), len(other))
    return in_common(one, other) / shorter if shorter else 0.0
