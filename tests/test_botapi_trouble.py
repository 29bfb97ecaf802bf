"""The fake server's trouble: rate limits, scripted faults, conflicts, and waits that end badly."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import httpx
import pytest

from tests.botapi import FakeTelegram, Limits
from tests.botapi.calling import call, refusal


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        running.say("/start")
        yield running


def test_a_second_message_in_one_second_is_held_back(telegram: FakeTelegram) -> None:
    """With limits on, one chat takes one message a second and the refusal names the seconds."""
    telegram.limit_rates()
    call(telegram, "sendMessage", chat_id=telegram.reader.id, text="1")
    held = call(telegram, "sendMessage", chat_id=telegram.reader.id, text="2")
    assert (held["error_code"], held["parameters"]) == (429, {"retry_after": 1})


def test_a_group_takes_twenty_messages_a_minute() -> None:
    """The 21st message within a minute waits until the first is a minute old."""
    limits = Limits()
    waits = [limits.wait_for("sendMessage", -5, now=2.0 * n) for n in range(21)]
    assert waits == [None] * 20 + [20]


def test_thirty_messages_a_second_go_out_over_all_chats() -> None:
    """The 31st message within a second waits, whoever it is for."""
    limits = Limits()
    assert [limits.wait_for("sendMessage", chat, now=0.01 * chat) for chat in range(1, 32)] == [None] * 30 + [
        1
    ]


def test_edits_are_free_unless_counted() -> None:
    """Only messages count against the limits, unless a test asks for edits too."""
    assert [Limits().wait_for("editMessageText", 5, now=0.0) for _ in range(3)] == [None] * 3
    strict = Limits(edits_count=True)
    assert [strict.wait_for("editMessageText", 5, now=0.0) for _ in range(2)] == [None, 1]


def test_scripted_faults_are_met_in_order_and_used_up(telegram: FakeTelegram) -> None:
    """A 429, then a 502, then the call goes through; none of it counts as refused by the server."""
    telegram.fail("getMe", status=429, retry_after=7)
    telegram.fail("getMe", status=502)
    answers = [call(telegram, "getMe") for _ in range(3)]
    assert [a.get("error_code") for a in answers] == [429, 502, None]
    assert answers[0]["parameters"] == {"retry_after": 7}
    assert not telegram.refused


def test_a_dropped_call_is_not_carried_out(telegram: FakeTelegram) -> None:
    """The connection closes without an answer and nothing was sent."""
    telegram.drop("sendMessage")
    with pytest.raises(httpx.RemoteProtocolError):
        call(telegram, "sendMessage", chat_id=telegram.reader.id, text="x")
    assert telegram.messages() == ()


def test_a_call_dropped_afterwards_is_carried_out(telegram: FakeTelegram) -> None:
    """The bot sees no answer although its message was sent."""
    telegram.drop("sendMessage", after=True)
    with pytest.raises(httpx.RemoteProtocolError):
        call(telegram, "sendMessage", chat_id=telegram.reader.id, text="x")
    assert [m.text for m in telegram.messages()] == ["x"]


def test_a_hanging_call_is_not_answered_at_once(telegram: FakeTelegram) -> None:
    """Whoever has no patience gets no answer."""
    telegram.hang("getMe", 30)
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{telegram.base_url}{telegram.token}/getMe", timeout=0.1, trust_env=False)


def test_a_hanging_call_is_answered_in_the_end(telegram: FakeTelegram) -> None:
    """After the seconds that the test asked for."""
    telegram.hang("getMe", 0.1)
    assert call(telegram, "getMe")["ok"]


def test_polling_beside_a_webhook_is_a_conflict(telegram: FakeTelegram) -> None:
    """While a webhook is set, getUpdates is a 409."""
    call(telegram, "setWebhook", url="https://courier.example/hook")
    assert call(telegram, "getUpdates")["error_code"] == 409


@pytest.mark.parametrize(
    ("url", "secret"), [("http://courier.example/hook", "x"), ("https://courier.example/hook", "a b")]
)
def test_a_webhook_needs_https_and_a_plain_secret(telegram: FakeTelegram, url: str, secret: str) -> None:
    """Elsewhere than on this machine a webhook is encrypted, and its secret has no spaces."""
    assert call(telegram, "setWebhook", url=url, secret_token=secret)["error_code"] == 400


def test_updates_stay_until_the_offset_confirms_them(telegram: FakeTelegram) -> None:
    """An update comes again until a poll asks for the next one."""
    first = call(telegram, "getUpdates")["result"]
    again = call(telegram, "getUpdates")["result"]
    after = call(telegram, "getUpdates", offset=first[-1]["update_id"] + 1)["result"]
    assert (again, after) == (first, [])


def test_a_long_poll_returns_when_something_happens(telegram: FakeTelegram) -> None:
    """The answer does not wait for the timeout, which is longer than the client's patience."""

    async def poll() -> list[str]:
        address = f"{telegram.base_url}{telegram.token}/getUpdates"
        async with httpx.AsyncClient(trust_env=False, timeout=10) as client:
            waiting = asyncio.create_task(client.post(address, data={"offset": "-1", "timeout": "9"}))
            await waiting
            update = waiting.result().json()["result"][0]["update_id"]
            later = asyncio.create_task(
                client.post(address, data={"offset": str(update + 1), "timeout": "50"})
            )
            await telegram.aside(telegram.wait_until, lambda: len(telegram.calls) == 2, what="a second poll")
            telegram.say("now")
            return [u["message"]["text"] for u in (await later).json()["result"]]

    assert asyncio.run(poll()) == ["now"]


def test_a_second_poll_ends_the_first(telegram: FakeTelegram) -> None:
    """Two pollers of one bot: the earlier one gets a 409."""

    async def both() -> list[int]:
        address = f"{telegram.base_url}{telegram.token}/getUpdates"
        async with httpx.AsyncClient(trust_env=False, timeout=10) as client:
            first = asyncio.create_task(client.post(address, data={"offset": "999999999", "timeout": "9"}))
            await telegram.aside(telegram.wait_until, lambda: telegram.calls, what="a first poll")
            second = await client.post(address, data={"timeout": "0"})
            return [(await first).status_code, second.status_code]

    assert asyncio.run(both()) == [409, 200]


def test_only_the_kinds_asked_for_are_delivered(telegram: FakeTelegram) -> None:
    """allowed_updates holds for what happens afterwards, until it is set anew."""
    call(telegram, "getUpdates", offset=-1, allowed_updates=["inline_query"])
    telegram.say("unheard")
    telegram.inline("heard")
    kinds = [next(k for k in u if k != "update_id") for u in call(telegram, "getUpdates")["result"]]
    assert kinds == ["message", "inline_query"]


def test_a_wait_in_vain_tells_what_happened_instead(telegram: FakeTelegram) -> None:
    """The failure names what was waited for, the last calls and the refusals."""
    refusal(telegram, "sendMessage", chat_id=telegram.reader.id, text="<p>", parse_mode="HTML")
    with pytest.raises(
        AssertionError, match=r"(?s)a message in chat \d+.*sendMessage.*Unsupported start tag"
    ):
        telegram.wait_for_message(timeout=0.05)


def test_waiting_inside_a_coroutine_is_an_error(telegram: FakeTelegram) -> None:
    """A wait that would stop the bot's own loop says what to call instead."""

    async def wrong() -> None:
        telegram.wait_for_message(timeout=0.05)

    with pytest.raises(RuntimeError, match="aside"):
        asyncio.run(wrong())


def test_a_button_that_is_not_there_cannot_be_pressed(telegram: FakeTelegram) -> None:
    """A test that presses an absent button fails with the buttons that there are."""
    with pytest.raises(AssertionError, match="no button 'More'"):
        telegram.press(telegram.say("x"), "More")


def test_the_server_stops_while_a_call_hangs() -> None:
    """Leaving the context waits for no hanging call: it gives up, with an error, long before this one would end."""
    with FakeTelegram() as short:
        short.hang("getMe", 600)
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{short.base_url}{short.token}/getMe", timeout=0.1, trust_env=False)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{short.base_url}{short.token}/getMe", timeout=5, trust_env=False)
