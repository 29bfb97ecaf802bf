"""The archive of a judged collection, built once and kept as long as the corpus stays the same.

It is built anew where the corpus changed, or the code that reads articles did (the package `corpus`). The index
follows its own rule: `catch_up` builds it anew where the analysis has another version.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import corpus as reading_package
from corpus.adding.ingest import add_paths
from corpus.adding.ingestion import Ingestion
from corpus.archive import FILE_NAME, Archive
from corpus.errors import ArchiveError, ArchiveNotWritable, UnreadableInput
from index.judged.nouns import JudgedCollection
from index.place import INDEX_FOLDER
from index.reindex import catch_up
from index.store import locks

STAMP = "judged.json"
"""Marks a folder whose archive may be deleted and built again."""

Progress = Callable[[str, int, int], None]
"""Told (what is being done, how much is done, how much there is)."""


def build_archive_of(
    collection: JudgedCollection, folder: Path, progress: Progress, *, fresh: bool = False
) -> None:
    """Bring a folder to hold the collection's archive and its index, from the beginning if `fresh`.

    Raises ArchiveError, also where the folder holds an archive that this did not make; ArchiveNotWritable;
    UnreadableInput where the corpus holds no article; IndexUnavailable, also while another process
    fills it. Stopped on the way, the next call begins again.
    """
    stamp, wanted = folder / STAMP, _stamp_of(collection.corpus)
    if (folder / FILE_NAME).exists() and not stamp.exists():
        raise ArchiveError(
            f"{folder} holds an archive that is not a judged collection's; choose another --archive."
        )
    try:
        if fresh or not _holds(stamp, wanted):
            folder.mkdir(parents=True, exist_ok=True)
            with locks.building(folder):
                _fill(collection, folder, stamp, progress)
                stamp.write_text(json.dumps(wanted), encoding="utf-8")
    except OSError as error:
        raise ArchiveNotWritable(
            f"{folder} cannot be written ({error.strerror}); choose another --archive."
        ) from error
    catch_up(folder, lambda done, total: progress("Indexing", done, total))


def _fill(collection: JudgedCollection, folder: Path, stamp: Path, progress: Progress) -> None:
    stamp.write_text("{}", encoding="utf-8")
    shutil.rmtree(folder / INDEX_FOLDER, ignore_errors=True)
    for old in folder.glob(f"{FILE_NAME}*"):
        old.unlink()
    archive = Archive(folder, writable=True)

    def told(done: int, total: int, _so_far: Ingestion) -> None:
        progress("Reading", done, total)

    try:
        read = add_paths(archive, [collection.corpus], told)
    finally:
        archive.close()
    if not read.articles:
        why = f"{read.rejections[0].where} {read.rejections[0].reason}" if read.rejections else "it is empty."
        raise UnreadableInput(f"{collection.corpus} holds no article that can be read: {why}")


def _holds(stamp: Path, wanted: dict[str, str]) -> bool:
    try:
        return bool(json.loads(stamp.read_text(encoding="utf-8")) == wanted)
    except (FileNotFoundError, ValueError):
        return False


def _stamp_of(articles: Path) -> dict[str, str]:
    """Checksums of what an archive follows from: the articles and the code that reads them."""
    with resources.as_file(resources.files(reading_package)) as package:
        code = _checksum(path for path in package.rglob("*.py"))
    return {"articles": _checksum(_files_in(articles)), "code": code}


def _files_in(articles: Path) -> Iterator[Path]:
    return (path for path in articles.rglob("*") if path.is_file()) if articles.is_dir() else iter([articles])


def _checksum(files: Iterator[Path]) -> str:
    summed = hashlib.blake2b(digest_size=16)
    for path in sorted(files):
        with path.open("rb") as file:
            summed.update(path.name.encode())
            summed.update(hashlib.file_digest(file, "blake2b").digest())
    return summed.hexdigest()
