"""Builds a generation beside the one that serves, verifies it, and lets it serve.

Killed at any instant, CURRENT still names a complete generation: a new one gets its name by rename only after
every byte of it was read back, and CURRENT is replaced by rename after that. Nothing here analyses text or
knows the archive; the caller streams entries.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path

from index import analysis, bm25, generations, locks
from index.arrays import map_postings, require_whole, write_postings
from index.generation import ArchiveStamp, Generation, to_manifest
from index.inversion import Entry, invert
from index.postings import Postings

__all__ = ["ArchiveStamp", "Entry", "Generation", "build", "drop_unused"]


def build(
    directory: Path,
    entries: Iterable[Entry],
    *,
    archive: ArchiveStamp,
    progress: Callable[[int], None] | None = None,
) -> Generation:
    """Build a generation of all entries (numbers rising) in the index folder `directory` and let it serve.

    `progress` is told how many paragraphs were read so far. Older generations that nobody reads are dropped.
    Raises BuildInProgress when another process builds here, ArchiveNotWritable when the folder cannot be
    written, IndexDamaged when what was written does not read back, and whatever `entries` raises; in each
    case the generation in use still serves.
    """
    with ExitStack() as held:
        with generations.changing(directory):
            directory.mkdir(parents=True, exist_ok=True)
            held.enter_context(locks.building(directory))
            generations.clear_leftovers(directory)
        postings = invert(entries, progress)
        with generations.changing(directory):
            name = generations.new_name(directory)
            place = generations.place_to_build(directory, name)
            try:
                generation = _write(place, name, postings, archive)
                generations.publish(directory, name)
            except BaseException:
                shutil.rmtree(place, ignore_errors=True)
                raise
        with suppress(OSError):
            generations.drop_older(directory, name)
        return generation


def drop_unused(directory: Path) -> None:
    """Drop the generations before the serving one that nobody reads any more, provided that it is whole.

    For a server, after it has gone over to a new generation. Raises what `build` raises, and NoIndex.
    """
    with generations.changing(directory), locks.building(directory):
        name = generations.serving(directory)
        require_complete(directory / name, name)
        generations.drop_older(directory, name)


def require_complete(folder: Path, name: str) -> Generation:
    """Read a generation back in full. Raises IndexDamaged or ForeignIndex."""
    generation = generations.describe(folder, name)
    require_whole(folder, map_postings(folder, generation))
    return generation


def _write(place: Path, name: str, postings: Postings, archive: ArchiveStamp) -> Generation:
    files = write_postings(place, postings)
    written = Generation(
        name=name,
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
        archive=archive,
        counts=postings.counts(),
        files=files,
        analysis=analysis.settings(),
        formula=bm25.settings(),
    )
    generations.write_synced(place / generations.MANIFEST, to_manifest(written))
    generations.sync_folder(place)
    return require_complete(place, name)
