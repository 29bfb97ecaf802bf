"""The process that one engine runs in: reads requests from stdin, one JSON object a line, and answers on stdout.

Times are taken in here, so that no pipe is in them; memory is this process's own. Until it is told which
engine to load, it imports nothing heavy. What a library prints goes to stderr. Nothing here compares engines.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.bench.peers import Peer, listed

Request = Mapping[str, Any]
Reply = dict[str, Any]


class Worker:
    """What can be asked of one engine."""

    def __init__(self) -> None:
        self._peer: Peer | None = None

    def build(self, request: Request) -> Reply:
        """Build from the terms in a folder; seconds without those of reading the terms."""
        from bot.bench.terms import Terms

        peer = listed(request["engine"]).load()
        terms = Terms(Path(request["terms"]))
        started = time.perf_counter()
        peer.build(Path(request["folder"]), terms)
        seconds = time.perf_counter() - started
        return {"seconds": seconds - terms.seconds, "reading": terms.seconds, "peak": peak_memory()}

    def open(self, request: Request) -> Reply:
        """Import, open, and answer one question, each timed in milliseconds."""
        started = time.perf_counter()
        peer = listed(request["engine"]).load()
        imported = time.perf_counter()
        peer.open(Path(request["folder"]))
        opened = time.perf_counter()
        peer.search(request["question"])
        answered = time.perf_counter()
        self._peer = peer
        return {
            "import_ms": 1e3 * (imported - started),
            "open_ms": 1e3 * (opened - imported),
            "first_ms": 1e3 * (answered - opened),
            "ran_with": dict(peer.ran_with()),
        }

    def ask(self, request: Request) -> Reply:
        """Ask questions one after another until the budget of seconds is used up; microseconds of each."""
        assert self._peer is not None
        search, places, clock = self._peer.search, self._peer.places, time.perf_counter_ns
        gc.collect()
        gc.freeze()  # what an open engine holds is not gone through again while it answers
        took: list[float] = []
        found: list[list[int]] = []
        until = clock() + int(1e9 * request["seconds"])
        for question in request["questions"]:
            started = clock()
            answer = search(question)
            ended = clock()
            took.append((ended - started) / 1e3)
            if request["places"]:
                found.append(places(answer))
            if ended > until:
                break
        return {"took": took, "places": found}

    def memory(self, request: Request) -> Reply:
        """Resident bytes now."""
        return {"resident": _status("VmRSS") or peak_memory()}

    def freshness(self, request: Request) -> Reply:
        """How an archive of these paragraphs is indexed whole, and how soon one more article is found."""
        from bot.bench import freshness

        return freshness.measure(Path(request["folder"]), Path(request["texts"]))


def peak_memory() -> int:
    """The most bytes that were ever resident in this process, and in the largest of its own children if any."""
    try:
        import resource
    except ImportError:  # not on Windows
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    own = _status("VmHWM") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return own + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit


def _status(field: str) -> int:
    """A field of Linux's account of this process, in bytes; 0 elsewhere."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{field}:")), 0)


def _serve(requests: Iterator[str], reply: Callable[[Reply], None]) -> None:
    worker = Worker()
    for line in requests:
        request = json.loads(line)
        try:
            reply(getattr(worker, request["do"])(request))
        except Exception as error:  # noqa: BLE001  (whatever a library raises is told, and the run goes on)
            reply({"failed": f"{type(error).__name__}: {error}".splitlines()[0][:300]})


def main() -> None:
    """Serve the parent until it closes the pipe."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def reply(message: Reply) -> None:
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    _serve(iter(sys.stdin.readline, ""), reply)


if __name__ == "__main__":
    main()
