"""What stands between two spaces, taken apart into words and marks: the same wherever it stands, and remembered.

Of each is known what it tells by itself. What the words before it decide is for `tokens.py`.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.letters import OPENING, look_of
from corpus.quotations.mending import WATCHED
from corpus.quotations.words import ABBREVIATED_TITLES
from corpus.remembering import Remembering

ABBREVIATIONS: Final = ABBREVIATED_TITLES | frozenset(
    "vs inc co corp ltd dept u.s u.n a.m p.m no nos".split()
)

_TOKEN: Final = re.compile(
    r"""(?:[A-Z]\.)+(?:[A-Z]\b)?                     # U.S. J. R.
      | \d\d?:\d\d(?:[ap]m)?                         # 10:15
      | \d{1,3}(?:,\d{3})+(?:[’'\-.&]\w+)*(?=\W|$)     # 40,000, 6,000-year-old
      | [#@]?\w+(?:[’'\-.&]\w+)*[’']?(?=\W|$)       # words, names, numbers, o'clock, al-Hazzani
      | \.\.\.+ | --+ | \S""",
    re.VERBOSE,
)

Word = tuple[str, int, int, str, str, str, bool, bool]
"""As printed, where it begins and ends in the piece, its look, whether its letter may have to be mended, and whether it
is a full stop that may be part of the word before it."""
Piece = tuple[int, str | None, str, str, bool, tuple[Word, ...]]
"""Its length. Of a piece that is one word and tells its letter by itself, as most are, the look, and whether its letter
may have to be mended; None in the place of the lower-case form for all others, and then their words and marks."""


def _piece(printed: str) -> Piece:
    words = tuple(_words_in(printed))
    if len(words) == 1:
        word, _, _, low, opening, within, may_be_mended, _ = words[0]
        if word == printed and opening and within and within not in OPENING:  # no mark
            return len(printed), low, opening, within, may_be_mended, ()
    return len(printed), None, "", "", False, words


def _words_in(piece: str) -> list[Word]:
    """No token goes over a space, so that a piece has the same ones wherever it stands."""
    if piece.isalpha():
        return [_word(piece, 0, piece)]
    word, mark = piece[:-1], piece[-1:]
    if len(word) > 1 and mark in ".,;:?!" and word.isalpha():
        return [_word(word, 0, piece), _word(mark, len(word), piece)]
    return [_word(match.group(), match.start(), piece) for match in _TOKEN.finditer(piece)]


def _word(printed: str, start: int, piece: str) -> Word:
    low, opening, within = look_of(printed)
    # One string in memory, and not two, where the word is in lower case.
    own, may_be_mended = printed if low == printed else low, low in WATCHED or "H" in (opening, within)
    may_belong = printed == "." and _may_belong(piece, start)
    return printed, start, start + len(printed), own, opening, within, may_be_mended, may_belong


def _may_belong(piece: str, stop: int) -> bool:
    """Whether the full stop at an offset of a piece may be part of the word before it, whatever stands around them."""
    before = piece[:stop].lower().replace("’", "'")
    return piece.startswith(",", stop + 1) or before.endswith(_SHORTENED)


_SHORTENED: Final = tuple(ABBREVIATIONS)
PIECES: Final = Remembering(_piece, 200_000)
"""The piece that is printed so."""
