"""Makes the vectors that an archive's paragraphs lack, a few hundred at a time; what is made is kept when stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from corpus.archive import Archive
from index.meaning.encoder import Encoder
from index.meaning.vectors import VectorFile, key_of

Progress = Callable[[int, int], None]
"""Told (vectors made, vectors to make)."""

_AT_ONCE = 256


def fill(directory: Path, encoder: Encoder, progress: Progress | None = None) -> int:
    """Let every paragraph of the archive in `directory` have a vector; how many were made.

    Raises NoArchive, ArchiveError, ArchiveNotWritable, or BuildInProgress while another process does the same.
    """
    vectors = VectorFile(directory)
    with vectors.writing() as writer, closing(Archive(directory)) as archive:
        lacking = _lacking(archive, vectors)
        for start in range(0, len(lacking), _AT_ONCE):
            some = dict(lacking[start : start + _AT_ONCE])
            kept = archive.kept(list(some.values()))
            found = {key: kept[number] for key, number in some.items() if number in kept}
            texts = [f"{one.imprint.title}. {one.paragraph.text}" for one in found.values()]
            writer.add(list(found), encoder.encode(texts))
            if progress:
                progress(min(start + _AT_ONCE, len(lacking)), len(lacking))
    return len(lacking)


def _lacking(archive: Archive, vectors: VectorFile) -> list[tuple[int, int]]:
    """Key and number of a paragraph for each key that has no vector, the newest first: they are asked for most."""
    have = set(vectors.keys().tolist())
    lacking = {key_of(title, text): number for number, title, _speakers, text, *_ in archive.walk()}
    return sorted(
        ((key, number) for key, number in lacking.items() if key not in have), key=lambda one: -one[1]
    )
