"""Noun phrases read forwards: the subject after a verb of saying, and the one that a sentence opens with.

"said the harbour master, Mara Tolland", "On Friday, Tolland ...". Reading backwards from a verb is for
`subjects.py`.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.capital_offices import is_office
from corpus.quotations.name_starts import continues_a_body
from corpus.quotations.names import Mention, described, mention_of, trimmed_description, widened
from corpus.quotations.regions import is_region_of
from corpus.quotations.sources import is_somebody
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import KIN

_AFTER: Final = re.compile(r"J?((?:[DK#LHNrQ]|X(?=[LN])|J(?=L)|C(?=[DLHNK]))+(?:[OP](?!X)[DK#LHNr]+)*|R)")
_FRONT: Final = re.compile(
    r"(?:[BC]|[JX],?|[D#]L*[JX]+,)*(?:[PGfSZX][^,E;:]*,)*?[BCJ]*((?:(?:[DK]|[HN]+K)[DL#NHK]*|[#L]*[HN]*N(?:L{1,3}H*N{2,}|CN+)?|R|L+)(?:O[DLNHK]+)?)"
)
_CALLED: Final = re.compile(r"LS(N+)")
_MORE_NAMES: Final = re.compile(r"(?:,H*N+)+,?CH*N+(?=[E,;]|$)")
_REST_OF_A_BODY: Final = re.compile(r"D?N+([OP]D?N+CN+)")
_A_NAME: Final = re.compile(r"H*N+")
_NAME_BETWEEN_COMMAS: Final = re.compile(r"(?:[PO][DLNHK#]+(?:C[LNHK]+)?)*,(H*N+),")


def phrase_after(tokens: Tokens, place: int, at: int) -> tuple[Mention | None, int]:
    """The noun phrase that starts at token `at` ("said" SPOKESMAN RYAN DALE) and the token after it."""
    kinds = tokens.kinds
    match = _AFTER.match(kinds, at)
    if match is None:
        return None, at
    lo, hi = match.start(1), match.end(1)
    for i in range(lo, hi):
        if kinds[i] == "Q" and not (i + 1 < hi and kinds[i + 1] in "NL"):
            hi = i
            break
    for i in range(lo + 1, hi):
        if kinds[i] == "L" and kinds[i - 1] == "N" and tokens.lows[i].endswith("ed"):
            hi = i  # "said Tolland failed to see it"
            break
    if hi <= lo:
        return None, at
    if kinds[hi : hi + 2] == "CN" and (more := _REST_OF_A_BODY.match(kinds, lo)) and more.end() > hi:
        hi = more.end() if continues_a_body(tokens, more.start(1)) else hi
    mention = mention_of(tokens, place, lo, hi)
    if mention is None:
        return None, at
    more = _MORE_NAMES.match(kinds, hi) if mention.kind == "name" else None
    if more is not None:  # said Pell, Stoat and Grebe
        return mention_of(tokens, place, lo, more.end()), more.end()
    called = _CALLED.match(kinds, hi - 1) if tokens.lows[hi - 1 : hi + 1] == ["known", "as"] else None
    if called is not None:  # the base chief known as Dale
        named = mention_of(tokens, place, *called.span(1))
        if named is not None:
            return described(named, tokens.words(lo, hi - 1)), called.end(1)
    return _with_apposition(tokens, place, mention, lo, hi)


def _with_apposition(tokens: Tokens, place: int, mention: Mention, lo: int, hi: int) -> tuple[Mention, int]:
    """The phrase in tokens lo to hi with the name or the description after its comma, and the token after it."""
    kinds, end = tokens.kinds, hi
    if end < len(kinds) and kinds[end] == "(":
        closing = kinds.find(")", end, end + 8)
        end = closing + 1 if closing > 0 else end
    if end + 1 >= len(kinds) or kinds[end] != ",":
        return mention, end
    if (mention.kind == "nominal" or is_office(mention)) and kinds[end + 1] in "NH":
        name = _A_NAME.match(kinds, end + 1)
        if (
            name
            and name.end() < len(kinds)
            and kinds[name.end()] in ",E-eW"
            and (set("DK") & set(kinds[lo:hi]) or mention.kind == "name")
        ):
            named = mention_of(tokens, place, name.start(), name.end())
            is_region = named is not None and is_region_of(tokens, end, named.name)
            if named and not is_region and (len(named.name.split()) > 1 or tokens.lows[hi - 1] in KIN):
                return widened(named, mention), name.end()
    elif mention.kind == "name":
        stop = end + 1
        while stop < len(kinds) and kinds[stop] not in "E;:Qe-(":
            stop += 1
        text = trimmed_description(tokens, end + 1, stop)
        if text and kinds[end + 1] in "DL#KNH" and kinds[end + 1 : end + 2] != "#":
            mention = described(mention, text)
    return mention, end


def opening_subject(tokens: Tokens, place: int, lo: int, hi: int) -> Mention | None:
    """The subject that the sentence in tokens lo to hi opens with, as far as letters can tell."""
    match = _FRONT.match(tokens.kinds, lo, hi)
    if match is None:
        return None
    start, end = match.span(1)
    if tokens.kinds[start] == "L" or tokens.kinds[start] in "DK":
        for i in range(start + 1, end):
            if (
                tokens.kinds[i] == "L"
                and tokens.lows[i].endswith("ed")
                and i - start > (tokens.kinds[start] != "L")
            ):
                end = i
                break
            if tokens.kinds[i - 1 : i + 1] == "LD" and i - start > 2 and tokens.after(i) != "X":
                end = i - 1  # "These people embody the words"
                break
    elif tokens.kinds[start] in "HN":
        for i in range(start + 1, end):
            if tokens.kinds[i] == "L" and tokens.lows[i].endswith(("s", "ed")):  # "Pell backs Mara Tolland"
                end = i
                break
    if tokens.kinds[end - 1] in "NH" and tokens.kinds[end : end + 1] == "L" and end < hi:
        end += is_somebody(tokens.lows[end])  # "US officials"
    mention = mention_of(tokens, place, start, end)
    if mention is not None and (mention.kind == "nominal" or is_office(mention)):
        name = _NAME_BETWEEN_COMMAS.match(tokens.kinds, end, hi)
        named = mention_of(tokens, place, *name.span(1)) if name else None
        follows = name is not None and tokens.kinds[end] == ","
        is_region = named is not None and is_region_of(tokens, end, named.name)
        if named and named.kind == "name" and not is_region and (follows or " " in named.name):
            return widened(named, mention)
    return mention
