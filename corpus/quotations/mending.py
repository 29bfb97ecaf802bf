"""Letters put right that only the words on both sides can tell: "posts", "Will", "Speaking at the quay"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from corpus.quotations import verbs
from corpus.quotations.given_names import FEMALE, MALE
from corpus.quotations.words import PARTICLES, is_person_noun, kind_of_word

GIVEN: Final = MALE | FEMALE

_TURNED_AT_START: Final = frozenset(
    "said says asked added wrote replied stated continued explained argued answered".split()
)
_CHARGED: Final = frozenset("accused charged convicted suspected".split())
_PERFECT: Final = frozenset("written sworn".split())
_HOLDS: Final = frozenset("held holds".split())
_BEGINS_A_CLAUSE: Final = (["R"], ["D"], ["N"], ["H"], ["K"])
_HAVING: Final = frozenset("had has have having".split())
_SAYS_BEFORE_TO: Final = frozenset("decline declines declined".split())
_PHRASAL: Final = {
    "on": frozenset("went goes go going".split()),
    "back": frozenset("shot fired hit struck snapped shoots fires hits pushed pushes".split()),
    "out": frozenset("pointed points point pointing called".split()),
    "in": frozenset("chimed chimes weighed weighs".split()),
}


WATCHED: Final = verbs.AMBIGUOUS.union(
    ("put", "puts", "think"), _HOLDS, _SAYS_BEFORE_TO, _CHARGED, _PERFECT, PARTICLES, *_PHRASAL.values()
)
"""Words whose letter may have to be mended wherever they stand."""


def mended(
    kinds: list[str],
    lows: list[str],
    text: str,
    starts: list[int],
    names: frozenset[str],
    mendable: Sequence[int],
) -> str:
    """Correct letters that only the neighbours on both sides can tell.

    `mendable` are the tokens, rising, that a sentence may begin with, titles, and WATCHED words; others stay.
    """
    last = len(kinds) - 1
    for i in mendable:
        kind, low = kinds[i], lows[i]
        following = kinds[i + 1] if i < last else "E"
        before = kinds[i - 1] if i else "E"
        if low in ("put", "puts") and i < last and lows[i + 1] == "it":
            kinds[i] = "V"  # as Tolland put it
        elif low in _CHARGED and before in "NL" and following in "OP":
            kinds[i] = "p"  # "a man accused of fraud told the court"
        elif low in _PERFECT and before == "A" and lows[i - 1] in _HAVING:
            kinds[i] = "V"  # Tolland had written
        elif kind == "N" and before in "Ee" and following in "NHDK" and _is_turned(low, kinds, i):
            kinds[i] = "V"  # Said Tolland, "..."
        elif (
            kind == "N"
            and before in "Ee"
            and kinds[i + 1 : i + 3] == ["N", "N"]
            and low not in GIVEN
            and text[starts[i] : starts[i] + len(low)] not in names
            and is_person_noun(low)
        ):
            kinds[i] = "H"  # "Neighbour Helen Grebe said"
        elif low == "think" and lows[i + 1 : i + 2] in (["tank"], ["tanks"]):
            kinds[i] = "L"
        elif kind == "N" and low.endswith("ing") and following == "P" and before in "Ee":
            if text[starts[i] : starts[i] + len(low)] not in names:
                kinds[i] = "P"  # "Speaking at the quay, Tolland ..."
        elif (
            kind == "N"
            and following in "PO"
            and before in "Ee"
            and (low in _PLURALS or (low.endswith("s") and low.isalpha() and is_person_noun(low[:-1])))
            and text[starts[i] : starts[i] + len(low)] not in names
        ):
            kinds[i] = "L"  # "People in Quillhaven", "Officials of the union"
        elif (
            kind == "N"
            and following == "L"
            and before in "Ee"
            and text[starts[i] : starts[i] + len(low)] not in names
        ):
            kinds[i] = "L"  # "Partial transcripts"
        elif (
            kind == "N"
            and before in "EeQ"
            and text[starts[i] : starts[i] + len(low)] not in names
            and (kind_of_word(low) in ("V", "F", "T", "M") or (following in "VFTMA" and _is_plural(low)))
        ):
            kinds[i] = "L" if _is_plural(low) else "p"  # "Officials said", "Asked whether"
        elif (
            kind == "J"
            and low.endswith("ly")
            and following in "VMFA"
            and before in "EeQ"
            and text[starts[i]].isupper()
        ):
            kinds[i] = "N"  # Kelly, Sally
        elif kind == "A" and low in ("will", "may") and following in "VMF" and text[starts[i]].isupper():
            kinds[i] = "N"  # Mr. Will, Mrs. May
        elif low in _HOLDS and lows[i + 1 : i + 2] == ["that"] and kinds[i + 2 : i + 3] in _BEGINS_A_CLAUSE:
            kinds[i] = "F"  # the court held that it was void
        elif kind in "LU" and low in PARTICLES and following == "N" and before in "NH":
            kinds[i] = "N"  # Idris al Hazzani
        elif (
            kind == "H"
            and before in "NH"
            and following not in "NH"
            and not _is_of_a_state(text, starts, i, following)
        ):
            kinds[i] = "N"  # Peter King, Ms King
        elif kind in "VFT" and low in _SAYS_BEFORE_TO and (i == last or lows[i + 1] != "to"):
            kinds[i] = "L"  # "price declines from June", not "declined to say"
        elif kind in "VFT" and low in verbs.AMBIGUOUS and low in verbs.BASES and before in ",Ee":
            behind = kinds[i + 2 : i + 3]
            if (following == "L" and behind in (["V"], ["F"], ["A"])) or (
                following == "N" and behind == ["N"]
            ):
                kinds[i] = "L"  # "..., state television reported", "the petitioner, advocate Helen Grebe"
        elif low == "states" and kind in "VFT" and _are_states(kinds, i, following):
            kinds[i] = "L"  # "other states, including Arvia, report"
        elif low == "advocates" and before in "LNC" and following in "PVFTAYW":
            kinds[i] = "L"  # "community advocates at the border said"
        elif kind in "VFT" and low in verbs.AMBIGUOUS and _is_noun(kinds, lows, i, following):
            kinds[i] = "L"
        elif i < last and lows[i + 1] in _PHRASAL and low in _PHRASAL[lows[i + 1]] and kind in "YLVFM":
            kinds[i] = "G" if low.endswith("ing") else "V"
            kinds[i + 1] = "J"
    return "".join(kinds)


def _are_states(kinds: list[str], i: int, following: str) -> bool:
    """Whether "states" are several: nothing that they state follows, or a sentence has hardly begun."""
    return following in "LNVFTMAPOCWJKX" or (following == "," and (i < 2 or kinds[i - 2] in "Ee"))


def _is_of_a_state(text: str, starts: list[int], i: int, following: str) -> bool:
    """Whether an office stands behind letters: "US Secretary of State Grebe"."""
    return following == "O" and text[starts[i - 1] : starts[i - 1] + 2].isupper()


def _is_turned(low: str, kinds: list[str], i: int) -> bool:
    """Whether a sentence opens with its verb: "Said Tolland, ...", "Countered Tolland: ..."."""
    return low in _TURNED_AT_START or (
        low in verbs.SAYING and kinds[i + 1] in "NH" and ":" in kinds[i + 2 : i + 5]
    )


def _is_noun(kinds: list[str], lows: list[str], i: int, following: str) -> bool:
    """ "the wake-up call", "a records request": a base form that no plural stands before, or "a" does."""
    before, low_before = (kinds[i - 1], lows[i - 1]) if i else ("E", "")
    if lows[i] in verbs.BASES:
        if (before == "N" and not low_before.endswith(_PEOPLES)) or (
            before == "L" and not low_before.endswith("s") and low_before not in _PLURALS
        ):
            return True
        back = i - 1
        while back > 0 and kinds[back] in "LN" and i - back < 5:
            back -= 1
        return before == "L" and lows[back] in ("a", "an", "this", "each", "another")
    opens = before == "N" and kinds[i - 2 : i - 1] in ([], ["E"], ["e"]) and following == "A"
    return (before == "L" or opens) and lows[i].endswith("s") and following in "OE,AYp"


_PEOPLES: Final = ("ans", "ats")
"""How "Republicans" and "Democrats" end."""


def _is_plural(low: str) -> bool:
    return low in _PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 4)


_PLURALS: Final = frozenset("people police men women children media staff crew troops".split())
