"""Whether two articles that have many words in common print one story.

A follow-up repeats background, a newsletter its frame, a report of the weather its form: what they have in common with
an earlier article may be most of their words, and yet is no story. Four things tell. Whoever shortens or updates a
story keeps its beginning; numbers and names stay as they were; other papers print it within days; and one paper
prints it once. Looks at no archive.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from corpus.stories import RUN, WORD, runs_in

_LEAD = 60
"""Words at an article's beginning."""
_FEWEST_FACTS = 4
"""With fewer, none can be said to disagree."""
_NO_FACTS_AGREE, _ALL_AGREE = 0.5, 0.9
"""Shares of facts; forms that are filled in anew lie about the first, edited copies above the second."""
_FORTNIGHT = 16
_OPENING = frozenset("\"“‘«„'([*•—–-")
_ENDING = tuple(end + quote for end in ".!?:" for quote in ("", '"', "”", "’", "»"))

_Words = npt.NDArray[np.uint64]
_Which = npt.NDArray[np.bool_]
"""For each word."""


@dataclass(frozen=True, slots=True)
class Printed:
    """An article as it is compared: its words as numbers, which of them are facts, and where and when it stood."""

    words: _Words
    facts: _Which
    """Numbers, and words with a capital that do not begin a sentence."""
    day: date | None
    source: str | None

    @classmethod
    def of(cls, texts: Iterable[str], day: date | None, source: str | None) -> Printed:
        """Of an article's paragraphs."""
        words: list[int] = []
        facts: list[bool] = []
        for text in texts:
            begins = True
            for piece in text.split():
                begins = begins or piece[0] in _OPENING
                for word in WORD.findall(piece):
                    words.append(zlib.crc32(word.casefold().encode()))
                    facts.append(word[0].isdigit() or (word[0].isupper() and not begins))
                    begins = False
                begins = piece.endswith(_ENDING)
        return cls(np.array(words, np.uint64), np.array(facts, bool), day, source)


class Signs(NamedTuple):
    """What tells whether two articles print one story."""

    share: float
    """Of the shorter one's shingles, those that stand in the longer one."""
    lead: float
    """Of the words at an article's beginning, those that stand in runs of the other; the higher of both shares."""
    facts: float
    """Of the facts in and beside common runs, those with a neighbour that they have in the other, too; the higher."""
    days: int
    """From one to the other; 0 where one of them has no date."""
    is_one_paper: bool

    @property
    def tell_one_story(self) -> bool:
        """Weighed so that the best part of edited agency copy is found; what that was measured on, decision 41 says."""
        agreeing = (self.facts - _NO_FACTS_AGREE) / (_ALL_AGREE - _NO_FACTS_AGREE)
        apart = math.log(1 + self.days, _FORTNIGHT)
        found = self.share + 0.6 * self.lead + min(1.0, max(0.0, agreeing))
        return found >= 1.4 + 0.5 * min(1.0, apart) + 0.5 * self.is_one_paper


def signs_of(one: Printed, other: Printed, share: float) -> Signs:
    """Of two articles, with that share of their shingles in common."""
    common, commonly = _common(one, other), _common(other, one)
    return Signs(
        share,
        max(float(which[: min(_LEAD, len(which) // 3)].mean()) for which in (common, commonly)),
        max(_agreement(one, other, common), _agreement(other, one, commonly)),
        abs((one.day - other.day).days) if one.day and other.day else 0,
        one.source is not None and one.source == other.source,
    )


def _common(one: Printed, other: Printed) -> _Which:
    """The words that stand in a run which the other article has."""
    begins = np.isin(runs_in(one.words), runs_in(other.words))
    return _spread(np.append(begins, np.zeros(RUN - 1, bool)), 0, RUN)


def _agreement(one: Printed, other: Printed, common: _Which) -> float:
    asked = one.facts & _spread(common, -RUN, RUN + 1)
    if np.count_nonzero(asked) < _FEWEST_FACTS:
        return 1.0
    kept = np.isin(_pairs(one.words), _pairs(other.words))
    return float(_spread(np.append(kept, False), 0, 2)[asked].mean())


def _spread(which: _Which, first: int, end: int) -> _Which:
    """What stands from `first` to `end` words after one of these."""
    spread = np.zeros(len(which), bool)
    for by in range(first, end):
        if by < 0:
            spread[:by] |= which[-by:]
        else:
            spread[by:] |= which[: len(which) - by]
    return spread


def _pairs(words: _Words) -> _Words:
    pairs: _Words = (words[:-1] << np.uint64(32)) | words[1:]
    return pairs
