"""How well the confidence does on what it was not fitted on, and where "not in this archive" begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.judged.confidence import auroc
from index.training.closely import FOLDS, Grounded
from index.training.gathering import Matrix
from index.training.logistic import fit_logistic

ANSWERED = 0.895


@dataclass(frozen=True, slots=True)
class Sureness:
    """One collection's AUROC of answerable against unanswerable questions; None without both sorts.

    Questions are asked on their day where one is known.
    """

    name: str
    left_out: float | None
    """fitted on the other collections; None where there is no other"""
    folds: float | None
    """each fold under a fit that saw no question about its articles"""
    undated: float | None
    """like `folds`, of questions whose day is known and was not told; None where none has one"""
    fitted: float | None
    """under the fit on everything: seen, so no measure of quality"""
    answered: float
    """the share of answerable questions that is answered, under folds, from the threshold on"""
    told: float
    """the share of unanswerable ones that is told to be so there"""


def sureness(names: Sequence[str], collections: Sequence[Grounded], signs: Sequence[int]) -> list[Sureness]:
    """A line for each collection."""
    fitted = fit_logistic(collections, signs)
    folds = fold_scores(collections, signs)
    threshold = threshold_of(collections, folds)
    found = []
    for at, (name, one) in enumerate(zip(names, collections, strict=True)):
        others = [*collections[:at], *collections[at + 1 :]]
        left_out = _auroc(one, _scores(one, fit_logistic(others, signs))) if others else None
        answered = _confidences(folds[at]) >= threshold
        found.append(
            Sureness(
                name,
                left_out,
                _auroc(one, folds[at]),
                _auroc(one, folds[at], undated=1),
                _auroc(one, _scores(one, fitted)),
                float(answered[_such(one, 1)].mean()) if _such(one, 1).any() else 0.0,
                float(1 - answered[_such(one, 0)].mean()) if _such(one, 0).any() else 0.0,
            )
        )
    return found


def fold_scores(collections: Sequence[Grounded], signs: Sequence[int]) -> list[Matrix]:
    """For each question of each collection its score under a fit that saw none about its article."""
    found = [np.zeros(len(one.answered)) for one in collections]
    for fold in range(FOLDS):
        rest = [_of(one, one.apart != fold) for one in collections]
        fitted = fit_logistic(rest, signs)
        for scores, one in zip(found, collections, strict=True):
            scores[one.apart == fold] = _scores(_of(one, one.apart == fold), fitted)
    return found


def threshold_of(collections: Sequence[Grounded], folds: Sequence[Matrix]) -> float:
    """The highest confidence, in thousandths, from which enough answerable questions are answered; see `fold_scores`.

    Enough is ANSWERED of a collection's, asked on their day and on none, as the mean over collections. Higher would
    tell more of the unanswerable ones to be so, and withhold more answers that are there.
    """
    shares = [_confidences(scores)[one.answered == 1] for one, scores in zip(collections, folds, strict=True)]
    for thousandths in range(999, 0, -1):
        answered = [float((share >= thousandths / 1000).mean()) for share in shares if len(share)]
        if answered and float(np.mean(answered)) >= ANSWERED:
            return thousandths / 1000
    return 0.001


def _of(one: Grounded, such: Matrix) -> Grounded:
    return Grounded(
        one.grounds[such], one.answered[such], one.apart[such], one.made_up[such], one.undated[such]
    )


def _scores(one: Grounded, fitted: tuple[Matrix, float]) -> Matrix:
    scores: Matrix = one.grounds @ fitted[0] + fitted[1]
    return scores


def _confidences(scores: Matrix) -> Matrix:
    found: Matrix = 1 / (1 + np.exp(-scores))
    return found


def _such(one: Grounded, answered: int, undated: int = 0) -> npt.NDArray[np.bool_]:
    """Questions that nobody made up, answerable or not, asked on their day or on none."""
    such: npt.NDArray[np.bool_] = (one.made_up == 0) & (one.answered == answered) & (one.undated == undated)
    return such


def _auroc(one: Grounded, scores: Matrix, undated: int = 0) -> float | None:
    return auroc(scores[_such(one, 1, undated)], scores[_such(one, 0, undated)])
