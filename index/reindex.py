"""From the archive to a serving index: all of it anew, or only what changed since the serving generation."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from corpus.archive import Archive
from corpus.errors import BuildInProgress, IndexUnavailable
from index.place import INDEX_FOLDER, stamp_of
from index.store import generations
from index.store.builder import Changes, build_batches, extend
from index.store.generation import ArchiveStamp, Generation
from index.terms.analysts import analysed

Progress = Callable[[int, int], None]
"""Told (paragraphs read so far, paragraphs in all)."""

_PATIENCE = 10.0  # seconds that a catching up waits for another builder
_LOOK_AGAIN = 0.05


def reindex(directory: Path, progress: Progress | None = None) -> Generation:
    """Build a new generation for the archive in `directory` and let it serve.

    Reads one consistent state of the archive, whatever is added meanwhile. Raises NoArchive, ArchiveError,
    BuildInProgress, ArchiveNotWritable or IndexDamaged; what served before still serves then.
    """
    with closing(Archive(directory)) as archive, archive.database.reading():
        holdings = archive.holdings()

        def told(read: int) -> None:
            if progress:
                progress(read, holdings.paragraphs)

        with closing(analysed(archive.walk(), holdings.paragraphs)) as batches:
            return build_batches(directory / INDEX_FOLDER, batches, archive=stamp_of(holdings), progress=told)


def catch_up(directory: Path, progress: Progress | None = None) -> Generation:
    """Let the index have what changed in the archive in `directory` since the serving generation.

    Takes as long as the change is large, whatever the archive's size: new paragraphs become a segment, removed
    ones tombstones; small segments are merged after that. Where that cannot be (no index yet, a damaged one,
    one of another archive, format or analysis, or an archive that does not know what was removed) everything
    is built anew. Waits some seconds while another process builds. Raises what `reindex` raises.
    """
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return _extended(directory, progress) or reindex(directory, progress)
        except BuildInProgress:
            if time.monotonic() > until:
                raise
            time.sleep(_LOOK_AGAIN)


def is_behind(directory: Path) -> bool:
    """Whether the archive holds what the serving index has not: a run was stopped before the index had caught up.

    Raises NoArchive or ArchiveError.
    """
    with closing(Archive(directory)) as archive:
        state = archive.state()
    if not state.revision:
        return False
    try:
        stamp = generations.describe(*generations.serving_folder(directory / INDEX_FOLDER)).archive
    except IndexUnavailable:
        return True
    return stamp != ArchiveStamp(state.archive_id, state.revision)


def _extended(directory: Path, progress: Progress | None) -> Generation | None:
    """The generation that follows the serving one; None where none can follow."""
    with ExitStack() as held:
        archive = held.enter_context(closing(Archive(directory)))
        held.enter_context(archive.database.reading())
        state, expected = archive.state(), 0

        def changes_since(generation: Generation) -> Changes | None:
            nonlocal expected
            removed = archive.removed_since(generation.archive.revision)
            if removed is None or state.archive_id != generation.archive.id:
                return None
            indexed = max((segment.last for segment in generation.segments), default=0)
            expected = max(0, state.highest - indexed)
            added = held.enter_context(closing(analysed(archive.walk(after=indexed), expected)))
            return Changes(ArchiveStamp(state.archive_id, state.revision), removed, added)

        def told(read: int) -> None:
            if progress:
                progress(read, max(read, expected))

        try:
            return extend(directory / INDEX_FOLDER, changes_since, progress=told)
        except BuildInProgress:
            raise
        except IndexUnavailable:
            return None
