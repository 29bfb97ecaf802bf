"""How near in meaning paragraphs are to a question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from corpus.archive import Kept
from index.meaning.encoder import Encoder
from index.meaning.vectors import VectorFile, key_of

_ENOUGH = 0.9


class Meaning:
    """An encoder, and the vectors that it made of an archive's paragraphs. Safe to use from several threads."""

    def __init__(self, encoder: Encoder, vectors: VectorFile) -> None:
        self._encoder = encoder
        self._vectors = vectors

    def nearness(self, question: str, paragraphs: Sequence[Kept]) -> list[float]:
        """The cosine of each paragraph's vector with the question's, 0 where it is below.

        Zeros where too few of them have a vector yet; else one without has what the others have on average.
        """
        keys = [key_of(one.imprint.title, one.paragraph.text) for one in paragraphs]
        there, vectors = self._vectors.of(keys)
        if not keys or there.mean() < _ENOUGH:
            return [0.0] * len(keys)
        cosines = vectors @ self._encoder.encode([question])[0]
        cosines[~there] = cosines[there].mean()
        return [float(cosine) for cosine in np.clip(cosines, 0.0, 1.0)]
