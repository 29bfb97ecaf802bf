"""Reported speech: the clause that a saying reports, where it is not (or not wholly) inside marks.

"Tolland said THE WALL HELD", "THE WALL HELD, Tolland said", "according to Tolland, THE WALL HELD". Only the
extent of the clause is found here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from corpus.quotations.saying import Saying
from corpus.quotations.shared import sentence_start
from corpus.quotations.tokens import Tokens

_ASIDE: Final = re.compile(r"(?:J|X|[#D]L?(?=X)|P(?=X)|[PO][DLNHKX#JrO]+?(?=S)|,[^,E]{0,40},(?=S))*")
_SENTENCE_ENDS: Final = re.compile("[Ee]")
_CLAUSE_ENDS: Final = re.compile(
    r";|,(?=[CB]?J?(?:[RN]|[DK][LNH]+)[JA]*[VFTA])|-(?=[^-]*E)|,(?=Z)|,(?=G)|,(?=SR|SN)"
)
_OPENS_A_CLAUSE: Final = frozenset("that if whether how why where when".split())
_LEADS_A_CLAUSE: Final = frozenset(
    "if when while because although though since as after before until unless".split()
)
_NOTHING_MORE: Final = re.compile(r"[JX#]*+(?:[PO][DLNHKX#Or]++)*+,?")
_THEN_MORE: Final = re.compile(r"[JX#]*+(?:[PO][DLNHKX#Or]++)*+,[JC]*[Gf]")
_DATELINE: Final = re.compile(r"[NL]+(?:,[NL]+)?(?:,[X#]+)?(?:\([NLC]+\))?-")
_OF_PAPER: Final = frozenset("write writes wrote writing written reading".split())
_LEARNT: Final = frozenset("learn learns learned learnt learning".split())
_DONE_TO_THINGS: Final = frozenset(
    "maintain maintains maintained continue continues continued interrupt interrupts interrupted add adds added "
    "answer answers answered advise advises advised advising".split()
)
_A_THING: Final = re.compile(r"r|[DK](?!Q)(?![LNHK#]*[AVFTM])")
"""No clause, as far as is known: "a lead", not "the wall would hold"."""
_FINDING: Final = frozenset("find finds found".split())
_ONESELF: Final = [[word] for word in "himself herself itself themselves ourselves myself".split()]
_A_PAPER: Final = re.compile(r"[DK][LNHK#]*(?:[POEXCWS,;J]|$)")
_TELLS_WHEN: Final = re.compile(r"J*P?X")
_HAS_A_VERB: Final = re.compile(r"[AVFTMYp]|Lp")
_ONLY_WHEN: Final = frozenset("CBJDX#,")
"""Letters of "And earlier this week,", which nobody says."""
_ONLY_HOW: Final = re.compile(r"P[a-zA-Z]{1,2}")
"""No clause: "disputed at length", "confirmed on Friday"."""
_SHORTEST_MAIN_CLAUSE: Final = 5
_FEWEST_TOKENS: Final = 2


def begun_behind_commas(tokens: Tokens, sayings: list[Saying]) -> list[int]:
    """The tokens, rising, at which sayings of a paragraph begin behind a comma: a clause before one ends there."""
    return sorted(saying.lo for saying in sayings if tokens.kinds[saying.lo - 1] == ",")


def clauses_of(tokens: Tokens, saying: Saying, begun: list[int]) -> list[tuple[int, int]]:
    """The tokens (lo, hi) that a saying reports: one range, two around "he said" between commas, or none.

    `begun` is what `begun_behind_commas` gives for the paragraph.
    """
    kinds = tokens.kinds
    start = _after_dateline(tokens, sentence_start(tokens, saying.lo))
    ending = _SENTENCE_ENDS.search(kinds, saying.hi)
    stop = ending.start() if ending else len(kinds)
    if saying.form == "according":
        return _ranges(tokens, _around_according(tokens, saying, start, stop))
    if _stands_behind(tokens, saying, start, stop):
        ranges = [(start, saying.lo)]
        if (
            kinds[saying.lo - 1] == ","
            and kinds[saying.hi : saying.hi + 1] == ","
            and saying.form == "before"
        ):
            ranges.append((saying.hi, _clause_end(tokens, saying.hi, stop, begun)))
        return _ranges(tokens, *ranges)
    if saying.form == "after" or saying.strength == "M" or tokens.lows[saying.cue_lo] in ("read", "reads"):
        return []
    lo = saying.hi
    if _reports_nothing(tokens, saying.cue_lo, lo):
        return []
    if kinds[saying.cue_lo - 1] == "W":
        comma = kinds.find(",", lo, stop)
        stop = comma if comma > 0 else stop  # Lorne, who wrote so, has asked
    if saying.strength in "VGp":
        aside = _ASIDE.match(kinds, lo, stop)
        lo = aside.end() if aside else lo
        if lo < stop and (kinds[lo] == "P" or (kinds[lo] == "S" and tokens.lows[lo] not in _OPENS_A_CLAUSE)):
            return []
    return _ranges(tokens, (lo, _clause_end(tokens, lo, stop, begun)))


def _reports_nothing(tokens: Tokens, cue: int, lo: int) -> bool:
    """Whether a verb is about something that is no words: "wrote a thesis", "learned to read", "maintained a lead"."""
    kinds, low, following = tokens.kinds, tokens.lows[cue], tokens.lows[lo : lo + 1]
    if low in _OF_PAPER:
        return _A_PAPER.match(kinds, lo) is not None
    if low in _LEARNT:
        return following == ["to"]
    if low in _FINDING:
        return following in _ONESELF
    return low in _DONE_TO_THINGS and _A_THING.match(kinds, lo) is not None


def _after_dateline(tokens: Tokens, start: int) -> int:
    """The token after "SALTGATE, March 3 (Courier) -" at the start of a paragraph."""
    match = _DATELINE.match(tokens.kinds) if start == 0 and tokens.text[:4].isupper() else None
    return match.end() if match else start


def _stands_behind(tokens: Tokens, saying: Saying, start: int, stop: int) -> bool:
    """Whether what is said comes before the words that tell who says it."""
    kinds = tokens.kinds
    if saying.strength not in "VMZ" or saying.form not in ("before", "after") or saying.lo - start < 2:
        return False
    if saying.strength == "M" and kinds[saying.lo - 1] == ",":
        return False
    if kinds[saying.lo - 1] not in ",Qe-" or not set(kinds[start : saying.lo]) - _ONLY_WHEN:
        return False
    if saying.form == "after" or saying.hi >= stop or kinds[saying.hi] in "E,;-":
        return True
    closes = kinds[saying.lo - 1] == "," and saying.lo - start > _SHORTEST_MAIN_CLAUSE
    if closes and _TELLS_WHEN.match(kinds, saying.hi, stop) and _HAS_A_VERB.search(kinds, start, saying.lo):
        return True  # ..., the court ruled on Tuesday after a recount
    return bool(_NOTHING_MORE.fullmatch(kinds, saying.hi, stop) or _THEN_MORE.match(kinds, saying.hi, stop))


def _around_according(tokens: Tokens, saying: Saying, start: int, stop: int) -> tuple[int, int]:
    kinds = tokens.kinds
    if saying.lo - start > 2:
        return start, saying.lo
    comma = kinds.find(",", saying.hi, stop)
    if comma < 0:
        return stop, stop
    if kinds[comma + 1 : comma + 2] in ("D", "W"):  # a description between commas
        second = kinds.find(",", comma + 1, stop)
        comma = second if second > 0 else comma
    return comma + 1, stop


def _clause_end(tokens: Tokens, lo: int, stop: int, begun: list[int]) -> int:
    kinds = tokens.kinds
    begin = lo + 2
    if kinds[lo : lo + 1] == "S" and tokens.lows[lo + (kinds[lo : lo + 2] == "SS")] in _LEADS_A_CLAUSE:
        comma = kinds.find(",", lo, stop)  # "that if the wall fell, ..."
        begin = comma + 1 if comma > 0 else begin
    match = _CLAUSE_ENDS.search(kinds, begin, stop)
    hi = match.start() if match else stop
    following = bisect_right(begun, begin)
    return min(hi, begun[following]) if following < len(begun) else hi


def _ranges(tokens: Tokens, *ranges: tuple[int, int]) -> list[tuple[int, int]]:
    trimmed = [_trimmed(tokens, lo, hi) for lo, hi in ranges]
    return [one for one in trimmed if one is not None]


def _trimmed(tokens: Tokens, lo: int, hi: int) -> tuple[int, int] | None:
    kinds = tokens.kinds
    while lo < hi and kinds[lo] in ",:;-B":
        lo += 1
    if lo + 1 < hi and tokens.lows[lo] == "that" and kinds[lo + 1] not in "AVFTMYE,":
        lo += 1  # "said that the wall held", but "said that was all"
    while lo < hi and kinds[hi - 1] in ",:;-CB":
        hi -= 1
    if hi - lo < _FEWEST_TOKENS or _ONLY_HOW.fullmatch(kinds, lo, hi):
        return None
    return lo, hi
