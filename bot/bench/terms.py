"""Paragraphs as terms, analysed once for all engines and kept in one folder as numbers and a vocabulary.

An engine is handed its terms as whole strings out of one vocabulary, as an analysis that remembers its terms
would hand them over; reading them is timed apart and is no part of what an engine is charged with.
"""

from __future__ import annotations

import json
import time
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

_DESCRIPTION, _WORDS, _LENGTHS, _VOCABULARY = "terms.json", "words.u4", "lengths.u4", "vocabulary.txt"
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Analysed:
    """What analysing an archive gave: counts, and the seconds that Clippings' own analysis took (one core)."""

    paragraphs: int
    words: int
    terms: int
    postings: int
    characters: int
    content_only: bool
    seconds: float


def analyse(
    texts: Iterable[str], folder: Path, *, content_only: bool, told: Callable[[int], None]
) -> Analysed:
    """Analyse paragraphs into `folder`; `told` hears how many there are so far.

    Stop words stay in (folded) unless `content_only`. The seconds are those of `index.terms.analysis.terms`, which
    is what Clippings itself does to a paragraph, in both cases.
    """
    from index.terms import analysis

    place_of: defaultdict[str, int] = defaultdict()
    place_of.default_factory = place_of.__len__
    lengths, paragraphs, words, postings, characters, seconds = array("I"), 0, 0, 0, 0, 0.0
    folder.mkdir(parents=True)
    with (folder / _WORDS).open("wb") as file:
        stream = iter(texts)
        while block := list(islice(stream, _AT_ONCE)):
            started = time.perf_counter()
            found = [analysis.terms(text) for text in block]
            seconds += time.perf_counter() - started
            if not content_only:
                found = [all_words(text) for text in block]
            for terms in found:
                numbers = array("I", [place_of[term] for term in terms])
                numbers.tofile(file)
                lengths.append(len(numbers))
                postings += len(set(numbers))
            paragraphs, words = paragraphs + len(block), words + sum(map(len, found))
            characters += sum(map(len, block))
            told(paragraphs)
    (folder / _LENGTHS).write_bytes(lengths.tobytes())
    (folder / _VOCABULARY).write_text("\n".join(place_of), encoding="utf-8")
    analysed = Analysed(paragraphs, words, len(place_of), postings, characters, content_only, seconds)
    (folder / _DESCRIPTION).write_text(json.dumps(asdict(analysed)), encoding="utf-8")
    return analysed


def all_words(text: str) -> list[str]:
    """The terms of a text with its stop words: those are folded, all others are what Clippings makes of them."""
    from index.terms import analysis

    return [analysis.term_of(form) or analysis.fold(form) or "-" for form in analysis.forms(text)]


class Terms:
    """The terms of an archive, read back as a stream: an iterable of one list a paragraph.

    `seconds` is how long reading took so far.
    """

    def __init__(self, folder: Path) -> None:
        self.analysed = Analysed(**json.loads((folder / _DESCRIPTION).read_text(encoding="utf-8")))
        self.seconds = 0.0
        self._folder = folder

    def __len__(self) -> int:
        return self.analysed.paragraphs

    def __iter__(self) -> Iterator[list[str]]:
        lists = self._lists()
        while True:
            started = time.perf_counter()
            terms = next(lists, None)
            self.seconds += time.perf_counter() - started
            if terms is None:
                return
            yield terms

    def vocabulary(self) -> list[str]:
        """Every distinct term; its place is its number."""
        return (self._folder / _VOCABULARY).read_text(encoding="utf-8").split("\n")

    def numbers(self) -> tuple[array[int], array[int]]:
        """The number of every word of the archive, and how many words each paragraph has."""
        words, lengths = array("I"), self._lengths()
        with (self._folder / _WORDS).open("rb") as file:
            words.fromfile(file, self.analysed.words)
        return words, lengths

    def _lengths(self) -> array[int]:
        lengths = array("I")
        lengths.frombytes((self._folder / _LENGTHS).read_bytes())
        return lengths

    def _lists(self) -> Iterator[list[str]]:
        vocabulary, lengths = self.vocabulary(), self._lengths()
        with (self._folder / _WORDS).open("rb") as file:
            for first in range(0, len(lengths), _AT_ONCE):
                sizes = lengths[first : first + _AT_ONCE]
                words = array("I")
                words.fromfile(file, sum(sizes))
                start = 0
                for size in sizes:
                    yield [vocabulary[number] for number in words[start : start + size]]
                    start += size
