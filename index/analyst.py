"""An analyst turns paragraphs into words of a vocabulary: in this process, or in one of its own.

`python -m index.analyst` reads requests from its standard input and answers on its standard output until the
input ends. A request is JSON: [headline, who speaks, text] of each paragraph; an answer is the new terms as
JSON and two arrays. Both are framed by their lengths. Nothing here opens a file.
"""

from __future__ import annotations

import gc
import json
import struct
import sys
from array import array
from collections.abc import Callable, Sequence
from typing import IO, NamedTuple

import numpy as np
import numpy.typing as npt

from index import analysis
from index.store.vocabulary import word_of

Told = tuple[str, str, str, str | None]
"""Headline, who speaks in the paragraph, text, the language of the article where it is known."""

_STOP = 0xFFFFFFFF
_FORMS_REMEMBERED = 400_000
_FRAME = struct.Struct("<IIII")


class Read(NamedTuple):
    """What an analyst made of some paragraphs."""

    terms: list[str]
    """New ones: the analyst's vocabulary goes on with them."""
    lengths: npt.NDArray[np.uint32]
    """How many words each paragraph has."""
    words: npt.NDArray[np.uint32]
    """End to end, each by its place in the analyst's vocabulary."""
    spelled: list[str]
    """New word forms, as vocabularies of spellings list them."""


class Analyst:
    """Reads paragraphs with their context: the headline, and the name behind "he said"."""

    def __init__(self) -> None:
        self._new: list[str] = []
        self._spelled: list[str] = []
        self._place_of_term: dict[str, int] = {}
        self._places_in: dict[str | None, _Places] = {}

    def read(self, paragraphs: Sequence[Told]) -> Read:
        """The words of paragraphs: of the headline, of speakers whom the text does not name, of the text."""
        words, ends = array("I"), array("q", (0,))
        title, of_title = "", array("I")
        spoken, place_of = None, self._place_of(None)
        for headline, speakers, text, language in paragraphs:
            if language != spoken:
                spoken, place_of, title, of_title = language, self._place_of(language), "", array("I")
            if headline != title:
                title, of_title = headline, array("I", map(place_of, analysis.forms(headline)))
            own = array("I", map(place_of, analysis.forms(text)))
            words += of_title
            words += own
            if speakers:
                words.extend(set(map(place_of, analysis.forms(speakers))).difference(own))
            ends.append(len(words))
        every = np.frombuffer(words, np.uint32) if words else np.zeros(0, np.uint32)
        kept = every != _STOP
        before = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept)))
        lengths = np.diff(before[np.frombuffer(ends, np.int64)])
        terms, spelled = self._new.copy(), self._spelled.copy()
        self._new.clear()
        self._spelled.clear()
        return Read(terms, lengths.astype("<u4"), every[kept].astype("<u4"), spelled)

    def _place_of(self, language: str | None) -> Callable[[str], int]:
        """Where the term of a form of a language is in the vocabulary."""
        if language not in self._places_in:
            self._places_in[language] = _Places(language, self._new, self._spelled, self._place_of_term)
        places = self._places_in[language]
        if len(places) > _FORMS_REMEMBERED:
            places.clear()
        return places.__getitem__


class _Places(dict[str, int]):
    """The place in the vocabulary of each word form of a language met so far; `_STOP` for a stop word."""

    def __init__(
        self, language: str | None, new: list[str], spelled: list[str], place_of_term: dict[str, int]
    ) -> None:
        super().__init__()
        self._language = language
        self._new = new
        self._spelled = spelled
        self._place_of_term = place_of_term

    def __missing__(self, form: str) -> int:
        term = analysis.term_of(form, self._language)
        known = len(self._place_of_term)
        place = self._place_of_term.setdefault(term, known) if term else _STOP
        if place == known:
            self._new.append(term)
        self[form] = place
        if term and (word := word_of(form)):
            self._spelled.append(word)
        return place


def send_request(stream: IO[bytes], paragraphs: Sequence[Told]) -> None:
    """Raises OSError."""
    request = json.dumps(paragraphs).encode()
    stream.write(_FRAME.pack(len(request), 0, 0, 0) + request)
    stream.flush()


def receive_answer(stream: IO[bytes]) -> Read:
    """Raises OSError or ValueError, also where the stream has ended."""
    sizes = _FRAME.unpack(_exactly(stream, _FRAME.size))
    terms, lengths, words, spelled = (_exactly(stream, size) for size in sizes)
    numbers = (np.frombuffer(lengths, "<u4"), np.frombuffer(words, "<u4"))
    return Read(json.loads(terms), *numbers, spelled.decode("utf-8", "replace").split())


def main() -> None:
    """Answer requests until there are no more."""
    gc.disable()  # nothing here refers to itself, and going through the vocabulary for it takes time
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    analyst = Analyst()
    while len(frame := requests.read(_FRAME.size)) == _FRAME.size:
        read = analyst.read(json.loads(_exactly(requests, _FRAME.unpack(frame)[0])))
        terms = json.dumps(read.terms).encode()
        spelled = "\n".join(read.spelled).encode("utf-8", "replace")
        answers.write(_FRAME.pack(len(terms), read.lengths.nbytes, read.words.nbytes, len(spelled)))
        for part in (terms, read.lengths.tobytes(), read.words.tobytes(), spelled):
            answers.write(part)
        answers.flush()


def _exactly(stream: IO[bytes], size: int) -> bytes:
    content = stream.read(size)
    if len(content) != size:
        raise ValueError("the other process has ended")
    return content


if __name__ == "__main__":
    main()
