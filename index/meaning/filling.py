"""Makes the vectors that an archive's paragraphs lack, a few hundred at a time; what is made is kept when stopped."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import numpy as np

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
    threads = os.cpu_count() or 1
    with (
        vectors.writing() as writer,
        closing(Archive(directory)) as archive,
        ThreadPoolExecutor(threads) as pool,
    ):
        lacking = _lacking(archive, vectors)
        for start in range(0, len(lacking), _AT_ONCE):
            some = dict(lacking[start : start + _AT_ONCE])
            kept = archive.kept(list(some.values()))
            found = {key: kept[number] for key, number in some.items() if number in kept}
            if not found:
                continue
            texts = [f"{one.imprint.title}. {one.paragraph.text}" for one in found.values()]
            made = np.concatenate(list(pool.map(encoder.encode, _shared_out(texts, threads))))
            writer.add(list(found), made)
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


def _shared_out(texts: list[str], parts: int) -> list[list[str]]:
    """The texts in so many parts of neighbours; fewer where there are fewer texts."""
    size = -(-len(texts) // parts)
    return [texts[start : start + size] for start in range(0, len(texts), size)]
