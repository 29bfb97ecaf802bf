"""Writes segments: paragraphs as they stream in, or segments merged; verified in full before they get a name."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.store import generations
from index.store.arrays import write_arrays, write_vocabulary
from index.store.columns import Columns
from index.store.generation import Segment
from index.store.inversion import WORDS_A_RUN, Batch, invert
from index.store.mapping import MappedSegment, map_segment
from index.store.merging import Source, merge
from index.store.parts import Part
from index.store.postings import Postings
from index.store.printings import Printings, Remembering, joined
from index.store.vocabulary import Vocabulary, vocabulary_in, vocabulary_of
from index.store.vocabulary import merged as merged_vocabulary
from index.store.wholeness import require_whole


def write_segment(
    directory: Path,
    batches: Iterable[Batch],
    progress: Callable[[int], None] | None = None,
    words_a_run: int = WORDS_A_RUN,
) -> MappedSegment | None:
    """A new segment of all paragraphs in the index folder `directory`; None where there are none.

    Runs are spilled beside it and merged. Raises ArchiveNotWritable, IndexDamaged, and whatever `batches`
    raises; nothing is left then.
    """
    with _place(directory) as (name, place):
        spilled: list[Segment] = []
        spellings = _Spellings()
        read = Remembering(spellings.passing(batches))
        for run in invert(read, progress, words_a_run):
            with generations.changing(directory):
                folder = place / f"run-{len(spilled)}"
                spilled.append(_spilled(folder, run, read.taken(), spellings.whole()))
            del run  # before the next one is made
        with generations.changing(directory):
            if not spilled:
                return None
            if len(spilled) == 1 and spellings.were_whole:
                return _kept(directory, place / "run-0", replace(spilled[0], name=name))
            runs = [Part(map_segment(place / run.name, run)) for run in spilled]
            return _merged(directory, name, place / "merged", runs, spellings.whole())


def write_merged(directory: Path, parts: Sequence[Part]) -> MappedSegment:
    """A new segment of the living paragraphs of several, of which there is one. Raises as `write_segment`."""
    with _place(directory) as (name, place), generations.changing(directory):
        vocabulary = merged_vocabulary([vocabulary_in(part.mapped.columns) for part in parts])
        return _merged(directory, name, place / "merged", parts, vocabulary)


class _Spellings:
    """The spellings of paragraphs as they stream by."""

    def __init__(self) -> None:
        self._words: Collection[str] = ()
        self._all_passed = False
        self.were_whole = False
        """Whether what was last given was all there is."""

    def passing(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        for batch in batches:
            self._words = batch.spelled
            yield batch
        self._all_passed = True

    def whole(self) -> Vocabulary:
        """The vocabulary of all that passed; an empty one before the end, for a run that will be merged."""
        self.were_whole = self._all_passed
        return vocabulary_of(self._words if self._all_passed else ())


def _merged(
    directory: Path, name: str, folder: Path, parts: Sequence[Part], vocabulary: Vocabulary
) -> MappedSegment:
    folder.mkdir()
    alive = [np.frombuffer(of, np.uint8) if (of := part.alive()) is not None else None for part in parts]
    columns = [part.mapped.columns for part in parts]
    merged = merge(folder, [Source(Postings.of(of), lives) for of, lives in zip(columns, alive, strict=True)])
    printed = joined(
        [(Printings.over(of), _alive_by_rank(of, lives)) for of, lives in zip(columns, alive, strict=True)]
    )
    files = (*merged.files, *write_arrays(folder, printed), write_vocabulary(folder, vocabulary))
    return _kept(directory, folder, Segment(name, merged.first, merged.last, merged.counts, files))


def _alive_by_rank(columns: Columns, alive: npt.NDArray[np.uint8] | None) -> npt.NDArray[np.uint8]:
    numbers = Postings.of(columns).numbers
    return np.ones(len(numbers), np.uint8) if alive is None else alive[np.argsort(numbers)]


def _spilled(folder: Path, run: Postings, printings: Printings, vocabulary: Vocabulary) -> Segment:
    folder.mkdir()
    first, last = int(run.numbers.min()), int(run.numbers.max())
    arrays = (*write_arrays(folder, run), *write_arrays(folder, printings))
    files = (*arrays, write_vocabulary(folder, vocabulary))
    return Segment(folder.name, first, last, run.counts(), files)


def _kept(directory: Path, folder: Path, segment: Segment) -> MappedSegment:
    """The segment that lies in a folder, verified and under its name."""
    mapped = map_segment(folder, segment)
    require_whole(folder, mapped)
    generations.sync_folder(folder)
    generations.keep_segment(directory, folder, segment.name)
    return mapped


@contextmanager
def _place(directory: Path) -> Iterator[tuple[str, Path]]:
    """A name for a new segment, and a folder to write in that is gone afterwards."""
    with generations.changing(directory):
        name = generations.new_name(directory / generations.SEGMENTS)
        place = generations.place_to_build(directory, name)
    try:
        yield name, place
    finally:
        shutil.rmtree(place, ignore_errors=True)
