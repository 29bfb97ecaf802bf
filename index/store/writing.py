"""Writes segments: paragraphs as they stream in, or segments merged; verified in full before they get a name."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from index.store import generations
from index.store.arrays import MappedSegment, map_segment, require_whole, write_postings, write_vocabulary
from index.store.generation import Segment
from index.store.inversion import WORDS_A_RUN, Batch, invert
from index.store.merging import Source, merge
from index.store.postings import Postings
from index.store.tombstones import Part, alive_but
from index.store.vocabulary import Vocabulary, vocabulary_of
from index.store.vocabulary import merged as merged_vocabulary


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
        for run in invert(spellings.passing(batches), progress, words_a_run):
            with generations.changing(directory):
                spilled.append(_spilled(place / f"run-{len(spilled)}", run, spellings.whole()))
            del run  # before the next one is made
        with generations.changing(directory):
            if not spilled:
                return None
            if len(spilled) == 1:
                return _kept(directory, place / "run-0", replace(spilled[0], name=name))
            runs = [map_segment(place / run.name, run).postings for run in spilled]
            return _merged(
                directory, name, place / "merged", [Source(run) for run in runs], spellings.whole()
            )


def write_merged(directory: Path, parts: Sequence[Part]) -> MappedSegment:
    """A new segment of the living paragraphs of several, of which there is one. Raises as `write_segment`."""
    sources = [Source(part.postings, alive_but(part.dead, len(part.postings.numbers))) for part in parts]
    with _place(directory) as (name, place), generations.changing(directory):
        vocabulary = merged_vocabulary([part.mapped.vocabulary for part in parts])
        return _merged(directory, name, place / "merged", sources, vocabulary)


class _Spellings:
    """The spellings of paragraphs as they stream by."""

    def __init__(self) -> None:
        self._words: Collection[str] = ()
        self._all_passed = False

    def passing(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        for batch in batches:
            self._words = batch.spelled
            yield batch
        self._all_passed = True

    def whole(self) -> Vocabulary:
        """The vocabulary of all that passed; an empty one before the end, for a run that will be merged."""
        return vocabulary_of(self._words if self._all_passed else ())


def _merged(
    directory: Path, name: str, folder: Path, sources: Sequence[Source], vocabulary: Vocabulary
) -> MappedSegment:
    folder.mkdir()
    merged = merge(folder, sources)
    file = write_vocabulary(folder, vocabulary)
    segment = Segment(name, merged.first, merged.last, merged.counts, merged.files, file)
    return _kept(directory, folder, segment)


def _spilled(folder: Path, run: Postings, vocabulary: Vocabulary) -> Segment:
    folder.mkdir()
    first, last = run.numbers[[0, -1]].tolist()
    file = write_vocabulary(folder, vocabulary)
    return Segment(folder.name, first, last, run.counts(), write_postings(folder, run), file)


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
