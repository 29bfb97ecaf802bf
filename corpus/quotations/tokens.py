"""A paragraph as tokens: each a word, a mark of punctuation or a whole quoted span, with a letter for its kind.

The letters of a paragraph are one string, so that what looks like grammar elsewhere is a regular expression
over letters, and token numbers are places in that string. Letters are explained in `words.KINDS`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from corpus.quotations import verbs
from corpus.quotations.marks import MarkedSpan, ends_a_sentence
from corpus.quotations.words import ABBREVIATED_TITLES, PARTICLES, TITLES, kind_of_word

_ABBREVIATIONS: Final = "|".join(
    sorted(ABBREVIATED_TITLES | {"vs", "no", "inc", "co", "corp", "ltd", "dept", "u.s", "u.n"}, key=len, reverse=True)
)
_TOKEN: Final = re.compile(
    rf"""(?i:\b(?:{_ABBREVIATIONS})\.(?=\s+\S))      # Sen. Gov. Mr.
       | (?:[A-Z]\.)+(?:[A-Z]\b)?                    # U.S. J. R.
       | [ap]\.m\.
       | [#@]?\w+(?:[’'\-.&]\w+)*[’']?(?=\W|$)       # words, names, numbers, o'clock, al-Bayati
       | \.\.\.+ | --+ | \S""",
    re.VERBOSE,
)
_PUNCTUATION: Final = {
    ".": "E", "?": "E", "!": "E", "؟": "E", "。": "E", "…": "U", "...": "U", "....": "E",
    ",": ",", "،": ",", ";": ";", "؛": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")",
    "—": "-", "–": "-", "--": "-", "-": "-", "―": "-", "---": "-", "&": "C",
}  # fmt: skip
_BE: Final = frozenset("is was were are am be been being gets got get he's she's it's they're".split())
_NOUN_BEFORE: Final = frozenset("DKPO#(")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|s[’'])$")
_PAST: Final = re.compile(r"(?:ed|told|written|shown|seen|known|found|thought|heard|said|put)$")


@dataclass(frozen=True, slots=True)
class Tokens:
    """One paragraph. `starts[i]`, `ends[i]` are offsets of token i; `lows[i]` its lower-case form.

    `quoted[i]` is the number of the marked span that token i is (kind "Q"), else -1.
    """

    text: str
    kinds: str
    lows: list[str]
    starts: list[int]
    ends: list[int]
    quoted: list[int]
    spans: list[MarkedSpan]

    def words(self, lo: int, hi: int) -> str:
        """The text of tokens lo to hi, hi left out."""
        return self.text[self.starts[lo] : self.ends[hi - 1]] if lo < hi else ""


def tokenise(text: str, spans: Sequence[MarkedSpan]) -> Tokens:
    """Take a paragraph apart; every marked span becomes one token."""
    kinds: list[str] = []
    lows: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quoted: list[int] = []

    def add(kind: str, low: str, start: int, end: int, number: int = -1) -> None:
        kinds.append(kind)
        lows.append(low)
        starts.append(start)
        ends.append(end)
        quoted.append(number)

    position = 0
    for number, span in enumerate([*spans, None]):
        stop = span.outer[0] if span else len(text)
        for match in _TOKEN.finditer(text, position, stop):
            word = match.group()
            kind = _PUNCTUATION.get(word)
            if kind is None:
                low = word.lower().replace("’", "'")
                add(_kind(word, low, kinds, lows), low, match.start(), match.end())
            else:
                add(kind, word, match.start(), match.end())
        if span:
            add("Q", "", span.outer[0], span.outer[1], number)
            position = span.outer[1]
            if ends_a_sentence(text, span) and not text[position : position + 3].strip()[:1].islower():
                add("e", "", position, position)
    letters = _mend("".join(kinds), lows)
    return Tokens(text, letters, lows, starts, ends, quoted, list(spans))


def _kind(word: str, low: str, kinds: list[str], lows: list[str]) -> str:
    before = kinds[-1] if kinds else "E"
    bare = low.rstrip(".'")
    if word[0].isupper():
        if before in "Ee:-" or len(kinds) == 0 or before == "Q":  # at the start of a sentence capitals say nothing
            kind = kind_of_word(low)
            if kind and kind not in "VFTMGf":
                return kind
            if kind and kind in "Gf":
                return kind
        elif low in ("i", "i've", "i'm", "i'd"):
            return "R"
        if bare in TITLES:
            return "H"
        if kind_of_word(low) == "X":
            return "X"
        return "K" if _POSSESSIVE.search(word) else "N"
    if word[0].isdigit() or (word[0] in "#$€£" and len(word) > 1):
        return "#"
    if not word[0].isalpha() and word[0] != "@":
        return "U"
    if word[0] == "@":
        return "N"
    if "-" in word and any(part[:1].isupper() for part in word.split("-")) and word.split("-")[0] in PARTICLES:
        return "N"
    kind = kind_of_word(low)
    if kind is None:
        if _POSSESSIVE.search(word) and len(word) > 3:
            return "K"
        return "L"
    if kind in "VFTM":
        if low in verbs.AMBIGUOUS and before in _NOUN_BEFORE and not (before == "P" and lows[-1] == "to"):
            return "L"
        return _voice(low, kinds, lows, kind)
    if kind in "Gf" and before in _NOUN_BEFORE - {"P"}:
        return "L"
    return kind


def _voice(low: str, kinds: list[str], lows: list[str], kind: str) -> str:
    """A verb after a form of "be" is passive; after "to" or a modal it is no more than a base form."""
    i = len(kinds) - 1
    while i >= 0 and kinds[i] == "J":
        i -= 1
    if i >= 0:
        if kinds[i] == "A" and lows[i] in _BE and _PAST.search(low):
            return "p"
        if lows[i] == "to":
            return "p"
        if kinds[i] == "R" and lows[i] in _BE and _PAST.search(low):
            return "p"
    return kind


def _mend(kinds: str, lows: list[str]) -> str:
    """Name particles between names become part of the name ("Haider al Abadi", "Ludwig van Holt")."""
    letters = list(kinds)
    for i in range(1, len(letters) - 1):
        if lows[i] in PARTICLES and letters[i] in "LU" and letters[i + 1] == "N" and letters[i - 1] in "NH":
            letters[i] = "N"
    return "".join(letters)
