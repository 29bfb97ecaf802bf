"""How near in meaning paragraphs and sentences are to a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from threading import Event

import numpy as np

from corpus.archive import Kept
from index.meaning.encoder import Encoder, Meant
from index.meaning.keys import KeyFile
from index.meaning.vectors import VectorFile, key_of

_ENOUGH = 0.9
_READ_AT_ONCE = 2
_MOST_WAITED = 0.001
"""Seconds, where all who read are busy."""
_REMEMBERED = 128
"""Texts, some 50 kB each: a question is asked anew where its words narrow too much, and by whoever turns a page."""


class Meaning:
    """An encoder, and the vectors that it made of an archive's paragraphs. Safe to use from several threads."""

    def __init__(self, encoder: Encoder, vectors: VectorFile, keys: KeyFile) -> None:
        self._vectors, self._keys = vectors, keys
        threads = ThreadPoolExecutor(_READ_AT_ONCE)

        def begun(text: str) -> Future[Meant]:
            taken_up = Event()

            def read() -> Meant:
                taken_up.set()
                return encoder.read(text)

            reading = threads.submit(read)
            # Whoever goes on computing would keep Python's lock for five milliseconds before another thread has its
            # turn; whoever waits gets it back as soon as the model runs, which needs no lock.
            taken_up.wait(_MOST_WAITED)
            return reading

        self._begun = lru_cache(_REMEMBERED)(begun)

    @classmethod
    def of(cls, encoder: Encoder, directory: Path) -> Meaning:
        """That of an archive's own files, whether there are any yet or not."""
        return cls(encoder, VectorFile(directory), KeyFile(directory))

    def begin(self, question: str) -> None:
        """Read a question in the background, while it is looked for by its words."""
        self._begun(question)

    def nearness(self, question: str, paragraphs: Sequence[Kept]) -> list[float]:
        """The cosine of each paragraph's vector with the question's, 0 where it is below.

        Zeros where too few of them have a vector yet; else one without has what the others have on average.
        """
        keys = np.array([key_of(one.imprint.title, one.paragraph.text) for one in paragraphs], np.uint64)
        there, cosines = self._vectors.cosines(keys, self._begun(question).result().vector)
        if not len(keys) or there.mean() < _ENOUGH:
            return [0.0] * len(keys)
        cosines[~there] = cosines[there].mean()
        return [float(cosine) for cosine in np.clip(cosines, 0.0, 1.0)]

    def nearest(self, question: str, numbers: Sequence[int], count: int) -> list[int]:
        """At most `count` of the paragraphs of these numbers, nearest first; none without a vector."""
        asked = np.array(numbers, np.int64)
        known, keys = self._keys.of(asked)
        there, cosines = self._vectors.cosines(keys, self._begun(question).result().vector)
        there &= known
        cosines[~there] = -1
        first = (-cosines).argsort(kind="stable")[: min(count, int(there.sum()))]
        return [int(number) for number in asked.take(first)]

    def least(self, question: str, sentence: str) -> Callable[[], float]:
        """0..1: of each part of the question its nearest part of the sentence, by cosine; the least of these.

        Both are read in the background from now on; calling what this gives waits for that.
        """
        asked, said = self._begun(question), self._begun(sentence)

        def compared() -> float:
            parts, among = asked.result().parts, said.result().parts
            if not len(parts) or not len(among):
                return 0.0
            return float(np.clip(np.einsum("ik,jk->ij", parts, among).max(axis=1).min(), 0.0, 1.0))

        return compared
