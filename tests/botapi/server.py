"""The HTTP side: addresses, the token, decoding requests, faults, and answers in Telegram's envelope.

It knows no method by meaning: those that answer at once are in ``methods.py``, those that wait in
``getting.py``.
"""

from __future__ import annotations

import asyncio
import json
import mimetypes
import time
from collections.abc import Mapping

from tornado.httputil import HTTPServerRequest
from tornado.web import Application, RequestHandler

from .faults import Fault, Limits, Script
from .getting import Getting
from .methods import METHODS, UPDATES
from .nouns import Call, Json, Refused, StoredFile
from .params import read_fields
from .refusal import Refusal, bad, too_many
from .state import State

MAX_UPLOAD = 50 * 1024 * 1024
PHRASES = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class Desk:
    """What every request needs: the state, scripted faults, limits when switched on, and the way to
    updates.
    """

    def __init__(self, state: State, script: Script) -> None:
        self.state = state
        self.script = script
        self.limits: Limits | None = None
        self.getting: Getting | None = None

    def application(self) -> Application:
        """The tornado application; it logs nothing."""
        return Application(
            [
                (r"/bot([^/]*)/([^/]*)", ApiHandler, {"desk": self}),
                (r"/file/bot([^/]*)/(.*)", FileHandler, {"desk": self}),
            ],
            log_function=lambda handler: None,
        )


class ApiHandler(RequestHandler):
    """One call of one method, by GET or POST."""

    def initialize(self, desk: Desk) -> None:
        """Called by tornado for each request."""
        self.desk = desk
        self.is_gone = False

    def on_connection_close(self) -> None:
        """The client hung up: a long poll for it ends."""
        self.is_gone = True
        if self.desk.getting:
            self.desk.getting.wake()

    async def get(self, token: str, method: str) -> None:
        """As POST: the Bot API does not distinguish them."""
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        """Decode, meet the fault that is due, carry out, answer."""
        fault = None
        raw: Json = {}
        try:
            if token != self.desk.state.token:
                raise Refusal(401, "Unauthorized")
            if method not in METHODS and method not in UPDATES:
                raise Refusal(404, "Not Found: method not found")
            raw = decoded(self.request, self.desk.state)
            fault = self.desk.script.take(method)
            result = await self._carried_out(method, raw, fault)
        except Refusal as refusal:
            self._refuse(method, raw, refusal, scripted=fault is not None and fault.status is not None)
            return
        if fault and fault.drop:
            self.detach().close()
        else:
            self._reply(200, {"ok": True, "result": result})

    async def _carried_out(self, method: str, raw: Json, fault: Fault | None) -> object:
        given, refusal = self._read(method, raw)
        call = Call(method, given, time.monotonic())
        with self.desk.state.changed:
            self.desk.state.calls.append(call)
            self.desk.state.changed.notify_all()
        if fault:
            await asyncio.sleep(fault.seconds)
            if fault.status == 429:
                raise too_many(fault.retry_after or 1)
            if fault.status:
                raise Refusal(fault.status, PHRASES.get(fault.status, "Error"))
            if fault.drop and not fault.after:
                return None
        if refusal:
            raise refusal
        if method in UPDATES:
            assert self.desk.getting is not None
            return await self.desk.getting.answer(method, given, lambda: self.is_gone)
        with self.desk.state.changed:
            self._hold_back(method, given)
            return METHODS[method].handle(self.desk.state, given)

    def _read(self, method: str, raw: Json) -> tuple[Json, Refusal | None]:
        shape, required = UPDATES.get(method) or (METHODS[method].shape, METHODS[method].required)
        try:
            return read_fields(raw, shape, required), None
        except Refusal as refusal:
            return raw, refusal

    def _hold_back(self, method: str, given: Json) -> None:
        if self.desk.limits and isinstance(given.get("chat_id"), int):
            seconds = self.desk.limits.wait_for(method, given["chat_id"], time.monotonic())
            if seconds is not None:
                raise too_many(seconds)

    def _refuse(self, method: str, raw: Json, refusal: Refusal, *, scripted: bool) -> None:
        if not scripted:
            with self.desk.state.changed:
                self.desk.state.refused.append(Refused(method, refusal.code, refusal.description, raw))
        self._reply(refusal.code, refusal.wire())

    def _reply(self, status: int, body: Json) -> None:
        if self.is_gone:
            return
        self.set_status(status, PHRASES.get(status))
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))


class FileHandler(RequestHandler):
    """The content of a stored file."""

    def initialize(self, desk: Desk) -> None:
        """Called by tornado for each request."""
        self.desk = desk

    def get(self, token: str, path: str) -> None:
        """The bytes, or Telegram's 404."""
        found = [f for f in self.desk.state.files.values() if f.path == path]
        if token != self.desk.state.token or not found:
            self.set_status(404)
            self.finish({"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self.set_header("Content-Type", "application/octet-stream")
        self.finish(found[0].content)


def decoded(request: HTTPServerRequest, state: State) -> Json:
    """The parameters as they were sent: text from a query or form, real types from JSON, files as
    StoredFile.
    """
    if request.headers.get("Content-Type", "").startswith("application/json"):
        try:
            body = json.loads(request.body or b"{}")
        except ValueError:
            raise bad("can't parse request JSON") from None
        if not isinstance(body, dict):
            raise bad("request JSON must be an object")
        return body
    values = _texts(request.query_arguments) | _texts(request.body_arguments)
    uploads: dict[str, StoredFile] = {}
    for name, parts in request.files.items():
        if len(parts[-1].body) > MAX_UPLOAD:
            raise Refusal(413, "Request Entity Too Large")
        file_name = parts[-1].filename
        kind = mimetypes.guess_type(file_name)[0] or "application/octet-stream"
        content = parts[-1].body
        uploads[name] = StoredFile(f"AgAD{state.next_id()}", file_name, kind, len(content), content)
    for name, value in values.items():
        if isinstance(value, str) and value.startswith("attach://"):
            values[name] = uploads.pop(value.removeprefix("attach://"), value)
    return values | uploads


def _texts(arguments: Mapping[str, list[bytes]]) -> Json:
    try:
        return {name: values[-1].decode() for name, values in arguments.items()}
    except UnicodeDecodeError:
        raise bad("strings must be encoded in UTF-8") from None
