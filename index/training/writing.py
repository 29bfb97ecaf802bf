"""The file of weights as a person reads it: what was learned, from what, and what was kept as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from index.evidence import Evidence
from index.judged.fingerprint import Fingerprint
from index.training.gathering import Matrix

_DIGITS = 3


def with_order(
    before: Mapping[str, Any], weights: Matrix, learned: Sequence[str], seen: Sequence[Fingerprint]
) -> dict[str, Any]:
    """The content of a weights file, `before` with another order and what that was learned from."""
    by_name = dict(zip(Evidence.names_of_features(), weights.tolist(), strict=True))
    order = {name: round(by_name[name], _DIGITS) for name in learned}
    return {**before, "order": order, "trained_on": [fingerprint.as_json() for fingerprint in seen]}


def as_text(content: Mapping[str, Any]) -> str:
    """JSON with a line for every number."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
