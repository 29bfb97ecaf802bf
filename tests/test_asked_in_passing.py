"""Short questions as readers type them: words that stand for anybody, and times alone."""

from __future__ import annotations

import pytest

from index.asking.question import understand


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("has anyone been arrested", ("arrest",)),
        ("Did somebody die?", ("die",)),
        ("Who is anybody?", ("anybodi",)),
    ],
)
def test_whoever_it_may_be_is_not_looked_for(question: str, terms: tuple[str, ...]) -> None:
    """But where nothing else is left."""
    assert understand(question).terms == terms
