"""Fitting the order of candidates: a listwise softmax over each question's candidates, no weight below zero.

For one question with scores s = Xw the loss is -log of the softmax's share that right candidates have (ListNet's
top-one form, Cao et al. 2007, with the right ones taken together). Every question of a collection weighs the same, and
collections weigh as the square root of their size, so that a large one does not drown the others. Each feature was made
to speak for a passage: a weight below zero would only be fitted to chance. Pure NumPy, no randomness.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.training.gathering import Lesson, Matrix

Places = npt.NDArray[np.intp]

STEPS = 400
_ENOUGH = 1e-7
"""Fall of the loss in a step, relative to it, below which fitting ends."""
_TINY = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class _Stack:
    """All candidates of all questions, one below the other: R rows, G questions, F features."""

    rows: Matrix
    """R x F, each feature divided by its spread"""
    starts: Places
    """G: the first row of each question"""
    of: Places
    """R: the question of each row"""
    right: Matrix
    """R: 1 for a right candidate, else 0"""
    weights: Matrix
    """G: how much each question counts; together 1"""
    spread: Matrix
    """F: the standard deviation of each feature"""


def fit_order(
    collections: Sequence[Sequence[Lesson]], features: Sequence[int], penalty: float | Matrix
) -> Matrix:
    """A weight for each of `features` (columns of the lessons' evidence); a higher weighted sum is better.

    `penalty` is on squared weights for features of spread 1, one for all or one for each. Zeros where nothing
    teaches anything.
    """
    teaching = [[lesson for lesson in lessons if lesson.teaches] for lessons in collections]
    teaching = [lessons for lessons in teaching if lessons]
    if not teaching:
        return np.zeros(len(features))
    stack = _stacked(teaching, features)
    return _descend(stack, penalty) / stack.spread


def _stacked(collections: Sequence[Sequence[Lesson]], features: Sequence[int]) -> _Stack:
    lessons = [lesson for of_one in collections for lesson in of_one]
    weights = np.concatenate([np.full(len(of_one), len(of_one) ** -0.5) for of_one in collections])
    rows = np.vstack([lesson.evidence[:, list(features)] for lesson in lessons])
    spread = rows.std(axis=0)
    spread[spread < _TINY] = 1.0
    lengths = [len(lesson.right) for lesson in lessons]
    return _Stack(
        rows / spread,
        np.cumsum([0, *lengths[:-1]]),
        np.repeat(np.arange(len(lessons)), lengths),
        np.concatenate([lesson.right for lesson in lessons]).astype(np.float64),
        weights / weights.sum(),
        spread,
    )


def _descend(stack: _Stack, penalty: float | Matrix) -> Matrix:
    """Accelerated projected gradient descent with backtracking (FISTA, Beck and Teboulle 2009)."""
    at = ahead = np.zeros(stack.rows.shape[1])
    last, momentum, step = np.inf, 1.0, 1.0
    for _ in range(STEPS):
        here, slope = _loss(stack, ahead, penalty)
        while True:
            reached = np.maximum(0.0, ahead - step * slope)
            moved = reached - ahead
            loss, _slope = _loss(stack, reached, penalty)
            if loss <= here + slope @ moved + moved @ moved / (2 * step) + _TINY:
                break
            step /= 2
        if loss > last:
            ahead, momentum, last = at, 1.0, np.inf  # overshot: go on from where it was, without momentum
            continue
        following = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = reached + (momentum - 1) / following * (reached - at)
        fall, at, last, momentum = last - loss, reached, loss, following
        if fall < _ENOUGH * loss:
            break
    return at


def _loss(stack: _Stack, weights: Matrix, penalty: float | Matrix) -> tuple[float, Matrix]:
    """The loss and its gradient."""
    scores = stack.rows @ weights
    highest = np.maximum.reduceat(scores, stack.starts)
    raised = np.exp(scores - highest[stack.of])
    whole = np.add.reduceat(raised, stack.starts)
    right = np.maximum(np.add.reduceat(raised * stack.right, stack.starts), _TINY)
    loss = -(stack.weights @ np.log(right / whole)) + (penalty * weights) @ weights
    pull = raised / whole[stack.of] - raised * stack.right / right[stack.of]
    return float(loss), stack.rows.T @ (pull * stack.weights[stack.of]) + 2 * penalty * weights
