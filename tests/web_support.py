"""A running web door for tests: the real server in a thread, asked over real HTTP."""

from __future__ import annotations

import asyncio
import http.client
import threading
from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlencode

import lxml.html

from bot.beginning import Home
from bot.listening import listening_socket
from bot.web.run import serve

GALE = "What did the harbour master say after the gale?"
NORWAY = "Who won the parliamentary election in Norway?"


@dataclass(frozen=True, slots=True)
class Received:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def page(self) -> Any:
        """The page, parsed."""
        return lxml.html.document_fromstring(self.text)

    @property
    def said(self) -> str:
        """What is to be read on the page below its box, in one line."""
        read = self.page.xpath("//main/*[not(@class = 'unseen')]//text()")
        return " ".join(" ".join(read).split())


class RunningDoor:
    """A web door in a thread of its own; a context manager that stops it and passes on what ended it."""

    def __init__(self, directory: Path, names: Collection[str] = (), sample: Path | None = None) -> None:
        self._directory, self._names, self._sample = directory, names, sample
        self._ended_by: BaseException | None = None

    def __enter__(self) -> RunningDoor:
        self._started = threading.Event()
        self._listening = listening_socket("127.0.0.1", 0, "{}: {}".format)
        self.port = int(self._listening.getsockname()[1])
        self._thread = threading.Thread(target=self._run, name="web", daemon=True)
        self._thread.start()
        assert self._started.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)
        assert not self._thread.is_alive(), "the door did not close"
        if self._ended_by is not None and error is None:
            raise self._ended_by

    @property
    def address(self) -> str:
        """Where a browser finds it, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, method: str = "GET", body: str | None = None, **headers: str) -> Received:
        """What an address answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path.partition("#")[0], body, headers)
            response = connection.getresponse()
            return Received(response.status, dict(response.getheaders()), response.read().decode())
        finally:
            connection.close()

    def ask(self, question: str, path: str = "/", **more: str) -> Received:
        """What a question is answered."""
        return self.get(f"{path}?{urlencode({'q': question} | more)}")

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001 - it is raised again where the test sees it
            self._ended_by = error
        finally:
            self._started.set()

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._started.set()
        with self._listening, closing(Home(self._directory, self._sample)) as home:
            await serve(home, self._listening, self._stop, self._names)
