"""Tokens: what a paragraph is taken apart into."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.quotations.tokens import tokenise

_LETTERS = st.text("abzABZ019’'-&@#:,;()é ", max_size=30)


def places(text: str) -> list[tuple[int, int]]:
    tokens = tokenise(text, [])
    return list(zip(tokens.starts, tokens.ends, strict=True))


@given(_LETTERS, _LETTERS)
def test_what_stands_between_spaces_is_the_same_tokens_wherever_it_stands(one: str, other: str) -> None:
    """Pieces are remembered by that."""
    behind = len(one) + 1
    expected = places(one) + [(start + behind, end + behind) for start, end in places(other)]
    assert places(f"{one} {other}") == expected


def test_a_full_stop_belongs_to_a_shortened_word() -> None:
    """Where the sentence goes on behind it, and only there."""
    tokens = tokenise("Sen. Ana Grebe met the prof. She left.", [])
    assert tokens.kinds.count("E") == 1
