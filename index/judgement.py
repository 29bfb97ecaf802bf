"""From evidence to order, lit sentence and confidence: linear models whose weights stand in `weights.json`.

`rank` orders the candidates of one question, and `rank_again` the first of them once they are read closely; `sentence`
orders the sentences of one paragraph. `confidence` says, comparably across questions and archives, how sure it is that
a passage answers; below the threshold the archive is said not to hold an answer. A feature that a model does not name
has no part in it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from operator import mul
from typing import Any

from index.answering.grounds import Grounds
from index.answering.second_look import SecondLook
from index.answering.sentences import Fit
from index.evidence import Evidence, Weighed


@dataclass(frozen=True, slots=True)
class Judgement:
    """The weights of one linear model, in the order of its features, and the intercept."""

    weights: tuple[float, ...]
    intercept: float

    def of(self, values: Sequence[float]) -> float:
        """The weighted sum."""
        if len(values) != len(self.weights):
            raise ValueError(f"{len(values)} numbers for {len(self.weights)} weights")
        found: float = sum(map(mul, self.weights, values))
        return self.intercept + found


@dataclass(frozen=True, slots=True)
class Judgements:
    """How candidates and sentences are ordered, how confidence is judged, and where "not in this archive" begins."""

    order: Judgement
    order_with_vectors: Judgement
    """for evidence that knows vectors (`index.meaning`)"""
    second_look: Judgement
    second_look_with_vectors: Judgement
    sentence: Judgement
    lit_from: float
    """A sentence is lit where its share of the softmax over its paragraph is at least this."""
    confidence: Judgement
    threshold: float
    confidence_with_vectors: Judgement
    threshold_with_vectors: float

    def with_vectors(self) -> Judgements:
        """The same for evidence that knows vectors: order and confidence are what was learned with them."""
        return replace(
            self,
            order=self.order_with_vectors,
            second_look=self.second_look_with_vectors,
            confidence=self.confidence_with_vectors,
            threshold=self.threshold_with_vectors,
        )

    def rank(self, evidence: Evidence) -> float:
        """Higher is better; only comparable within one question."""
        return self.order.of(evidence.values())

    def rank_again(self, look: SecondLook | None) -> float:
        """Higher is better, among the first passages for one question; lowest for what has no sentence to read."""
        return self.second_look.of(look.values()) if look else -math.inf

    def confidence_of(self, grounds: Grounds | None) -> float:
        """0..1: the chance that a passage with these grounds answers its question; 0 without any."""
        return 1.0 / (1.0 + math.exp(-self.confidence.of(grounds.values()))) if grounds else 0.0


@cache
def judgements() -> Judgements:
    """The weights that ship with the package."""
    return judgements_of(shipped())


@cache
def _judgements_with_vectors() -> Judgements:
    return judgements().with_vectors()


def judgements_for(weighed: Iterable[Weighed]) -> Judgements:
    """The weights for candidates of one question: those learned with vectors where vectors had a part in it."""
    has_vectors = any(one.evidence.nearest > 0 for one in weighed)
    return _judgements_with_vectors() if has_vectors else judgements()


def judgements_of(read: Mapping[str, Any]) -> Judgements:
    """The models that the content of a weights file describes. Raises KeyError where it lacks something."""
    return Judgements(
        _judgement(read["order"], Evidence.names_of_features()),
        _judgement(read["order_with_vectors"], Evidence.names_of_features()),
        _judgement(read["second_look"], SecondLook.names_of_features()),
        _judgement(read["second_look_with_vectors"], SecondLook.names_of_features()),
        _judgement(read["sentence"], Fit.names_of_features()),
        float(read["lit_from"]),
        _judgement(read["confidence"], Grounds.names_of_features()),
        float(read["threshold"]),
        _judgement(read["confidence_with_vectors"], Grounds.names_of_features()),
        float(read["threshold_with_vectors"]),
    )


def shipped() -> dict[str, Any]:
    """The content of `weights.json`; `clippings train` writes such a file."""
    content: dict[str, Any] = json.loads(
        resources.files("index").joinpath("weights.json").read_text(encoding="utf-8")
    )
    return content


def _judgement(named: dict[str, float], features: Sequence[str]) -> Judgement:
    """Raises KeyError for a feature that there is not."""
    if unknown := named.keys() - {"intercept", *features}:
        raise KeyError(*sorted(unknown))
    return Judgement(
        tuple(float(named.get(name, 0.0)) for name in features), float(named.get("intercept", 0.0))
    )
