"""From evidence to order and confidence: two linear models whose weights stand in `weights.json`.

`rank` orders the candidates of one question. `confidence` says, comparably across questions and archives,
how sure it is that a passage answers; below the threshold the archive is said not to hold an answer. A feature that a
model does not name has no part in it.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from index.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Judgement:
    """The weights of one linear model over Evidence, in the order of its fields, and the intercept."""

    weights: tuple[float, ...]
    intercept: float

    def of(self, evidence: Evidence) -> float:
        """The weighted sum."""
        return self.intercept + sum(w * x for w, x in zip(self.weights, evidence.values(), strict=True))


@dataclass(frozen=True, slots=True)
class Judgements:
    """How candidates are ordered, how confidence is judged, and where "not in this archive" begins."""

    order: Judgement
    confidence: Judgement
    threshold: float

    def rank(self, evidence: Evidence) -> float:
        """Higher is better; only comparable within one question."""
        return self.order.of(evidence)

    def confidence_of(self, evidence: Evidence) -> float:
        """0..1: the chance that a passage with this evidence answers its question."""
        return 1.0 / (1.0 + math.exp(-self.confidence.of(evidence)))


@cache
def judgements() -> Judgements:
    """The weights that ship with the package."""
    read = shipped()
    return Judgements(_judgement(read["order"]), _judgement(read["confidence"]), float(read["threshold"]))


def shipped() -> dict[str, Any]:
    """The content of `weights.json`; `clippings train` writes such a file."""
    content: dict[str, Any] = json.loads(
        resources.files("index").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return content


def _judgement(named: dict[str, float]) -> Judgement:
    """Raises KeyError for a feature that Evidence does not have."""
    given = dict.fromkeys(Evidence.names_of_features(), 0.0)
    for name in named.keys() - {"intercept"}:
        given[name] = float(named[name]) + given[name]
    return Judgement(tuple(given.values()), float(named.get("intercept", 0.0)))
