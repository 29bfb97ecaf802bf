"""From files to the archive: read each, find who says what, keep it, and write down what became of it.

Works in batches of one transaction each. A run that is stopped has kept whole articles only, and running it
again goes on where it was, since what the archive has already is left alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.archive import Archive
from corpus.article import Article, Imprint, Rejection
from corpus.quotations import find_quotations
from corpus.readers import read, readable_files

_BATCH_SECONDS = 0.5
_BREATH_SECONDS = 0.01
"""Between two batches, so that whoever else waits to write gets a turn."""


@dataclass(slots=True)
class Ingestion:
    """What became of everything that was read."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    last: Imprint | None = None

    @property
    def articles(self) -> int:
        """How many articles could be read."""
        return self.added + self.updated + self.unchanged

    def take_up(self, other: Ingestion) -> None:
        """Count what became of other readings too."""
        self.added += other.added
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.rejections += other.rejections
        self.last = other.last or self.last


Progress = Callable[[int, int, Ingestion], None]
"""Told (bytes read so far, bytes in all, what became of them so far)."""


def add_paths(archive: Archive, paths: Iterable[Path], progress: Progress | None = None) -> Ingestion:
    """Add files and folders of articles. Raises ArchiveError; bad input is a Rejection, never an error."""
    found = list(readable_files(paths))
    files = [entry for entry in found if isinstance(entry, Path)]
    sizes = {file: _size_of(file) for file in files}
    total, done = sum(sizes.values()), 0

    def readings() -> Iterator[tuple[Article | Rejection, int]]:
        nonlocal done
        yield from ((entry, done) for entry in found if isinstance(entry, Rejection))
        for file in files:
            within = 0
            for reading in read(file):
                within = min(within + _bytes_in(reading), sizes[file])
                yield reading, done + within
            done += sizes[file]

    def told(so_far: int, ingestion: Ingestion) -> None:
        if progress:
            progress(so_far, total, ingestion)

    ingestion = _keep_all(archive, readings(), told)
    told(total, ingestion)
    return ingestion


def add_readings(
    archive: Archive,
    readings: Iterable[Article | Rejection],
    progress: Callable[[Ingestion], None] | None = None,
) -> Ingestion:
    """Add articles that were read already. `progress` is told now and then; what it raises ends the run."""

    def told(_so_far: int, ingestion: Ingestion) -> None:
        if progress:
            progress(ingestion)

    return _keep_all(archive, ((reading, 0) for reading in readings), told)


def _keep_all(
    archive: Archive,
    readings: Iterable[tuple[Article | Rejection, int]],
    told: Callable[[int, Ingestion], None],
) -> Ingestion:
    ingestion = Ingestion()
    kept_in_this_run: dict[str, str] = {}
    waiting = iter(readings)
    while True:
        until = time.monotonic() + _BATCH_SECONDS
        so_far = 0
        with archive.writing():
            for reading, place in waiting:
                so_far = place
                _keep_one(archive, reading, ingestion, kept_in_this_run)
                if time.monotonic() > until:
                    break
            else:
                return ingestion
        told(so_far, ingestion)
        time.sleep(_BREATH_SECONDS)


def _keep_one(
    archive: Archive, reading: Article | Rejection, ingestion: Ingestion, kept_in_this_run: dict[str, str]
) -> None:
    if isinstance(reading, Rejection):
        _reject(archive, reading, ingestion)
        return
    imprint = reading.imprint
    standing = archive.standing(reading)
    if standing == "changed" and imprint.key in kept_in_this_run:
        first = kept_in_this_run[imprint.key]
        reason = f'has the id of "{first}", which was just kept; give it an id of its own'
        _reject(archive, Rejection(f'{imprint.doc_id} ("{imprint.title}")', reason), ingestion)
        return
    kept_in_this_run.setdefault(imprint.key, imprint.title)
    ingestion.last = imprint
    if standing == "unchanged":
        ingestion.unchanged += 1
        return
    archive.keep(reading, find_quotations(reading.texts), place=imprint.doc_id)
    if standing == "new":
        ingestion.added += 1
    else:
        ingestion.updated += 1


def _reject(archive: Archive, rejection: Rejection, ingestion: Ingestion) -> None:
    archive.reject(rejection.where, rejection.reason)
    ingestion.rejections.append(rejection)


def _size_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _bytes_in(reading: Article | Rejection) -> int:
    return sum(map(len, reading.texts)) + 200 if isinstance(reading, Article) else 200
