"""How far a noun phrase reaches: leftwards from its last word, and whether what was found is one phrase.

Works on the letters of one paragraph; what the phrase means is for `subjects.py` and `names.py`.
"""

from __future__ import annotations

from typing import Final

from corpus.quotations.sources import STAND_ALONE
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import NOT_PEOPLE, is_person_noun

_NOUNISH: Final = frozenset("NHLKDO#PJr&")
_SHARES: Final = frozenset(("%", "half", "third", "quarter"))
_LONGEST_NICKNAME: Final = 25
_LONGEST_PHRASE: Final = 80
"""In tokens; no subject in a newspaper is longer."""


def chunk_start(tokens: Tokens, i: int) -> int:
    """How far left of token i its clause reaches without crossing a boundary."""
    kinds = tokens.kinds
    lo = i + 1
    nearest = max(0, i - _LONGEST_PHRASE)
    while lo > nearest:
        kind = kinds[lo - 1]
        if (
            (
                kind in _NOUNISH
                and (kind != "r" or tokens.lows[lo - 1] in ("her", "itself") or kinds[lo - 2 : lo - 1] == "O")
            )
            or (
                kind == "Q"
                and lo <= i
                and _is_a_nickname(tokens, lo - 1)
                and lo >= 2
                and kinds[lo - 2] in "DLNHK"
            )
            or (kind == "C" and lo >= 2 and lo <= i and _joins(tokens, lo - 1))
        ):
            lo -= 1
        elif (kind in "WVFTMAY" or tokens.lows[lo - 1] == "that") and lo <= i:
            jump = _relative_start(tokens, lo - 1)
            if jump is None:
                break
            lo = jump
        else:
            break
    return lo


def _is_a_nickname(tokens: Tokens, q: int) -> bool:
    """Whether a span inside marks can be part of a name: short, and not closed off by a comma."""
    span = tokens.spans[tokens.quoted[q]]
    return span.end - span.start < _LONGEST_NICKNAME and tokens.text[span.end - 1] not in ",.?!"


def _joins(tokens: Tokens, conjunction: int) -> bool:
    """Whether "and" joins two nouns ("police and fire officials") and not two clauses."""
    kinds = tokens.kinds
    lo = conjunction
    names = kinds[conjunction - 1] == "N" and tokens.after(conjunction) in "NK"
    while lo > 0 and kinds[lo - 1] in ("NHLKDO#P" if names else "NHLKDO#") and conjunction - lo < 7:
        lo -= 1
    if lo == conjunction or (lo > 0 and kinds[lo - 1] not in "Ee,BQ"):
        return False
    left, right = kinds[conjunction - 1], tokens.after(conjunction)
    return left in "NHL" and right in "NHLK" and "NL" not in kinds[lo:conjunction]


def _relative_start(tokens: Tokens, i: int) -> int | None:
    """Left of a restrictive relative clause ("people who saw it"), the token after its noun; else None."""
    kinds = tokens.kinds
    for j in range(i, max(0, i - 8), -1):
        if kinds[j] in "E,;:QeR-":
            return None
        if (kinds[j] == "W" or tokens.lows[j] == "that") and kinds[j - 1] in "LNr#D":
            if kinds[j - 1] == "L" and tokens.lows[j - 1].endswith("ed"):
                return None
            return j
    return None


def looks_like_one_phrase(tokens: Tokens, lo: int, hi: int) -> bool:
    """A second determiner or a word that can only be a verb, outside "of"/"in" phrases, means two phrases."""
    kinds = tokens.kinds
    for i in range(lo + 1, hi):
        if kinds[i] == "D" and kinds[i - 1] not in "OPDCWSVFTMAY" and i - lo > (kinds[i - 1] != "L"):
            return False
        if kinds[i] == "L" and tokens.lows[i].endswith("ed") and _is_past(tokens, i):
            return False
        if tokens.lows[i] in NOT_PEOPLE and i + 1 < hi and kinds[i + 1] in "NH":
            return False
    return True


def _is_past(tokens: Tokens, i: int) -> bool:
    """Whether a word in "-ed" is the verb in a phrase: "prosecutors provided proof", not "newly elected people"."""
    before, low = tokens.kinds[i - 1], tokens.lows[i - 1]
    if before != "L":
        return before == "N"
    if tokens.after(i) == "D":
        return True
    return tokens.after(i) == "L" and (low.endswith("s") or is_person_noun(low) or low in STAND_ALONE)


def is_object(tokens: Tokens, start: int) -> bool:
    """Whether a phrase from token `start` on belongs to the preposition before it: "in a statement posted to"."""
    if tokens.kinds[start - 1] not in "PO" or tokens.lows[start - 1] in ("like", "unlike"):
        return False
    # 37% of farmers said, five out of nine judges agreed.
    return start < 2 or (tokens.lows[start - 2] not in _SHARES and tokens.kinds[start - 2] not in "J#D")


def before_adverbs(tokens: Tokens, i: int) -> int:
    """The last token up to i that is no part of the verb: not "has", "also", "on Tuesday"."""
    kinds = tokens.kinds
    while i >= 0 and kinds[i] in "AJX#p" and not (kinds[i] == "#" and i and kinds[i - 1] in "N,"):
        i -= 1
    return i
