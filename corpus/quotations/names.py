"""Mentions: the words by which a sentence names somebody, found without a parser.

From the letters of a paragraph's tokens: the noun phrase that ends before a verb of saying, the one that
starts after it, the subject a sentence opens with, and in each the name, the words before it (title) and the
words after it (description). Who a mention is, is for `people.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from corpus.quotations.tokens import Tokens
from corpus.quotations.words import NOT_PEOPLE

_NOUNISH: Final = frozenset("NHLKDO#PJr&")
_VERBAL: Final = frozenset("VFTMApGf")
_HEAD_END: Final = re.compile(r"(?<=[NHLK#r])[OPJ]")
_PREAMBLE: Final = re.compile(r"[D]?[LK]*H*N+$|[DK][L#N]*$|L+$")
_AFTER: Final = re.compile(r"J?((?:[DK#LHNrQ]|C(?=[DLHNK]))+(?:[OP](?!X)[DK#LHNr]+)*|R)")
_FRONT: Final = re.compile(r"(?:[BCJX]|S(?=[DKLHN]))*(?:[PG][^,ERWV:;]*,)?[BCJ]*((?:[DK][L#NHK]*|[#L]*H*N+(?:CN+)?|R|L+))")
_WORDS_OF_NAME: Final = re.compile(r"N+$")


@dataclass(frozen=True, slots=True)
class Mention:
    """`text` is the mention as printed; `name` the bare name where there is one.

    `title` are the words before the name, `description` the apposition beside it. `start` and `end` are
    offsets into the paragraph at `place`; `gender_title` is the title word nearest the name.
    """

    place: int
    start: int
    end: int
    kind: str
    text: str
    name: str
    title: str | None = None
    description: str | None = None


def mention_of(tokens: Tokens, place: int, lo: int, hi: int, description: str | None = None) -> Mention | None:
    """Read tokens lo to hi as one noun phrase; None where there is no noun in it."""
    kinds = tokens.kinds
    while lo < hi and kinds[lo] in "JXBCPSO&":
        lo += 1
    while lo < hi and kinds[hi - 1] in "JOPDCBX":
        hi -= 1
    if lo >= hi:
        return None
    if hi - lo == 1 and kinds[lo] == "R":
        return _make(tokens, place, lo, hi, "pronoun", tokens.lows[lo].split("'")[0])
    letters = kinds[lo:hi]
    cut = _HEAD_END.search(letters)
    head = hi if cut is None else lo + cut.start()
    last_title = max((i for i in range(lo, head) if kinds[i] == "H"), default=lo - 1)
    run = _WORDS_OF_NAME.search(kinds[lo:head])
    first = head if run is None else max(lo + run.start(), last_title + 1)
    if first < head:
        is_body = head - first == 1 and head < hi and kinds[head] == "O" and kinds[hi - 1] in "NL" and first == lo
        if is_body or (first > lo and kinds[lo] == "D" and first == lo + 1):
            end = hi if is_body else head
            return _make(tokens, place, lo, end, "name", tokens.words(first, end), description=description)
        if head < hi and description is None and kinds[head] in "OP" and tokens.lows[head] in ("of", "from", "with"):
            description = tokens.words(head, hi)
        title = tokens.words(lo, first) or None
        return _make(tokens, place, lo, head, "name", tokens.words(first, head), title, description)
    if not any(letter in "NLHK#rDQ" for letter in letters):
        return None
    return _make(tokens, place, lo, hi, "nominal", tokens.words(lo, hi), description=description)


def _make(
    tokens: Tokens,
    place: int,
    lo: int,
    hi: int,
    kind: str,
    name: str,
    title: str | None = None,
    description: str | None = None,
) -> Mention:
    return Mention(place, tokens.starts[lo], tokens.ends[hi - 1], kind, tokens.words(lo, hi), name, title, description)


def phrase_before(tokens: Tokens, place: int, cue: int) -> tuple[Mention | None, int]:
    """The subject that ends before token `cue`, and the token where it (with its description) starts."""
    kinds = tokens.kinds
    i = cue - 1
    while i >= 0 and kinds[i] in "AJX#p" and not (kinds[i] == "#" and i and kinds[i - 1] in "N,"):
        i -= 1
    if i >= 1 and kinds[i] == "P" and kinds[i + 1] in "X":
        i -= 1
    if i < 0:
        return None, cue
    if kinds[i] == ")":
        i = _matching(kinds, i, "(") - 1
    if i >= 0 and kinds[i] == "R":
        return mention_of(tokens, place, i, i + 1), i
    if i >= 0 and kinds[i] == "W" and tokens.lows[i] == "who":
        return _antecedent(tokens, place, i)
    if i >= 2 and kinds[i] in ",-":
        return _before_apposition(tokens, place, i)
    lo = _chunk_start(tokens, i)
    return _subject_of_chunk(tokens, place, lo, i + 1)


def _matching(kinds: str, i: int, opening: str) -> int:
    found = kinds.rfind(opening, 0, i)
    return found if found >= 0 and i - found < 12 else i


def _antecedent(tokens: Tokens, place: int, who: int) -> tuple[Mention | None, int]:
    i = who - 1
    if i >= 0 and tokens.kinds[i] in ",-":
        i -= 1
    if i < 0 or tokens.kinds[i] not in "NHLKX)":
        return None, who
    lo = _chunk_start(tokens, i)
    return _subject_of_chunk(tokens, place, lo, i + 1)


def _before_apposition(tokens: Tokens, place: int, comma: int) -> tuple[Mention | None, int]:
    """ "Mara Tolland, the harbour master, said": the name stands before the earliest comma that fits."""
    kinds = tokens.kinds
    mark = kinds[comma]
    best: tuple[Mention | None, int] = (None, comma)
    k = comma - 1
    while k > 0 and comma - k < 60 and kinds[k] not in "Ee;QV":
        if kinds[k] == mark:
            end = k
            if kinds[k - 1] == ")":
                end = _matching(kinds, k - 1, "(")
            if end > 0 and kinds[end - 1] in "NHLKX#":
                lo = _chunk_start(tokens, end - 1)
                found, start = _subject_of_chunk(tokens, place, lo, end)
                follows = kinds[k + 1]
                if found and kinds[start] not in "X" and follows in "DWLNK#HPGfO":
                    if found.kind == "name" and not _continues_an_apposition(tokens, start, found):
                        text = _trimmed_description(tokens, k + 1, comma)
                        return _described(found, text), start
                    if best[0] is None and follows in "WDLP":
                        best = found, start
        k -= 1
    return best


def _continues_an_apposition(tokens: Tokens, start: int, found: Mention) -> bool:
    """Whether a name before a comma is a place inside a description ("of Springfield, Illinois, said")."""
    return start >= 2 and tokens.kinds[start - 1] in "OP"


def _trimmed_description(tokens: Tokens, lo: int, hi: int) -> str | None:
    """An apposition without ages and without the relative clause at its end."""
    kinds = tokens.kinds
    while lo < hi and kinds[lo] in "#,":
        lo += 1
    if lo >= hi or kinds[lo] in "WSGfR":
        return None
    end = lo
    while end < hi and kinds[end] not in "WSE;:Qe" and not (kinds[end] == "," and kinds[end + 1] in "WGfDS"):
        end += 1
    while end > lo and kinds[end - 1] in ",PO":
        end -= 1
    return tokens.words(lo, end) or None if kinds[lo] in "DLNHK" else None


def _described(mention: Mention, text: str | None) -> Mention:
    if text is None:
        return mention
    return Mention(
        mention.place, mention.start, mention.end, mention.kind, mention.text, mention.name, mention.title, text
    )


def _chunk_start(tokens: Tokens, i: int) -> int:
    """How far left of token i its clause reaches without crossing a boundary."""
    kinds = tokens.kinds
    lo = i + 1
    while lo > 0:
        kind = kinds[lo - 1]
        if kind in _NOUNISH and not (kind == "r" and tokens.lows[lo - 1] not in ("her", "itself")):
            lo -= 1
        elif kind == "Q" and lo <= i and tokens.spans[tokens.quoted[lo - 1]].end - tokens.spans[
            tokens.quoted[lo - 1]
        ].start < 25 and lo >= 2 and kinds[lo - 2] in "DLNHK":
            lo -= 1
        elif kind == "C" and lo >= 2 and lo <= i and _joins(tokens, lo - 1):
            lo -= 1
        elif kind in "WSVFTMA" and lo <= i:
            jump = _relative_start(tokens, lo - 1)
            if jump is None:
                break
            lo = jump
        else:
            break
    return lo


def _joins(tokens: Tokens, conjunction: int) -> bool:
    """Whether "and" joins two nouns ("police and fire officials") and not two clauses."""
    kinds = tokens.kinds
    lo = conjunction
    while lo > 0 and kinds[lo - 1] in "NHLKDO#" and conjunction - lo < 5:
        lo -= 1
    if lo == conjunction or (lo > 0 and kinds[lo - 1] not in "Ee,BQ"):
        return False
    left, right = kinds[conjunction - 1], kinds[conjunction + 1]
    return left in "NHL" and right in "NHLK" and "NL" not in kinds[lo:conjunction]


def _relative_start(tokens: Tokens, i: int) -> int | None:
    """Left of a restrictive relative clause ("people who saw it"), the token after its noun; else None."""
    kinds = tokens.kinds
    for j in range(i, max(0, i - 8), -1):
        if kinds[j] in "E,;:QeR-":
            return None
        if (kinds[j] == "W" or tokens.lows[j] == "that") and kinds[j - 1] in "LNr#D":
            return j
    return None


def _subject_of_chunk(tokens: Tokens, place: int, lo: int, hi: int) -> tuple[Mention | None, int]:
    kinds = tokens.kinds
    while lo < hi and kinds[lo] in "JXB&":
        lo += 1
    if lo >= hi:
        return None, hi
    if kinds[lo] in "PO" or not _looks_like_one_phrase(tokens, lo, hi):
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


def _looks_like_one_phrase(tokens: Tokens, lo: int, hi: int) -> bool:
    """A second determiner or a word that can only be a verb, outside "of"/"in" phrases, means two phrases."""
    kinds = tokens.kinds
    for i in range(lo + 1, hi):
        if kinds[i] == "D" and kinds[i - 1] not in "OPDCWSVFTMA" and i - lo > 1:
            return False
        if kinds[i] == "L" and kinds[i - 1] == "N" and tokens.lows[i].endswith("ed"):
            return False
        if tokens.lows[i] in NOT_PEOPLE and i + 1 < hi and kinds[i + 1] in "NH":
            return False
    return True


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
    if hi <= lo:
        return None, at
    mention = mention_of(tokens, place, lo, hi)
    if mention is None:
        return None, at
    end = hi
    if end < len(kinds) and kinds[end] == "(":
        closing = kinds.find(")", end, end + 8)
        end = closing + 1 if closing > 0 else end
    if end + 1 < len(kinds) and kinds[end] == ",":
        if mention.kind == "nominal" and kinds[end + 1] in "NH":
            name = re.compile(r"H*N+").match(kinds, end + 1)
            if name and name.end() < len(kinds) and kinds[name.end()] in ",E-eW" and kinds[lo] in "DK":
                named = mention_of(tokens, place, name.start(), name.end())
                if named and len(named.name.split()) > 1:
                    return _described(named, mention.text), name.end()
        elif mention.kind == "name":
            stop = end + 1
            while stop < len(kinds) and kinds[stop] not in "E;:Qe-(":
                stop += 1
            text = _trimmed_description(tokens, end + 1, stop)
            if text and kinds[end + 1] in "DL#KNH" and kinds[end + 1 : end + 2] != "#":
                mention = _described(mention, text)
    return mention, end


def opening_subject(tokens: Tokens, place: int, lo: int, hi: int) -> Mention | None:
    """The subject that the sentence in tokens lo to hi opens with, as far as letters can tell."""
    match = _FRONT.match(tokens.kinds, lo, hi)
    if match is None:
        return None
    start, end = match.span(1)
    if tokens.kinds[start] == "L" or tokens.kinds[start] in "DK":
        for i in range(start + 1, end):
            if tokens.kinds[i] == "L" and tokens.lows[i].endswith("ed") and i - start > 1:
                end = i
                break
    return mention_of(tokens, place, start, end)
