"""From files to the archive: read each, find who says what, keep it, and write down what became of it.

Works in batches of one transaction each. A run that is stopped has kept whole articles only, and running it
again goes on where it was, since what the archive has already is left alone.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from corpus.adding.amending import moderating
from corpus.adding.ingestion import Ingestion
from corpus.adding.moved import MovedLines
from corpus.adding.quoted import Quoting
from corpus.adding.readied import Readied, readying, worked_out
from corpus.adding.recurring import learn_from
from corpus.archive import Archive
from corpus.archive.rows import fingerprint_of
from corpus.article import Article, Imprint, Rejection
from corpus.cleaning import without_broken_characters
from corpus.parsing import Parsed, parsed_files
from corpus.readers import readable_files
from corpus.stories.printings import Reprints
from corpus.stories.story import Story

_BATCH_SECONDS = 0.5
_LARGEST_BATCH = 1_000
_BREATH_SECONDS = 0.01
"""Between two batches, so that whoever else waits to write gets a turn."""


Progress = Callable[[int, int, Ingestion], None]
"""Told (bytes read so far, bytes in all, what became of them so far)."""


def add_paths(
    archive: Archive, paths: Iterable[Path], progress: Progress | None = None, *, workers: int | None = None
) -> Ingestion:
    """Add files and folders of articles. Raises ArchiveError; bad input is a Rejection, never an error.

    Much is parsed by `workers` processes (default: one a core), a little by this one; the archive has one writer.
    """
    found = list(readable_files(paths))
    files = [(entry, _size_of(entry)) for entry in found if isinstance(entry, Path)]
    missing = [Parsed(entry, None, 0) for entry in found if isinstance(entry, Rejection)]
    total = sum(size for _, size in files)

    def told(so_far: int, ingestion: Ingestion) -> None:
        if progress:
            progress(so_far, total, ingestion)

    with archive.database.filling(), closing(parsed_files(files, archive.directory, workers)) as parsed:
        ingestion = _keep_all(archive, chain(missing, parsed), told)
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

    return _keep_all(archive, (Parsed(reading, None, 0) for reading in readings), told)


def _keep_all(
    archive: Archive, readings: Iterable[Parsed], told: Callable[[int, Ingestion], None]
) -> Ingestion:
    """Keep everything, a batch a transaction. Nothing is read or waited for inside one: others may write meanwhile."""
    ingestion = Ingestion()
    kept_in_this_run: dict[str, str] = {}
    waiting = iter(readings)
    reprints, moved, quoting = Reprints(archive), MovedLines(archive), Quoting()
    so_far: int | None = None
    while batch := list(_batch(archive, waiting, quoting)):
        if so_far is not None:  # the end of everything is the caller's to tell
            told(so_far, ingestion)
        with archive.writing():
            keeping = _Keeping(archive, ingestion, kept_in_this_run, moved, quoting)
            for parsed in batch:
                if isinstance(parsed.reading, Rejection):
                    keeping.reject(parsed.reading)
                elif parsed.readied:
                    keeping.keep(parsed.reading, parsed.readied, parsed.path)
            reprints.compare_new(keeping.stories)
            learn_from(archive, keeping.keys)
        so_far = batch[-1].so_far
        time.sleep(_BREATH_SECONDS)
    return ingestion


def _batch(archive: Archive, waiting: Iterator[Parsed], quoting: Quoting) -> Iterator[Parsed]:
    """As many readings as come in half a second, each article of them ready to be kept."""
    until, ready = time.monotonic() + _BATCH_SECONDS, readying(archive, quoting)
    for parsed in islice(waiting, _LARGEST_BATCH):
        if parsed.readied is None and isinstance(parsed.reading, Article):
            yield replace(parsed, readied=ready(parsed.reading))
        else:
            yield parsed
        if time.monotonic() > until:
            return


class _Keeping:
    """A batch being kept, inside its transaction."""

    def __init__(
        self,
        archive: Archive,
        ingestion: Ingestion,
        kept_in_this_run: dict[str, str],
        moved: MovedLines,
        quoting: Quoting,
    ) -> None:
        self._archive = archive
        self._moved = moved
        self._quoting = quoting
        self._ingestion = ingestion
        self._kept_in_this_run = kept_in_this_run
        self._moderated = moderating(archive)
        self.keys: list[str] = []
        """Of the articles that are new or changed."""
        self.stories: dict[int, Story] = {}
        """What theirs are known by, by the articles' numbers."""

    def keep(self, reading: Article, readied: Readied, path: Path | None) -> None:
        """Put an article in, unless the archive has it. `path` is the file that it was read of, where that is known."""
        archive, ingestion = self._archive, self._ingestion
        kept = self._moderated(reading)
        if kept is not reading or not readied.as_read:
            fingerprint = fingerprint_of(kept)
            if fingerprint != readied.fingerprint:  # moderated since
                readied = Readied(fingerprint, kept is reading, None)
        standing = archive.standing(kept, readied.fingerprint)
        if standing == "new" and (key := self._moved.key_before(kept)):
            kept, standing = replace(kept, imprint=replace(kept.imprint, key=key)), "changed"
        imprint = kept.imprint
        self._moved.come_by(imprint.key, readied.fingerprint)
        if standing == "changed" and imprint.key in self._kept_in_this_run:
            first = self._kept_in_this_run[imprint.key]
            reason = f'has the id or address of "{first}", which was just kept; give it one of its own.'
            self.reject(Rejection(f'{_place_of(imprint, path)} ("{imprint.title}")', reason))
            return
        self._kept_in_this_run.setdefault(imprint.key, imprint.title)
        ingestion.last = imprint
        if standing == "unchanged":
            ingestion.unchanged += 1
            return
        worked = readied.worked or worked_out(kept, self._quoting)
        before = archive.known_as(imprint.key) if standing == "changed" else None
        by_hand = before is not None and _differs_by_hand(before, reading, kept)
        number = archive.put(
            kept, readied.fingerprint, worked.quotations.rows(), place=imprint.doc_id, by_hand=by_hand
        )
        self.stories[number] = worked.story
        self.keys.append(imprint.key)
        if standing == "new":
            ingestion.added += 1
        else:
            ingestion.updated += 1

    def reject(self, rejection: Rejection) -> None:
        """Write down why an input was turned away."""
        told = Rejection(
            without_broken_characters(rejection.where),  # a file's name may be anything
            without_broken_characters(rejection.reason),
        )
        self._archive.reject(told.where, told.reason)
        self._ingestion.rejections.append(told)


def _differs_by_hand(before: Article, reading: Article, kept: Article) -> bool:
    """Whether what differs from the earlier version is what moderators and we say, and not what the paper printed."""
    if before.imprint.title == kept.imprint.title and _printed(before) == _printed(kept):
        return True  # a line is furniture now, or none any more
    if kept is reading or before.texts not in (reading.texts, kept.texts):
        return False
    return before.imprint.title == reading.imprint.title or kept.imprint.title != reading.imprint.title


def _printed(article: Article) -> Counter[str]:
    """Every line of an article's page, in the article or cut of it."""
    return Counter((*article.texts, *article.cut))


def _place_of(imprint: Imprint, path: Path | None) -> str:
    """Where an article was read, for a person: many files of a folder may have a "1"."""
    if path is None:
        return imprint.doc_id
    name = without_broken_characters(path.name)
    own = imprint.doc_id.startswith(name)  # it is called by its place
    return f"{path}{imprint.doc_id.removeprefix(name)}" if own else f"{path}, {imprint.doc_id}"


def _size_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
