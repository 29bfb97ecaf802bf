"""Where in a run of capitals a name begins: behind an office, behind a body, or at a title that is part of it."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.mending import GIVEN
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import ABBREVIATED_TITLES, BODIES, DEPARTMENTS, TITLES

_AN_OFFICE: Final = re.compile(
    r"(?:[^n]er|or|ist|man|woman|ant|ian|eer|ee)$|"
    r"^(?:rival|seal|star|legend|fellow|ally|aide|chef|guru|king|counsel|dj|mc|mp|mep|msp|md|pm|qc|kc|mvp)$"
)
_OF_MANY: Final = re.compile(r"(?:s'|(?:men|people|children)'s)$")
_NO_SURNAMES: Final = frozenset(
    "department ministry agency office court senate assembly committee council commission parliament university "
    "college association company corporation league federation bureau authority school academy institute "
    "foundation hospital union party".split()
)
"""Last words of a body's name; a General Hall may be somebody."""


def is_office_of(tokens: Tokens, i: int) -> bool:
    """Whether token i behind "of" is a department and a name follows: "Secretary of State Ana Grebe"."""
    if tokens.kinds[i + 1 : i + 2] not in ("N", "H") or tokens.lows[i - 2] not in TITLES:
        return False
    return tokens.lows[i] in DEPARTMENTS or (tokens.lows[i + 1] in GIVEN and tokens.lows[i] not in GIVEN)


def behind_a_body(tokens: Tokens, first: int, end: int) -> int:
    """Where in the run of names from `first` on a person's begins: "ambassador to the United Isles Helen Pell"."""
    at = first - 1
    at -= at > 0 and tokens.kinds[at] == "D"
    if end - first < 3 or at < 1 or tokens.kinds[at] != "P" or tokens.lows[at - 1] not in TITLES:
        return first
    return named_behind(tokens.lows, first, end) or first


def named_behind(lows: list[str], first: int, end: int) -> int:
    """The place of the given name that follows a body's; 0 where there is none."""
    places = range(first, end - 1)
    return next((i for i in places if lows[i] in GIVEN and lows[i - 1] not in GIVEN), 0)


def given_name_at(lows: list[str], first: int, end: int) -> int:
    """Where a person's name begins in a run of capitals: "County Recorder Helen Pell" at "Helen"."""
    if end - first < 3 or lows[first] in GIVEN:
        return first
    at = next((i for i in range(first + 1, end - 1) if lows[i] in GIVEN), first)
    known = lows[first] in TITLES or lows[first] in DEPARTMENTS
    names_an_office = at - first > 1 or known or bool(_AN_OFFICE.search(lows[first]))
    return at if names_an_office else first


def body_start(tokens: Tokens, lo: int, first: int, head: int) -> int:
    """Where the name of a body begins that a title opens, from token `lo` on: "the Justice Department".

    Also "the Ossel Valley Sheriff's Office", and "Saltgate's Senate", as there are many senates.
    """
    kinds, lows = tokens.kinds, tokens.lows
    if (members := _at_its_members(tokens, first, head)) < first:
        return max(lo, members)
    if lows[head - 1] not in _NO_SURNAMES or lows[first] in GIVEN:
        return first
    at = first
    if at > lo and _owns(tokens, at - 1) and (head - at == 1 or _is_title(tokens.lows[at - 1])):
        at -= 1
        while at > lo and kinds[at - 1] in "NH":
            at -= 1
    while at > lo and kinds[at - 1] == "H" and lows[at - 1] not in ABBREVIATED_TITLES:
        at -= 1
    return at


def continues_a_body(tokens: Tokens, head: int) -> bool:
    """Whether the name before token `head` goes on: "the Centre for Tides and Currents", "the Office of the Clerk"."""
    if tokens.lows[head - 1] not in BODIES and tokens.lows[head - 1].removesuffix("s") not in BODIES:
        return False
    if tokens.kinds[head] == "P":
        return tokens.lows[head] == "for" and tokens.kinds[head + 1 : head + 2] in ("N", "H")
    return tokens.kinds[head : head + 2] == "OD" and tokens.kinds[head + 2 : head + 3] in ("N", "H")


def _at_its_members(tokens: Tokens, first: int, head: int) -> int:
    """Where "the Fishermen's Cooperative" begins, and "the Dock and Harbour Workers' Federation"; else `first`."""
    kinds, lows = tokens.kinds, tokens.lows
    if not first or lows[head - 1] not in BODIES or not _owns(tokens, first - 1):
        return first
    if not _OF_MANY.search(lows[first - 1]):
        return first
    begin = len(kinds[: first - 1].rstrip("N"))
    if kinds[:begin].endswith("NC"):
        other = len(kinds[: begin - 1].rstrip("N"))
        begin = other if other and kinds[other - 1] == "D" else begin
    return begin


def _owns(tokens: Tokens, i: int) -> bool:
    """Whether token i is a possessive with a capital."""
    return tokens.kinds[i] == "K" and tokens.text[tokens.starts[i]].isupper()


def _is_title(low: str) -> bool:
    return low.removesuffix("'s") in TITLES


def with_shared_surname(
    tokens: Tokens, lo: int, hi: int, words: list[str], text: str
) -> tuple[list[str], str]:
    """ "Thomas and Helen Grebe": the surname of the second is the first one's too."""
    joined = hi - lo == 1 and words[0] in GIVEN and tokens.kinds[hi : hi + 3] == "CNN"
    if joined and tokens.lows[hi + 1] in GIVEN and tokens.kinds[hi + 3 : hi + 4] not in ("N", "K"):
        surname = tokens.words(hi + 2, hi + 3)
        return [words[0], surname.lower()], f"{text} {surname}"
    return words, text
