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
from corpus.quotations.mending import mended
from corpus.quotations.words import ABBREVIATED_TITLES, PARTICLES, POSTNOMINALS, TITLES, kind_of_word

_ABBREVIATIONS: Final = ABBREVIATED_TITLES | frozenset(
    "vs inc co corp ltd dept u.s u.n a.m p.m no nos".split()
)
_TOKEN: Final = re.compile(
    r"""(?:[A-Z]\.)+(?:[A-Z]\b)?                     # U.S. J. R.
      | \d\d?:\d\d(?:[ap]m)?                         # 10:15
      | [#@]?\w+(?:[’'\-.&]\w+)*[’']?(?=\W|$)       # words, names, numbers, o'clock, al-Hazzani
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
_INNER_CAPITAL: Final = re.compile(r"(?<=[\w,;] )([A-Z][\w’'-]+)")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|s[’'])$")
_OFFICE_BEFORE: Final = re.compile(
    r"(?:ex|co|vice|then)-\w+$|(?:mum|mom|dad|mother|father|gran\w*|great-gran\w*)-of-\w+$|\w+-in-law$"
)
_TIME: Final = re.compile(r"\d\d?[:.]\d\d(?:[ap]m)?$")
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

    def after(self, i: int) -> str:
        """The kind of the token after i; the end of a paragraph counts as the end of a sentence."""
        return self.kinds[i + 1] if i + 1 < len(self.kinds) else "E"

    def words(self, lo: int, hi: int) -> str:
        """The text of tokens lo to hi, hi left out."""
        return self.text[self.starts[lo] : self.ends[hi - 1]] if lo < hi else ""


def names_within(texts: Sequence[str]) -> frozenset[str]:
    """Words that some sentence of the article writes with a capital though they do not open it."""
    return frozenset(_INNER_CAPITAL.findall("\n".join(texts)))


def tokenise(text: str, spans: Sequence[MarkedSpan], names: frozenset[str] = frozenset()) -> Tokens:
    """Take a paragraph apart; every marked span becomes one token.

    `names` are words that are names wherever they stand (`names_within`); a capital at the start of a sentence
    tells nothing otherwise.
    """
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
            start, end = match.span()
            if kind is None:
                low = word.lower()
                if "’" in low:
                    low = low.replace("’", "'")
                add(_kind(word, low, kinds, lows), low, start, end)
            elif word != "." or not ends or not _abbreviates(text, end, lows[-1], ends[-1] == start):
                add(kind, word, start, end)
        if span:
            add("Q", "", span.outer[0], span.outer[1], number)
            position = span.outer[1]
            if ends_a_sentence(text, span) and not text[position : position + 3].strip()[:1].islower():
                add("e", "", position, position)
    letters = mended(kinds, lows, text, starts, names)
    return Tokens(text, letters, lows, starts, ends, quoted, list(spans))


def _abbreviates(text: str, end: int, word: str, touches: bool) -> bool:
    """Whether a full stop that ends at `end` belongs to the word before it: "Sen.", "R-Wis.,"."""
    following = text[end : end + 2]
    if following[:1] == ",":
        return True
    if not touches or word not in _ABBREVIATIONS or not following[:1].isspace():
        return False
    return following[1:].isdigit() if word in ("no", "nos") else bool(following[1:])


def _kind(word: str, low: str, kinds: list[str], lows: list[str]) -> str:
    before = kinds[-1] if kinds else "E"
    bare = low.rstrip(".'")
    if word[0].isupper():
        if (
            before in "Ee:-" or len(kinds) == 0 or before == "Q"
        ):  # at the start of a sentence capitals say nothing
            kind = kind_of_word(low)
            if kind and kind not in "VFTMGf":
                return kind
            if kind and kind in "Gf":
                return kind
        elif low in ("i", "i've", "i'm", "i'd"):
            return "R"
        elif low not in ("will", "may") and (kind_of_word(low) or "N") in "AWSRBPO":
            return kind_of_word(low) or "N"  # headlines: "Clerk Says She Will"
        if before == "N" and word in POSTNOMINALS:
            return "J"  # Ana Grebe KC said
        if bare in TITLES or _OFFICE_BEFORE.match(low):
            return "H"
        if kind_of_word(low) == "X":
            return "X"
        return "K" if _POSSESSIVE.search(word) else "N"
    if not kinds and _TIME.match(word):
        return "E"  # 10:15 The mayor has arrived
    if word[0].isdigit() or (word[0] in "#$€£" and len(word) > 1):
        return "#"
    if not word[0].isalpha() and word[0] != "@":
        return "U"
    if word[0] == "@":
        return "N"
    if (
        "-" in word
        and any(part[:1].isupper() for part in word.split("-"))
        and word.split("-")[0] in PARTICLES
    ):
        return "N"
    kind = kind_of_word(low)
    if kind is None:
        if _POSSESSIVE.search(word) and len(word) > 3:
            return "K"
        return "L"
    if kind in "VFTM":
        if low in verbs.AMBIGUOUS and low.endswith("s") and _after_its_verb(kinds):
            return "L"  # "offered posts", "would not discuss reports"
        if low in verbs.AMBIGUOUS and before in _NOUN_BEFORE and not (before == "P" and lows[-1] == "to"):
            return "L"
        return _voice(low, kinds, lows, kind)
    if kind in "Gf" and before in _NOUN_BEFORE - {"P"}:
        return "L"
    return kind


def _after_its_verb(kinds: list[str]) -> bool:
    return kinds[-1:] == ["p"] or kinds[-2:] == ["A", "L"]


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
