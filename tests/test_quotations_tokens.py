"""Tokens: what a paragraph is taken apart into."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.quotations.capitals import names_within
from corpus.quotations.letters import OPENING, letter_after, look_of
from corpus.quotations.mending import mended
from corpus.quotations.tokens import Tokens, tokenise

_LETTERS = st.text("abzABZ019’'-&@#:,;()é ", max_size=30)
_PHRASES = (
    "the Harbour posts|Grebe put it|when Will said|Mrs. May told|Said Grebe:|he asked|a man accused of|"
    "Sen. Grebe KC|Grebe’s|Chief|Kelly said|he said;|Idris al Hazzani|Ms. King|a think tank|it went on|"
    "Speaking at the quay,|Officials report|10:15|was written|claims|.|:|-|--|İzmir|no. 7|wall;|(the|\n|"
    "\xa0|؟Said|a report|had written|, state television reported|.Will"
)
_WORDS = st.lists(st.sampled_from(_PHRASES.split("|")), max_size=8).map(" ".join)


def places(text: str) -> list[tuple[int, int]]:
    tokens = tokenise(text, [])
    return list(zip(tokens.starts, tokens.ends, strict=True))


def letters_one_by_one(tokens: Tokens, names: frozenset[str]) -> str:
    """The letters of a paragraph without marks, each token looked at anew and each mended where it has to be."""
    kinds: list[str] = []
    lows: list[str] = []
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        word = tokens.text[start:end]
        low, opening, within = look_of(word)
        begins = not kinds or kinds[-1] in OPENING
        kinds.append((opening if begins else within) or letter_after(word, low, kinds, lows))
        lows.append(low)
    return mended(kinds, lows, tokens.text, tokens.starts, names, range(len(kinds)))


@given(_LETTERS, _LETTERS)
def test_what_stands_between_spaces_is_the_same_tokens_wherever_it_stands(one: str, other: str) -> None:
    """Pieces are remembered by that."""
    behind = len(one) + 1
    expected = places(one) + [(start + behind, end + behind) for start, end in places(other)]
    assert places(f"{one} {other}") == expected


@given(_WORDS)
def test_a_piece_taken_at_one_look_has_the_letters_of_its_words(text: str) -> None:
    """And of the tokens that are not tried for mending none has to be mended."""
    names = names_within([text])
    tokens = tokenise(text, [], names)
    assert tokens.kinds == letters_one_by_one(tokens, names)


def test_a_full_stop_belongs_to_a_shortened_word() -> None:
    """Where the sentence goes on behind it, and only there."""
    tokens = tokenise("Sen. Ana Grebe met the prof. She left.", [])
    assert tokens.kinds.count("E") == 1
