"""Subjects that a verb shares with the rest of its sentence: ", adding", "and joked", "with her ads asking"."""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.names import Mention, mention_of
from corpus.quotations.phrases import opening_subject
from corpus.quotations.saying import Saying
from corpus.quotations.tokens import Tokens

_WHEN: Final = frozenset("after when while because since although before until".split())
_IS_SOMEBODY_WHO: Final = re.compile(r"A(H*N+),W")


def sentence_start(tokens: Tokens, i: int) -> int:
    """The first token of the sentence that token i is in."""
    return max(tokens.kinds.rfind("E", 0, i), tokens.kinds.rfind("e", 0, i)) + 1


def is_coordinated(tokens: Tokens, i: int) -> bool:
    j = i - 1
    while j >= 0 and tokens.kinds[j] in "JA":
        j -= 1
    return j >= 0 and tokens.kinds[j] in "C,B-)X"


def shared_subject(tokens: Tokens, place: int, i: int, found: list[Saying]) -> Mention | None:
    """The subject of the sentence's last saying before token i, else of its main clause."""
    start = sentence_start(tokens, i)
    inside = [s for s in found[-20:] if s.cue_lo >= start and s.form != "according" and s.mention]
    inside = [s for s in inside if s.strength not in "MT"] or inside
    if tokens.kinds[start] == "S":  # "As the crowd began to chant, Tolland rose and joked"
        inside = [s for s in inside if s.strength not in "MT" or "," not in tokens.kinds[s.hi : i]]
    if inside:
        anew = [s for s in inside if s.lo and tokens.kinds[s.lo - 1] in "CBS;" and s.form == "before"]
        return (anew or inside)[-1 if anew else 0].mention
    if start and tokens.kinds[start - 1] == "e" and found:  # “...?” she asked. / “...,” she said, adding
        return None
    is_who = _IS_SOMEBODY_WHO.search(tokens.kinds, start, i)
    if is_who is not None and tokens.lows[is_who.end() - 1] == "who":
        return mention_of(tokens, place, *is_who.span(1))
    begin = start
    if tokens.kinds[i] in "Gf" and tokens.kinds[i - 1] != ",":
        begin = _clause_behind_comma(tokens, start, i)
    while begin < i and tokens.kinds[begin] in "Q,":
        begin += 1
    return opening_subject(tokens, place, begin, i)


def _clause_behind_comma(tokens: Tokens, start: int, i: int) -> int:
    """ "..., after a member crossed the floor saying": where the clause of token i begins; else `start`."""
    behind = (
        k + 1 for k in range(i - 2, start, -1) if tokens.lows[k] in _WHEN and tokens.kinds[k - 1] == ","
    )
    return next(behind, start)


def accompanying(tokens: Tokens, place: int, i: int) -> tuple[Mention, int] | None:
    """ "..., with one of her ads asking": who accompanies the sentence right before token i."""
    lo = i
    while lo > 0 and tokens.kinds[lo - 1] in "DLNHKO#":
        lo -= 1
    mention = mention_of(tokens, place, lo, i) if lo and tokens.lows[lo - 1] == "with" else None
    return (mention, lo) if mention is not None else None
