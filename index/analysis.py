"""Text to terms: the one analysis that building an index and asking a question both use.

A token is a span of the original text; folding, stop words and stemming make its term and never move its
offsets. Whoever changes what a term is raises `index.settings.ANALYSIS`, for indexes are not read with another one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Container
from typing import NamedTuple

from nltk.stem.snowball import SnowballStemmer

from index.irregular import BASE_OF
from index.stopwords import STOP_LIST

_CACHED_FORMS = 400_000

# Initials ("U.S.", "J.R."), else words ("police", "Courier's", "l'eau"); numbers ("4,000", "2.5").
# Words and initials share their first letter, so that most words are gone through once only.
_TOKEN = re.compile(
    r"[^\W\d_](?:\.(?:[^\W\d_]\.)+|[^\W\d_]*(?:['’][^\W\d_]+)*)"
    r"|\d+(?:[.,]\d+)*"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_POSSESSIVE = re.compile(r"(?:'s|s')$")

_stemmer = SnowballStemmer("english")


class _Terms(dict[str, str]):
    """The term of each word form met so far: stemming is slow."""

    def __missing__(self, form: str) -> str:
        if len(self) > _CACHED_FORMS:
            self.clear()
        term = self[form] = _analyse(form)
        return term


term_of = _Terms().__getitem__
"""The term of one word form; "" for a stop word. Remembered by form."""


class Token(NamedTuple):
    """A word of a text: its term, its character offsets (end exclusive), and which of the text's terms it is."""

    term: str
    start: int
    end: int
    place: int


def terms(text: str) -> list[str]:
    """The terms of a text in order, stop words left out."""
    return list(filter(None, map(term_of, _TOKEN.findall(text))))


def forms(text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
    """The word forms of a text between two offsets in order, stop words too: what `term_of` takes."""
    return _TOKEN.findall(text, start, end)


def tokens(text: str, only: Container[str] | None = None) -> list[Token]:
    """The tokens of a text in order, stop words left out; those alone whose term is in `only`, if given."""
    found = []
    place = 0
    for match in _TOKEN.finditer(text):
        if term := term_of(match[0]):
            if only is None or term in only:
                found.append(Token(term, match.start(), match.end(), place))
            place += 1
    return found


def fold(form: str) -> str:
    """Lower case, without accents, with straight apostrophes; numbers without thousands separators."""
    if form.isascii():
        folded = form.lower()
    else:
        folded = "".join(
            character
            for character in unicodedata.normalize("NFKD", form.replace("’", "'")).casefold()
            if not unicodedata.combining(character) and character != "ـ"
        )
    if folded[:1].isdigit():
        return folded.replace(",", "") if _THOUSANDS.fullmatch(folded) else folded
    return folded.replace(".", "")


def _analyse(form: str) -> str:
    folded = fold(form)
    is_acronym = (len(form) > 1 and form.isupper() and form.isalpha()) or "." in form
    if folded in STOP_LIST and not is_acronym:
        return ""
    if folded[:1].isdigit() or is_acronym:
        return folded
    bare = _POSSESSIVE.sub("", folded).replace("'", "") or folded
    if form.islower():
        bare = BASE_OF.get(bare, bare)
    if bare in STOP_LIST or len(bare) == 1:
        return ""
    return str(_stemmer.stem(bare)) if bare.isascii() else bare
