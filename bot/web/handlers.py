"""Requests and their answers: what is asked for is read, worked on in a thread, and sent with the headers of the house.

Every request that cannot be answered gets one sentence and the status that says why. No question is written down.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import urlsplit

from tornado.web import HTTPError, RequestHandler

from bot import wording
from bot.beginning import Home
from bot.faces.web.frame import sentence_page
from bot.web.addresses import Asking, read_asking, read_question
from bot.web.public_desk import PublicDesk
from bot.web.turns import Turns
from corpus.errors import ClippingsError, IndexUnavailable, OutOfMeans, RequestRefused

logger = logging.getLogger(__name__)

T = TypeVar("T")

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
    "Cache-Control": "private, no-cache",
}


@dataclass(frozen=True, slots=True)
class Door:
    """What every request is answered with. `names` are those that the server goes by; None: any."""

    home: Home
    turns: Turns
    names: frozenset[str] | None = None


class Request(RequestHandler):
    """Any request: the headers, who may ask and how, and what is said when there is no answer."""

    content_type = "text/html; charset=UTF-8"

    def initialize(self, door: Door) -> None:
        self.door = door

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Content-Type", self.content_type)
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        if self.request.method not in ("GET", "HEAD"):
            raise RequestRefused(HTTPStatus.METHOD_NOT_ALLOWED, wording.web.ONLY_READ)
        name = _name_in(self.request.host)
        if self.door.names is not None and name not in self.door.names:
            raise RequestRefused(HTTPStatus.MISDIRECTED_REQUEST, wording.web.other_name(name))

    async def get(self, *arguments: str) -> None:
        raise RequestRefused(HTTPStatus.NOT_FOUND, wording.web.NO_SUCH_PAGE)

    async def head(self, *arguments: str) -> None:
        await self.get(*arguments)

    async def in_turn(self, work: Callable[[PublicDesk], T]) -> T:
        """What some work comes to that a thread does at the desk of that moment, when it is this client's turn."""
        home = self.door.home
        return await self.door.turns.take(self.request.remote_ip or "", lambda: work(PublicDesk(home.now())))

    @property
    def query(self) -> str:
        """The query as it was sent, which may hold bare UTF-8. Raises RequestRefused."""
        try:
            return self.request.query.encode("latin-1").decode()
        except UnicodeError:
            raise RequestRefused(HTTPStatus.BAD_REQUEST, wording.web.UNREADABLE) from None

    def said(self, sentence: str) -> str:
        """A sentence alone, as this kind of request has it."""
        return sentence_page(sentence, title=wording.web.NOT_SHOWN)

    def log_exception(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        """Write down what went wrong here, and nothing of what was asked."""
        if error is None or isinstance(error, RequestRefused | HTTPError):
            return
        if isinstance(error, ClippingsError):
            logger.warning("%s", error)
        else:
            logger.error("Unexpected error at %s", self.request.path, exc_info=error)

    def write_error(self, status_code: int, **given: Any) -> None:
        error = given.get("exc_info", (None, None, None))[1]
        status, sentence = _told(error, status_code)
        self.set_status(status)
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            self.set_header("Allow", "GET, HEAD")
        if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
            self.set_header("Retry-After", "2")
        self.finish(self.said(sentence))


class AnswerRequest(Request):
    """`/?q=...`: the page of an answer; without a question the first page."""

    async def get(self, *arguments: str) -> None:
        asking = read_asking(self.query)
        page = await self.in_turn(lambda desk: desk.answered(asking))
        if isinstance(page, Asking):
            self.redirect(str(page), status=HTTPStatus.SEE_OTHER)
        else:
            self.finish(page)


class ArticleRequest(Request):
    """`/article/ID`: an article whole."""

    async def get(self, *arguments: str) -> None:
        self.finish(await self.in_turn(lambda desk: desk.article(arguments[0])))


class JsonRequest(Request):
    """A request of another program, which is told of errors in JSON too."""

    content_type = "application/json; charset=UTF-8"

    def said(self, sentence: str) -> str:
        return json.dumps({"error": sentence}, ensure_ascii=False)


class AskRequest(JsonRequest):
    """`/ask.json?q=...&limit=N`: the Answer of the terminal's contract."""

    async def get(self, *arguments: str) -> None:
        question, limit = read_question(self.query)
        answer = await self.in_turn(lambda desk: desk.answered_json(question, limit))
        self.finish(json.dumps(answer, ensure_ascii=False))


class StatusRequest(JsonRequest):
    """`/status.json`: what the archive holds; 503 where no question can be answered."""

    async def get(self, *arguments: str) -> None:
        serves, status = await self.in_turn(PublicDesk.status)
        self.set_status(HTTPStatus.OK if serves else HTTPStatus.SERVICE_UNAVAILABLE)
        self.finish(json.dumps(status, ensure_ascii=False))


class FileRequest(Request):
    """One of the door's own files, as it was when the door was opened."""

    def initialize(self, door: Door, content_type: str = "", content: bytes = b"") -> None:
        self.content_type, self._content = content_type, content
        self.set_header("Content-Type", content_type)
        super().initialize(door)

    async def get(self, *arguments: str) -> None:
        self.finish(self._content)


def _told(error: BaseException | None, status_code: int) -> tuple[int, str]:
    """The status and the sentence for an error."""
    if isinstance(error, RequestRefused):
        return error.status, str(error)
    if isinstance(error, OutOfMeans):
        return HTTPStatus.SERVICE_UNAVAILABLE, wording.readers.BUSY
    if isinstance(error, IndexUnavailable):
        return HTTPStatus.SERVICE_UNAVAILABLE, wording.web.CANNOT_SEARCH
    if status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return status_code, wording.web.ONLY_READ
    if isinstance(error, HTTPError) and status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return status_code, wording.web.UNREADABLE
    return HTTPStatus.INTERNAL_SERVER_ERROR, wording.readers.UNEXPECTED


def _name_in(host: str) -> str:
    """The name that a server was called by, without the port; "" for what is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
