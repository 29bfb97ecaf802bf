"""An analyst turns paragraphs into words of a vocabulary: in this process, or in one of its own.

`python -m index.terms.analyst` reads requests from its standard input and answers on its standard output until the
input ends. A request is JSON: [headline, who speaks, text] of each paragraph; an answer is the new terms as
JSON and two arrays. Both are framed by their lengths. Nothing here opens a file.
"""

from __future__ import annotations

import gc
import json
import struct
import sys
from array import array
from collections.abc import Sequence
from typing import IO, NamedTuple

import numpy as np
import numpy.typing as npt

from index.terms.pieces import STOP, Reading, Vocabulary

Told = tuple[str, str, str, str | None]
"""Headline, who speaks in the paragraph, text, the language of the article where it is known."""

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
    """Word forms, as vocabularies of spellings list them: all new ones, and some again."""


class Analyst:
    """Reads paragraphs with their context: the headline, and the name behind "he said"."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._readings: dict[str | None, Reading] = {}

    def read(self, paragraphs: Sequence[Told]) -> Read:
        """The words of paragraphs: of the headline, of speakers whom the text does not name, of the text."""
        words, ends = array("I"), array("q", (0,))
        title, of_title = "", array("I")
        spoken, reading = None, self._reading(None)
        for headline, speakers, text, language in paragraphs:
            if language != spoken:
                spoken, reading, title, of_title = language, self._reading(language), "", array("I")
            if headline != title:
                title, of_title = headline, reading.places(headline)
            own = reading.places(text)
            words += of_title
            words += own
            if speakers:
                words.extend(set(reading.places(speakers)).difference(own))
            ends.append(len(words))
        every = np.frombuffer(words, np.uint32) if words else np.zeros(0, np.uint32)
        kept = every != STOP
        before = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept)))
        lengths = np.diff(before[np.frombuffer(ends, np.int64)])
        terms, spelled = self._vocabulary.taken()
        return Read(terms, lengths.astype("<u4"), every[kept].astype("<u4"), spelled)

    def _reading(self, language: str | None) -> Reading:
        if language not in self._readings:
            self._readings[language] = Reading(self._vocabulary, language)
        return self._readings[language]


def send_request(stream: IO[bytes], paragraphs: Sequence[Told]) -> None:
    """Raises OSError."""
    request = json.dumps(paragraphs, ensure_ascii=False).encode("utf-8", "surrogatepass")
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
        read = analyst.read(
            json.loads(_exactly(requests, _FRAME.unpack(frame)[0]).decode("utf-8", "surrogatepass"))
        )
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
