"""A stretch of a paragraph laid out as tokens, column by column: the innermost loop of reading an article.

Runs in C where it was compiled; `lay_out_plainly` is the same in Python. What a piece of text tells by itself is looked
up in `pieces.py`; what the tokens before it decide is asked for here, word by word.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from corpus.quotations.letters import OPENING, letter_after
from corpus.quotations.pieces import ABBREVIATIONS, PIECES, Piece
from corpus.remembering import Remembering


class Laid(NamedTuple):
    """The tokens of a paragraph so far; as `tokens.Tokens` has them, but that letters are apart."""

    kinds: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    mendable: list[int]
    """Which tokens' letters may have to be mended, rising."""


class Rules(NamedTuple):
    """What laying out needs to know of language."""

    pieces: Remembering[Piece]
    letter_after: Callable[[str, str, list[str], list[str]], str]
    """Of a word and its lower-case form, behind tokens of these letters and forms."""
    belongs: Callable[[str, int, str, bool], bool]
    """`belongs_to_word`."""
    shortened: frozenset[str]
    """Words that a full stop may belong to."""
    opening: frozenset[str]
    """Letters after which a sentence may begin."""


def belongs_to_word(text: str, end: int, word: str, touches: bool) -> bool:
    """Whether a full stop that ends at `end` belongs to the word before it: "Sen.", "R-Wis.,"."""
    following = text[end : end + 2]
    if following[:1] == ",":
        return True
    if not touches or word not in ABBREVIATIONS or not following[:1].isspace():
        return False
    return following[1:].isdigit() if word in ("no", "nos") else bool(following[1:])


RULES: Final = Rules(PIECES, letter_after, belongs_to_word, ABBREVIATIONS, OPENING)


def lay_out_plainly(rules: Rules, laid: Laid, text: str, position: int, stop: int, begins: bool) -> bool:
    """Append the tokens of a text between two offsets, none of which is inside marks.

    `begins` tells whether a sentence may begin with the first of them; returned is whether one may behind the last.
    """
    kinds, lows, starts, ends, mendable = laid
    for length, alone, opening, within, may_be_mended, words in map(
        rules.pieces.__getitem__, text[position:stop].split(" ")
    ):
        if alone is not None:
            if begins or may_be_mended:
                mendable.append(len(kinds))
            kinds.append(opening if begins else within)
            lows.append(alone)
            starts.append(position)
            position += length
            ends.append(position)
            position += 1
            begins = False
            continue
        for word, start, end, low, opening, within, may_be_mended, may_belong in words:
            if may_belong and ends:
                touches = ends[-1] == position + start
                if rules.belongs(text, position + end, lows[-1], touches):
                    continue
            if begins or may_be_mended:
                mendable.append(len(kinds))
            letter = (opening if begins else within) or rules.letter_after(word, low, kinds, lows)
            begins = letter in rules.opening
            kinds.append(letter)
            lows.append(low)
            starts.append(position + start)
            ends.append(position + end)
        position += length + 1
    return begins


try:
    from corpus.kernels.words import lay_out as lay_out
except ImportError:  # no compiler, when this was installed
    lay_out = lay_out_plainly
