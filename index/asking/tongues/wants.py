"""What a question wants, told apart from the language that it is asked in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from index.asking.tongues.tongue import Look

if TYPE_CHECKING:
    from index.asking.asked import Kind

KIND_OF: Final[Mapping[Look, Kind]] = {
    "person": "who", "place": "where", "time": "when", "money": "how much", "share": "how much",
    "amount": "how much", "number": "how many", "age": "how many", "duration": "how many", "reason": "why",
    "which": "which",
}  # fmt: skip
"""The kind of a question by what its answer looks like; "other" for all else."""


@dataclass(frozen=True, slots=True)
class Wants:
    """What an answer looks like, and the terms of what is counted, which only describe it."""

    look: Look
    counted: frozenset[str] = frozenset()
