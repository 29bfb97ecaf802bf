"""Stand-ins: other words that count as words of a question, such as another spelling of a name or an alias.

A stand-in changes what is searched and how a candidate is read, never what is shown. A question without any is
searched and read exactly as if this did not exist.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StandIn:
    """Terms that, one right after the other in a text, count there as terms of the question."""

    words: tuple[str, ...]
    counts_as: tuple[str, ...]
    weight: float
    """Above 0: what the score of each of its words is multiplied by."""


def weighed(terms: Iterable[str], stand_ins: Iterable[StandIn]) -> dict[str, float]:
    """What to search for: each term of a question in order, for 1, then other terms, each for its highest weight."""
    found = dict.fromkeys(terms, 1.0)
    others: dict[str, float] = {}
    for stand_in in stand_ins:
        for word in stand_in.words:
            if word not in found:
                others[word] = max(stand_in.weight, others.get(word, 0.0))
    return found | others
