"""What the real library puts on the wire is what the fake server reads: every method, called through it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)

from tests.botapi import FakeTelegram

Scene = Callable[[FakeTelegram, Bot], Awaitable[Any]]
KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("More", callback_data="m:1"), InlineKeyboardButton("Read", "https://courier.example/a")],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("Courier, 3 May"))],
        [InlineKeyboardButton("Ask", switch_inline_query_current_chat="clock", style="primary")],
    ]
)  # fmt: skip
PREVIEW = LinkPreviewOptions(is_disabled=True)


async def message(telegram: FakeTelegram, bot: Bot) -> None:
    asked = telegram.say("why?")
    reply = ReplyParameters(asked.id, allow_sending_without_reply=True, quote="why")
    sent = await bot.send_message(
        telegram.reader.id, "<b>x</b>", "HTML", reply_markup=KEYBOARD, link_preview_options=PREVIEW,
        reply_parameters=reply, disable_notification=True, protect_content=True,
    )  # fmt: skip
    await bot.edit_message_text(
        "y", telegram.reader.id, sent.message_id, parse_mode="HTML", link_preview_options=PREVIEW
    )
    await bot.edit_message_reply_markup(telegram.reader.id, sent.message_id, reply_markup=KEYBOARD)
    await bot.delete_message(telegram.reader.id, sent.message_id)


async def entities(telegram: FakeTelegram, bot: Bot) -> None:
    bold = MessageEntity(MessageEntity.BOLD, 0, 1)
    await bot.send_message(telegram.reader.id, "x", entities=[bold], reply_markup=ForceReply(selective=True))


async def files(telegram: FakeTelegram, bot: Bot) -> None:
    sent = await bot.send_document(
        telegram.reader.id, b"inside", filename="a.txt", caption="<i>c</i>", parse_mode="HTML", thumbnail=b"t"
    )
    assert sent.document
    assert sent.document.file_name == "a.txt"
    file = await bot.get_file(sent.document)
    assert bytes(await file.download_as_bytearray()) == b"inside"
    await bot.send_document(telegram.reader.id, sent.document.file_id)
    await bot.send_photo(telegram.reader.id, b"picture", has_spoiler=True, reply_markup=KEYBOARD)


async def signs(telegram: FakeTelegram, bot: Bot) -> None:
    asked = telegram.say("x")
    await bot.send_chat_action(telegram.reader.id, "typing")
    await bot.set_message_reaction(telegram.reader.id, asked.id, "👀")
    await bot.set_message_reaction(telegram.reader.id, asked.id)


async def menus(telegram: FakeTelegram, bot: Bot) -> None:
    scope = BotCommandScopeChat(telegram.reader.id)
    await bot.set_my_commands([("ask", "Ask")], BotCommandScopeAllGroupChats(), "de")
    await bot.set_my_commands([BotCommand("add", "Add")], scope)
    assert [c.command for c in await bot.get_my_commands(scope)] == ["add"]
    await bot.delete_my_commands(scope)
    await bot.set_my_description("Answers")
    await bot.set_my_short_description("Answers", "de")


async def queries(telegram: FakeTelegram, bot: Bot) -> None:
    sent = await bot.send_message(telegram.reader.id, "x", reply_markup=KEYBOARD)
    press = telegram.press(telegram.messages()[-1], "m:1")
    await bot.answer_callback_query(press, "Noted", show_alert=True, cache_time=5)
    assert sent.message_id == telegram.messages()[-1].id
    content = InputTextMessageContent("<b>x</b>", "HTML", link_preview_options=PREVIEW)
    offer = InlineQueryResultArticle("1", "t", content, KEYBOARD, "https://courier.example/", "d")
    hint = InlineQueryResultsButton("All sources", start_parameter="sources")
    query = telegram.inline("clock")
    await bot.answer_inline_query(query, [offer], 0, True, "next", button=hint)
    chosen = telegram.choose(query, "1")
    assert chosen.covered("bold") == ("x",)
    await bot.edit_message_text("y", inline_message_id=chosen.inline_id, reply_markup=KEYBOARD)


async def webhook(telegram: FakeTelegram, bot: Bot) -> None:
    url = "https://courier.example/hook"
    await bot.set_webhook(url, b"certificate", 5, ["message"], drop_pending_updates=True, secret_token="s")
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.allowed_updates) == (url, 5, ("message",))
    await bot.delete_webhook(drop_pending_updates=True)
    await bot.get_updates(offset=-1, limit=5, timeout=0, allowed_updates=["message", "callback_query"])


@pytest.mark.parametrize("scene", [message, entities, files, signs, menus, queries, webhook])
def test_a_method_called_through_the_library_is_read_and_accepted(scene: Scene) -> None:
    """Nothing that the library sends is refused or complained about, and what comes back it can read."""

    async def play(telegram: FakeTelegram) -> None:
        async with Bot(telegram.token, telegram.base_url, telegram.base_file_url) as bot:
            telegram.say("/start")
            await scene(telegram, bot)

    with FakeTelegram() as telegram:
        asyncio.run(play(telegram))
        assert (telegram.refused, telegram.complaints) == ((), ())
