"""The webhook: Telegram calls the bot, and nobody else can."""

from __future__ import annotations

import http.client
import json
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.telegram.run import webhook_path
from corpus.errors import SettingsError
from tests.botapi import FakeTelegram
from tests.telegram_support import CUP_QUESTION, RunningBot, settings_for

SECRET = "a-secret-of-the-test_0123456789"


def webhook_settings(port: int) -> dict[str, object]:
    """Settings for a webhook on this machine."""
    return {
        "webhook_url": f"http://127.0.0.1:{port}/",
        "webhook_secret": SECRET,
        "webhook_listen": "127.0.0.1",
        "webhook_port": port,
    }


@pytest.fixture
def port() -> int:
    """A port that is free just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def posted(url: str, update: dict[str, object], secret: str | None) -> int:
    """The status that the webhook answers somebody's call with."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    headers = {"Content-Type": "application/json"} | (
        {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
    )
    try:
        connection.request("POST", parts.path, json.dumps(update), headers)
        return connection.getresponse().status
    finally:
        connection.close()


def address(telegram: FakeTelegram) -> str:
    """Where Telegram was told to call."""
    call = telegram.wait_until(lambda: telegram.calls_of("setWebhook"), what="a webhook")[-1]
    return str(call.params["url"])


def test_a_question_comes_in_by_webhook(telegram: FakeTelegram, archive: Path, port: int) -> None:
    """It is answered as one that was polled for."""
    with RunningBot(telegram, archive, webhook_settings(port)):
        telegram.say(CUP_QUESTION)
        assert "Theo Okafor" in telegram.wait_for_message().text
    assert telegram.calls_of("getUpdates") == ()


def test_the_webhook_is_set_with_its_secret(telegram: FakeTelegram, archive: Path, port: int) -> None:
    """And with exactly the updates that are handled; nothing that waits is dropped."""
    with RunningBot(telegram, archive, webhook_settings(port)):
        address(telegram)
    params = telegram.calls_of("setWebhook")[0].params
    assert params["secret_token"] == SECRET
    assert set(params["allowed_updates"]) == {"message", "edited_message", "callback_query", "inline_query"}
    assert not params.get("drop_pending_updates")


@pytest.mark.parametrize("secret", [None, "", "a-secret-of-somebody-else"])
def test_a_call_without_the_secret_is_refused(
    telegram: FakeTelegram, archive: Path, port: int, secret: str | None
) -> None:
    """Whoever finds the address cannot speak in a reader's name."""
    with RunningBot(telegram, archive, webhook_settings(port)):
        telegram.say("/help")
        telegram.wait_for_message()
        forged = {"update_id": 1, "message": telegram.say("/help").wire | {"text": CUP_QUESTION}}
        assert posted(address(telegram), forged, secret) == 403


def test_the_address_cannot_be_guessed(telegram: FakeTelegram) -> None:
    """It depends on the token and the secret, and holds neither."""
    first = webhook_path(settings_for(telegram, **webhook_settings(1)))
    other = webhook_path(settings_for(telegram, **(webhook_settings(1) | {"webhook_secret": "another"})))
    assert first != other
    assert telegram.token not in first
    assert SECRET not in first


def test_the_webhook_outlives_the_bot(telegram: FakeTelegram, archive: Path, port: int) -> None:
    """Telegram keeps what comes in while the bot restarts."""
    with RunningBot(telegram, archive, webhook_settings(port)):
        address(telegram)
    telegram.say(CUP_QUESTION)
    with RunningBot(telegram, archive, webhook_settings(port)):
        assert "Theo Okafor" in telegram.wait_for_message().text


def test_an_outage_while_the_webhook_is_set_is_waited_out(
    telegram: FakeTelegram, archive: Path, port: int
) -> None:
    """The bot serves when Telegram is back."""
    telegram.fail("setWebhook", status=502, times=2)
    with RunningBot(telegram, archive, webhook_settings(port)):
        telegram.say(CUP_QUESTION)
        assert "Theo Okafor" in telegram.wait_for_message().text


def test_an_address_that_telegram_refuses_ends_the_bot(
    telegram: FakeTelegram, archive: Path, port: int
) -> None:
    """The sentence names the settings to check."""
    given = webhook_settings(port) | {"webhook_url": "http://courier.quillhaven.example"}
    with RunningBot(telegram, archive, given) as running:
        ended_by = running.end()
    assert isinstance(ended_by, SettingsError)
    assert "https url" in str(ended_by)


def test_a_port_that_is_taken_ends_the_bot(telegram: FakeTelegram, archive: Path) -> None:
    """The sentence names the address and the port."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        with RunningBot(telegram, archive, webhook_settings(port)) as running:
            ended_by = running.end()
    assert f"127.0.0.1:{port}" in str(ended_by)
