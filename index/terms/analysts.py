"""Batches of words from paragraphs as they stream in: by two processes where there are many, else by this one.

The others are programs of their own that speak over pipes, so they are safe to start from any process, hear
nothing of its Ctrl-C, and end when it ends. Where one cannot be started or fails, this process reads itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from itertools import count, cycle, islice
from operator import itemgetter
from types import TracebackType

import numpy as np
import numpy.typing as npt

from corpus.article import Printing
from index.store.inversion import PARAGRAPHS_A_BATCH, Batch
from index.store.printings import Printings
from index.terms.analyst import Analyst, Read, Told, receive_answer, send_request

WORTH_PROCESSES = 20_000
"""From so many paragraphs on, starting processes pays."""
PROCESSES = 2

_AHEAD = 3  # batches handed to each process before the first answer is waited for

Numbered = tuple[int, str, str, str, str | None, Printing]
"""The archive's number of a paragraph, its headline, who speaks in it, its text, its language, where it was printed."""

_NUMBER, _TOLD, _PRINTING = itemgetter(0), itemgetter(1, 2, 3, 4), itemgetter(5)
_Words = npt.NDArray[np.uint32]


def analysed(paragraphs: Iterable[Numbered], expected: int) -> Generator[Batch, None, None]:
    """The paragraphs, of which there are about `expected`, in batches. Close it to end the processes early."""
    several = expected >= WORTH_PROCESSES and (os.cpu_count() or 1) > 1
    vocabulary = _Vocabulary()
    with ExitStack() as working:
        readers = [working.enter_context(_Reader(several)) for _ in range(PROCESSES if several else 1)]
        turns, remaining = cycle(readers), iter(paragraphs)
        handed: deque[tuple[_Reader, list[Numbered], Future[Read] | None]] = deque()
        while True:
            while len(handed) < _AHEAD * len(readers) and (
                some := list(islice(remaining, PARAGRAPHS_A_BATCH))
            ):
                reader = next(turns)
                handed.append((reader, some, reader.hand_in(some)))
            if not handed:
                return
            reader, some, answer = handed.popleft()
            lengths, words = reader.read(some, answer, vocabulary)
            printings = Printings.of(map(_PRINTING, some))
            numbers = np.fromiter(map(_NUMBER, some), "<i8", len(some))
            yield Batch(numbers, lengths, words, vocabulary.terms, printings, vocabulary.spelled)


class _Vocabulary:
    """All terms and spellings so far, and where each reader's terms are among them."""

    def __init__(self) -> None:
        self.terms: list[str] = []
        self.spelled: set[str] = set()
        self._place_of: dict[str, int] = {}

    def places(self, terms: Sequence[str]) -> list[int]:
        """Where terms are, new ones at the end."""
        new = [term for term in dict.fromkeys(terms) if term not in self._place_of]
        self._place_of.update(zip(new, count(len(self.terms)), strict=False))
        self.terms += new
        return list(map(self._place_of.__getitem__, terms))


class _Translator:
    """Where the terms of one analyst are in the vocabulary of all."""

    def __init__(self) -> None:
        self._places = np.zeros(0, np.uint32)

    def translated(self, read: Read, vocabulary: _Vocabulary) -> tuple[_Words, _Words]:
        """The lengths, and the words by their places in the vocabulary."""
        vocabulary.spelled.update(read.spelled)
        if read.terms:
            self._places = np.append(self._places, np.array(vocabulary.places(read.terms), np.uint32))
        return read.lengths, self._places[read.words]


class _Reader:
    """An analyst in this process, and one in a process of its own that is asked first, until it fails."""

    def __init__(self, apart: bool) -> None:
        self._analyst, self._translator = Analyst(), _Translator()
        self._process = _started() if apart else None
        self._of_process = _Translator()
        self._thread = ThreadPoolExecutor(1)

    def __enter__(self) -> _Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end_process()
        self._thread.shutdown(cancel_futures=True)

    def hand_in(self, paragraphs: Sequence[Numbered]) -> Future[Read] | None:
        """Let the other process read, if there is one."""
        return self._thread.submit(_ask, self._process, paragraphs) if self._process else None

    def read(
        self, paragraphs: Sequence[Numbered], answer: Future[Read] | None, vocabulary: _Vocabulary
    ) -> tuple[_Words, _Words]:
        """The lengths of paragraphs and their words in the vocabulary, by what `hand_in` gave or read here."""
        if answer is not None and self._process is not None:
            try:
                return self._of_process.translated(answer.result(), vocabulary)
            except (OSError, ValueError, IndexError):
                # What it says later may build on words that never came.
                self._end_process()
        return self._translator.translated(self._analyst.read(_told(paragraphs)), vocabulary)

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # of what was not sent any more
                    if pipe:
                        pipe.close()


def _started() -> subprocess.Popen[bytes] | None:
    paths = os.pathsep.join(filter(None, sys.path))
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "index.terms.analyst"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            start_new_session=True,
        )
    except OSError:
        return None


def _ask(process: subprocess.Popen[bytes], paragraphs: Sequence[Numbered]) -> Read:
    assert process.stdin
    assert process.stdout
    send_request(process.stdin, _told(paragraphs))
    return receive_answer(process.stdout)


def _told(paragraphs: Sequence[Numbered]) -> list[Told]:
    return list(map(_TOLD, paragraphs))
