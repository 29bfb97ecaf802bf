"""What a search gives back: a paragraph's number and its score."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as the engine ranked it. `number` is the archive's number of the paragraph."""

    number: int
    score: float
