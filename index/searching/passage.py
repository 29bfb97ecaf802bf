"""What a search gives back: a paragraph's number, its score, and what of the question it holds."""

from __future__ import annotations

from typing import NamedTuple


class Passage(NamedTuple):
    """A paragraph as the engine ranked it; a tuple, for every question makes hundreds.

    `number` is the archive's number of the paragraph.
    """

    number: int
    score: float
    held: int = 0
    """A bit for each of the first `index.kernels.seam.NOTED` terms searched for that it holds, 1 for the first."""
