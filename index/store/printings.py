"""Where and when the paragraphs of a segment were printed, as arrays: what filters look at.

Paragraphs of one article follow each other, so that one entry tells for a whole run of them: some 20 bytes an
article. Paragraphs go by rank here (0 for the lowest number), not by ordinal, for only so do those of an article
follow each other. Built from paragraphs as they stream in, joined when segments are merged. Nothing here reads or
writes a file, or knows of postings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.article import UNPRINTED, Printing
from index.asking.filters import Filters
from index.store.columns import PRINTING_DTYPES, Columns, encoded
from index.store.postings import arrays_of, offsets_of

UNDATED = 0
"""In `printed_days`; the first day there is, in the year 1, is 1."""
NO_SOURCE = 0

_LAST_DAY = 3_652_059  # 31 December 9999


@dataclass(frozen=True, slots=True)
class Printings:
    """R runs of paragraphs printed in the same place, S sources. Equal for equal paragraphs."""

    printed_starts: npt.NDArray[np.uint32]
    """R: the rank of each run's first paragraph; the first is 0."""
    printed_days: npt.NDArray[np.int32]
    """R: days since the end of the year 0, as `date.toordinal` counts them; UNDATED for none."""
    printed_articles: npt.NDArray[np.uint64]
    """R: article ids as numbers, 0 for none."""
    printed_sources: npt.NDArray[np.uint32]
    """R: 1 + the place of the source's name; NO_SOURCE for none."""
    source_text: npt.NDArray[np.uint8]
    """The names in UTF-8, sorted by their bytes, end to end."""
    source_offsets: npt.NDArray[np.int64]
    """S + 1: where each name begins."""

    @classmethod
    def of(cls, printings: Iterable[Printing]) -> Printings:
        """Of paragraphs in their order."""
        runs = [(printing, len(list(run))) for printing, run in groupby(printings)]
        counts = np.array([count for _, count in runs], np.int64)
        names = sorted({encoded(printing.source) for printing, _ in runs if printing.source is not None})
        place_of = {name: place for place, name in enumerate(names, 1)}
        return cls(
            (np.cumsum(counts) - counts).astype("<u4"),
            np.array([printing.day.toordinal() if printing.day else UNDATED for printing, _ in runs], "<i4"),
            np.array([_number_of(printing.article_id) for printing, _ in runs], "<u8"),
            np.array(
                [place_of[encoded(p.source)] if p.source is not None else NO_SOURCE for p, _ in runs], "<u4"
            ),
            *_told(names),
        )

    @classmethod
    def over(cls, columns: Columns) -> Printings:
        """The arrays over the bytes in which they lie."""
        return cls(**arrays_of(columns, PRINTING_DTYPES))

    def sources(self) -> list[bytes]:
        """The names of the sources, sorted."""
        text, offsets = self.source_text.tobytes(), self.source_offsets.tolist()
        return [text[start:end] for start, end in pairwise(offsets)]

    def runs(self, paragraphs: int) -> npt.NDArray[np.int64]:
        """R: how many of so many paragraphs each run has. Raises IndexError where they are not all in runs."""
        ends = np.append(self.printed_starts[1:], paragraphs).astype(np.int64)
        counts: npt.NDArray[np.int64] = ends - self.printed_starts
        if (len(counts) and (self.printed_starts[0] or counts.min() < 1)) or (paragraphs and not len(counts)):
            raise IndexError("runs of paragraphs out of range")
        return counts

    def admitted(self, filters: Filters) -> npt.NDArray[np.uint8]:
        """One byte for each run: 1 where the filters admit it."""
        admitted = np.ones(len(self.printed_starts), bool)
        if filters.is_dated:
            admitted &= self.printed_days != UNDATED
        if filters.since is not None:
            admitted &= self.printed_days >= filters.since.toordinal()
        if filters.until is not None:
            admitted &= self.printed_days <= filters.until.toordinal()
        if filters.sources:
            wanted = {encoded(name) for name in filters.sources}
            places = [place for place, name in enumerate(self.sources(), 1) if name in wanted]
            admitted &= np.isin(self.printed_sources, places)
        if filters.articles:
            numbers = [number for article in filters.articles if (number := _number_of(article))]
            admitted &= np.isin(self.printed_articles, np.array(numbers, np.uint64))
        return admitted.view(np.uint8)

    def fault(self, paragraphs: int) -> str | None:
        """In words, what is wrong inside arrays whose sizes agree; None where nothing is. Reads all of them."""
        try:
            self.runs(paragraphs)
        except IndexError:
            return "its runs of paragraphs do not cover it"
        if np.any(np.diff(self.source_offsets) < 0) or any(a >= b for a, b in pairwise(self.sources())):
            return "the names of its sources are not sorted"
        days, sources = self.printed_days, self.printed_sources
        if np.any((days < UNDATED) | (days > _LAST_DAY)) or np.any(sources >= len(self.source_offsets)):
            return "its paragraphs were printed nowhere"
        return None


class Remembering:
    """Passes items of any kind on and remembers what their paragraphs' printings are, until they are taken."""

    def __init__(self, batches: Iterable[Any]) -> None:
        self._batches = batches
        self._met: list[tuple[Printings, int]] = []

    def __iter__(self) -> Iterator[Any]:
        for batch in self._batches:
            paragraphs = len(batch.numbers)
            self._met.append((batch.printings or Printings.of([UNPRINTED] * paragraphs), paragraphs))
            yield batch

    def taken(self) -> Printings:
        """Those of all batches passed on since this was last asked."""
        met, self._met = self._met, []
        return joined([(printings, np.ones(count, np.uint8)) for printings, count in met])


def joined(parts: Sequence[tuple[Printings, npt.NDArray[np.uint8]]]) -> Printings:
    """The printings of the living paragraphs (1, a byte each, by rank) of several segments, one after the other."""
    every = sorted({name for printings, _ in parts for name in printings.sources()})
    place_of = {name: place for place, name in enumerate(every, 1)}
    if not parts:
        return Printings.of(())
    counts = np.concatenate([_living(printings, alive) for printings, alive in parts])
    days = np.concatenate([printings.printed_days for printings, _ in parts])
    articles = np.concatenate([printings.printed_articles for printings, _ in parts])
    sources = np.concatenate([_renumbered(printings, place_of) for printings, _ in parts])
    kept = counts > 0
    return _of_runs(counts[kept], days[kept], articles[kept], sources[kept], every)


def _living(printings: Printings, alive: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    """How many paragraphs of each run live."""
    if not len(alive):
        return np.zeros(0, np.int64)
    return np.add.reduceat(alive, printings.printed_starts, dtype=np.int64)


def _renumbered(printings: Printings, place_of: Mapping[bytes, int]) -> npt.NDArray[np.uint32]:
    places = np.array([NO_SOURCE, *(place_of[name] for name in printings.sources())], "<u4")
    return places[printings.printed_sources]


def _of_runs(
    counts: npt.NDArray[np.int64],
    days: npt.NDArray[np.int32],
    articles: npt.NDArray[np.uint64],
    sources: npt.NDArray[np.uint32],
    names: Sequence[bytes],
) -> Printings:
    """Neighbouring runs of one place become one, names that no run has go."""
    new = np.ones(len(counts), bool)
    new[1:] = (days[1:] != days[:-1]) | (articles[1:] != articles[:-1]) | (sources[1:] != sources[:-1])
    starts = (np.cumsum(counts) - counts)[new]
    used = np.unique(sources[sources != NO_SOURCE])
    places = np.zeros(len(names) + 1, "<u4")
    places[used] = np.arange(1, len(used) + 1)
    return Printings(
        starts.astype("<u4"),
        days[new],
        articles[new],
        places[sources[new]],
        *_told([names[place - 1] for place in used.tolist()]),
    )


def _told(names: Sequence[bytes]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    return np.frombuffer(b"".join(names), "u1"), offsets_of(
        np.fromiter(map(len, names), np.int64, len(names))
    )


def _number_of(article_id: str) -> int:
    """An article id as a number; 0 for what is none."""
    try:
        return int(article_id, 16) if len(article_id) == 12 else 0
    except ValueError:
        return 0
