"""Articles that an earlier extractor read are read for quotations again, so that old archives gain by a new one.

In batches of one transaction each: whoever stops it keeps what is done, and the next run goes on there. The
paragraphs and their numbers stay as they are.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from corpus.archive import Archive
from corpus.archive.rows import insert_quotations, quotation_row
from corpus.errors import ArchiveNotWritable
from corpus.quotations import EXTRACTOR_VERSION
from corpus.quotations.find import find_quotations

_BATCH_SECONDS = 0.5
_BREATH_SECONDS = 0.01
"""Between two batches, so that whoever else waits to write gets a turn."""
_AT_ONCE = 200

Progress = Callable[[int, int], None]
"""Told (articles read so far, articles in all)."""


def requote_old(directory: Path, progress: Progress | None = None) -> int:
    """Find anew what an earlier extractor found in the archive of a folder; how many articles that were.

    An archive that cannot be written to keeps what it has. Raises NoArchive or ArchiveError.
    """
    with closing(Archive(directory)) as archive:
        if not articles_to_requote(archive):
            return 0
    try:
        with closing(Archive(directory, writable=True)) as archive:
            return requote(archive, progress)
    except ArchiveNotWritable:
        return 0


def articles_to_requote(archive: Archive) -> int:
    """How many articles an earlier extractor read."""
    with archive.database.reading() as connection:
        counted = connection.execute(
            "SELECT count(*) FROM articles WHERE extractor < ?", (EXTRACTOR_VERSION,)
        )
        return int(counted.fetchone()[0])


def requote(archive: Archive, progress: Progress | None = None) -> int:
    """Find the quotations of every such article anew; how many articles that were.

    The archive must be writable. Raises ArchiveNotWritable or ArchiveError, and what `progress` raises.
    """
    of, done, last = articles_to_requote(archive), 0, 0
    while done < of:
        until = time.monotonic() + _BATCH_SECONDS
        with archive.writing() as connection:
            numbers = [
                row["number"]
                for row in connection.execute(
                    "SELECT number FROM articles WHERE extractor < ? AND number > ? ORDER BY number LIMIT ?",
                    (EXTRACTOR_VERSION, last, _AT_ONCE),
                )
            ]
            for number in numbers:
                _requote_one(archive, number)
                done, last = done + 1, number
                if time.monotonic() > until:
                    break
        if not numbers:
            break
        if progress:
            progress(done, max(done, of))
        time.sleep(_BREATH_SECONDS)
    return done


def _requote_one(archive: Archive, article: int) -> None:
    with archive.writing() as connection:
        rows = connection.execute(
            "SELECT number, place, text FROM paragraphs WHERE article = ? ORDER BY place", (article,)
        ).fetchall()
        numbers = [row["number"] for row in rows]
        connection.execute(
            "DELETE FROM quotations WHERE paragraph IN (SELECT number FROM paragraphs WHERE article = ?)",
            (article,),
        )
        quotations = find_quotations([row["text"] for row in rows])
        insert_quotations(connection, numbers, map(quotation_row, quotations))
        connection.execute("UPDATE articles SET extractor = ? WHERE number = ?", (EXTRACTOR_VERSION, article))
