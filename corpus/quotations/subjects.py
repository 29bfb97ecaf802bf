"""Subjects: who the sentence around a verb of saying makes speak, found without a parser.

Reads backwards from a verb ("Mara Tolland, the harbour master, said"): short walks over the letters of a
paragraph's tokens to where the noun phrase starts. Reading forwards is for `phrases.py`.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.quotations.capital_offices import holder_between, is_office, office_of_several
from corpus.quotations.chunks import before_adverbs, chunk_start, is_object, looks_like_one_phrase
from corpus.quotations.names import Mention, described, mention_of, trimmed_description, widened
from corpus.quotations.offices import head_noun
from corpus.quotations.regions import is_a_state, is_region_of
from corpus.quotations.sources import is_somebody
from corpus.quotations.tokens import Tokens
from corpus.quotations.words import NOT_PEOPLE, is_person_noun

_PREAMBLE: Final = re.compile(r"[D]?[LK]*H*N+$|[DK][L#N]*$|L+$")
_OPENS_WITH_WHO: Final = re.compile(r"([DK#][LNHK#]*[LNH])[Wp]")
_OF_WHOM: Final = frozenset("who accused charged convicted suspected".split())
_HAVING: Final = (["have"], ["has"], ["had"])
_ONCE: Final = frozenset("then now formerly".split())
_JOINT: Final = re.compile(r"H*N+,H*N+,?CH*N+")
_NAME_OPENS: Final = re.compile(r"(?:^|[EeQB])(H*NN+),$")
_NAMED_LAST: Final = re.compile(r"H*N+$")


def phrase_before(tokens: Tokens, place: int, cue: int) -> tuple[Mention | None, int]:
    """The subject that ends before token `cue`, and the token where it (with its description) starts."""
    kinds = tokens.kinds
    i = before_adverbs(tokens, cue - 1)
    if tokens.lows[max(0, i - 1) : i + 1] == ["no", "longer"]:
        i = before_adverbs(tokens, i - 2)
    if i >= 1 and kinds[i] == "P" and tokens.after(i) in "X":
        i -= 1
    if i < 0:
        return None, cue
    if kinds[i] == ")":
        i = _matching(kinds, i, "(") - 1
    if i >= 0 and kinds[i] == "R":
        return mention_of(tokens, place, i, i + 1), i
    if i >= 1 and (
        (tokens.lows[i] == "who" and kinds[i] == "W") or (tokens.lows[i] == "that" and kinds[i - 1] == "L")
    ):
        return _antecedent(tokens, place, i)
    if i >= 3 and kinds[i - 2 : i + 1] == ",J,":  # "Tolland, meanwhile, said"
        i -= 3
    if i >= 2 and kinds[i] in ",-":
        return _before_apposition(tokens, place, i)
    lo = chunk_start(tokens, i)
    thats = (k for k in range(i, lo, -1) if tokens.lows[k] == "that")  # "a step that experts said"
    that = next(thats, lo - 1)
    found, start = _subject_of_chunk(tokens, place, that + 1, i + 1)
    if lo > 1 and start > lo and kinds[lo - 1] == "W" and kinds[lo] == "L" and tokens.lows[lo - 1] == "who":
        return _antecedent(tokens, place, lo - 1)  # a shopper who encountered the screens posted
    if found is not None and found.kind == "nominal" and start > that + 1 and is_object(tokens, start):
        behind = (
            kinds[lo] == "P" and tokens.lows[lo] != "to" and tokens.lows[lo - 1 : lo] in _HAVING
        )  # Officials have in the past said
        if tokens.lows[max(0, lo - 1) : lo + 1] == ["%", "of"]:
            return mention_of(
                tokens, place, lo + 1, i + 1
            ), lo + 1  # 85% of adults in a poll released last week
        return phrase_before(tokens, place, lo) if behind else (None, cue)
    whose = _who_opens(tokens, start) if found is not None and found.kind == "nominal" else None
    if whose is not None:
        return mention_of(tokens, place, *whose), whose[0]
    if found is not None and start >= 3 and kinds[start - 1] == ",":
        return _with_neighbour(tokens, place, found, start)
    return found, start


def _who_opens(tokens: Tokens, lo: int) -> tuple[int, int] | None:
    """ "A locksmith who broke in to steal a pension told police": the sentence's first noun, left of token lo."""
    start = lo
    while start > 0 and tokens.kinds[start - 1] not in "Ee,;:Q-S":
        start -= 1
    opens = _OPENS_WITH_WHO.match(tokens.kinds, start, lo)
    if (
        opens is None
        or tokens.lows[opens.end(1)] not in _OF_WHOM
        or (start and tokens.kinds[start - 1] not in "Ee")
    ):
        return None
    return opens.span(1)


def _with_neighbour(tokens: Tokens, place: int, found: Mention, start: int) -> tuple[Mention | None, int]:
    """A subject that a single comma parts: "another friend, Ana Grebe said", "Ana Grebe, head of X said"."""
    kinds = tokens.kinds
    lo = chunk_start(tokens, start - 2)
    if lo > 0 and kinds[lo - 1] not in "EeQB,":
        return found, start
    other, begin = _subject_of_chunk(tokens, place, lo, start - 1)
    if other is None or begin != lo:
        return found, start
    if (
        found.kind == "name"
        and other.kind == "nominal"
        and set("DK") & set(kinds[lo:start])
        and " " in found.name
    ):
        return widened(found, other), begin
    if (
        other.kind == found.kind == "nominal"
        and kinds[lo] == "D"
        and kinds[start] in "L#"
        and start - lo <= 4
        and " " in found.text
    ):
        return mention_of(tokens, place, lo, start + 1 + _length(tokens, start, found)), lo
    end = start + 1 + _length(tokens, start, found)
    if other.kind == "name" and found.kind == "nominal" and _JOINT.fullmatch(kinds, lo, end):
        return mention_of(tokens, place, lo, end), lo  # "Pell, Stoat and Grebe said"
    is_person = kinds[start] == "D" and is_person_noun(head_noun(found.text))
    after_marks = is_person and lo > 0 and kinds[lo - 1] in "eQ"  # “...,” Grebe, the engineer said
    if other.kind == "name" and (" " in other.name or after_marks) and (kinds[start] == "L" or is_person):
        return described(other, found.text), begin
    return found, start


def _length(tokens: Tokens, start: int, found: Mention) -> int:
    end = start
    while end < len(tokens.ends) and tokens.ends[end] < found.end:
        end += 1
    return end - start


def _matching(kinds: str, i: int, opening: str) -> int:
    found = kinds.rfind(opening, 0, i)
    return found if found >= 0 and i - found < 12 else i


def _antecedent(tokens: Tokens, place: int, who: int) -> tuple[Mention | None, int]:
    i = who - 1
    if i >= 0 and tokens.kinds[i] in ",-":
        i -= 1
    if i < 0 or tokens.kinds[i] not in "NHLKX)":
        return None, who
    lo = chunk_start(tokens, i)
    if lo > 0 and tokens.kinds[lo - 1] == "R" and i > lo:
        named = _NAMED_LAST.search(tokens.kinds, lo, i + 1)  # "They passed out bottles that said"
        return (mention_of(tokens, place, named.start(), i + 1), named.start()) if named else (None, who)
    found, start = _subject_of_chunk(tokens, place, lo, i + 1)
    if found is not None and found.kind == "nominal" and tokens.kinds[start - 1 : start + 1] == ",D":
        named = _NAME_OPENS.search(tokens.kinds, 0, start)  # "Helen Grebe, an engineer who said"
        if named is not None and is_somebody(head_noun(found.text)):
            other = mention_of(tokens, place, *named.span(1))
            if other is not None:
                return described(other, found.text), named.start(1)
    if found is not None and found.kind == "nominal" and tokens.lows[who] == "who":
        named = _NAMED_LAST.search(tokens.kinds, start, i + 1)
        if named and named.start() > start and not is_somebody(head_noun(found.text)):
            return mention_of(
                tokens, place, named.start(), i + 1
            ), named.start()  # "a triumph for Ana Grebe, who"
        if named is None or named.start() == start:
            inner = _people_within(tokens, place, start, i + 1)
            found, start = inner if inner and not is_somebody(head_noun(found.text)) else (found, start)
    return found, start


def _people_within(tokens: Tokens, place: int, lo: int, hi: int) -> tuple[Mention, int] | None:
    """ "A suit by relatives of the dead, who want": the last of a phrase's parts that is people."""
    for at in range(hi - 2, lo, -1):
        inner = mention_of(tokens, place, at + 1, hi) if tokens.kinds[at] == "P" else None
        if inner is not None and inner.kind == "nominal" and is_somebody(head_noun(inner.text)):
            return inner, at + 1
    return None


def _before_apposition(tokens: Tokens, place: int, comma: int) -> tuple[Mention | None, int]:
    """ "Mara Tolland, the harbour master, said": the name stands before the earliest comma that fits."""
    kinds = tokens.kinds
    mark = kinds[comma]
    best: tuple[Mention | None, int] = (None, comma)
    k = comma - 1
    while k > 0 and comma - k < 60 and kinds[k] not in "Ee;V":
        if kinds[k] == mark:
            end = k
            if kinds[k - 1] == ")":
                end = _matching(kinds, k - 1, "(")
            if end > 0 and kinds[end - 1] in "NHLKX#":
                holder = holder_between(tokens, place, k + 1, comma) if kinds[k] == "," else None
                several = office_of_several(tokens, place, end) if holder else None
                if holder and several:
                    return widened(holder, several[0]), several[1]
                lo = chunk_start(tokens, end - 1)
                found, start = _subject_of_chunk(tokens, place, lo, end)
                follows = tokens.after(k)
                if found and found.kind == "name" and is_a_state(found.name):
                    found = None
                fits = follows in "DWLNK#HPGfO" or tokens.lows[k + 1] in _ONCE
                if found and kinds[start] not in "X" and fits:
                    if holder and is_office(found):
                        return widened(holder, found), start
                    if found.kind == "name" and not _continues_an_apposition(tokens, start):
                        text = trimmed_description(tokens, k + 1, comma)
                        return described(found, text), start
                    if (
                        found.kind == "nominal"
                        and (kinds[lo] in "DK" or "K" in kinds[lo:end])
                        and not set(kinds[k + 1 : comma]) - set("HN")
                    ):
                        named = mention_of(tokens, place, k + 1, comma)
                        if named and named.kind == "name" and not is_region_of(tokens, end, named.name):
                            return widened(named, found), start
                    if best[0] is None and follows in "WDLPGf":
                        best = found, start
        k -= 1
    return best


def _continues_an_apposition(tokens: Tokens, start: int) -> bool:
    """Whether a name before a comma is a place inside a description ("of Springfield, Illinois, said")."""
    return start >= 2 and tokens.kinds[start - 1] in "OP"


def _subject_of_chunk(tokens: Tokens, place: int, lo: int, hi: int) -> tuple[Mention | None, int]:
    kinds = tokens.kinds
    while lo < hi and kinds[lo] in "JXB&":
        lo += 1
    if lo >= hi:
        return None, hi
    if lo and kinds[lo - 1 : lo + 1] == "AL" and kinds[lo + 1 : lo + 2] in ("L", "D", "N") and hi - lo > 2:
        lo += 1  # it will include new lines that show
    who = kinds.find("W", lo + 1, hi)
    if who > 0 and tokens.lows[who] == "who" and kinds[hi - 1] == "N":
        return mention_of(tokens, place, lo, who), lo  # several who spoke with Grebe
    if kinds[lo] in "PO" or not looks_like_one_phrase(tokens, lo, hi):
        match = _PREAMBLE.search(kinds[lo:hi])
        if match is None:
            return None, hi
        start = lo + match.start()
        for i in range(hi - 1, start - 1, -1):
            if tokens.lows[i] in NOT_PEOPLE and any(kinds[j] in "NH" for j in range(i + 1, hi)):
                start = i + 1
                break
        return mention_of(tokens, place, start, hi), start
    return mention_of(tokens, place, lo, hi), lo
