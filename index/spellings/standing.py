"""From the words of a question to stand-ins that the archive holds, and to what its reader may have meant.

A name gets the archive's other spellings of it, for less than its own; a word that the archive does not know, and
that is clearly another one mistyped, gets that one; where that is not clear, the other word is only proposed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from index.answer import Respelling
from index.asking.asked import Question
from index.asking.standins import StandIn
from index.asking.unprinted import is_known_everywhere
from index.spellings.english import are_the_same, is_english
from index.terms import analysis
from index.terms.analysis import Token
from index.terms.languages import ENGLISH

if TYPE_CHECKING:
    from index.spellings.looking import Spellings

OF_UNKNOWN = 0.8
OF_KNOWN = 0.4
OF_MISTYPED = 0.7
"""What a stand-in weighs: for a name that the archive does not know, for one that it does, for a typing error."""

_MOST_SPELLINGS = 6
_COMMON_ENOUGH = 8
"""A known name is looked for in a spelling that is at most so many times rarer."""
_SURELY_LIKE = 0.95
"""Likeness for a name that the archive knows itself, and for one that is typed without its capital."""
_FREQUENT = 5
"""Paragraphs that hold a word which a mistyped one is taken for unasked, or which is two errors away."""
_CLEARLY = 10
"""Times that it must be more frequent than any other that is as near."""
_LETTERS = 3


class Known(Protocol):
    """An index that can be asked for its own words."""

    def holding(self, term: str) -> int: ...
    def spellings(self) -> Spellings: ...


@dataclass(frozen=True, slots=True)
class Respelled:
    """A question with stand-ins, what was taken for its unknown words, and the question it may have meant to be."""

    question: Question
    taken: tuple[Respelling, ...] = ()
    did_you_mean: str | None = None


def respelled(question: Question, known: Known, *, is_small: bool) -> Respelled:
    """The question with the archive's own spellings of its words; itself where there are none to add.

    `is_small` tells that its reader wrote no capitals, so that any word may be a name.
    """
    asking = _Asking(question, known, is_small=is_small)
    stand_ins: list[StandIn] = []
    taken: list[Respelling] = []
    meant: list[tuple[Token, str]] = []
    speakers: list[str] = []
    named = {term for stand_in in question.stand_ins for term in stand_in.counts_as}
    for token in _words_of(question, frozenset(question.terms) - named):
        word = _plain(question.text[token.start : token.end])
        if not word:
            continue
        own = known.holding(token.term)
        if names := asking.other_spellings(token, word, own):
            speakers += _otherwise(question.speaker, _as_typed(question, token), names)
            stand_ins += [StandIn((name.term,), (token.term,), name.weight) for name in names]
            if not own:
                taken.append(Respelling(_as_typed(question, token), tuple(name.shown for name in names)))
        elif not own and (near := asking.mistyped(token, word)) is not None:
            if near.is_clear:
                stand_ins.append(StandIn((near.term,), (token.term,), OF_MISTYPED))
                taken.append(Respelling(_as_typed(question, token), (near.shown,)))
            else:
                meant.append((token, near.shown))
    if not stand_ins and not meant:
        return Respelled(question)
    with_stand_ins = replace(
        question, stand_ins=(*question.stand_ins, *stand_ins), speaker_otherwise=tuple(speakers)
    )
    return Respelled(with_stand_ins, tuple(taken), _rewritten(question.text, meant) if meant else None)


@dataclass(frozen=True, slots=True)
class _Found:
    """A word of the archive: its term, how it is written, what it weighs, how many paragraphs hold it."""

    term: str
    shown: str
    holding: int
    weight: float = OF_MISTYPED
    is_clear: bool = False


class _Asking:
    """One question, and an index that is asked for it."""

    def __init__(self, question: Question, known: Known, *, is_small: bool) -> None:
        self._question, self._known, self._is_small = question, known, is_small
        self._is_shouted = not any(character.islower() for character in question.text)

    @cached_property
    def _spellings(self) -> Spellings:
        return self._known.spellings()

    def other_spellings(self, token: Token, word: str, own: int) -> list[_Found]:
        """The archive's other spellings of a name that `own` paragraphs hold, the likest first."""
        in_lower_case = not self._has_capital(token)
        speaker = self._question.speaker or ""
        may_be_name = self._is_small or _as_typed(self._question, token) in speaker.split()
        if in_lower_case and (not may_be_name or len(word) <= _LETTERS + 1):
            return []
        if own and not self._spellings.is_name(word):
            return []
        weight = OF_KNOWN if own else OF_UNKNOWN
        least = _SURELY_LIKE if own or in_lower_case else 0.0
        found: dict[str, _Found] = {}
        for name, likeness in self._spellings.names_like(word):
            if is_known_everywhere(word) and not is_known_everywhere(name):
                continue  # "Greece" is no spelling of "Grice"
            shown = name.capitalize()
            term = analysis.term_of(shown)
            holding = self._known.holding(term) if term and likeness >= least else 0
            if holding and term not in self._question.terms and own <= _COMMON_ENOUGH * holding:
                found.setdefault(term, _Found(term, shown, holding, round(weight * likeness, 4)))
        return list(found.values())[:_MOST_SPELLINGS]

    def mistyped(self, token: Token, word: str) -> _Found | None:
        """The word of the archive that an unknown one most probably is; none for "paris", which is meant so."""
        if is_known_everywhere(word):
            return None
        found: dict[str, _Found] = {}
        errors: dict[str, int] = {}
        of_name = token.term in self._question.names and not self._is_shouted
        is_word = not of_name and self._question.language in (None, ENGLISH) and is_english(word)
        for other, edits in self._spellings.mistyped(word):
            is_name = self._spellings.is_name(other)
            if not is_name and (of_name or (is_word and not are_the_same(word, other))):
                continue
            shown = other.capitalize() if is_name else other
            term = analysis.term_of(shown)
            holding = self._known.holding(term) if term else 0
            if holding >= (1 if edits == 1 else _FREQUENT) and term not in found:
                found[term], errors[term] = _Found(term, shown, holding), edits
        if not found:
            return None
        best, *others = sorted(found.values(), key=lambda f: (errors[f.term], -f.holding, f.shown))
        rival = max((other.holding for other in others), default=0)
        is_clear = (
            errors[best.term] == 1
            and best.shown[0].lower() == word[0]  # "praised" was not mistyped for "raised"
            and best.holding >= max(_FREQUENT, _CLEARLY * rival)
            and (self._is_shouted or not self._has_capital(token))
            and (not is_word or are_the_same(word, best.shown.lower()))
        )
        return replace(best, is_clear=is_clear)

    def _has_capital(self, token: Token) -> bool:
        return self._question.text[token.start].isupper()


def _words_of(question: Question, terms: frozenset[str]) -> Iterator[Token]:
    """The words behind these terms of a question, each term once."""
    missing = set(terms)
    for token in analysis.tokens(question.text, missing, question.language):
        if token.term in missing:
            missing.remove(token.term)
            yield token


def _plain(form: str) -> str:
    """A form as vocabularies have it; "" for initials, acronyms, numbers and short words."""
    word = analysis.fold(form).removesuffix("'s").replace("'", "")
    is_acronym = form.isupper() and len(form) <= _LETTERS
    return word if len(word) > _LETTERS and word.isalpha() and not is_acronym and "." not in form else ""


def _otherwise(speaker: str | None, typed: str, names: list[_Found]) -> list[str]:
    """Whoever is asked about, with other spellings of one of the words."""
    words = speaker.split() if speaker else []
    return [
        " ".join(name.shown if word == typed else word for word in words) for name in names if typed in words
    ]


def _as_typed(question: Question, token: Token) -> str:
    return question.text[token.start : token.end]


def _rewritten(text: str, meant: list[tuple[Token, str]]) -> str:
    """The question with other words in their places."""
    for token, word in reversed(meant):
        text = text[: token.start] + word + text[token.end :]
    return text
