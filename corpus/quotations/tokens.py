"""A paragraph as tokens: each a word, a mark of punctuation or a whole quoted span, with a letter for its kind.

The letters of a paragraph are one string, so that what looks like grammar elsewhere is a regular expression
over letters, and token numbers are places in that string. Letters are explained in `words.KINDS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.quotations.laying import RULES, Laid, lay_out
from corpus.quotations.marks import MarkedSpan, ends_a_sentence
from corpus.quotations.mending import mended


@dataclass(frozen=True, slots=True)
class Tokens:
    """One paragraph. `starts[i]`, `ends[i]` are offsets of token i; `lows[i]` its lower-case form.

    `quoted[i]` is the number of the marked span that token i is, where that is of kind "Q".
    """

    text: str
    kinds: str
    lows: list[str]
    starts: list[int]
    ends: list[int]
    quoted: dict[int, int]
    spans: list[MarkedSpan]

    def after(self, i: int) -> str:
        """The kind of the token after i; the end of a paragraph counts as the end of a sentence."""
        return self.kinds[i + 1] if i + 1 < len(self.kinds) else "E"

    def words(self, lo: int, hi: int) -> str:
        """The text of tokens lo to hi, hi left out."""
        return self.text[self.starts[lo] : self.ends[hi - 1]] if lo < hi else ""


def tokenise(text: str, spans: Sequence[MarkedSpan], names: frozenset[str] = frozenset()) -> Tokens:
    """Take a paragraph apart; every marked span becomes one token.

    `names` are words that are names wherever they stand (`names_within`); a capital at the start of a sentence
    tells nothing otherwise.
    """
    laid = Laid([], [], [], [], [])
    kinds, lows, starts, ends, mendable = laid
    quoted: dict[int, int] = {}
    begins, position = True, 0
    for number, span in enumerate([*spans, None]):
        begins = lay_out(RULES, laid, text, position, span.outer[0] if span else len(text), begins)
        if span:
            position = span.outer[1]
            closes = ends_a_sentence(text, span) and not text[position : position + 3].strip()[:1].islower()
            quoted[len(kinds)] = number
            kinds += "Qe" if closes else "Q"
            lows += ["", ""] if closes else [""]
            starts += [span.outer[0], position] if closes else [span.outer[0]]
            ends += [position, position] if closes else [position]
            begins = True
    letters = mended(kinds, lows, text, starts, names, mendable)
    return Tokens(text, letters, lows, starts, ends, quoted, list(spans))
