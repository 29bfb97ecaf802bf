"""Makes the vectors that an archive's paragraphs lack, a few hundred at a time; what is made is kept when stopped."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np

from corpus.archive import Archive
from index.meaning.encoder import BATCH, Encoder
from index.meaning.keys import write_keys
from index.meaning.vectors import VectorFile, key_of
from index.meaning.writing import writing

Progress = Callable[[int, int], None]
"""Told (vectors made, vectors to make)."""

_AT_ONCE = 512
"""Read by all threads, then written. Those of like length are read together: what is shorter is read as if as long."""


def fill(directory: Path, encoder: Encoder, progress: Progress | None = None) -> int:
    """Let every paragraph of the archive in `directory` have a vector; how many were made.

    Vectors of texts that are gone are dropped once they are many. Raises NoArchive, ArchiveError,
    ArchiveNotWritable, or BuildInProgress while another process does the same.
    """
    vectors = VectorFile(directory)
    with (
        writing(directory) as writer,
        closing(Archive(directory)) as archive,
        _threads() as pool,
    ):
        paragraphs = [(number, key_of(title, text)) for number, title, _speakers, text, *_ in archive.walk()]
        wanted = {key: number for number, key in paragraphs}
        writer.drop_orphans(wanted.keys())
        lacking = _lacking(wanted, vectors)
        for start in range(0, len(lacking), _AT_ONCE):
            some = dict(lacking[start : start + _AT_ONCE])
            kept = archive.kept(list(some.values()))
            texts = {
                key: f"{kept[number].imprint.title}. {kept[number].paragraph.text}"
                for key, number in some.items()
                if number in kept
            }
            lengths = dict(zip(texts, encoder.lengths(list(texts.values())), strict=True))
            keys = sorted(texts, key=lambda key: lengths[key])
            made = []
            for vectors_made in pool.map(encoder.encode, _parts([texts[key] for key in keys])):
                made.append(vectors_made)
                if progress:
                    progress(start + sum(map(len, made)), len(lacking))
            if made:
                writer.add(keys, np.concatenate(made))
        write_keys(directory, paragraphs)
    return len(lacking)


@contextmanager
def _threads() -> Iterator[ThreadPoolExecutor]:
    """One for each processor; what waits for them is not begun once somebody stops."""
    pool = ThreadPoolExecutor(os.cpu_count() or 1)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _lacking(wanted: dict[int, int], vectors: VectorFile) -> list[tuple[int, int]]:
    """Key and number of a paragraph for each key that has no vector, the newest first: they are asked for most."""
    have = set(vectors.keys().tolist())
    return sorted(
        ((key, number) for key, number in wanted.items() if key not in have), key=lambda one: -one[1]
    )


def _parts(texts: Sequence[str]) -> list[Sequence[str]]:
    return [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
