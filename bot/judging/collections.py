"""The collections that a run judges, and the folders in which their archives are kept between runs."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import resources
from pathlib import Path

from corpus.errors import SettingsError
from index.judged.nouns import JudgedCollection
from index.judged.reading import read_collection

SAMPLE = "sample"
KEPT = "judged"


@contextmanager
def collections_in(folders: list[Path], *, sample: bool) -> Iterator[list[JudgedCollection]]:
    """The collections of some folders, and the bundled sample's. Raises UnreadableInput, SettingsError."""
    with ExitStack() as unpacked:
        found = [sample_collection(unpacked)] if sample else []
        found += [read_collection(folder) for folder in folders]
        names = [collection.name for collection in found]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise SettingsError(f"Two collections are called {twice}; judge one at a time.")
        yield found


def sample_collection(unpacked: ExitStack) -> JudgedCollection:
    """The bundled sample archive's own questions; its files are there until `unpacked` is closed."""
    judged, articles = resources.files("index") / "judged" / SAMPLE, resources.files("corpus") / SAMPLE
    return read_collection(
        unpacked.enter_context(resources.as_file(judged)), unpacked.enter_context(resources.as_file(articles))
    )


def place_of(collection: JudgedCollection, chosen: Path | None, archive: Path) -> Path:
    """Where a collection's archive is kept: inside `chosen`, else beside the newspaper's `archive`.

    Where nothing can be written there, in the system's temporary folder. Two collections of one name in different
    folders are kept apart, unless the folder was chosen.
    """
    if chosen is not None:
        return chosen / collection.name
    apart = hashlib.blake2b(str(collection.corpus.resolve()).encode(), digest_size=4).hexdigest()
    folder = archive if _writable(archive) else Path(tempfile.gettempdir()) / f"clippings-{os.getuid()}"
    return folder / KEPT / f"{collection.name}-{apart}"


def _writable(folder: Path) -> bool:
    nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    return nearest.is_dir() and os.access(nearest, os.W_OK)
