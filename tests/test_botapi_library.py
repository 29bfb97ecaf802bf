"""The fake server against the real python-telegram-bot: polling, webhook, and updates that parse completely."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, TelegramObject, Update
from telegram.error import BadRequest, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.botapi import FakeTelegram

Bot = Application[Any, Any, Any, Any, Any, Any]


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running


def echo_bot(telegram: FakeTelegram) -> Bot:
    """A bot that says everything again, with a button that counts."""
    application = (
        ApplicationBuilder()
        .token(telegram.token)
        .base_url(telegram.base_url)
        .base_file_url(telegram.base_file_url)
        .build()
    )

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_message
        text = update.effective_message.text_html
        if update.effective_message.document:
            file = await update.effective_message.document.get_file()
            text = (await file.download_as_bytearray()).decode()
        markup = InlineKeyboardMarkup([[InlineKeyboardButton("Again", callback_data="again")]])
        await update.effective_message.reply_html(text, reply_markup=markup, do_quote=True)

    async def again(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query
        await update.callback_query.answer("As you wish")
        await update.callback_query.edit_message_text("again")

    application.add_handler(MessageHandler(filters.TEXT | filters.Document.ALL, echo))
    application.add_handler(CallbackQueryHandler(again))
    return application


@asynccontextmanager
async def polling(application: Bot) -> AsyncIterator[None]:
    assert application.updater
    async with application:
        await application.start()
        await application.updater.start_polling()
        try:
            yield
        finally:
            await application.updater.stop()
            await application.stop()


def played(telegram: FakeTelegram, scene: Callable[[], Awaitable[Any]]) -> Any:
    """The scene with the echo bot polling; nothing in it may be refused or complained about."""

    async def play() -> Any:
        async with polling(echo_bot(telegram)):
            return await scene()

    outcome = asyncio.run(play())
    assert (telegram.refused, telegram.complaints) == ((), ())
    return outcome


def test_an_echo_comes_back_over_polling(telegram: FakeTelegram) -> None:
    """A message reaches the real library and its HTML reply comes back with entities in UTF-16 units."""

    async def scene() -> Any:
        asked = telegram.say("🎉 /ask why?")
        answer = await telegram.aside(telegram.wait_for_message)
        return answer.text, answer.reply_to == asked.id, answer.labels

    assert played(telegram, scene) == ("🎉 /ask why?", True, ("Again",))


def test_a_press_is_answered_and_the_message_edited(telegram: FakeTelegram) -> None:
    """A callback query runs through the real library in both directions."""

    async def scene() -> Any:
        telegram.say("x")
        answer = await telegram.aside(telegram.wait_for_message)
        press = telegram.press(answer, "Again")
        edited = await telegram.aside(telegram.wait_for_edit, answer)
        return (await telegram.aside(telegram.callback_answer, press)).text, edited.text

    assert played(telegram, scene) == ("As you wish", "again")


def test_a_file_of_a_person_is_downloaded(telegram: FakeTelegram) -> None:
    """getFile and the download work through the library's own addresses."""

    async def scene() -> str:
        telegram.send_file("note.txt", "läuft".encode())
        return (await telegram.aside(telegram.wait_for_message)).text

    assert played(telegram, scene) == "läuft"


def test_updates_arrive_over_a_webhook_with_its_secret(telegram: FakeTelegram) -> None:
    """The server pushes to the library's own webhook listener, which checks the secret token."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    async def play() -> str:
        application = echo_bot(telegram)
        assert application.updater
        async with application:
            await application.start()
            address = f"http://127.0.0.1:{port}/hook"
            await application.updater.start_webhook(
                "127.0.0.1", port, "hook", webhook_url=address, secret_token="s3cret"
            )
            telegram.say("pushed")
            answer = await telegram.aside(telegram.wait_for_message)
            await application.updater.stop()
            await application.stop()
            return answer.text

    assert asyncio.run(play()) == "pushed"


def test_a_webhook_that_refuses_gets_the_update_again(telegram: FakeTelegram) -> None:
    """With the wrong secret the listener answers 403; the update waits and the error is on record."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    async def play() -> tuple[int, str | None]:
        application = echo_bot(telegram)
        assert application.updater
        async with application:
            await application.start()
            address = f"http://127.0.0.1:{port}/hook"
            await application.updater.start_webhook(
                "127.0.0.1", port, "hook", webhook_url=address, secret_token="right"
            )
            await application.bot.set_webhook(address, secret_token="wrong")
            telegram.say("pushed")
            for _ in range(100):
                info = await application.bot.get_webhook_info()
                if info.last_error_message:
                    break
                await asyncio.sleep(0.02)
            refused = info.pending_update_count, info.last_error_message
            await application.bot.set_webhook(address, secret_token="right")
            await telegram.aside(telegram.wait_for_message)
            await application.updater.stop()
            await application.stop()
            return refused

    pending, reason = asyncio.run(play())
    assert (pending, "403" in (reason or "")) == (1, True)


def test_errors_become_the_exceptions_of_the_library(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scripted 429 is a RetryAfter with its seconds and a refused text a BadRequest."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it the library warns of its own exception

    async def play() -> None:
        async with echo_bot(telegram) as application:
            telegram.say("x")
            telegram.fail("sendMessage", status=429, retry_after=3)
            with pytest.raises(RetryAfter):
                await application.bot.send_message(telegram.reader.id, "x")
            with pytest.raises(BadRequest, match="Message text is empty"):
                await application.bot.send_message(telegram.reader.id, " ")

    asyncio.run(play())


def leftovers(thing: object) -> list[str]:
    """Names of fields, anywhere inside, that the library does not know."""
    if isinstance(thing, list | tuple):
        return [name for item in thing for name in leftovers(item)]
    if not isinstance(thing, TelegramObject):
        return []
    inner = [getattr(thing, name) for name in thing.to_dict(recursive=False) if hasattr(thing, name)]
    return [*thing.api_kwargs, *leftovers(inner)]


def test_every_update_of_the_people_parses_completely(telegram: FakeTelegram) -> None:
    """Whatever people do here, the library finds every field it needs and no field that it does not know."""
    town = telegram.supergroup("Town", username="quillhaven_town")
    visitor = telegram.user("Vera", "de", username="vera_visits")
    asked = telegram.say("@clippings_test_bot why? https://courier.example/x", chat=town, user=visitor)
    telegram.edit(asked, "/ask why")
    telegram.say("and?", chat=town, reply_to=asked)
    telegram.send_file("a.txt", b"x", caption="/add", chat=telegram.group())
    telegram.forward(asked)
    telegram.forward("text", origin=town)
    telegram.forward("text")
    telegram.inline("clock", visitor)
    telegram.block(visitor)
    shown = telegram.say("x")
    telegram.press(shown, "made up", forge=True)

    async def fetch() -> tuple[Update, ...]:
        async with echo_bot(telegram) as application:
            updates: tuple[Update, ...] = await application.bot.get_updates()
            return updates

    updates = asyncio.run(fetch())
    assert (len(updates), [name for u in updates for name in leftovers(u)]) == (11, [])
