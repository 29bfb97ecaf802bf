"""Two runs of one collection beside each other: what changed, what of it may be chance, which questions moved.

Pure. Only questions that both runs asked, with the same text, are compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from index.judged import chance, measures
from index.judged.confidence import Numbers, auroc_of
from index.judged.runs import Run
from index.judged.verdicts import Verdict

CHANCE = 0.05
"""A difference that chance makes at least this often is not called one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One measure of both runs, each over what it speaks of among the questions of both.

    `interval` is of the gain over the questions that the measure speaks of in both runs; `better` and `worse`
    count those that moved, `chance` is the sign test's; both are None for AUROC, which no question has alone.
    """

    name: str
    before: float | None
    after: float | None
    interval: chance.Interval | None
    better: int | None = None
    worse: int | None = None
    chance: float | None = None

    @property
    def real(self) -> bool:
        """Whether the interval leaves zero out, and the sign test agrees where there is one."""
        if self.interval is None or self.interval[0] <= 0 <= self.interval[1]:
            return False
        return self.chance is None or self.chance < CHANCE


@dataclass(frozen=True, slots=True)
class Move:
    """An answerable question whose right passage has another rank, or any that is answered otherwise now."""

    id: str
    text: str
    before: int | None
    after: int | None
    answered_before: bool
    answered_after: bool
    answerable: bool

    @property
    def better(self) -> bool:
        """Nearer the top; for the same rank, answered where it should be and told where not."""
        if self.before != self.after:
            return (self.after or np.inf) < (self.before or np.inf)
        return self.answered_after is self.answerable


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was made with."""

    asked_at: str
    weights: str
    threshold: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one run to another of the same collection."""

    collection: str
    questions: int
    """How many both runs asked."""
    before: Settings
    after: Settings
    differences: tuple[Difference, ...]
    moves: tuple[Move, ...]

    def as_json(self) -> dict[str, Any]:
        told = asdict(self)
        for found, difference in zip(told["differences"], self.differences, strict=True):
            found["real"] = difference.real
        return told


def compare(before: Run, after: Run) -> Comparison:
    """The gain of `after` over `before`."""
    earlier = {verdict.id: verdict for verdict in before.verdicts}
    pairs = [
        (then, now)
        for now in after.verdicts
        if (then := earlier.get(now.id)) is not None
        and (then.text, then.answerable) == (now.text, now.answerable)
    ]
    differences = tuple(
        _of_mean(name, pairs) if name in measures.MEANS else _of_auroc(name, pairs)
        for name in measures.HEADLINE
    )
    moves = sorted(filter(None, map(_moved, pairs)), key=lambda move: move.better)
    return Comparison(
        after.collection, len(pairs), _settings(before), _settings(after), differences, tuple(moves)
    )


def _settings(run: Run) -> Settings:
    return Settings(run.asked_at, run.weights, run.threshold)


def _of_mean(name: str, pairs: Sequence[tuple[Verdict, Verdict]]) -> Difference:
    value = measures.MEANS[name]
    both = [(value(then), value(now)) for then, now in pairs]
    gains = [now - then for then, now in both if then is not None and now is not None]
    better, worse = sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains)
    return Difference(
        name,
        measures.mean([then for then, _ in both if then is not None]),
        measures.mean([now for _, now in both if now is not None]),
        chance.mean_interval(gains),
        better,
        worse,
        chance.sign_test(better, worse),
    )


def _of_auroc(name: str, pairs: Sequence[tuple[Verdict, Verdict]]) -> Difference:
    then, now = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    return Difference(name, auroc_of(then), auroc_of(now), chance.auroc_difference(_sides(then), _sides(now)))


def _sides(verdicts: Sequence[Verdict]) -> tuple[Numbers, Numbers]:
    answerable, not_so = (
        np.array([v.confidence for v in verdicts if v.answerable is side]) for side in (True, False)
    )
    return answerable, not_so


def _moved(pair: tuple[Verdict, Verdict]) -> Move | None:
    then, now = pair
    if (then.passage, then.answered) == (now.passage, now.answered):
        return None
    return Move(now.id, now.text, then.passage, now.passage, then.answered, now.answered, now.answerable)
