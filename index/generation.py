"""A generation of the index and the manifest that describes it.

A manifest is JSON: the generation, and a checksum over the rest of the manifest. Every format to come keeps
that envelope, so that an unknown format can be told from a damaged one. Nothing here touches a file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from corpus.errors import ForeignIndex, IndexDamaged
from index import analysis, bm25

FORMAT = 1
REMEDY = "run `clippings reindex`"


@dataclass(frozen=True, slots=True)
class ArchiveStamp:
    """Which archive an index was built from (its id), and in which state of it (its revision)."""

    id: str
    revision: int


@dataclass(frozen=True, slots=True)
class ArrayFile:
    """A file of a generation, as it must be found: name, element type, elements, bytes, BLAKE2b checksum."""

    name: str
    dtype: str
    count: int
    size: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Generation:
    """One immutable built index: what it holds and what it was built from and with."""

    name: str
    created_at: str
    """ISO 8601, UTC."""
    archive: ArchiveStamp
    counts: Mapping[str, int]
    """paragraphs, terms (distinct), postings, words (terms with their repetitions)."""
    files: tuple[ArrayFile, ...]
    analysis: Mapping[str, object]
    formula: Mapping[str, object]
    format: int = FORMAT

    @property
    def paragraphs(self) -> int:
        return self.counts["paragraphs"]

    @property
    def size(self) -> int:
        """Bytes on disk, the manifest aside."""
        return sum(file.size for file in self.files)


def damaged(name: str, why: str) -> IndexDamaged:
    """The error for a generation that cannot serve."""
    return IndexDamaged(f"The index is damaged ({name}: {why}); {REMEDY}.")


def to_manifest(generation: Generation) -> bytes:
    """The manifest of a generation."""
    described = asdict(generation)
    return json.dumps({"checksum": _checksum(described), **described}, indent=1, ensure_ascii=False).encode()


def from_manifest(manifest: bytes, name: str) -> Generation:
    """The generation called `name`. Raises IndexDamaged, or ForeignIndex for a format of another version."""
    try:
        described = json.loads(manifest)
        if described.pop("checksum") != _checksum(described) or described["name"] != name:
            raise damaged(name, "its manifest does not match its checksum")
        if described["format"] != FORMAT:
            raise ForeignIndex(f"The index was built by another version of Clippings; {REMEDY}.")
        return _generation(described)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise damaged(name, "its manifest cannot be read") from None


def require_own(generation: Generation, archive: ArchiveStamp | None) -> None:
    """Raises ForeignIndex where a generation comes of another analysis, formula or (when given) archive."""
    if generation.analysis != analysis.settings() or generation.formula != bm25.settings():
        raise ForeignIndex(f"The index was built with other settings of the text analysis; {REMEDY}.")
    if archive is not None and archive.id != generation.archive.id:
        raise ForeignIndex(f"The index was built from another archive; {REMEDY}.")


def _generation(described: dict[str, Any]) -> Generation:
    archive = ArchiveStamp(**described.pop("archive"))
    files = tuple(ArrayFile(**file) for file in described.pop("files"))
    return Generation(archive=archive, files=files, **described)


def _checksum(described: Mapping[str, Any]) -> str:
    canonical = json.dumps(described, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(canonical.encode(), digest_size=16).hexdigest()
