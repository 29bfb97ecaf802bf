"""Files that are sent to the bot together, an album, under one command or none."""

from __future__ import annotations

import pytest

from bot import wording
from tests.botapi import FakeTelegram, User
from tests.drafts_in_chat import ferry
from tests.telegram_support import RunningBot, newcomer, outcome


@pytest.mark.parametrize("captioned", [0, 1, 2])
def test_one_caption_is_for_all_files_that_are_sent_together(
    news: FakeTelegram, newsroom: RunningBot, editor: User, captioned: int
) -> None:
    """In a group, where a file needs one; clients put it under the first or under the last of them."""
    room = news.group()
    for number in range(3):
        caption = "/add" if number == captioned else None
        news.send_file(
            f"{number}.txt", ferry().encode(), room, editor, caption=caption, album=f"album-{captioned}"
        )
    news.wait_until(
        lambda: sum("Ferry timetable" in news.now(one).text for one in news.messages(room)) == 3,
        10,
        what="a draft of each",
    )


def test_a_strangers_album_is_refused_once(news: FakeTelegram, newsroom: RunningBot, editor: User) -> None:
    """Not for each of its files."""
    room, stranger = news.group(), newcomer(news)
    for number in range(3):
        caption = None if number else "/add"
        news.send_file(f"{number}.txt", ferry().encode(), room, stranger, caption=caption, album="theirs")
    news.say("/add", room, editor, reply_to=None)
    news.wait_until(lambda: len(news.messages(room)) == 2, 10, what="both answers")
    assert [one.text for one in news.messages(room)].count(wording.readers.MODERATORS_ONLY) == 1


def test_files_of_an_album_without_a_command_are_left_alone(
    news: FakeTelegram, newsroom: RunningBot, editor: User
) -> None:
    """In a group; so is a file of another album."""
    room = news.group()
    news.send_file("a.txt", ferry().encode(), room, editor, album="one")
    news.send_file("b.txt", ferry().encode(), room, editor, caption="/add", album="two")
    outcome(news, room)
    assert len(news.messages(room)) == 1
