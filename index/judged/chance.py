"""What may be chance: bootstrap intervals over questions, and tests of the difference of two runs. Pure.

Everything is drawn from a fixed seed, so that the same run has the same intervals.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from index.judged.confidence import auroc

DRAWS = 1000
_SEED = 20230114
_AT_ONCE = 100

Numbers = npt.NDArray[np.float64]
Interval = tuple[float, float]
"""The middle 95 % of the draws."""


def mean_interval(values: Sequence[float]) -> Interval | None:
    """Where the mean would lie had other questions of the same sort been asked; None without values."""
    if not len(values):
        return None
    drawn, kept = np.asarray(values, dtype=np.float64), np.random.default_rng(_SEED)
    means = [
        drawn[kept.integers(len(drawn), size=(_AT_ONCE, len(drawn)))].mean(axis=1)
        for _ in range(DRAWS // _AT_ONCE)
    ]
    return _middle(np.concatenate(means))


def auroc_interval(positive: Sequence[float], negative: Sequence[float]) -> Interval | None:
    """The same for AUROC; both sorts of questions are drawn for themselves."""
    sides = np.asarray(positive, dtype=np.float64), np.asarray(negative, dtype=np.float64)
    return _over_draws(sides, lambda a, b: auroc(sides[0][a], sides[1][b]))


def auroc_difference(before: tuple[Numbers, Numbers], after: tuple[Numbers, Numbers]) -> Interval | None:
    """The interval of the gain in AUROC over the same questions, (answerable, unanswerable) in the same order."""

    def gain(a: npt.NDArray[np.int64], b: npt.NDArray[np.int64]) -> float | None:
        now, then = auroc(after[0][a], after[1][b]), auroc(before[0][a], before[1][b])
        return None if now is None or then is None else now - then

    return _over_draws(after, gain)


def sign_test(better: int, worse: int) -> float:
    """The chance that of so many moved questions this few or fewer go one way, were either way as likely.

    Exact and two-sided (the binomial test; McNemar's for values of 0 and 1). 1.0 where nothing moved.
    """
    moved = better + worse
    tail = sum(math.comb(moved, k) for k in range(min(better, worse) + 1))
    return min(1.0, 2 * tail / (1 << moved))


def _over_draws(
    sides: tuple[Numbers, Numbers],
    figure: Callable[[npt.NDArray[np.int64], npt.NDArray[np.int64]], float | None],
) -> Interval | None:
    if not len(sides[0]) or not len(sides[1]):
        return None
    kept = np.random.default_rng(_SEED)
    drawn = [
        figure(
            kept.integers(len(sides[0]), size=len(sides[0])), kept.integers(len(sides[1]), size=len(sides[1]))
        )
        for _ in range(DRAWS)
    ]
    return _middle(np.array([found for found in drawn if found is not None]))


def _middle(drawn: Numbers) -> Interval:
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(low), float(high)
