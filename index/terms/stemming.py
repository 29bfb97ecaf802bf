"""Stems by language: NLTK's Snowball stemmers, which need no downloads, made when first used.

NLTK itself is imported with the first of them: it brings all its rooms along, a quarter of a second that a command
which stems nothing should not pay.
Arabic is Snowball's light stemmer: `docs/decisions/0016-names-in-many-spellings.md` says what it was compared with.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from functools import cache, lru_cache

from index.terms.languages import ENGLISH, SNOWBALL

_one_at_a_time = threading.Lock()
_ROOT = re.compile("[\u0621-\u064a][^\u0627][^\u0627]")
"""Three letters, of which an alef may only be the first, where it is a hamza: a verb's alef is not of its root."""


_MAY_CHANGE = (
    "e",
    "s",
    "y",
    "ed",
    "ing",
    "ion",
    "er",
    "or",
    "al",
    "ful",
    "ll",
    "nt",
    "ic",
    "ism",
    "li",
    "ti",
    "gi",
    "ci",
    "'",
)
"""The ends of all suffixes that Snowball's rules for English take off or alter."""


@lru_cache(maxsize=50_000)
def english_stem(word: str) -> str:
    """The stem of an English word in lower case; remembered, for a word comes with and without a capital."""
    return _stemmer(SNOWBALL[ENGLISH])(word) if word.endswith(_MAY_CHANGE) else word


def stem(word: str, language: str) -> str:
    """The stem of a word in lower case; itself in a language without a stemmer."""
    name = SNOWBALL.get(language)
    if name is None:
        return word
    with _one_at_a_time:  # the Arabic one keeps what it is at in itself
        return _stemmer(name)(word)


@cache
def _stemmer(name: str) -> Callable[[str], str]:
    from nltk.stem.snowball import SnowballStemmer

    found: Callable[[str], str] = SnowballStemmer(name).stem
    return found


@lru_cache(50_000)
def arabic_root(term: str) -> str | None:
    """The root of an Arabic term, by NLTK's ISRI stemmer; None where it finds none of three letters.

    One root makes words as far apart as "court" and "government": nothing is searched by it.
    """
    with _one_at_a_time:
        found = _roots()(term)
    return found if _ROOT.fullmatch(found) else None


@cache
def _roots() -> Callable[[str], str]:
    from nltk.stem.isri import ISRIStemmer

    found: Callable[[str], str] = ISRIStemmer().stem
    return found
