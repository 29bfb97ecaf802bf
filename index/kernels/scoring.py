"""The best paragraphs for a question, exactly: what every engine over our own arrays calls.

Scores are added up in 64-bit floats in the order of the question's terms, just as rank_bm25 does it, so that they
and every tie between them equal the reference engine's bit by bit, whichever kernel searches. No files, no state.
"""

from __future__ import annotations

from collections.abc import Sequence

from index import kernels
from index.kernels.asked import BLOCK, AskedSegment, AskedTerm, Numbers, Scores

__all__ = ["BLOCK", "AskedSegment", "AskedTerm", "top"]


def top(segments: Sequence[AskedSegment], limit: int) -> tuple[Numbers, Scores]:
    """The best `limit` over all segments: archive numbers and scores, by falling score, ties by rising number.

    Raises IndexError where the arrays contradict each other.
    """
    return kernels.top()(segments, limit)
