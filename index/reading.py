"""Reads texts as a question wants them read: what stands in for a term counts as that term, besides itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index import analysis
from index.analysis import Token
from index.standins import StandIn


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
