"""Stand-ins: other words that count as words of a question, such as another spelling of a name or an alias.

A stand-in changes what is searched and how a candidate is read, never what is shown. A question without any is
searched and read exactly as if this did not exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index import analysis
from index.analysis import Token


@dataclass(frozen=True, slots=True)
class StandIn:
    """Terms that, one right after the other in a text, count there as terms of the question."""

    words: tuple[str, ...]
    counts_as: tuple[str, ...]
    weight: float
    """Above 0: what the score of each of its words is multiplied by."""


def weighed(terms: Iterable[str], stand_ins: Iterable[StandIn]) -> dict[str, float]:
    """What to search for: each term of a question in order, for 1, then other terms, each for its highest weight."""
    found = dict.fromkeys(terms, 1.0)
    others: dict[str, float] = {}
    for stand_in in stand_ins:
        for word in stand_in.words:
            if word not in found:
                others[word] = max(stand_in.weight, others.get(word, 0.0))
    return found | others


class Reader:
    """Reads texts as a question wants them read: a stand-in counts as what it stands for, besides itself."""

    def __init__(self, stand_ins: Sequence[StandIn]) -> None:
        self._of_word = {s.words[0]: s.counts_as for s in stand_ins if len(s.words) == 1}
        self._phrases = [s for s in stand_ins if len(s.words) > 1]

    def terms(self, text: str, language: str | None) -> list[str]:
        """The terms of a text, then those that others in it count as."""
        found = analysis.terms(text, language)
        if not self._of_word and not self._phrases:
            return found
        counted = [term for word in found for term in self._of_word.get(word, ())]
        for phrase in self._phrases:
            if any(True for _ in _places(phrase.words, found)):
                counted += phrase.counts_as
        return found + counted

    def counted(self, terms: frozenset[str]) -> frozenset[str]:
        """Terms out of any order, with those that single ones of them count as."""
        return terms.union(*(self._of_word[term] for term in terms if term in self._of_word))

    def tokens(self, text: str, language: str | None, only: frozenset[str]) -> tuple[Token, ...]:
        """The tokens of a text whose terms are in `only`, also by what they count as, in order."""
        if not self._of_word and not self._phrases:
            return tuple(analysis.tokens(text, only, language))
        found: list[Token] = []
        every = analysis.tokens(text, language=language)
        for token in every:
            counted = (token.term, *self._of_word.get(token.term, ()))
            found += [Token(term, token.start, token.end, token.place) for term in counted if term in only]
        words = [token.term for token in every]
        for phrase in self._phrases:
            for place in _places(phrase.words, words):
                first, last = every[place], every[place + len(phrase.words) - 1]
                found += [
                    Token(term, first.start, last.end, first.place)
                    for term in phrase.counts_as
                    if term in only
                ]
        found.sort(key=lambda token: (token.start, token.place))
        return tuple(found)


def _places(words: Sequence[str], among: Sequence[str]) -> Iterable[int]:
    """Where words stand right after one another."""
    length = len(words)
    for place, word in enumerate(among):
        if word == words[0] and tuple(among[place : place + length]) == tuple(words):
            yield place
