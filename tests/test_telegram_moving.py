"""A group that becomes a supergroup: answers on their way arrive there, and what was asked and drafted goes along."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.archive import FILE_NAME
from corpus.archive.memory import Asker, Memory
from tests.botapi import Chat, FakeTelegram, Sent, User
from tests.drafts_in_chat import draft_of, pressed
from tests.printed import build_archive
from tests.telegram_support import CUP_QUESTION, STORM_QUESTION, RunningBot, endless, newcomer

BOTH = ("group", "supergroup")
"""The chats whose message about the move the bot hears of."""
LONG_QUESTION = "What did the dredging inquiry witness describe at the northern sluice?"


def answered_late(telegram: FakeTelegram, question: str, somebody: User, told: Sequence[str] = BOTH) -> Chat:
    """Where a group goes on that is upgraded while its answer is on its way."""
    group = telegram.group()
    telegram.hang("sendMessage", 0.3)
    telegram.say(f"/ask {question}", group, somebody)
    telegram.wait_until(lambda: telegram.calls_of("sendMessage"), what="an answer on its way")
    return telegram.upgrade(group, told=told)


def moved_on(telegram: FakeTelegram, group: Chat, told: Sequence[str] = BOTH) -> Chat:
    """The supergroup that a group became, once the bot knows it."""
    supergroup = telegram.upgrade(group, told=told)
    telegram.wait_until(lambda: not telegram.pending, what="the bot to hear of it")
    return supergroup


def asked_in(directory: Path, room: Chat) -> int:
    """How many questions are remembered as asked in a chat."""
    with contextlib.closing(sqlite3.connect(directory / FILE_NAME)) as memory:
        (count,) = memory.execute("SELECT count(*) FROM questions WHERE chat = ?", (room.id,)).fetchone()
    return int(count)


@pytest.mark.parametrize("told", [BOTH, ()])
def test_an_answer_on_its_way_arrives(telegram: FakeTelegram, desk: RunningBot, told: Sequence[str]) -> None:
    """In the supergroup, whether or not the bot was told of it before it was refused."""
    room = answered_late(telegram, CUP_QUESTION, newcomer(telegram), told)
    assert "Theo Okafor" in telegram.wait_for_message(room).text


def test_an_answer_that_arrives_elsewhere_answers_no_message_there(
    telegram: FakeTelegram, desk: RunningBot
) -> None:
    """The number of the question is another message's in the supergroup."""
    room = answered_late(telegram, CUP_QUESTION, newcomer(telegram))
    assert telegram.wait_for_message(room).reply_to is None


def test_a_long_answer_arrives_whole(telegram: FakeTelegram, desk: RunningBot) -> None:
    """All its messages, the buttons under the last."""
    room = answered_late(telegram, LONG_QUESTION, newcomer(telegram))
    telegram.wait_for_message(room)
    assert telegram.wait_for_message(room, containing=endless().imprint.title).buttons


def test_a_button_of_an_answer_that_arrived_elsewhere_works(telegram: FakeTelegram, desk: RunningBot) -> None:
    """Its question went along."""
    somebody = newcomer(telegram)
    room = answered_late(telegram, CUP_QUESTION, somebody)
    shown = telegram.wait_for_message(room)
    telegram.press(shown, "More context", somebody)
    telegram.wait_for_edit(shown)


@pytest.mark.parametrize("told", [["group"], ["supergroup"], BOTH])
def test_a_follow_up_in_the_supergroup_is_understood(
    telegram: FakeTelegram, desk: RunningBot, told: Sequence[str]
) -> None:
    """What its reader asked in the group was asked in the same room; either message of Telegram's says so."""
    group, somebody = telegram.group(), newcomer(telegram)
    telegram.say(f"/ask {STORM_QUESTION}", group, somebody)
    telegram.wait_for_message(group)
    room = moved_on(telegram, group, told)
    telegram.wait_until(lambda: asked_in(desk.directory, room), what="what was asked to be the supergroup's")
    telegram.say("/ask and in 2019?", room, somebody)
    assert "sked as" in telegram.wait_for_message(room).text


def test_a_rewritten_message_is_not_taken_for_one_of_the_group(
    telegram: FakeTelegram, desk: RunningBot
) -> None:
    """Messages are counted anew in a supergroup: one with the number of an old question is not that question."""
    group, somebody = telegram.group(), newcomer(telegram)
    old = telegram.say(f"/ask {STORM_QUESTION}", group, somebody)
    before = telegram.wait_for_message(group)
    room = moved_on(telegram, group)
    new = said_as(telegram, room, somebody, old.id)
    telegram.edit(new, f"/ask {CUP_QUESTION}", room)
    answer = telegram.wait_for_message(room)
    assert answer.reply_to == new.id
    assert "Theo Okafor" in answer.text
    assert telegram.now(before).version == before.version


def said_as(telegram: FakeTelegram, room: Chat, somebody: User, number: int) -> Sent:
    """The message that gets this number in a supergroup."""
    while (said := telegram.say("Just talk.", room, somebody)).id < number:
        pass
    return said


def test_a_draft_goes_along(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """A moderator finds it open in the supergroup, and can add it there."""
    group = telegram.group()
    draft_of(telegram, moderator, group)
    room = moved_on(telegram, group)
    telegram.say("/drafts", room, moderator)
    shown = pressed(telegram, telegram.wait_for_message(room), "1", moderator)
    assert "added" in pressed(telegram, shown, "Add it", moderator).text.lower()


def test_an_article_that_was_being_read_is_shown_where_its_moderator_is(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Its progress message stayed behind, so the draft comes as a new one."""
    group = telegram.group()
    telegram.hang("editMessageText", 0.3)
    telegram.say("/add\nThe lamp oil price\n\nThe price of lamp oil in Quillhaven rose.", group, moderator)
    telegram.wait_until(lambda: telegram.calls_of("editMessageText"), what="a draft on its way")
    assert "lamp oil" in telegram.wait_for_message(telegram.upgrade(group, told=())).text


def test_what_moved_is_still_known_after_a_restart(tmp_path: Path) -> None:
    """The archive's file says where a question belongs now."""
    directory, reader = build_archive(tmp_path), Asker(-5, 7, 12)
    first = Memory(directory)
    asked = first.remember(reader, CUP_QUESTION, answered=True, confidence=1.0)
    first.replied(asked, (13, 14))
    first.move(-5, -1005)
    first.close()
    second = Memory(directory)
    kept = second.recall(asked)
    second.close()
    assert kept is not None
    assert (kept.chat, kept.replies) == (-1005, ())
