"""Whether two articles print the same story: agency copy in several papers, shortened, corrected, or as it came.

A story's shingles are its runs of four words. Two articles print the same story where most of the shorter one's
shingles stand in the longer one, so that a paper that prints only the first paragraphs is found as well. To find the
candidates, each article is known by a few marks: those of its shingles whose number (a mixed CRC-32) is a multiple
of 32 and, of a short one, its smallest. Which shingles those are depends on the words alone, so that two printings
share them (Broder, "On the resemblance and containment of documents", 1997: samples modulo m). Pure.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from heapq import nsmallest

RUN = 4
"""Words."""
SAME_STORY = 0.42
"""Share of the shorter article's shingles from which two articles print the same story."""
FEWEST_WORDS = 40
"""What is shorter is the same as many things."""
_ONE_IN = 32
_FEWEST_MARKS = 8
_MIX = 0x9E3779B1  # spreads CRC-32's regularities: the golden ratio of 2^32 (Knuth)
_WORD = re.compile(r"\w+")

Shingles = frozenset[int]


def shingles_of(texts: Iterable[str]) -> Shingles:
    """The runs of words of an article, each as a number; none of what is too short."""
    words = [word.encode() for text in texts for word in _WORD.findall(text.casefold())]
    if len(words) < FEWEST_WORDS:
        return frozenset()
    return frozenset(
        (zlib.crc32(b" ".join(words[at : at + RUN])) * _MIX) & 0xFFFFFFFF
        for at in range(len(words) - RUN + 1)
    )


def marks_of(shingles: Shingles) -> frozenset[int]:
    """The few shingles that an article is looked up by."""
    marks = frozenset(shingle for shingle in shingles if shingle % _ONE_IN == 0)
    return marks if len(marks) >= _FEWEST_MARKS else frozenset(nsmallest(_FEWEST_MARKS, shingles)) | marks


def share_of(one: Shingles, other: Shingles) -> float:
    """Share of the shorter article's shingles that stand in the longer one, 0 to 1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
