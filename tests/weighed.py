"""A question as paragraphs are weighed against it, for tests."""

from __future__ import annotations

from index.asking.question import understand
from index.shares import Weights
from index.weighing.reading import read
from index.weighing.terms import Asked


def asked(text: str, *holding: str) -> Asked:
    """A question whose terms are equally rare in the archive."""
    question = understand(text)
    return Asked.of(
        question,
        Weights.of(dict.fromkeys(question.terms, 1.0)),
        [read(candidate).held for candidate in holding],
    )
