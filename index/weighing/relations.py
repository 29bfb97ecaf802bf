"""Words that tell of the same thing, by the list in `relations.txt`; English."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources

from index.terms import analysis

_COMMENT = "#"


@cache
def related(term: str) -> frozenset[str]:
    """The terms of words that tell of the same thing; without the term itself."""
    return _table().get(term, frozenset())


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _groups():
        for term in group:
            found.setdefault(term, set()).update(group - {term})
    return {term: frozenset(group) for term, group in found.items()}


def _groups() -> Iterator[set[str]]:
    text = resources.files("index.weighing").joinpath("relations.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith(_COMMENT):
            yield set(analysis.terms(line))
