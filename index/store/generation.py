"""A generation of the index, the segments that it names, and the manifest that describes both.

A manifest is JSON: the generation, and a checksum over the rest of the manifest. Every format keeps that
envelope, so that an unknown format can be told from a damaged one. Nothing here touches a file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from corpus.errors import ForeignIndex, IndexDamaged
from corpus.means import require_means
from index import settings
from index.searching import formula

FORMAT = 5
REMEDY = "run `clippings reindex`"


@dataclass(frozen=True, slots=True)
class ArchiveStamp:
    """Which archive an index was built from (its id), and in which state of it (its revision)."""

    id: str
    revision: int


@dataclass(frozen=True, slots=True)
class ArrayFile:
    """A file of an index, as it must be found: name, element type, elements, bytes, BLAKE2b checksum."""

    name: str
    dtype: str
    count: int
    size: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Tombstones:
    """The dead paragraphs of a segment: how many, their words, and the file with their ordinals, rising."""

    paragraphs: int
    words: int
    file: ArrayFile


@dataclass(frozen=True, slots=True)
class Segment:
    """An immutable folder of arrays that generations share, and what of it is dead in this generation."""

    name: str
    first: int
    last: int
    """The archive's numbers of its first and its last paragraph."""
    counts: Mapping[str, int]
    """paragraphs, terms (distinct), postings, words (terms with their repetitions); dead ones included."""
    files: tuple[ArrayFile, ...]
    dead: Tombstones | None = None

    @property
    def alive(self) -> int:
        """How many of its paragraphs are searched."""
        return self.counts["paragraphs"] - (self.dead.paragraphs if self.dead else 0)

    @property
    def words_alive(self) -> int:
        return self.counts["words"] - (self.dead.words if self.dead else 0)


@dataclass(frozen=True, slots=True)
class Generation:
    """One immutable state of the index: its segments, and what they were built from and with."""

    name: str
    created_at: str
    """ISO 8601, UTC."""
    archive: ArchiveStamp
    segments: tuple[Segment, ...]
    """By rising numbers of their paragraphs; none without a living paragraph."""
    analysis: Mapping[str, object]
    formula: Mapping[str, object]
    format: int = FORMAT

    @property
    def paragraphs(self) -> int:
        """How many paragraphs are searched."""
        return sum(segment.alive for segment in self.segments)

    @property
    def words(self) -> int:
        """How many terms they have in all, repetitions included."""
        return sum(segment.words_alive for segment in self.segments)

    @property
    def counts(self) -> dict[str, int]:
        """Living paragraphs and words; terms and postings as stored, a term once for each segment."""
        stored = {key: sum(segment.counts[key] for segment in self.segments) for key in ("terms", "postings")}
        return {"paragraphs": self.paragraphs, **stored, "words": self.words}

    @property
    def size(self) -> int:
        """Bytes on disk, the manifest aside."""
        dead = sum(segment.dead.file.size for segment in self.segments if segment.dead)
        return dead + sum(file.size for segment in self.segments for file in segment.files)


def damaged(name: str, why: str) -> IndexDamaged:
    """The error for a generation or a segment that cannot serve."""
    return IndexDamaged(f"The index is damaged ({name}: {why}); {REMEDY}.")


def unopened(name: str, file: str, error: OSError) -> IndexDamaged:
    """The error for a file of a generation or a segment that cannot be opened. Raises OutOfMeans where it is whole."""
    require_means(error)
    if isinstance(error, PermissionError):
        why = f"This user may not read the index ({name}: {file})"
        return IndexDamaged(f"{why}; allow that, or {REMEDY} as one who may write there.")
    return damaged(name, f"{file}: {error.strerror or error}")


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
    if generation.analysis != settings.of_analysis() or generation.formula != formula.settings():
        raise ForeignIndex(f"The index was built with other settings of the text analysis; {REMEDY}.")
    if archive is not None and archive.id != generation.archive.id:
        raise ForeignIndex(f"The index was built from another archive; {REMEDY}.")


def _generation(described: dict[str, Any]) -> Generation:
    archive = ArchiveStamp(**described.pop("archive"))
    segments = tuple(map(_segment, described.pop("segments")))
    return Generation(archive=archive, segments=segments, **described)


def _segment(described: dict[str, Any]) -> Segment:
    files = tuple(ArrayFile(**file) for file in described.pop("files"))
    dead = described.pop("dead")
    if dead is not None:
        dead = Tombstones(file=ArrayFile(**dead.pop("file")), **dead)
    return Segment(files=files, dead=dead, **described)


def _checksum(described: Mapping[str, Any]) -> str:
    canonical = json.dumps(described, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(canonical.encode(), digest_size=16).hexdigest()
