"""Term at a time: postings and idfs in, the best paragraphs out. Plain NumPy, no files, no state.

Scores are added up in 64-bit floats in the order of the question's terms, just as rank_bm25 does it, so that
they and every tie between them equal the reference engine's bit by bit. Only paragraphs that hold a term are
looked at again: selecting among all of a large archive would cost more than scoring.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from index.postings import Postings

Ordinals = npt.NDArray[np.uint32]
Scores = npt.NDArray[np.float64]


def score(
    postings: Postings, weights: Scores, asked: Sequence[tuple[slice, float]]
) -> tuple[Ordinals, Scores]:
    """Every paragraph that holds an asked term, each once in no order, and its score.

    `weights` are the scores of the pairs for an idf of 1; `asked` has the postings and the idf of each term.
    Raises IndexError where postings point outside their arrays.
    """
    totals = np.zeros(len(postings.numbers))
    touched: list[Ordinals] = []
    for of_term, idf in asked:
        ordinals = postings.ordinals[of_term]
        before = totals[ordinals]
        touched.append(ordinals[before == 0.0])
        totals[ordinals] = before + idf * weights[postings.pairs[of_term]]
    found = np.concatenate(touched) if touched else np.zeros(0, np.uint32)
    return found, totals[found]


def best(ordinals: Ordinals, scores: Scores, limit: int) -> tuple[Ordinals, Scores]:
    """The `limit` best, by falling score, ties by rising ordinal."""
    if 0 < limit < len(ordinals):
        ordinals, scores = _at_least_the_best(ordinals, scores, limit)
    order = np.lexsort((ordinals, -scores))[: max(0, limit)]
    return ordinals[order], scores[order]


def _at_least_the_best(ordinals: Ordinals, scores: Scores, limit: int) -> tuple[Ordinals, Scores]:
    """The `limit` best in no order: all above the last score that gets in, and the first that tie with it."""
    last = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    above = np.flatnonzero(scores > last)
    tied = np.flatnonzero(scores == last)
    wanted = limit - len(above)
    if wanted < len(tied):
        tied = tied[np.argpartition(ordinals[tied], wanted - 1)[:wanted]]
    chosen = np.concatenate((above, tied))
    return ordinals[chosen], scores[chosen]
