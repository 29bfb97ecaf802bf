"""The other end of a child process: starts it, asks it, and never leaves it behind.

A child is one process of its own group with one thread for every library that can be told so; it does not
see the Ctrl-C that is meant for its parent, which ends it instead. Nothing here knows what is measured.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

_ROOT = Path(__file__).parents[2]
_SECONDS_TO_END = 5.0
_THREAD_SETTINGS = (
    "OMP_NUM_THREADS OPENBLAS_NUM_THREADS MKL_NUM_THREADS NUMBA_NUM_THREADS VECLIB_MAXIMUM_THREADS"
)
_ONE_THREAD = dict.fromkeys(_THREAD_SETTINGS.split(), "1")


class EngineFailed(Exception):
    """An engine could not do what it was asked; the message says why, in the library's words."""


class Child:
    """A context manager around one child process."""

    def __init__(self) -> None:
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "bot.bench.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, **_ONE_THREAD, "PYTHONPATH": path},
            start_new_session=True,
        )

    def ask(self, do: str, **request: Any) -> dict[str, Any]:
        """One request and its reply. Raises EngineFailed, also where the process is gone."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps({"do": do, **request}, default=str) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
            reply: dict[str, Any] = json.loads(line)
        except (OSError, ValueError):
            raise EngineFailed("its process ended; there may not have been memory enough") from None
        if "failed" in reply:
            raise EngineFailed(reply["failed"])
        return reply

    def close(self, *, at_once: bool = False) -> None:
        """End the process and whatever it started."""
        if not at_once and self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_SECONDS_TO_END)
        if self._process.poll() is None:
            with suppress(OSError):
                if hasattr(os, "killpg"):
                    os.killpg(self._process.pid, signal.SIGKILL)
                else:
                    self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(at_once=error is not None)
