"""What confidence is worth: as an order over questions, and as a probability. Pure.

A question counts as right when its first passage is; an unanswerable one never does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.judged.verdicts import Verdict

BINS = 10
COVERAGES = (0.25, 0.5, 0.75, 1.0)

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions of about the same confidence: how many, how sure on average, and what share is right."""

    count: int
    confidence: float
    right: float


def auroc_of(verdicts: Sequence[Verdict]) -> float | None:
    """How often an answerable question is surer than an unanswerable one; None without both sorts."""
    return auroc(
        np.array([v.confidence for v in verdicts if v.answerable]),
        np.array([v.confidence for v in verdicts if not v.answerable]),
    )


def auroc(positive: Numbers, negative: Numbers) -> float | None:
    """The share of all pairs in which the positive's number is higher, ties half: Mann and Whitney's U / nm."""
    if not len(positive) or not len(negative):
        return None
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, side="left")
    not_above = np.searchsorted(ordered, positive, side="right")
    return float((below + not_above).sum() / (2 * len(positive) * len(negative)))


def risk_coverage(verdicts: Sequence[Verdict]) -> tuple[Numbers, Numbers]:
    """For 1, 2, ... of the surest questions answered: coverage and risk, both (questions,), 0..1.

    Coverage is the share answered, risk the share of those that is wrong. Among equally sure questions the order
    is none, so each counts as their mean.
    """
    sure = np.array([v.confidence for v in verdicts])
    wrong = np.array([not v.right for v in verdicts], dtype=np.float64)
    _, group = np.unique(-sure, return_inverse=True)
    shares = np.bincount(group, weights=wrong) / np.bincount(group)
    answered = np.arange(1, len(verdicts) + 1)
    return answered / len(verdicts), np.cumsum(shares[np.sort(group)]) / answered


def aurc_of(verdicts: Sequence[Verdict]) -> float | None:
    """The area under the risk-coverage curve: mean risk over all coverages (Geifman and El-Yaniv 2017)."""
    return float(risk_coverage(verdicts)[1].mean()) if verdicts else None


def selective(verdicts: Sequence[Verdict]) -> dict[float, float]:
    """The share of right first passages among the surest quarter, half, three quarters and all questions."""
    if not verdicts:
        return {}
    _, risk = risk_coverage(verdicts)
    return {share: float(1 - risk[max(0, round(share * len(risk)) - 1)]) for share in COVERAGES}


def reliability(verdicts: Sequence[Verdict]) -> list[Bin]:
    """Questions in ten equal stretches of confidence; stretches without a question are left out."""
    bins: dict[int, list[Verdict]] = {}
    for verdict in verdicts:
        bins.setdefault(min(BINS - 1, int(verdict.confidence * BINS)), []).append(verdict)
    return [
        Bin(len(v), sum(x.confidence for x in v) / len(v), sum(x.right for x in v) / len(v))
        for _, v in sorted(bins.items())
    ]


def calibration_error(verdicts: Sequence[Verdict]) -> float | None:
    """The expected calibration error: |confidence - share right| of each bin, by its questions."""
    if not verdicts or max(v.confidence for v in verdicts) > 1:
        return None
    return sum(b.count * abs(b.confidence - b.right) for b in reliability(verdicts)) / len(verdicts)
