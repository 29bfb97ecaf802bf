"""Measures over verdicts, each a number between 0 and 1; None where nothing was asked that it speaks of. Pure.

Most are means of one value a question, `MEANS`; the others judge confidence as an order over questions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from index.judged import confidence
from index.judged.verdicts import Verdict

Value = Callable[[Verdict], float | None]
"""A question's value; None where the measure does not speak of it."""


def _within(depth: int) -> Value:
    """Whether a right passage is among the first `depth`."""
    return lambda v: (v.passage is not None and v.passage <= depth) * 1.0 if v.answerable else None


def _article_within(depth: int) -> Value:
    return lambda v: (v.article is not None and v.article <= depth) * 1.0 if v.answerable else None


MEANS: Mapping[str, Value] = {
    "hit@1": _within(1),
    "hit@5": _within(5),
    "hit@10": _within(10),
    "MRR@10": lambda v: (1 / v.passage if v.passage else 0.0) if v.answerable else None,
    "article hit@1": _article_within(1),
    "article hit@5": _article_within(5),
    "sentence": lambda v: None if v.lit is None else float(v.lit == "right"),
    "right when lit": lambda v: None if v.lit in (None, "none") else float(v.lit == "right"),
    "speaker": lambda v: None if v.speaker is None else float(v.speaker),
    "told": lambda v: None if v.answerable else float(not v.answered),
    "answered": lambda v: float(v.answered) if v.answerable else None,
    "right when answered": lambda v: float(v.right) if v.answered else None,
}
ORDERS: Mapping[str, Callable[[Sequence[Verdict]], float | None]] = {
    "AUROC": confidence.auroc_of,
    "AURC": confidence.aurc_of,
    "calibration error": confidence.calibration_error,
}
MEANING: Mapping[str, str] = {
    "hit@1": "the first passage is right, of the answerable questions",
    "hit@5": "one of the first five is",
    "hit@10": "one of the first ten is",
    "MRR@10": "1 / rank of the first right passage, 0 beyond ten",
    "article hit@1": "the first article is right",
    "article hit@5": "one of the first five articles is",
    "sentence": "the lit sentence holds the short answer, where the first passage is right and one is known",
    "right when lit": "the same of those alone in which a sentence is lit",
    "speaker": "the speaker of the right passage is named as judged",
    "told": "unanswerable questions that are told to be so",
    "answered": "answerable questions that are not withheld",
    "right when answered": "the first passage is right, of all questions answered",
    "AUROC": "an answerable question is surer than an unanswerable one (ties half)",
    "AURC": "share of wrong first passages, averaged over how many questions are answered; lower is better",
    "calibration error": "how far confidence is from the share that is right; lower is better",
}
HEADLINE = ("hit@1", "hit@5", "MRR@10", "sentence", "AUROC", "told", "answered")
"""Those that get an interval and a comparison."""


def measured(verdicts: Sequence[Verdict]) -> dict[str, float | None]:
    """Every measure."""
    means = {name: mean(values_of(name, verdicts)) for name in MEANS}
    return means | {name: judge(verdicts) for name, judge in ORDERS.items()}


def values_of(name: str, verdicts: Sequence[Verdict]) -> list[float]:
    """The values of a mean, of the questions that it speaks of."""
    value = MEANS[name]
    return [found for verdict in verdicts if (found := value(verdict)) is not None]


def mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def by(what: Callable[[Verdict], str], verdicts: Sequence[Verdict]) -> dict[str, list[Verdict]]:
    """The verdicts of each kind, type or whatever `what` says, the largest group first."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(what(verdict), []).append(verdict)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))
