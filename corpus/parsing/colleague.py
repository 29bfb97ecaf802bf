"""A worker as this process knows it: started when first needed, asked one thing at a time, replaced when it fails."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import IO, Any, TypeVar

from corpus.parsing.wire import receive, send

_Answer = TypeVar("_Answer")

LONGEST = 120.0
"""Seconds for one file, or one handful of articles."""


class Fell(Exception):
    """The worker died, or was ended because it took too long."""


class Colleague:
    """One worker in a process of its own; a context manager that ends it."""

    def __init__(self, archive: Path) -> None:
        """`archive` is the folder of the one that is looked into."""
        self._archive = archive
        self._process: subprocess.Popen[bytes] | None = None
        self._is_over = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="parsing")

    def __enter__(self) -> Colleague:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(
            wait=False, cancel_futures=True
        )  # first, so that nothing starts another process
        self._end()
        self._thread.shutdown()

    def ask(self, request: list[Any], understand: Callable[[Callable[[], Any]], _Answer]) -> Future[_Answer]:
        """Hand a request in. `understand` is given what receives the next message; Fell is the future's error."""
        return self._thread.submit(self._ask, request, understand)

    def _ask(self, request: list[Any], understand: Callable[[Callable[[], Any]], _Answer]) -> _Answer:
        process = self._process or self._started()
        if self._is_over:  # seen here at the latest, where the process began after it was to end
            self._end()
            raise Fell
        requests, answers = _pipes(process)
        clock = Timer(LONGEST, process.kill)
        clock.start()
        try:
            send(requests, request)
            return understand(lambda: receive(answers))
        except (OSError, EOFError, ValueError):
            self._end()
            raise Fell from None
        finally:
            clock.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        try:
            self._process = process = subprocess.Popen(
                [sys.executable, "-m", "corpus.parsing.worker", str(self._archive)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                start_new_session=True,  # Ctrl-C is for this process to hear
            )
        except OSError:
            raise Fell from None
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in _pipes(process):
                with suppress(OSError):  # of what was not sent any more
                    pipe.close()


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout
