"""How good an order is on questions that it was not fitted on: one collection left out, or a fold of every one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.training.fitting import fit_order
from index.training.gathering import Lesson, Matrix

FOLDS = 5
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Shares of a collection's answerable questions whose first right passage is first, or among five; MRR@10."""

    hit_1: float
    hit_5: float
    mrr_10: float


@dataclass(frozen=True, slots=True)
class Validation:
    """One collection's standing under weights fitted in three ways, and before."""

    name: str
    before: Standing
    """in the order in which the candidates come: BM25's, or that of the first look"""
    left_out: Standing | None
    """fitted on the other collections; None where there is no other"""
    folds: Standing
    """each fifth of its questions under weights fitted on the rest of all collections"""
    fitted: Standing
    """under the weights fitted on everything: seen, so no measure of quality"""


def validate(
    names: Sequence[str],
    collections: Sequence[Sequence[Lesson]],
    features: Sequence[int],
    penalty: float | Matrix,
    final: Matrix,
) -> list[Validation]:
    """The table of a training; `final` are the weights fitted on everything."""
    folds = _fold_ranks(collections, features, penalty)
    found = []
    for at, (name, lessons) in enumerate(zip(names, collections, strict=True)):
        others = [*collections[:at], *collections[at + 1 :]]
        left_out = (
            standing(ranks(lessons, features, fit_order(others, features, penalty))) if others else None
        )
        before = standing([_first(lesson.right) for lesson in lessons])
        found.append(
            Validation(name, before, left_out, standing(folds[at]), standing(ranks(lessons, features, final)))
        )
    return found


def ranks(lessons: Sequence[Lesson], features: Sequence[int], weights: Matrix) -> list[int | None]:
    """The rank, from 1, of each lesson's first right candidate; ties keep the engine's order."""
    return [
        _first(lesson.right[np.argsort(-(lesson.evidence[:, list(features)] @ weights), kind="stable")])
        for lesson in lessons
    ]


def standing(found: Sequence[int | None]) -> Standing:
    """What ranks are worth."""
    asked = max(1, len(found))
    reached = [rank for rank in found if rank is not None and rank <= _DEEPEST]
    return Standing(
        sum(rank == 1 for rank in reached) / asked,
        sum(rank <= 5 for rank in reached) / asked,
        sum(1 / rank for rank in reached) / asked,
    )


def _fold_ranks(
    collections: Sequence[Sequence[Lesson]], features: Sequence[int], penalty: float | Matrix
) -> list[list[int | None]]:
    """Each collection's ranks, every question's from the fit that had not seen it."""
    found: list[list[int | None]] = [[] for _ in collections]
    for fold in range(FOLDS):
        rest = [[one for at, one in enumerate(lessons) if at % FOLDS != fold] for lessons in collections]
        weights = fit_order(rest, features, penalty)
        for of_one, lessons in zip(found, collections, strict=True):
            of_one += ranks(lessons[fold::FOLDS], features, weights)
    return found


def _first(right: npt.NDArray[np.bool_]) -> int | None:
    return int(right.argmax()) + 1 if right.any() else None
