"""A Bot API server that knows next to nothing: the bot answers on it all the same."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from bot import wording
from tests.botapi import FakeTelegram
from tests.telegram_support import CUP_QUESTION, RunningBot

TOKEN = "42:anything"


class BareServer:
    """Knows getMe, getUpdates and sendMessage; ignores offsets, sends no entities, waits for nothing.

    A message with a `copy_text` button or a `reply_parameters` is refused as something never heard of.
    """

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.sent: list[dict[str, str]] = []
        self.polls = 0
        bare = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                fields = {k: v[-1] for k, v in parse_qs(self.rfile.read(length).decode()).items()}
                status, answer = bare.answer(self.path.rpartition("/")[2], fields)
                body = (json.dumps(answer) if isinstance(answer, dict) else answer).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}/bot"

    def answer(self, method: str, fields: dict[str, str]) -> tuple[int, dict[str, Any] | str]:
        """What the server says to a call."""
        if method == "getMe":
            return 200, {"ok": True, "result": {"id": 42, "username": "bare_bot"}}
        if method == "getUpdates":
            self.polls += 1
            return 200, {"ok": True, "result": self.updates}
        if method == "sendMessage":
            if "copy_text" in fields.get("reply_markup", "") or "reply_parameters" in fields:
                return 400, {"ok": False, "error_code": 400, "description": "Bad Request: what is that?"}
            self.sent.append(fields)
            chat = {"id": int(fields["chat_id"]), "type": "private"}
            return 200, {"ok": True, "result": {"message_id": 900 + len(self.sent), "date": 1, "chat": chat}}
        return 404, "<html>Not here</html>"

    def say(self, number: int, text: str) -> None:
        """A message from somebody."""
        person = {"id": 7, "is_bot": False, "first_name": "Ann"}
        chat = {"id": 7, "type": "private", "first_name": "Ann"}
        message = {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text}
        self.updates = [{"update_id": number, "message": message}]

    def __enter__(self) -> BareServer:
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        ).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def bare(archive: Path, telegram: FakeTelegram) -> Iterator[BareServer]:
    """A bot on a server that knows next to nothing."""
    with BareServer() as server:
        given = {"token": TOKEN, "base_url": server.base_url, "moderators": frozenset({7})}
        with RunningBot(telegram, archive, given):
            yield server


def wait(server: BareServer, sent: int) -> dict[str, str]:
    """The last message once there are that many."""
    deadline = time.monotonic() + 10
    while len(server.sent) < sent and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(server.sent) >= sent
    return server.sent[-1]


def test_a_question_is_answered_there(bare: BareServer) -> None:
    """Plainer than on Telegram, and every word of it."""
    bare.say(1, CUP_QUESTION)
    assert "Captain Theo Okafor scored twice before half-time." in wait(bare, 1)["text"]


def test_a_command_without_entities_is_understood(bare: BareServer) -> None:
    """What a message says stands in its text."""
    bare.say(1, "/latest")
    assert "Rovers lift the Coastal Cup" in wait(bare, 1)["text"]


def test_an_update_that_comes_again_is_answered_once(bare: BareServer) -> None:
    """A server that forgets what was confirmed does not get the same answer for ever."""
    bare.say(1, "/help")
    wait(bare, 1)
    polls = bare.polls
    while bare.polls < polls + 3:
        time.sleep(0.02)
    bare.say(2, "/privacy")
    assert wording.readers.PRIVACY in wait(bare, 2)["text"]
    assert len(bare.sent) == 2


def test_a_server_that_never_waits_is_not_asked_without_pause(bare: BareServer) -> None:
    """Some ten polls a second at most."""
    start, polls = time.monotonic(), bare.polls
    while bare.polls < polls + 4:
        time.sleep(0.02)
    assert time.monotonic() - start > 0.3
