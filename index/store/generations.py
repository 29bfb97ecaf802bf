"""The folder of generations: which one serves, which others are there, how one joins and how one goes.

    CURRENT              the name of the serving generation and a line feed; replaced by rename
    build.lock           held by whoever changes this folder
    <generation>/        a manifest and tombstones; complete and verified, for it got its name by rename
    segments/<segment>/  the arrays that generations share; complete and verified likewise
    .building-<...>      being written, or left by a killed build
    .dropped-<...>       being deleted, or left by a killed deletion

A segment goes when no generation that is left names it. Names are a number that rises and some random digits,
so that they sort by age whatever the clock says and are never used twice. Everything that changes the folder
here must be done under `locks.building`.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import ArchiveNotWritable, IndexDamaged, IndexUnavailable, NoIndex
from corpus.means import NO_LARGER, require_means
from index.store import locks
from index.store.generation import REMEDY, Generation, from_manifest, unopened

CURRENT = "CURRENT"
SEGMENTS = "segments"
MANIFEST = "manifest.json"

_NAME = re.compile(r"[0-9]{8}-[0-9a-f]{8}")
_BUILDING = ".building-"
_DROPPED = ".dropped-"


def serving(directory: Path) -> str:
    """The name that CURRENT holds. Raises NoIndex where there is none, IndexDamaged where it is no name."""
    try:
        name = (directory / CURRENT).read_bytes()[:64].decode("ascii", "replace").strip()
    except (FileNotFoundError, NotADirectoryError):
        raise NoIndex(f"There is no index in {directory} yet; {REMEDY}.") from None
    except OSError as error:
        require_means(error)
        why = f"cannot be read ({error.strerror})"
        raise IndexDamaged(f"The index in {directory} {why}; {REMEDY}.") from error
    if not _NAME.fullmatch(name):
        raise IndexDamaged(f"The index in {directory} is damaged (CURRENT names no generation); {REMEDY}.")
    return name


def serving_folder(directory: Path) -> tuple[Path, str]:
    """The folder of the serving generation, and its name. Raises what `serving` raises."""
    name = serving(directory)
    return directory / name, name


def mark(directory: Path) -> bytes | None:
    """What CURRENT holds, for comparing only; None where it cannot be read. Raises OutOfMeans."""
    try:
        return (directory / CURRENT).read_bytes()
    except OSError as error:
        require_means(error)
        return None


def names(directory: Path) -> list[str]:
    """The names of the generations that are there, newest first. Raises OutOfMeans."""
    try:
        found = os.listdir(directory)
    except OSError as error:
        require_means(error)
        return []
    return sorted((name for name in found if _NAME.fullmatch(name)), reverse=True)


def new_name(directory: Path) -> str:
    """A name that sorts after every generation, or after every segment, that is there."""
    known = names(directory)
    return f"{int(known[0][:8]) + 1 if known else 1:08d}-{os.urandom(4).hex()}"


def describe(folder: Path, name: str) -> Generation:
    """Read the manifest of a generation. Raises IndexDamaged, ForeignIndex or OutOfMeans."""
    try:
        return from_manifest((folder / MANIFEST).read_bytes(), name)
    except OSError as error:
        raise unopened(name, "its manifest", error) from error


def place_to_build(directory: Path, name: str) -> Path:
    """A new folder in which the generation called `name` is written until it is complete."""
    place = directory / f"{_BUILDING}{name}"
    place.mkdir()
    return place


def segment_folder(directory: Path, name: str) -> Path:
    """Where the arrays of a segment lie."""
    return directory / SEGMENTS / name


def keep_segment(directory: Path, folder: Path, name: str) -> None:
    """Give a complete segment its name; nothing serves it before a generation that names it is published."""
    (directory / SEGMENTS).mkdir(exist_ok=True)
    os.rename(folder, segment_folder(directory, name))
    sync_folder(directory / SEGMENTS)


def publish(directory: Path, name: str) -> None:
    """Give a complete generation its name and let it serve; undone where that fails."""
    try:
        os.rename(directory / f"{_BUILDING}{name}", directory / name)
        sync_folder(directory)
        new = directory / f"{_BUILDING}{CURRENT}"
        write_synced(new, f"{name}\n".encode())
        os.replace(new, directory / CURRENT)
        sync_folder(directory)
    except BaseException:
        if mark(directory) != f"{name}\n".encode():
            shutil.rmtree(directory / name, ignore_errors=True)
        raise


def drop_older(directory: Path, than: str) -> None:
    """Drop the generations before `than` that nobody reads; the others stay for now."""
    for name in names(directory):
        if name < than:
            with locks.unread(directory / name / MANIFEST) as is_unread:
                if is_unread:
                    os.rename(directory / name, directory / f"{_DROPPED}{name}")
    clear_leftovers(directory)


def clear_leftovers(directory: Path) -> None:
    """Delete what killed builds and deletions left, and the segments that no generation names."""
    for left in directory.iterdir():
        if left.name.startswith((_BUILDING, _DROPPED)):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
    named = _segments_named(directory)
    if named is not None:
        for name in set(names(directory / SEGMENTS)) - named:
            shutil.rmtree(segment_folder(directory, name), ignore_errors=True)


def _segments_named(directory: Path) -> set[str] | None:
    """The segments of all generations; None where one does not tell, though somebody may be reading it.

    Raises OutOfMeans.
    """
    named: set[str] = set()
    for name in names(directory):
        try:
            named.update(segment.name for segment in describe(directory / name, name).segments)
        except IndexUnavailable:
            with locks.unread(directory / name / MANIFEST) as is_unread:
                if not is_unread:
                    return None
    return named


def write_synced(path: Path, content: bytes) -> None:
    """Write a file and wait until it is on disk."""
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(directory: Path) -> None:
    """Wait until the names in a folder are on disk."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def changing(directory: Path) -> Iterator[None]:
    """Turns an OSError of writing into ArchiveNotWritable, with the system's reason in its sentence, or OutOfMeans."""
    try:
        yield
    except OSError as error:
        require_means(error)
        remedy = NO_LARGER if error.errno == errno.EFBIG else "free space there or allow writing"
        raise ArchiveNotWritable(
            f"The index folder {directory} cannot be written ({error.strerror or error}); "
            f"{remedy}, then {REMEDY}. The index in use is unchanged."
        ) from error
