"""The words of whole paragraphs as places in a growing vocabulary, as fast as Python can look things up.

Nearly all of a text falls into pieces between white space that hold one word form each, and nearly all pieces
were met before: one look into a table is their whole analysis. Where a piece holds several forms, or a number
may go on after a space, the text is read by `index.terms.analysis` itself, so that the words are the same.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable

from corpus.remembering import Remembering
from index.store.vocabulary import word_of
from index.terms import analysis

STOP = 0xFFFFFFFF
"""In the place of a word that is not indexed."""
_SEVERAL = 0xFFFFFFFE

_REMEMBERED = 300_000
_NUMBER_GOES_ON = re.compile(r"\d[\s\-\u2014\u2013]\d{3}")


def places_plainly(table: Remembering[int], text: str, several: int) -> bytes | None:
    """What a table has for each piece of a text, as the bytes of an array; None where that is `several` for one."""
    spaced = text.replace("-", " ").replace("\u2014", " ").replace("\u2013", " ")
    found = array("I", map(table.__getitem__, spaced.split()))
    return None if several in found else found.tobytes()


try:
    from corpus.kernels.words import places
except ImportError:  # no compiler, when this was installed
    places = places_plainly


class Vocabulary:
    """Terms in the order they were met, and the spellings behind them; what is new can be taken."""

    def __init__(self) -> None:
        self._place_of: dict[str, int] = {}
        self._terms: list[str] = []
        self._spelled: list[str] = []

    def taken(self) -> tuple[list[str], list[str]]:
        """The terms that are new since the last taking, and the spellings, of which some may be old."""
        taken = (self._terms, self._spelled)
        self._terms, self._spelled = [], []
        return taken

    def place_of(self, form: str, language: str | None) -> int:
        """Of the term of a word form; STOP for a stop word."""
        term = analysis.term_anew(form, language)
        if not term:
            return STOP
        if word := word_of(form):
            self._spelled.append(word)
        known = len(self._place_of)
        place = self._place_of.setdefault(term, known)
        if place == known:
            self._terms.append(term)
        return place


class Reading:
    """Reads texts of one language."""

    def __init__(self, vocabulary: Vocabulary, language: str | None) -> None:
        self._vocabulary, self._language = vocabulary, language
        self._pieces = Remembering(self._read_piece, _REMEMBERED)
        self._place_of: Callable[[str], int] = self._pieces.__getitem__

    def places(self, text: str) -> array[int]:
        """The place of the term of each word form in order, STOP where it has none."""
        if _NUMBER_GOES_ON.search(text) is None:
            found = places(self._pieces, text, _SEVERAL)
            if found is not None:
                return array("I", found)
        return array("I", map(self._place_of, analysis.forms(text)))

    def _read_piece(self, piece: str) -> int:
        """A word form is a piece of its own."""
        forms = analysis.forms(piece)
        if len(forms) != 1:
            return _SEVERAL if forms else STOP
        if forms[0] == piece:
            return self._vocabulary.place_of(piece, self._language)
        return self._place_of(forms[0])
