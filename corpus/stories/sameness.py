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

from corpus.stories.story import RUN, WORD, runs_in

# What follows up to `Printed` and in `likeness_plainly` is written a second time in corpus/kernels/source.

_LEAD = 60
"""Words at an article's beginning."""
_FEWEST_FACTS = 4
"""With fewer, none can be said to disagree."""
_NO_FACTS_AGREE, _ALL_AGREE = 0.5, 0.9
"""Shares of facts; forms that are filled in anew lie about the first, edited copies above the second."""
_FORTNIGHT = 16
_OPENING = frozenset("\"“‘«„'([*•—–-")
_ENDING = tuple(end + quote for end in ".!?:" for quote in ("", '"', "”", "’", "»"))

_Words = npt.NDArray[np.uint32]
_Which = npt.NDArray[np.bool_]
"""For each word."""


def printed_plainly(text: str) -> tuple[bytes, bytes]:
    """The CRC-32 of each word of a paragraph, in any case, four bytes each; and whether it is a fact, one byte."""
    words: list[int] = []
    facts: list[bool] = []
    begins = True
    for piece in text.split():
        begins = begins or piece[0] in _OPENING
        for word in WORD.findall(piece):
            words.append(zlib.crc32(word.casefold().encode()))
            facts.append(word[0].isdigit() or (word[0].isupper() and not begins))
            begins = False
        begins = piece.endswith(_ENDING)
    return np.array(words, np.uint32).tobytes(), bytes(facts)


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
        laid = [printed(text) for text in texts]
        words = np.frombuffer(b"".join(words for words, _ in laid), np.uint32)
        return cls(words, np.frombuffer(b"".join(facts for _, facts in laid), bool), day, source)


class Distance(NamedTuple):
    """Between the places where two articles stood."""

    days: int
    """From one to the other; 0 where one of them has no date."""
    is_one_paper: bool

    @classmethod
    def between(
        cls, day: date | None, source: str | None, other_day: date | None, other_source: str | None
    ) -> Distance:
        days = abs((day - other_day).days) if day and other_day else 0
        return cls(days, source is not None and source == other_source)


class Signs(NamedTuple):
    """What tells whether two articles print one story."""

    share: float
    """Of the shorter one's shingles, those that stand in the longer one."""
    lead: float
    """Of the words at an article's beginning, those that stand in runs of the other; the higher of both shares."""
    facts: float
    """Of the facts in and beside common runs, those with a neighbour that they have in the other, too; the higher."""
    days: int
    is_one_paper: bool
    """Both as `Distance` has them."""

    @property
    def tell_one_story(self) -> bool:
        """Weighed so that the best part of edited agency copy is found; what that was measured on, decision 41 says."""
        agreeing = (self.facts - _NO_FACTS_AGREE) / (_ALL_AGREE - _NO_FACTS_AGREE)
        apart = math.log(1 + self.days, _FORTNIGHT)
        found = self.share + 0.6 * self.lead + min(1.0, max(0.0, agreeing))
        return found >= 1.4 + 0.5 * min(1.0, apart) + 0.5 * self.is_one_paper


def signs_of(one: Printed, other: Printed, share: float) -> Signs:
    """Of two articles, with that share of their shingles in common."""
    return Signs(
        share,
        *likeness(one.words, one.facts, other.words, other.facts),
        *Distance.between(one.day, one.source, other.day, other.source),
    )


def likeness_plainly(
    words: _Words, facts: _Which, others: _Words, other_facts: _Which
) -> tuple[float, float]:
    """The lead and the facts of the signs of two articles."""
    common, commonly = _common(words, others), _common(others, words)
    return (
        max(_share_of(which[: min(_LEAD, len(which) // 3)]) for which in (common, commonly)),
        max(
            _agreement(words, facts, common, others),
            _agreement(others, other_facts, commonly, words),
        ),
    )


def _common(one: _Words, other: _Words) -> _Which:
    """The words that stand in a run which the other article has."""
    begins = np.isin(runs_in(one), runs_in(other))
    return _spread(np.append(begins, np.zeros(len(one) - len(begins), bool)), 0, RUN)


def _agreement(one: _Words, facts: _Which, common: _Which, other: _Words) -> float:
    asked = facts & _spread(common, -RUN, RUN + 1)
    if np.count_nonzero(asked) < _FEWEST_FACTS:
        return 1.0
    kept = np.isin(_pairs(one), _pairs(other))
    return _share_of(_spread(np.append(kept, False), 0, 2)[asked])


def _share_of(which: _Which) -> float:
    return float(which.mean()) if len(which) else 0.0


def _spread(which: _Which, first: int, end: int) -> _Which:
    """What stands from `first` to `end` words after one of these."""
    spread = np.zeros(len(which), bool)
    for by in range(first, end):
        if by < 0:
            spread[:by] |= which[-by:]
        else:
            spread[by:] |= which[: max(0, len(which) - by)]
    return spread


def _pairs(words: _Words) -> npt.NDArray[np.uint64]:
    wide = words.astype(np.uint64)
    pairs: npt.NDArray[np.uint64] = (wide[:-1] << np.uint64(32)) | wide[1:]
    return pairs


try:
    from corpus.kernels.words import likeness, printed
except ImportError:  # no compiler, when this was installed
    likeness, printed = likeness_plainly, printed_plainly
