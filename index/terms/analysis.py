"""Text to terms: the one analysis that building an index and asking a question both use.

A token is a span of the original text; folding, stop words and stemming make its term and never move its
offsets. Whoever changes what a term is raises `index.settings.ANALYSIS`, for indexes are not read with another one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Container, Iterable
from typing import NamedTuple

from corpus.remembering import Remembering
from index.terms.arabic import without_article
from index.terms.irregular import BASE_OF
from index.terms.languages import ARABIC, ENGLISH, LANGUAGES
from index.terms.stemming import english_stem, stem
from index.terms.stopwords import NAME_PARTICLES, NAMES_TOO, STOP_LIST, foreign_words

_FORMS_REMEMBERED = 400_000

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u05b0-\u05c7"
"""Accents and vowel signs that stand as characters of their own."""
_SPACES = "\u00a0\u202f\u2009"

# Initials ("U.S.", "J.R."), else words ("police", "Courier's", "l'eau"); numbers ("4,000", "2.5", "4 000").
# Words and initials share their first letter, so that most words are gone through once only: letters of English first,
# which are told at a fourth of the cost of telling any letter, and without a look back at what was passed.
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"{_LETTER}(?:\.(?:{_LETTER}\.)+|[a-zA-Z]*+{_LETTER}*+(?:['’{_MARKS}]++{_LETTER}++)*+)"
    rf"|\d+(?:[.,\u066b\u066c]\d+|[{_SPACES}]\d{{3}}(?!\d)| 000(?!\d))*"
)
_BETWEEN_THOUSANDS = rf",\u066c {_SPACES}"
_THOUSANDS = re.compile(rf"\d{{1,3}}(?:[{_BETWEEN_THOUSANDS}]\d{{3}})+(?:[.\u066b]\d+)?")
_NO_THOUSANDS = re.compile(rf"[{_BETWEEN_THOUSANDS}]")
_POSSESSIVE = re.compile(r"(?:'s|s')$")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|dall|dell|nell|sull|all|un)'(?=\w)")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ى": "ي", "ة": "ه",
     "ی": "ي", "ک": "ك", "ٱ": "ا", "ـ": None}
)  # fmt: skip
"""What folding makes of letters that Unicode does not take apart: Latin ones, and the forms of alef, ya, kaf, ta."""

_BY_SCRIPT = (
    ("\u0400", "\u052f", "ru", frozenset({"ru", "uk", "bg", "sr", "be", "mk"})),
    ("\u0600", "\u077f", "ar", frozenset({"ar", "fa", "ur"})),
    ("\ufb50", "\ufeff", "ar", frozenset({"ar", "fa", "ur"})),
)
"""First and last letter of a script, the language it is taken for, and those that an article may say instead."""

_stop_lists: dict[str, frozenset[str]] = {ENGLISH: STOP_LIST}


def forms_plainly(text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
    """The word forms of a text between two offsets in order, stop words too: what `term_of` takes."""
    return _TOKEN.findall(text, start, end)


try:
    from corpus.kernels.words import forms as forms
except ImportError:  # no compiler, when this was installed
    forms = forms_plainly


class Token(NamedTuple):
    """A word of a text: its term, its character offsets (end exclusive), and which of the text's terms it is."""

    term: str
    start: int
    end: int
    place: int


def terms(text: str, language: str | None = None) -> list[str]:
    """The terms of a text in order, stop words left out; `language` is that of the article, English where unknown."""
    return list(filter(None, map(_terms_in(language).__getitem__, forms(text))))


def tokens(text: str, only: Container[str] | None = None, language: str | None = None) -> list[Token]:
    """The tokens of a text in order, stop words left out; those alone whose term is in `only`, if given."""
    found = []
    place = 0
    known = _terms_in(language)
    for match in _TOKEN.finditer(text):
        if term := known[match[0]]:
            if only is None or term in only:
                found.append(Token(term, match.start(), match.end(), place))
            place += 1
    return found


def term_of(form: str, language: str | None = None) -> str:
    """The term of one word form; "" for a stop word. Remembered by form, for stemming is slow.

    A form in Arabic or Cyrillic letters is taken for Arabic or Russian in an article of another script's language.
    """
    return _terms_in(language)[form]


def term_anew(form: str, language: str | None = None) -> str:
    """`term_of`, for those who remember themselves."""
    return _analyse(form, _language_of(form, language))


def terms_of(forms: Iterable[str], language: str | None = None) -> list[str]:
    """The term of each word form; "" for a stop word."""
    return list(map(_terms_in(language).__getitem__, forms))


def fold(form: str) -> str:
    """Lower case, without accents and vowel signs, with straight apostrophes; numbers in plain digits."""
    folded = form.lower() if form.isascii() else _unmarked(form).translate(_LETTERS)
    if folded[:1].isdigit():
        return _plain_number(folded)
    return folded.replace(".", "")


def _unmarked(form: str) -> str:
    """Lower case, without accents and vowel signs."""
    apart = unicodedata.normalize("NFKD", form.replace("’", "'")).casefold()
    return "".join(character for character in apart if not unicodedata.combining(character))


def _terms_of_language(language: str | None) -> Remembering[str]:
    """The terms of the forms met lately in articles of a language."""
    return Remembering(lambda form: term_anew(form, language), _FORMS_REMEMBERED)


_english = _terms_of_language(None)
_others: dict[str, Remembering[str]] = {}


def _terms_in(language: str | None) -> Remembering[str]:
    """Those of English for a language that is not known here."""
    if language is None or language == ENGLISH or language not in LANGUAGES:
        return _english
    return _others.setdefault(language, _terms_of_language(language))


def _language_of(form: str, language: str | None) -> str:
    """The language whose rules a form is read by."""
    for first, last, taken_for, others in _BY_SCRIPT if form[0] >= "\u0400" else ():
        if first <= form[0] <= last:
            return language if language in others else taken_for
    latin = language in LANGUAGES and language not in _OTHER_SCRIPTS
    return language if language and latin else ENGLISH


_OTHER_SCRIPTS = frozenset().union(*(others for *_, others in _BY_SCRIPT))


def _stop_list(language: str) -> frozenset[str]:
    if language not in _stop_lists:
        _stop_lists[language] = frozenset(map(_unmarked, foreign_words(language))) | NAME_PARTICLES
    return _stop_lists[language]


def _plain_number(folded: str) -> str:
    """A number without separators of thousands, in the digits of ASCII."""
    if _THOUSANDS.fullmatch(folded):
        folded = _NO_THOUSANDS.sub("", folded)
    if not folded.isascii():
        folded = "".join(str(unicodedata.digit(character, ".")) for character in folded)
    return folded


def _analyse(form: str, language: str) -> str:
    folded = fold(form)
    is_acronym = (len(form) > 1 and form.isupper() and form.isalpha()) or "." in form
    # Before ya and alef are one: "on" is a stop word in Arabic, and Ali, who differs from it by that, is none.
    stops = folded if language == ENGLISH else _unmarked(form)
    if stops in _stop_list(language) and not is_acronym and form not in NAMES_TOO:
        return ""
    if folded[:1].isdigit() or is_acronym or form in NAMES_TOO:
        return folded
    if language != ENGLISH:
        return _analyse_foreign(form, language)
    bare = folded if folded.isalpha() else _POSSESSIVE.sub("", folded).replace("'", "") or folded
    if form.islower():
        bare = BASE_OF.get(bare, bare)
    if bare in STOP_LIST or len(bare) == 1:
        return ""
    return english_stem(bare) if bare.isascii() else bare


def _analyse_foreign(form: str, language: str) -> str:
    """Stemmed with its accents, which the rules of its language know, and folded after that."""
    composed = unicodedata.normalize("NFC", form.replace("’", "'")).casefold()
    composed = _ELISION.sub("", composed) if language in ("fr", "it") else composed
    bare = _POSSESSIVE.sub("", composed).replace("'", "") or composed
    unsigned = "".join(c for c in bare if unicodedata.combining(c) == 0 and c != "ـ")
    plain = unsigned.replace("ى", "ي")
    found = fold(stem(without_article(plain) if language == ARABIC else plain, language))
    return found if len(found) > 1 and _unmarked(bare) not in _stop_list(language) else ""
