"""A paragraph as tokens: each a word, a mark of punctuation or a whole quoted span, with a letter for its kind.

The letters of a paragraph are one string, so that what looks like grammar elsewhere is a regular expression
over letters, and token numbers are places in that string. Letters are explained in `words.KINDS`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from corpus.quotations.letters import OPENING, letter_after, look_of
from corpus.quotations.marks import MarkedSpan, ends_a_sentence
from corpus.quotations.mending import mended
from corpus.quotations.words import ABBREVIATED_TITLES
from corpus.remembering import Remembering

_ABBREVIATIONS: Final = ABBREVIATED_TITLES | frozenset(
    "vs inc co corp ltd dept u.s u.n a.m p.m no nos".split()
)
_TOKEN: Final = re.compile(
    r"""(?:[A-Z]\.)+(?:[A-Z]\b)?                     # U.S. J. R.
      | \d\d?:\d\d(?:[ap]m)?                         # 10:15
      | [#@]?\w+(?:[’'\-.&]\w+)*[’']?(?=\W|$)       # words, names, numbers, o'clock, al-Hazzani
      | \.\.\.+ | --+ | \S""",
    re.VERBOSE,
)
_INNER_CAPITAL: Final = re.compile(r" (?<=[\w,;] )([A-Z][\w’'-]+)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """One paragraph. `starts[i]`, `ends[i]` are offsets of token i; `lows[i]` its lower-case form.

    `quoted[i]` is the number of the marked span that token i is (kind "Q"), else -1.
    """

    text: str
    kinds: str
    lows: list[str]
    starts: list[int]
    ends: list[int]
    quoted: list[int]
    spans: list[MarkedSpan]

    def after(self, i: int) -> str:
        """The kind of the token after i; the end of a paragraph counts as the end of a sentence."""
        return self.kinds[i + 1] if i + 1 < len(self.kinds) else "E"

    def words(self, lo: int, hi: int) -> str:
        """The text of tokens lo to hi, hi left out."""
        return self.text[self.starts[lo] : self.ends[hi - 1]] if lo < hi else ""


def names_within(texts: Sequence[str]) -> frozenset[str]:
    """Words that some sentence of the article writes with a capital though they do not open it."""
    return frozenset(_INNER_CAPITAL.findall("\n".join(texts)))


def tokenise(text: str, spans: Sequence[MarkedSpan], names: frozenset[str] = frozenset()) -> Tokens:
    """Take a paragraph apart; every marked span becomes one token.

    `names` are words that are names wherever they stand (`names_within`); a capital at the start of a sentence
    tells nothing otherwise.
    """
    kinds: list[str] = []
    lows: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quoted: list[int] = []
    before, position = "E", 0
    for number, span in enumerate([*spans, None]):
        stop = span.outer[0] if span else len(text)
        for piece in text[position:stop].split(" "):
            for word, start, end, low, opening, within in _PIECES[piece]:
                if (
                    word == "."
                    and ends
                    and _abbreviates(text, position + end, lows[-1], ends[-1] == position + start)
                ):
                    continue
                before = (opening if before in OPENING else within) or letter_after(word, low, kinds, lows)
                kinds.append(before)
                lows.append(low)
                starts.append(position + start)
                ends.append(position + end)
            position += len(piece) + 1
        quoted += [-1] * (len(kinds) - len(quoted))
        if span:
            position = span.outer[1]
            closes = ends_a_sentence(text, span) and not text[position : position + 3].strip()[:1].islower()
            before = "e" if closes else "Q"
            kinds += "Qe" if closes else "Q"
            lows += ["", ""] if closes else [""]
            starts += [span.outer[0], position] if closes else [span.outer[0]]
            ends += [position, position] if closes else [position]
            quoted += [number, -1] if closes else [number]
    letters = mended(kinds, lows, text, starts, names)
    return Tokens(text, letters, lows, starts, ends, quoted, list(spans))


_Seen = tuple[str, int, int, str, str, str]


def _tokens_in(piece: str) -> tuple[_Seen, ...]:
    """The words and marks of a piece of text: each with its place in the piece and its look.

    No token goes over a space, so that what is between two spaces is the same tokens wherever it stands.
    """
    if piece.isalpha():
        return ((piece, 0, len(piece), *look_of(piece)),)
    word, mark = piece[:-1], piece[-1:]
    if len(word) > 1 and mark in ".,;:?!" and word.isalpha():
        end = len(word)
        return (word, 0, end, *look_of(word)), (mark, end, end + 1, *look_of(mark))
    return tuple((match.group(), *match.span(), *look_of(match.group())) for match in _TOKEN.finditer(piece))


_PIECES: Final = Remembering(_tokens_in, 60_000)


def _abbreviates(text: str, end: int, word: str, touches: bool) -> bool:
    """Whether a full stop that ends at `end` belongs to the word before it: "Sen.", "R-Wis.,"."""
    following = text[end : end + 2]
    if following[:1] == ",":
        return True
    if not touches or word not in _ABBREVIATIONS or not following[:1].isspace():
        return False
    return following[1:].isdigit() if word in ("no", "nos") else bool(following[1:])
