"""From the archive to a serving index: reads every paragraph once, with its context, and has it built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from corpus.archive import Archive, Holdings
from index import analysis
from index.builder import build
from index.generation import ArchiveStamp, Generation
from index.inversion import Entry

INDEX_FOLDER = "index"

Progress = Callable[[int, int], None]
"""Told (paragraphs read so far, paragraphs in all)."""


def reindex(directory: Path, progress: Progress | None = None) -> Generation:
    """Build a new generation for the archive in `directory` and let it serve.

    Reads one consistent state of the archive, whatever is added meanwhile. Raises NoArchive, ArchiveError,
    BuildInProgress, ArchiveNotWritable or IndexDamaged; what served before still serves then.
    """
    archive = Archive(directory)
    try:
        with archive.database.reading():
            holdings = archive.holdings()

            def told(read: int) -> None:
                if progress:
                    progress(read, holdings.paragraphs)

            return build(
                directory / INDEX_FOLDER, _entries(archive), archive=stamp_of(holdings), progress=told
            )
    finally:
        archive.close()


def stamp_of(holdings: Holdings) -> ArchiveStamp:
    """What ties an index to the archive that it was built from."""
    return ArchiveStamp(holdings.archive_id, holdings.revision)


def _entries(archive: Archive) -> Iterator[Entry]:
    """Each paragraph with its context: the headline, and the name behind "he said"."""
    title, of_title = "", list[str]()
    for number, headline, speakers, text in archive.walk():
        if headline != title:
            title, of_title = headline, analysis.terms(headline)
        own = analysis.terms(text)
        unsaid = dict.fromkeys(analysis.terms(speakers)).keys() - set(own) if speakers else ()
        yield Entry(number, [*of_title, *unsaid, *own])
