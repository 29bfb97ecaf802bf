"""The file of weights as a person reads it: what was learned, from what, and what was kept as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from index.answering.grounds import Grounds
from index.answering.sentences import Fit
from index.judged.fingerprint import Fingerprint
from index.training.features import GIVEN
from index.training.gathering import Matrix

_DIGITS = 3


def learned(
    before: Mapping[str, Any],
    order: str,
    weights: Matrix,
    features: Sequence[str],
    seen: Sequence[Fingerprint],
) -> dict[str, Any]:
    """The content of a weights file: `before` with another `order` of `features`, and what that was learned from."""
    named = {name: round(weight, _DIGITS) for name, weight in zip(features, weights.tolist(), strict=True)}
    return {
        **before,
        order: {**named, **GIVEN},
        "trained_on": [fingerprint.as_json() for fingerprint in seen],
    }


def as_text(content: Mapping[str, Any]) -> str:
    """JSON with a line for every number."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def with_second_look(
    before: Mapping[str, Any], named: Sequence[str], weights: Matrix, given: Mapping[str, float], of: str = ""
) -> dict[str, Any]:
    """The content of a weights file, `before` with another second look, that named with `of`."""
    return {**before, f"second_look{of}": {**_named(named, weights), **given}}


def with_sentence(before: Mapping[str, Any], weights: Matrix, lit_from: float) -> dict[str, Any]:
    """The content of a weights file, `before` with another choice of sentences."""
    named = _named(Fit.names_of_features(), weights)
    return {**before, "sentence": named, "lit_from": lit_from}


def with_confidence(
    before: Mapping[str, Any], weights: Matrix, intercept: float, threshold: float, of: str = ""
) -> dict[str, Any]:
    """The content of a weights file, `before` with another confidence and threshold, those named with `of`."""
    named = _named(Grounds.names_of_features(), weights)
    confidence = {**named, "intercept": round(intercept, _DIGITS)}
    return {**before, f"confidence{of}": confidence, f"threshold{of}": threshold}


def _named(names: Sequence[str], weights: Matrix) -> dict[str, float]:
    """Those that are not zero."""
    found = zip(names, (round(weight, _DIGITS) for weight in weights.tolist()), strict=True)
    return {name: weight for name, weight in found if weight}
