"""BM25 as numbers: the idf, the weight of a term in a paragraph, and the two constants. No library is needed.

It is rank_bm25's formula operation by operation, so that each step rounds as it does there; `index.searching.bm25` is
where that library itself is asked, and tests hold the two together bit by bit.
"""

from __future__ import annotations

import math
from typing import Any

K1 = 1.5
B = 0.75


def idf(paragraphs: int, holding: int) -> float:
    """ln(1 + (N - n + .5) / (n + .5)) of a term that n of N paragraphs hold: above zero, highest for n = 0."""
    return math.log1p((paragraphs - holding + 0.5) / (holding + 0.5))


def mean_length(paragraphs: int, words: int) -> float:
    """Terms a paragraph, repetitions included; 1 where there are none, for lengths are divided by it."""
    return words / paragraphs if words else 1.0


def norm(length: Any, mean: float) -> Any:
    """k1 (1 - b + b length / mean): how a paragraph's length damps its frequencies. Of one length, or of an array."""
    return K1 * (1 - B + B * length / mean)


def weight(frequency: Any, norm: Any) -> Any:
    """tf (k1 + 1) / (tf + norm): the score for an idf of 1. Of numbers or of arrays.

    Rises with the frequency and falls as the norm, and so the length, rises.
    """
    return frequency * (K1 + 1) / (frequency + norm)


def settings() -> dict[str, Any]:
    """What the scores of an index follow from, besides its counts."""
    return {"name": "okapi", "idf": "ln(1 + (N - n + .5) / (n + .5))", "k1": K1, "b": B}
