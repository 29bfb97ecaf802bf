"""Builds generations beside the one that serves, verifies them, and lets them serve: anew, or by what changed.

Killed at any instant, CURRENT still names a complete generation: segments and generations get their names by
rename only after every new byte of them was read back, and CURRENT is replaced by rename after that. Nothing
here analyses text or knows the archive; the caller streams entries or batches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import ArchiveNotWritable, OutOfMeans
from index.store import generations, locks
from index.store.generation import ArchiveStamp, Generation, require_own
from index.store.inversion import WORDS_A_RUN, Batch, Entry, batches_of
from index.store.parts import Part, parts_of
from index.store.serving import require_complete, serve
from index.store.tiers import next_merge
from index.store.tombstones import buried
from index.store.writing import write_merged, write_segment

__all__ = [
    "ArchiveStamp",
    "Changes",
    "Entry",
    "Generation",
    "build",
    "build_batches",
    "drop_unused",
    "extend",
]

Progress = Callable[[int], None]
"""Told how many paragraphs were read so far."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of an archive since a generation: ranges of numbers removed, and paragraphs added."""

    archive: ArchiveStamp
    removed: Sequence[tuple[int, int]]
    """First and last number of each range; that nothing else is in a range is the caller's word."""
    added: Iterable[Batch]
    """With numbers above all that the generation has."""


def build(
    directory: Path, entries: Iterable[Entry], *, archive: ArchiveStamp, progress: Progress | None = None
) -> Generation:
    """`build_batches` of entries."""
    return build_batches(directory, batches_of(entries), archive=archive, progress=progress)


def build_batches(
    directory: Path,
    batches: Iterable[Batch],
    *,
    archive: ArchiveStamp,
    progress: Progress | None = None,
    words_a_run: int = WORDS_A_RUN,
) -> Generation:
    """Build a generation of all paragraphs (numbers rising) in the index folder `directory` and let it serve.

    Memory does not grow with the paragraphs, but for some bytes each and for the distinct terms: about every
    `words_a_run` words the postings so far are spilled to disk. Older generations that nobody reads are
    dropped. Raises BuildInProgress when another process builds here, ArchiveNotWritable when the folder cannot
    be written, IndexDamaged when what was written does not read back, and whatever `batches` raises; in each
    case the generation in use still serves.
    """
    with _changing(directory):
        segment = write_segment(directory, batches, progress, words_a_run)
        return _let_serve(directory, [Part(segment)] if segment else [], archive)


def extend(
    directory: Path,
    changes_since: Callable[[Generation], Changes | None],
    *,
    progress: Progress | None = None,
) -> Generation | None:
    """Let the serving generation be followed by one with the changes since it; None where they are unknown.

    Itself where there are none. Writes the new paragraphs as a segment and the removed ones as tombstones; what is
    there already is
    neither read nor rewritten. After that it merges what `index.store.tiers` says, and lets the outcome serve; a
    disk too full for that is no error. Raises what `build_batches` raises, and NoIndex, IndexDamaged or
    ForeignIndex where the serving generation cannot be gone on from.
    """
    with _changing(directory):
        before = generations.describe(*generations.serving_folder(directory))
        require_own(before, None)
        parts = parts_of(directory, before)
        changes = changes_since(before)
        if changes is None or changes.archive.id != before.archive.id:
            return None
        if changes.archive == before.archive:
            return before
        parts = [buried(part, changes.removed) for part in parts] if changes.removed else parts
        segment = write_segment(directory, changes.added, progress)
        after = _let_serve(directory, [*parts, Part(segment)] if segment else parts, changes.archive)
        with suppress(ArchiveNotWritable, OutOfMeans):
            after = _tidied(directory, after)
        return after


def drop_unused(directory: Path) -> None:
    """Drop the generations before the serving one that nobody reads any more, provided that it is whole.

    For a server, after it has gone over to a new generation. Raises what `build` raises, and NoIndex.
    """
    with _changing(directory), generations.changing(directory):
        name = generations.serving(directory)
        require_complete(directory, name)
        generations.drop_older(directory, name)


def _tidied(directory: Path, generation: Generation) -> Generation:
    """The generation after all merges that are due; itself where none is."""
    parts = parts_of(directory, generation)
    merged = False
    while (due := next_merge([part.segment for part in parts])) is not None:
        parts[due] = [Part(write_merged(directory, parts[due]))]
        merged = True
    return _let_serve(directory, parts, generation.archive) if merged else generation


def _let_serve(directory: Path, parts: Sequence[Part], archive: ArchiveStamp) -> Generation:
    with generations.changing(directory):
        generation = serve(directory, parts, archive)
    with suppress(OSError, OutOfMeans):
        generations.drop_older(directory, generation.name)
    return generation


@contextmanager
def _changing(directory: Path) -> Iterator[None]:
    """Hold the right to change the index folder, made and cleared of what killed processes left."""
    with ExitStack() as held:
        with generations.changing(directory):
            directory.mkdir(parents=True, exist_ok=True)
            held.enter_context(locks.building(directory))
            generations.clear_leftovers(directory)
        yield
