"""/ask, groups, and questions that their readers rewrite: one answer to each, in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import wording
from tests.botapi import Chat, FakeTelegram, Sent
from tests.telegram_support import (
    CUP_QUESTION,
    NO_ANSWER_QUESTION,
    STORM_QUESTION,
    RunningBot,
    endless,
    envelope,
    newcomer,
    told,
)


@pytest.mark.parametrize("text", ["/ask", "/ask   ", "/ask@clippings_test_bot"])
def test_ask_without_a_question_says_how(served: FakeTelegram, text: str) -> None:
    """One sentence with an example."""
    assert told(served, text, newcomer(served)).text == wording.readers.ASK_WHAT


def test_ask_in_answer_to_a_message_asks_what_it_says(served: FakeTelegram) -> None:
    """A question that somebody else wrote can be handed on to the bot."""
    room, asked = served.group(), newcomer(served)
    before = served.say(CUP_QUESTION, room, asked)
    served.say("/ask", room, newcomer(served), reply_to=before)
    assert "Theo Okafor" in served.wait_for_message(room).text


@pytest.mark.parametrize(
    "text",
    [
        f"/ask {CUP_QUESTION}",
        f"/ask@clippings_test_bot {CUP_QUESTION}",
        f"@clippings_test_bot {CUP_QUESTION}",
        f"Listen, @Clippings_Test_Bot: {CUP_QUESTION}",
    ],
)
def test_a_group_asks_by_command_or_by_mention(served: FakeTelegram, text: str) -> None:
    """Both ways of calling the bot in a group are answered."""
    room = served.supergroup()
    served.say(text, room, newcomer(served))
    assert "Theo Okafor" in served.wait_for_message(room).text


def test_a_group_asks_by_answering_the_bot(served: FakeTelegram) -> None:
    """A reply to the bot's message is a question to it."""
    room, somebody = served.group(), newcomer(served)
    served.say(f"/ask {STORM_QUESTION}", room, somebody)
    served.say(CUP_QUESTION, room, somebody, reply_to=served.wait_for_message(room))
    assert "Theo Okafor" in served.wait_for_message(room).text


def test_a_group_is_left_alone_otherwise(served: FakeTelegram) -> None:
    """Talk, unknown commands and other bots' commands in a group are none of the bot's business."""
    room, somebody = served.group(), newcomer(served)
    for text in (CUP_QUESTION, "/bogus", f"/ask@another_bot {CUP_QUESTION}", "@clippings_test_bottle hello"):
        served.say(text, room, somebody)
    last = served.say(f"/ask {CUP_QUESTION}", room, somebody)
    assert served.wait_for_message(room).reply_to == last.id


def test_a_rewritten_question_is_answered_in_place(served: FakeTelegram) -> None:
    """The earlier answer becomes the answer to the new words."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    answer = served.wait_for_message(somebody)
    served.edit(asked, CUP_QUESTION)
    assert "Theo Okafor" in served.wait_for_edit(answer).text


@pytest.mark.parametrize("between", ["hello", "?!", "the newest articles"])
def test_a_question_may_be_rewritten_back(served: FakeTelegram, between: str) -> None:
    """Whatever it was meanwhile."""
    somebody = newcomer(served)
    asked = served.say(CUP_QUESTION, user=somebody)
    answer = served.wait_for_message(somebody)
    served.edit(asked, between)
    answer = served.wait_for_edit(answer)
    assert "Theo Okafor" not in answer.text
    served.edit(asked, CUP_QUESTION)
    assert "Theo Okafor" in served.wait_for_edit(answer).text


def test_a_rewritten_group_question_is_answered_in_place(served: FakeTelegram) -> None:
    """Also where the question is a command."""
    room = served.supergroup()
    asked = served.say(f"/ask {STORM_QUESTION}", room, newcomer(served))
    answer = served.wait_for_message(room)
    served.edit(asked, f"/ask {CUP_QUESTION}", room)
    assert "Theo Okafor" in served.wait_for_edit(answer).text


def test_a_rewritten_question_is_never_answered_twice(served: FakeTelegram) -> None:
    """However often it is rewritten, at once or later, there is one answer."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    for text in (CUP_QUESTION, NO_ANSWER_QUESTION, CUP_QUESTION):
        served.edit(asked, text)
    answer = served.wait_for_message(somebody)
    served.wait_until(lambda: "Theo Okafor" in served.now(answer).text, what="the last edit")
    assert len(served.messages(somebody)) == 1


def test_an_edit_that_changes_nothing_changes_nothing(served: FakeTelegram) -> None:
    """Telegram reports edits that leave the text as it was, such as a reaction."""
    somebody = newcomer(served)
    asked = served.say(STORM_QUESTION, user=somebody)
    answer = served.wait_for_message(somebody)
    served.edit(asked, f"  {STORM_QUESTION} ")
    told(served, "/help", somebody)
    assert served.now(answer).version == answer.version


def test_what_becomes_a_question_is_answered_as_one(served: FakeTelegram) -> None:
    """A command in private, and talk in a group to which the bot's name was added; further edits change the answer."""
    somebody, room = newcomer(served), served.group()
    said = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    served.edit(said, STORM_QUESTION)
    assert served.wait_for_message(somebody).reply_to == said.id
    talk = served.say(STORM_QUESTION, room, somebody)
    for text in (f"/ask {STORM_QUESTION}", f"@clippings_test_bot {CUP_QUESTION}"):
        served.edit(talk, text, room)
    answer = served.wait_for_message(room)
    served.wait_until(lambda: "Theo Okafor" in served.now(answer).text, what="the last edit")
    assert len(served.messages(room)) == 1


def test_an_old_message_becomes_no_question(served: FakeTelegram) -> None:
    """Its answer would stand far below it."""
    somebody = newcomer(served)
    said = served.say("/help", user=somebody)
    served.wait_for_message(somebody)
    served.push("edited_message", envelope(said) | {"text": STORM_QUESTION, "edit_date": said.date + 3600})
    assert wording.readers.PRIVACY in told(served, "/privacy", somebody).text


def test_a_long_answer_gives_way_to_a_short_one(served: FakeTelegram) -> None:
    """No part of the earlier answer stays behind when the question is rewritten."""
    somebody = newcomer(served)
    asked = served.say(
        "What did the dredging inquiry witness describe at the northern sluice?", user=somebody
    )
    first = served.wait_for_message(somebody)
    served.wait_for_message(somebody, containing=endless().imprint.title)
    served.edit(asked, CUP_QUESTION)
    served.wait_for_edit(first, containing="Theo Okafor")
    served.wait_until(lambda: len(served.messages(somebody)) == 1, what="the other parts to go")


# -- in somebody else's name ----------------------------------------------------------------------------------------

EVERYBODY = 1087968824
ANONYMOUS = {"id": EVERYBODY, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
"""The user whom Telegram gives for every anonymous admin of every group."""


def say_anonymously(served: FakeTelegram, room: Chat, text: str) -> Sent:
    """An admin of a group writes in its name. Returns the bot's answer."""
    said = envelope(served.say("hello", room, newcomer(served)))
    in_its_name = {"text": text, "from": ANONYMOUS, "sender_chat": said["chat"]}
    served.push("message", said | in_its_name)
    return served.wait_for_message(room)


def test_an_anonymous_admin_is_answered(served: FakeTelegram) -> None:
    """As every reader is."""
    assert "Theo Okafor" in say_anonymously(served, served.supergroup(), f"/ask {CUP_QUESTION}").text


def test_nobody_moderates_in_a_groups_name(telegram: FakeTelegram, archive: Path) -> None:
    """Not even where the user who stands for all anonymous admins was named a moderator: that would be anybody."""
    with RunningBot(telegram, archive, {"moderators": frozenset({EVERYBODY})}):
        told = say_anonymously(telegram, telegram.supergroup(), "/reindex")
    assert told.text == wording.readers.WRITE_AS_YOURSELF


def test_what_one_group_asked_anonymously_is_no_other_groups_last_question(served: FakeTelegram) -> None:
    """Nor does one channel's question lead another's follow-up: each counts as itself."""
    room = served.supergroup()
    say_anonymously(served, room, f"/ask {CUP_QUESTION}")
    said = envelope(served.say("hello", room, newcomer(served)))
    channel = {"id": -1009999999999, "type": "channel", "title": "Harbour Watch"}
    served.push("message", said | {"text": "/ask and in 2019?", "from": ANONYMOUS, "sender_chat": channel})
    assert "Asked as" not in served.wait_for_message(room).text
