"""A web site on loopback for tests: real HTTP, pages that a test writes down, and a record of what was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

from corpus.fetching import Policy

QUICK = Policy(
    allowed_hosts=frozenset({"127.0.0.1", "localhost"}),
    pause=0,
    silence=2,
    longest=4,
    first_backoff=0.01,
    longest_wait=1,
)


@dataclass(frozen=True)
class Served:
    """What the site says to a request."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """What the site was asked."""

    path: str
    headers: Mapping[str, str]


Page = Served | Callable[[Asked], Served]


class Website:
    """A context manager; `pages` maps a path with its query to what is said, and may be changed at any time."""

    def __init__(self, pages: Mapping[str, Page] | None = None) -> None:
        self.pages: dict[str, Page] = dict(pages or {})
        self.asked: list[Asked] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self) -> Website:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Say what the page says; 404 where there is none."""
        asked = Asked(handler.path, {name.lower(): value for name, value in handler.headers.items()})
        self.asked.append(asked)
        page = self.pages.get(handler.path, Served(b"not here", 404))
        served = page if isinstance(page, Served) else page(asked)
        handler.send_response(served.status)
        for name, value in ({"Content-Length": str(len(served.body))} | dict(served.headers)).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(served.body)


def html(body: str | bytes, **headers: str) -> Served:
    """A page of HTML."""
    content = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Served(content, headers={"Content-Type": "text/html; charset=utf-8"} | named)


def redirect(to: str, status: int = 302) -> Served:
    """A redirect."""
    return Served(status=status, headers={"Location": to})
