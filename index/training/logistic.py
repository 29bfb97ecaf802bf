"""Fitting the confidence: a logistic regression whose features keep their sign, by Newton's method.

Each collection weighs the same, and in it answerable and unanswerable questions together do; questions made
unanswerable weigh MADE_UP of that. So confidence .5 is where both are as likely, were they as many. A feature that
would come out with the other sign is left out and the rest fitted again: it would only be fitted to chance. Pure
NumPy, no randomness.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.training.closely import Grounded
from index.training.gathering import Matrix

MADE_UP = 0.2
PENALTY = 0.04
_STEPS = 12
_TINY = 1e-9


def fit_logistic(collections: Sequence[Grounded], signs: Sequence[int]) -> tuple[Matrix, float]:
    """F weights and the intercept; `signs` has 1 or -1 for each feature, 0 for one to leave out."""
    rows = np.vstack([one.grounds for one in collections])
    answered = np.concatenate([one.answered for one in collections])
    weights = np.concatenate([_weights(one) for one in collections])
    weights = weights / weights.sum()
    spread = rows.std(axis=0)
    signed = np.array(signs, dtype=np.float64)
    used = (spread > _TINY) & (signed != 0)
    spread[spread <= _TINY] = 1.0
    while True:
        fitted = _newton(rows[:, used] / spread[used], answered, weights)
        wrong = fitted[:-1] * signed[used] < 0
        if not wrong.any():
            break
        used[np.flatnonzero(used)[np.argmin(fitted[:-1] * signed[used])]] = False
    found = np.zeros(len(signs))
    found[used] = fitted[:-1] / spread[used]
    return found, float(fitted[-1])


def _weights(one: Grounded) -> Matrix:
    weights = np.zeros(len(one.answered))
    for answered, made_up, share in ((1, 0, 0.5), (0, 0, 0.5), (0, 1, 0.5 * MADE_UP)):
        such = (one.answered == answered) & (one.made_up == made_up)
        if such.any():
            weights[such] = share / such.sum()
    return weights


def _newton(rows: Matrix, answered: Matrix, weights: Matrix) -> Matrix:
    """Weights and, last, the intercept, which alone is not held small."""
    inputs = np.hstack([rows, np.ones((len(rows), 1))])
    held = np.diag([PENALTY] * rows.shape[1] + [_TINY])
    fitted: Matrix = np.zeros(inputs.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(inputs @ fitted, -30, 30)))
        curve = (inputs * (weights * chance * (1 - chance))[:, None]).T @ inputs + held
        fitted = fitted + np.linalg.solve(curve, inputs.T @ (weights * (answered - chance)) - held @ fitted)
    return fitted
