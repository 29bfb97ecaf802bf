"""Offices that would be taken for names or taken apart: "the Health Officer", "the Minister for Ports and Shipping".

Many papers print an office with capitals and its holder behind a comma. Who holds one elsewhere in an article is for
`offices.py`.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.mending import GIVEN
from corpus.quotations.names import Mention, mention_of
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import TITLES, is_person_noun

_OF_SEVERAL: Final = re.compile(r"[DK]?[LNH]*([LNH])[PO]D?[LNHK]+(?:,[LNHK]+)?C[LNHK]+$")
_A_NAME: Final = re.compile(r"H*N+")
_LONGEST: Final = 16
"""In tokens."""


def is_office(mention: Mention) -> bool:
    """Whether a mention that reads as a name is an office: "the Health Officer", "Italian Prime Minister"."""
    words = mention.text.lower().split()
    if mention.kind != "name" or len(words) < 2 or mention.title:
        return False
    return is_person_noun(words[-1]) if words[0] == "the" else words[-1] in TITLES and words[0] not in GIVEN


def office_of_several(tokens: Tokens, place: int, end: int) -> tuple[Mention, int] | None:
    """The office of two things that ends before token `end`, and its first token: "minister for ports and shipping"."""
    lo = max(0, end - _LONGEST)
    match = _OF_SEVERAL.search(tokens.kinds[lo:end]) if "C" in tokens.kinds[lo:end] else None
    if match is None or not is_person_noun(tokens.lows[lo + match.start(1)]):
        return None
    start = lo + match.start()
    text = tokens.words(start, end)
    return Mention(place, tokens.starts[start], tokens.ends[end - 1], "nominal", text, text), start


def holder_between(tokens: Tokens, place: int, lo: int, hi: int) -> Mention | None:
    """The name that tokens lo to hi are, where they are nothing else: it has a given name or a title."""
    if not _A_NAME.fullmatch(tokens.kinds, lo, hi):
        return None
    named = mention_of(tokens, place, lo, hi)
    if named is None or named.kind != "name" or not (" " in named.name or named.title):
        return None
    return named
