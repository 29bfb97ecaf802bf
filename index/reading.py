"""Reads texts as a question wants them read: what stands in for a term counts as that term, besides itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from index.answering.words import Sentence, Word, sentences_of
from index.asking.standins import StandIn
from index.weighing.reading import ReadText, read


class Reader:
    """Reads texts for a question; where nothing stands in for its terms, as they are."""

    def __init__(self, stand_ins: Sequence[StandIn]) -> None:
        self._of_word: Mapping[str, tuple[str, ...]] = {
            s.words[0]: s.counts_as for s in stand_ins if len(s.words) == 1
        }
        self._phrases = [s for s in stand_ins if len(s.words) > 1]
        self._first_words = frozenset(s.words[0] for s in stand_ins)

    def read(self, text: str, language: str | None) -> ReadText:
        """A text, its words counting also as what they stand for."""
        plain = read(text, language)
        if self._first_words.isdisjoint(plain.held) or not (also := sorted(set(self._also(plain.terms)))):
            return plain
        return replace(plain, also=tuple(also), held=plain.held.union(term for _, term in also))

    def sentences(self, text: str, language: str | None) -> tuple[Sentence, ...]:
        """The sentences of a text, each word as what it stands for."""
        return tuple(map(self._counted_in, sentences_of(text, language)))

    def counted(self, terms: frozenset[str]) -> frozenset[str]:
        """Terms out of any order, with those that single ones of them count as."""
        return terms.union(*(self._of_word[term] for term in terms if term in self._of_word))

    def _counted_in(self, sentence: Sentence) -> Sentence:
        if self._first_words.isdisjoint(sentence.terms):
            return sentence
        also = dict(self._also([word.term for word in sentence.words]))
        if not also:
            return sentence
        words = tuple(
            Word(word.low, also.get(place, word.term), word.marks)
            for place, word in enumerate(sentence.words)
        )
        every = self._also([word.term for word in sentence.words])
        return replace(sentence, words=words, terms=sentence.terms.union(term for _, term in every))

    def _also(self, terms: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Places of words, stop words ("") counted, and what stands there besides the word itself."""
        if self._of_word:
            for place, word in enumerate(terms):
                yield from ((place, term) for term in self._of_word.get(word, ()))
        if self._phrases:
            places = [place for place, word in enumerate(terms) if word]
            words = [terms[place] for place in places]
            for phrase in self._phrases:
                for at in _places(phrase.words, words):
                    yield from ((places[at], term) for term in phrase.counts_as)


def _places(words: Sequence[str], among: Sequence[str]) -> Iterable[int]:
    """Where words stand right after one another."""
    length = len(words)
    for place, word in enumerate(among):
        if word == words[0] and tuple(among[place : place + length]) == tuple(words):
            yield place
