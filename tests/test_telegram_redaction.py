"""Secrets never reach a log, and a failing network fills none with tracebacks."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import NetworkError

from bot.telegram.redaction import Redaction, hidden

SECRET = "42:AAsecret"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What a handler of its own writes, in full."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    logger = logging.getLogger("quill")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield stream
    logger.removeHandler(handler)


def test_a_secret_is_hidden_in_a_message_and_its_arguments(log: io.StringIO) -> None:
    """Wherever in the line it stands."""
    with hidden([SECRET]):
        logging.getLogger("quill").info(
            f"GET {SECRET} %s %r", f"https://x/bot{SECRET}/getMe", {"token": SECRET}
        )
    assert log.getvalue() == "GET [hidden] https://x/bot[hidden]/getMe {'token': '[hidden]'}\n"


def test_a_secret_is_hidden_in_a_traceback(log: io.StringIO) -> None:
    """Also where an exception carries it, and the traceback stays otherwise."""
    with hidden([SECRET]):
        try:
            raise ValueError(f"bad token {SECRET}")
        except ValueError:
            logging.getLogger("quill").exception("Oh")
    assert SECRET not in log.getvalue()
    assert "ValueError: bad token [hidden]" in log.getvalue()


def test_a_failure_of_the_network_has_no_traceback(log: io.StringIO) -> None:
    """One line says it all."""
    with hidden([SECRET]):
        try:
            raise NetworkError("httpx.ConnectError: all attempts failed")
        except NetworkError:
            logging.getLogger("quill").exception("No answer")
    assert log.getvalue() == "No answer (httpx.ConnectError: all attempts failed)\n"


def test_a_log_line_with_wrong_arguments_does_no_harm(log: io.StringIO) -> None:
    """A mistake in somebody's log line is not made worse."""
    with hidden([SECRET]):
        logging.getLogger("quill").info("%d items", "many")
    assert log.getvalue() == "%d items\n"


def test_hiding_ends_with_the_bot() -> None:
    """Other parts of the process log as they did before."""
    before = logging.getLogRecordFactory()
    with hidden([SECRET]):
        assert logging.getLogRecordFactory() is not before
    assert logging.getLogRecordFactory() is before


@given(st.text(), st.text(min_size=1, max_size=8))
def test_no_text_keeps_a_secret(text: str, secret: str) -> None:
    """Whatever stands around it, and however often it stands there."""
    said = Redaction([secret]).without_secrets(f"{text}{secret}{text}")
    assert secret not in said.replace("[hidden]", "\0") or secret == "\0"
