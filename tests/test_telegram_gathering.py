"""Drafts of texts that arrive in several messages, and drafts in the topics of a forum."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat as TelegramChat
from telegram import Message
from telegram import User as TelegramUser

from bot import wording
from bot.telegram.intake.gathering import Gathering, joined
from tests.botapi import Chat, FakeTelegram, Sent, User
from tests.drafts_in_chat import draft_of, ferry, inquiry, parts_of
from tests.telegram_support import (
    CUP_QUESTION,
    RunningBot,
    outcome,
    told,
)


@pytest.mark.parametrize("command", ["/add\n", ""])
def test_a_parted_text_is_one_draft(
    news: FakeTelegram, newsroom: RunningBot, editor: User, command: str
) -> None:
    """Telegram parts what is too long; only the first part says what it is for."""
    parts = parts_of(command + inquiry())
    for part in parts:
        news.say(part, user=editor)
    draft = outcome(news, editor)
    assert f"4 paragraphs · nothing cut · sent in {len(parts)} messages" in draft.text
    assert len(news.messages(editor)) == 1


def test_somebody_elses_message_is_no_part(
    news: FakeTelegram, newsroom: RunningBot, editor: User, colleague: User
) -> None:
    """Nor is what comes in another chat."""
    room = news.group()
    first, *others = parts_of(f"/add {inquiry()}")
    news.say(first, room, editor)
    news.say("/ask " + CUP_QUESTION, room, colleague)
    news.say(CUP_QUESTION, user=editor)
    for part in others:
        news.say(part, room, editor)
    assert "Theo Okafor" in news.wait_for_message(editor).text
    assert "sent in 4 messages" in outcome_of_draft(news, room).text


def outcome_of_draft(news: FakeTelegram, room: Chat) -> Sent:
    """The draft among other messages of a group."""
    return news.wait_until(
        lambda: next((m for m in news.messages(room) if "draft" in m.text), None), 20, what="a draft"
    )


def test_a_question_after_a_text_is_a_question(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """Once the text is whole, at the latest when its draft is shown."""
    draft_of(news, editor, text=inquiry()[:3_900])
    assert "Theo Okafor" in told(news, CUP_QUESTION, editor).text


def test_a_long_text_in_a_group_may_go_on(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Where Telegram keeps the other parts from the bot, the draft says what to do."""
    assert wording.drafts.MAY_GO_ON in draft_of(news, editor, news.group(), inquiry()[:3_900]).text


def test_an_address_after_a_long_text_is_sent_for_itself(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """However soon it comes; the text is as it was sent, and the address is told of."""
    news.say(inquiry()[:3_900], user=editor)
    news.say("http://10.0.0.7/ferry", user=editor)
    news.wait_until(lambda: len(news.messages(editor)) == 2, 10, what="two answers")
    outcome(news, editor), outcome(news, editor)
    texts = " ".join(one.text for one in news.messages(editor))
    assert "10.0.0.7/ferry is in a private network" in texts
    assert "messages" not in texts


def test_two_texts_that_fit_one_message_are_two(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """A client parts what is over 4,096 and nothing else."""
    for text in (inquiry()[:2_400], ferry(), f"{ferry()}\n\nThe pier stays as it is."):
        news.say(text, user=editor)
    news.wait_until(
        lambda: sum("Add it" in news.now(one).labels for one in news.messages(editor)) == 3, 10, what="drafts"
    )


def test_texts_that_waited_while_the_bot_was_away_stay_apart() -> None:
    """They come at once, as parts do, and were sent minutes apart; each keeps what belongs to it."""

    def message(number: int, minute: int, text: str) -> Message:
        when = datetime(2025, 3, 3, 9, minute, tzinfo=UTC)
        somebody = TelegramUser(7, "Mo", is_bot=False)
        return Message(number, when, TelegramChat(7, "private"), from_user=somebody, text=text)

    async def gathered() -> list[list[str]]:
        gathering = Gathering(0.05)
        first, second = message(1, 0, "a" * 4_000), message(3, 5, "c" * 4_000)
        gathering.open(first)
        assert gathering.takes(message(2, 0, "b" * 3_000))
        assert not gathering.takes(second)
        gathering.open(second)
        assert gathering.takes(message(4, 5, "d" * 300))
        assert not gathering.takes(message(5, 6, "e" * 3_000))
        rests = [await gathering.rest(one) for one in (first, second)]
        return [[part.text[0] for part in rest] for rest in rests]

    assert asyncio.run(gathered()) == [["b"], ["d"]]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["One.", "Two."], "One.\n\nTwo."),
        (["The wall held", "through the night."], "The wall held through the night."),
        (["Repairs\n\nShort subhead", "The wall held."], "Repairs\n\nShort subhead\n\nThe wall held."),
        (["The " + "very " * 20 + "long wall of", "Quillhaven held."], None),
        (["", "  One. ", ""], "One."),
    ],
)
def test_parts_are_joined_where_they_were_parted(parts: list[str], whole: str | None) -> None:
    """Within a sentence by a space, else as paragraphs."""
    assert joined(parts) == (whole or " ".join(parts))


@given(st.text(max_size=400), st.lists(st.integers(0, 400), max_size=5))
def test_no_word_is_lost_between_parts(text: str, cuts: list[int]) -> None:
    """However a text is parted between its words, and whatever letters it is of."""
    words = text.split()
    places = sorted({min(cut, len(words)) for cut in cuts} | {0, len(words)})
    parts = [" ".join(words[start:end]) for start, end in pairwise(places)]
    assert joined(parts).split() == words


# -- in a forum -------------------------------------------------------------------------------------------------


def test_everything_stays_in_its_topic(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """The draft, the question about a field, what becomes of it, and an answer to a question."""
    forum = news.forum()
    news.topic(forum, "Sport")
    topic = news.topic(forum, "Harbour")
    sent = news.say(f"/add\n{ferry()}", forum, editor, topic=topic)
    draft = outcome(news, forum)
    news.press(draft, "Date", editor)
    prompt = news.wait_for_message(forum)
    news.say("14 March 2024", forum, editor, reply_to=prompt, topic=topic)
    news.wait_for_edit(draft)
    news.take_away(draft)
    before = len(news.messages(forum))
    news.say(f"/ask {CUP_QUESTION}", forum, editor, topic=topic)
    news.wait_until(lambda: len(news.messages(forum)) > before, what="an answer")
    assert prompt.reply_to == sent.id
    assert {m.wire.get("message_thread_id") for m in (draft, prompt, *news.messages(forum))} == {topic}


def test_add_alone_in_a_topic_says_how(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """There every message answers the one that opened the topic; that is no article."""
    forum = news.forum()
    news.say("/add", forum, editor, topic=news.topic(forum, "Harbour"))
    assert news.wait_for_message(forum).text == wording.keeping.ADD_WHAT
