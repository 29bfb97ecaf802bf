"""Search in C: hands the arrays over as they lie and wraps the answer. Present where a compiler was.

Importing this where the extension was not built raises ImportError; `index.kernels` then does without.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np

from index.kernels import _kernel
from index.kernels.asked import AskedSegment, Numbers, Scores

if sys.byteorder != "little":
    raise ImportError("the C kernel reads little-endian arrays in place")


def top(segments: Sequence[AskedSegment], limit: int) -> tuple[Numbers, Scores]:
    """`asked.Top`, without the GIL while it searches. Raises IndexError, and ValueError for other types."""
    rows = tuple(
        (
            tuple((term.ordinals, term.pairs, term.table, term.idf, term.most) for term in segment.terms),
            segment.paragraphs,
            segment.alive,
            segment.numbers,
        )
        for segment in sorted(segments, key=lambda segment: -segment.paragraphs)
    )
    numbers, scores = _kernel.top(rows, limit)
    return np.frombuffer(numbers, np.int64), np.frombuffer(scores, np.float64)
