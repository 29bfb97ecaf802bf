"""The letter of a word's kind: from the word alone where that is enough, else with the words before it.

Letters are explained in `words.KINDS`. What words on both sides must tell is put right by `mending`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from corpus.quotations import verbs
from corpus.quotations.words import PARTICLES, POSTNOMINALS, TITLES, kind_of_word

OPENING: Final = frozenset("Ee:-Q")
"""After these a capital says nothing, for a sentence may begin."""

_PUNCTUATION: Final = {
    ".": "E", "?": "E", "!": "E", "؟": "E", "。": "E", "…": "U", "...": "U", "....": "E",
    ",": ",", "،": ",", ";": ";", "؛": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")",
    "—": "-", "–": "-", "--": "-", "-": "-", "―": "-", "---": "-", "&": "C",
}  # fmt: skip
_SPELT_LIKE_WORDS: Final = frozenset(("US", "WHO", "IT", "AM"))
"""In capitals they are names: "US officials", "the WHO said"."""
_BE: Final = frozenset("is was were are am be been being gets got get he's she's it's they're".split())
_NOT: Final = frozenset(("not", "never"))
_NOUN_BEFORE: Final = frozenset("DKPO#(")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|s[’'])$")
_OFFICE_BEFORE: Final = re.compile(
    r"(?:ex|co|vice|then)-\w+$|(?:mum|mom|dad|mother|father|gran\w*|great-gran\w*)-of-\w+$|\w+-in-law$|\w+-(?:elect|general|designate)$"
)
_TIME: Final = re.compile(r"\d\d?[:.]\d\d(?:[ap]m)?$")
_PAST: Final = re.compile(r"(?:ed|told|written|shown|seen|known|found|thought|heard|felt|said|put|forecast)$")


class Look(NamedTuple):
    """What a word or mark tells by itself; a letter is "" where the words before it decide."""

    low: str
    """In lower case, with straight apostrophes."""
    opening: str
    """Its letter where a sentence may begin."""
    within: str
    """Its letter elsewhere."""


@lru_cache(maxsize=50_000)
def look_of(word: str) -> Look:
    """Remembered, for an article's words come again and again."""
    mark = _PUNCTUATION.get(word)
    if mark is not None:
        return Look(word, mark, mark)
    low = word.lower().replace("’", "'")
    if word in _SPELT_LIKE_WORDS:
        return Look(low, "N", "N")
    if word[0].isupper():
        within = "" if word in POSTNOMINALS else _capital_within(word, low)
        return Look(low, _capital_opening(word, low), within)
    kind = _small(word, low)
    if kind in "VFTM" or (kind == "#" and _TIME.match(word)):
        return Look(low, "", "")
    return Look(low, kind, "" if kind in "Gf" else kind)


def letter_after(word: str, low: str, kinds: list[str], lows: list[str]) -> str:
    """The letter of a word whose look leaves it open, after words of these kinds."""
    before = kinds[-1] if kinds else "E"
    if word[0].isupper():
        return "J" if before == "N" else _capital_within(word, low)  # Ana Grebe KC said
    if _TIME.match(word):
        return "#" if kinds else "E"  # 10:15 The mayor has arrived
    kind = _small(word, low)
    if kind in "Gf":
        return "L" if before in _NOUN_BEFORE - {"P"} else kind
    if low in verbs.AMBIGUOUS and low.endswith("s") and _after_its_verb(kinds, lows):
        return "L"  # "offered posts", "would not discuss reports"
    if low in verbs.AMBIGUOUS and before in _NOUN_BEFORE and not (before == "P" and lows[-1] == "to"):
        return "L"
    return _voice(low, kinds, lows, kind)


def _capital_opening(word: str, low: str) -> str:
    kind = kind_of_word(low)
    return kind if kind and kind not in "VFTM" else _capital(word, low)


def _capital_within(word: str, low: str) -> str:
    if low in ("i", "i've", "i'm", "i'd"):
        return "R"
    kind = kind_of_word(low)
    if kind and kind in "AWSRBPO" and low not in ("will", "may"):
        return kind  # headlines: "Clerk Says She Will"
    return _capital(word, low)


def _capital(word: str, low: str) -> str:
    if low.rstrip(".'") in TITLES or ("-" in low and _OFFICE_BEFORE.match(low)):
        return "H"
    if kind_of_word(low) == "X":
        return "X"
    return "K" if word[-1] in "s’'" and _POSSESSIVE.search(word) else "N"


@lru_cache(maxsize=20_000)
def _small(word: str, low: str) -> str:
    if word[0].isdigit() or (word[0] in "#$€£" and len(word) > 1):
        return "#"
    if word[0] == "@":
        return "N"
    if not word[0].isalpha():
        return "U"
    if "-" in word:
        parts = word.split("-")
        if parts[0] in PARTICLES and any(part[:1].isupper() for part in parts):
            return "N"
    kind = kind_of_word(low)
    if kind is None:
        return "K" if word[-1] in "s’'" and _POSSESSIVE.search(word) and len(word) > 3 else "L"
    return kind


def _after_its_verb(kinds: list[str], lows: list[str]) -> bool:
    return kinds[-1:] == ["p"] or kinds[-2:] == ["A", "L"] or (kinds[-1:] == ["A"] and lows[-1] not in _NOT)


def _voice(low: str, kinds: list[str], lows: list[str], kind: str) -> str:
    """A verb after a form of "be" is passive; after "to" or a modal it is no more than a base form."""
    i = len(kinds) - 1
    while i >= 0 and (kinds[i] == "J" or lows[i] in _NOT):
        i -= 1
    if i >= 0:
        if kinds[i] == "A" and lows[i] in _BE and _PAST.search(low):
            return "p"
        if lows[i] == "to":
            return "p"
        if kinds[i] == "R" and lows[i] in _BE and _PAST.search(low):
            return "p"
    return kind
