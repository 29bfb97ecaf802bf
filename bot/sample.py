"""The bundled sample archive: what opens when there is no archive yet. Nobody adds to it but this room."""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from importlib import resources
from pathlib import Path

from bot.status import status_of
from bot.vectors import read_for_meaning
from corpus.archive import Archive
from corpus.errors import ArchiveNotWritable, NoArchive

SAMPLE_FOLDER = "sample"


def standing_in_for(directory: Path) -> Path | None:
    """The folder of the sample, where nothing was ever added to an archive in `directory`; else None.

    Raises ArchiveError.
    """
    if has_begun(directory):
        return None
    try:
        return prepared_sample(directory / SAMPLE_FOLDER)
    except ArchiveNotWritable:
        return prepared_sample(Path(tempfile.gettempdir()) / f"clippings-sample-{os.getuid()}")


def has_begun(directory: Path) -> bool:
    """Whether an article was ever added to an archive; in one that was only made, there is nothing to read yet."""
    try:
        with closing(Archive(directory)) as archive:
            return archive.state().revision > 0
    except NoArchive:
        return False


def prepared_sample(directory: Path) -> Path:
    """Bring a folder up to the bundled sample, with its index. Raises ArchiveError."""
    # Here, for whoever has an archive of their own reads no article.
    from corpus.adding.ingest import add_paths
    from index.reindex import catch_up

    archive = Archive(directory, writable=True)
    try:
        with resources.as_file(resources.files("corpus") / SAMPLE_FOLDER) as articles:
            changed = add_paths(archive, [articles])
    finally:
        archive.close()
    if changed.added or changed.updated or status_of(directory).generation is None:
        catch_up(directory)  # which waits while another process does the same
        read_for_meaning(directory)
    return directory
