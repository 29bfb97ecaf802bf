"""A run: the verdicts on one collection with what they were reached with, and its figures as JSON. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from corpus.errors import UnreadableInput
from index.judged import chance, measures
from index.judged.confidence import reliability, selective
from index.judged.verdicts import Verdict

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Run:
    """A collection asked once.

    `weights` is a checksum of the weights in force, `threshold` the confidence where "not in this archive"
    begins; `seen` names what the weights were fitted on and shares questions with this collection. `bm25` are
    the verdicts on BM25 alone, where it was asked too.
    """

    collection: str
    asked_at: str
    """ISO 8601, UTC."""
    articles: int
    paragraphs: int
    weights: str
    threshold: float
    seen: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    bm25: tuple[Verdict, ...] = ()
    turned_away: tuple[str, ...] = ()
    """A sentence for each article of the corpus that could not be read, and so could not be found."""
    nowhere: tuple[str, ...] = ()
    """The ids of questions whose gold passages stand in no paragraph of their articles."""


def as_json(run: Run) -> dict[str, Any]:
    """Everything: figures for whoever reads them, verdicts for comparing later."""
    answerable = sum(verdict.answerable for verdict in run.verdicts)
    return {
        "collection": run.collection,
        "asked_at": run.asked_at,
        "articles": run.articles,
        "paragraphs": run.paragraphs,
        "turned_away": list(run.turned_away),
        "nowhere": list(run.nowhere),
        "answerable": answerable,
        "unanswerable": len(run.verdicts) - answerable,
        "weights": run.weights,
        "threshold": run.threshold,
        "seen": list(run.seen),
        "measures": measures.measured(run.verdicts),
        "intervals": intervals(run.verdicts),
        "selective": {f"{share:.2f}": kept for share, kept in selective(run.verdicts).items()},
        "reliability": [asdict(found) for found in reliability(run.verdicts)],
        "latency_ms": latency_ms(run.verdicts),
        "by_kind": grouped(measures.by(lambda verdict: verdict.kind, run.verdicts)),
        "by_type": grouped(measures.by(lambda verdict: verdict.type, run.verdicts)),
        "bm25": measures.measured(run.bm25) if run.bm25 else None,
        "verdicts": [asdict(verdict) for verdict in run.verdicts],
    }


def from_json(told: Mapping[str, Any]) -> Run:
    """The run that `as_json` told of, but for BM25 alone and what is found nowhere. Raises UnreadableInput."""
    try:
        verdicts = tuple(Verdict(**verdict) for verdict in told["verdicts"])
        plain = {
            name: told[name]
            for name in ("collection", "asked_at", "articles", "paragraphs", "weights", "threshold")
        }
        return Run(**plain, seen=tuple(told["seen"]), verdicts=verdicts)
    except (KeyError, TypeError) as error:
        raise UnreadableInput("is not a saved run; save one with `clippings eval --out`.") from error


def intervals(verdicts: Sequence[Verdict]) -> dict[str, chance.Interval | None]:
    """Bootstrap intervals of the headline measures."""
    found: dict[str, chance.Interval | None] = {}
    for name in measures.HEADLINE:
        if name in measures.MEANS:
            found[name] = chance.mean_interval(measures.values_of(name, verdicts))
        else:
            sides = [[v.confidence for v in verdicts if v.answerable is side] for side in (True, False)]
            found[name] = chance.auroc_interval(*sides)
    return found


def grouped(groups: Mapping[str, Sequence[Verdict]]) -> dict[str, dict[str, float | None]]:
    """For each group its size and every measure."""
    return {
        name: {"questions": len(verdicts), **measures.measured(verdicts)} for name, verdicts in groups.items()
    }


def latency_ms(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """Milliseconds from question to answer, nearest ranks: p50, p95, p99 and max; nothing where none was timed."""
    took = [verdict.elapsed_ms for verdict in verdicts if verdict.elapsed_ms is not None]
    if not took:
        return {}
    marks = np.percentile(took, [50, 95, 99, 100], method="inverted_cdf")
    return dict(zip(("p50", "p95", "p99", "max"), map(float, marks), strict=True))
