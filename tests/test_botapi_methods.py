"""The fake server's methods over HTTP, called by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.botapi import FakeTelegram
from tests.botapi.calling import buttons, call, refusal


@pytest.fixture(scope="module")
def telegram() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        running.say("/start")
        yield running


def test_a_wrong_token_is_unauthorized(telegram: FakeTelegram) -> None:
    """Another token gets a 401 in Telegram's envelope."""
    answer = httpx.post(f"{telegram.base_url}1:wrong/getMe", trust_env=False)
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


def test_an_unknown_method_is_not_found(telegram: FakeTelegram) -> None:
    """A method that is not in the table gets a 404."""
    assert call(telegram, "sendTelegram")["error_code"] == 404


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": "x"}, 'parameter "chat_id" is required'),
        ({"chat_id": 501_000_001}, 'parameter "text" is required'),
        ({"chat_id": "x", "text": "x"}, 'invalid value of "chat_id": expected Integer'),
        ({"chat_id": 1, "text": "x"}, "chat not found"),
        ({"disable_web_page_preview": True}, 'unknown parameter "disable_web_page_preview"'),
        ({"protect_content": "yes"}, 'invalid value of "protect_content": expected Boolean'),
        ({"link_preview_options": {"disabled": True}}, 'unknown field "disabled" in link_preview_options'),
        ({"reply_parameters": {"id": 1}}, 'unknown field "id" in reply_parameters'),
        ({"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"reply_markup": "x"}, "can't parse reply_markup"),
        ({"text": ""}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "\u200b"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"parse_mode": "bbcode"}, "unsupported parse_mode"),
    ],
)
def test_a_bad_message_is_refused(telegram: FakeTelegram, params: dict[str, Any], reason: str) -> None:
    """Unknown names, wrong types, missing parameters and empty or long texts are 400s."""
    whole = params if params.keys() & {"chat_id"} or params == {"text": "x"} else None
    given = whole if whole is not None else {"chat_id": telegram.reader.id, "text": "x", **params}
    assert reason in refusal(telegram, "sendMessage", **given)


def test_a_sent_message_is_returned_and_kept(telegram: FakeTelegram) -> None:
    """The answer is the message with entities, and the test sees the same with the HTML as sent."""
    sent = call(telegram, "sendMessage", chat_id=telegram.reader.id, text="<b>x</b>", parse_mode="HTML")[
        "result"
    ]
    seen = telegram.messages(telegram.reader)[-1]
    assert (seen.id, seen.entities, seen.html) == (sent["message_id"], tuple(sent["entities"]), "<b>x</b>")


def test_a_json_body_is_read_as_well(telegram: FakeTelegram) -> None:
    """The Bot API takes JSON with real types beside forms."""
    address = f"{telegram.base_url}{telegram.token}/sendMessage"
    answer = httpx.post(address, json={"chat_id": telegram.reader.id, "text": "x"}, trust_env=False)
    assert answer.json()["result"]["text"] == "x"


def test_an_edit_that_changes_nothing_is_refused(telegram: FakeTelegram) -> None:
    """The same text, entities and buttons once more are "message is not modified"."""
    message = {"chat_id": telegram.reader.id, "text": "same", "reply_markup": buttons("A")}
    sent = call(telegram, "sendMessage", **message)["result"]
    assert "message is not modified" in refusal(
        telegram, "editMessageText", message_id=sent["message_id"], **message
    )


def test_an_edit_without_buttons_takes_them_away(telegram: FakeTelegram) -> None:
    """An edited message has the buttons of the edit, or none."""
    sent = call(telegram, "sendMessage", chat_id=telegram.reader.id, text="x", reply_markup=buttons("A"))[
        "result"
    ]
    call(telegram, "editMessageText", chat_id=telegram.reader.id, message_id=sent["message_id"], text="x")
    assert telegram.messages(telegram.reader)[-1].buttons == ()


def test_the_message_of_a_person_cannot_be_edited(telegram: FakeTelegram) -> None:
    """A bot edits its own messages only."""
    asked = telegram.say("mine")
    edit = {"chat_id": telegram.reader.id, "message_id": asked.id, "text": "yours"}
    assert refusal(telegram, "editMessageText", **edit) == "Bad Request: message can't be edited"


def test_a_message_that_is_not_there_cannot_be_edited(telegram: FakeTelegram) -> None:
    """An unknown number, or one of another chat, is "message to edit not found"."""
    edit = {"chat_id": telegram.reader.id, "message_id": 999, "text": "x"}
    assert refusal(telegram, "editMessageText", **edit) == "Bad Request: message to edit not found"


def test_a_deleted_message_is_gone(telegram: FakeTelegram) -> None:
    """Deleting twice finds nothing the second time."""
    sent = call(telegram, "sendMessage", chat_id=telegram.reader.id, text="x")["result"]
    where = {"chat_id": telegram.reader.id, "message_id": sent["message_id"]}
    call(telegram, "deleteMessage", **where)
    assert refusal(telegram, "deleteMessage", **where) == "Bad Request: message to delete not found"


def test_an_upload_comes_back_by_its_file_id(telegram: FakeTelegram) -> None:
    """A file sent by the bot is found by getFile and served under the file address."""
    sent = call(telegram, "sendDocument", chat_id=telegram.reader.id, document=b"inside", caption="c")[
        "result"
    ]
    found = call(telegram, "getFile", file_id=sent["document"]["file_id"])["result"]
    address = f"{telegram.base_file_url}{telegram.token}/{found['file_path']}"
    assert httpx.get(address, trust_env=False).content == b"inside"


def test_a_caption_over_1024_units_is_refused(telegram: FakeTelegram) -> None:
    """A caption is shorter than a message."""
    long = {"chat_id": telegram.reader.id, "document": b"x", "caption": "🎉" * 512 + "x"}
    assert refusal(telegram, "sendDocument", **long) == "Bad Request: message caption is too long"


def test_entities_may_be_given_instead_of_html(telegram: FakeTelegram) -> None:
    """Offsets in UTF-16 units come back as they were given."""
    bold = {"type": "bold", "offset": 2, "length": 1}
    sent = call(telegram, "sendMessage", chat_id=telegram.reader.id, text="🎉x", entities=[bold])["result"]
    assert sent["entities"] == [bold]


def test_a_link_to_a_person_becomes_a_mention(telegram: FakeTelegram) -> None:
    """A tg://user link carries the person that the bot has met."""
    html = f'<a href="tg://user?id={telegram.reader.id}">you</a>'
    sent = call(telegram, "sendMessage", chat_id=telegram.reader.id, text=html, parse_mode="HTML")["result"]
    assert [(e["type"], e["user"]["id"]) for e in sent["entities"]] == [("text_mention", telegram.reader.id)]


def test_messages_of_supergroups_have_numbers_of_their_own(telegram: FakeTelegram) -> None:
    """The same number may stand for two messages in two chats."""
    first, second = (telegram.say("x", chat=telegram.supergroup()) for _ in range(2))
    assert (first.id, second.id) == (1, 1)


def test_a_file_over_20_megabytes_cannot_be_fetched(telegram: FakeTelegram) -> None:
    """Bots are refused large files by getFile already."""
    sent = telegram.send_file("archive.txt", b"x", size=21 * 1024 * 1024)
    assert sent.file is not None
    assert refusal(telegram, "getFile", file_id=sent.file.file_id) == "Bad Request: file is too big"


def test_a_menu_for_an_unknown_chat_is_refused(telegram: FakeTelegram) -> None:
    """A command menu needs a chat that the bot has met."""
    stranger = telegram.user("Stranger")
    scope = {"type": "chat", "chat_id": stranger.id}
    menu = [{"command": "add", "description": "Add"}]
    assert refusal(telegram, "setMyCommands", commands=menu, scope=scope) == "Bad Request: chat not found"


def test_menus_are_kept_by_scope_and_language(telegram: FakeTelegram) -> None:
    """A test sees each menu under its scope."""
    menu = [{"command": "ask", "description": "Ask"}]
    call(telegram, "setMyCommands", commands=menu, language_code="de")
    assert telegram.commands["default/de"] == (("ask", "Ask"),)


def test_a_command_with_capitals_is_refused(telegram: FakeTelegram) -> None:
    """Command names are lower-case."""
    menu = [{"command": "Ask", "description": "Ask"}]
    assert refusal(telegram, "setMyCommands", commands=menu) == "Bad Request: BOT_COMMAND_INVALID"


def test_who_blocked_the_bot_gets_no_message(telegram: FakeTelegram) -> None:
    """Sending to such a person is a 403."""
    person = telegram.user("Former")
    telegram.say("bye", user=person)
    telegram.block(person)
    assert call(telegram, "sendMessage", chat_id=person.id, text="x")["error_code"] == 403


def test_a_group_that_is_a_supergroup_now_gets_no_message(telegram: FakeTelegram) -> None:
    """Whoever writes to it is told where it went on."""
    group = telegram.group()
    there = telegram.upgrade(group)
    refused = call(telegram, "sendMessage", chat_id=group.id, text="x")
    assert (refused["error_code"], refused["parameters"]) == (400, {"migrate_to_chat_id": there.id})


def test_chat_actions_are_seen_and_checked(telegram: FakeTelegram) -> None:
    """A real action is recorded, an invented one refused."""
    call(telegram, "sendChatAction", chat_id=telegram.reader.id, action="typing")
    assert telegram.actions[-1].action == "typing"
    assert "wrong parameter action" in refusal(
        telegram, "sendChatAction", chat_id=telegram.reader.id, action="thinking"
    )


def test_a_reaction_is_one_known_emoji(telegram: FakeTelegram) -> None:
    """Telegram's list of reactions holds an eye pair but no newspaper."""
    asked = telegram.say("x")
    where = {"chat_id": telegram.reader.id, "message_id": asked.id}
    call(telegram, "setMessageReaction", reaction=[{"type": "emoji", "emoji": "👀"}], **where)
    assert telegram.reaction(asked) == ("👀",)
    wrong = [{"type": "emoji", "emoji": "📰"}]
    assert refusal(telegram, "setMessageReaction", reaction=wrong, **where) == "Bad Request: REACTION_INVALID"


def test_what_was_refused_is_on_record(telegram: FakeTelegram) -> None:
    """A test can ask that its bot was never refused anything."""
    refusal(telegram, "sendMessage", chat_id=telegram.reader.id, text="")
    assert telegram.refused[-1].description == "Bad Request: message text is empty"
