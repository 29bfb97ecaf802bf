"""Moderators in Telegram: who they are, /remove, /status, and their menu."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot import wording
from corpus.archive import FILE_NAME, Archive
from corpus.article import article_id_of
from tests.botapi import FakeTelegram, User
from tests.printed import add, article
from tests.telegram_support import (
    MODERATOR,
    STORM_QUESTION,
    RunningBot,
    json_lines,
    newcomer,
    told,
)

COMMANDS = ("/add", "/addnow", "/drafts", "/remove storm", "/reindex", "/status")


def moderation_log(running: RunningBot) -> list[tuple[int, str, int]]:
    """Who tried which command, and whether they were let."""
    running.stop()
    with sqlite3.connect(running.directory / FILE_NAME) as connection:
        rows = connection.execute("SELECT user, command, allowed FROM moderation_log").fetchall()
    connection.close()
    return rows


@pytest.mark.parametrize("command", COMMANDS)
def test_strangers_are_told_no(telegram: FakeTelegram, desk: RunningBot, command: str) -> None:
    """A moderator's command from anybody else gets one sentence."""
    assert told(telegram, command, newcomer(telegram)).text == wording.readers.MODERATORS_ONLY


def test_a_strangers_try_is_written_down(telegram: FakeTelegram, desk: RunningBot) -> None:
    """The moderation log holds who tried what and was not let."""
    stranger = newcomer(telegram)
    for command in COMMANDS:
        told(telegram, command, stranger)
    expected = [(stranger.id, command.split()[0][1:], 0) for command in COMMANDS]
    assert moderation_log(desk) == expected


def test_what_a_moderator_does_is_written_down(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """So is what was done with leave."""
    told(telegram, "/status", moderator)
    assert moderation_log(desk) == [(MODERATOR, "status", 1)]


def test_readers_see_the_readers_menu(telegram: FakeTelegram, desk: RunningBot) -> None:
    """The menu for everybody holds no moderator's command."""
    telegram.wait_until(lambda: telegram.commands.get("default"), what="a menu")
    assert telegram.commands["default"] == wording.readers.COMMANDS_FOR_READERS


def test_a_moderator_gets_a_menu_of_their_own(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """With their first command at the latest: a bot may not address a chat that was never opened."""
    told(telegram, "/status", moderator)
    menu = telegram.wait_until(lambda: telegram.commands.get(f"chat:{MODERATOR}"), what="a menu")
    assert menu == wording.readers.COMMANDS_FOR_READERS + wording.keeping.COMMANDS_FOR_MODERATORS


def test_remove_takes_an_article_out(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """By its id, its doc id or its address; the reply names what went."""
    assert "Breakwater holds in the gale" in told(telegram, "/remove storm", moderator).text
    archive = Archive(desk.directory)
    assert archive.find("storm") == []
    archive.close()


def test_remove_of_an_unknown_id_says_so(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Nothing is taken out by mistake."""
    assert told(telegram, "/remove zeppelin", moderator).text == wording.keeping.not_found("zeppelin")


def test_remove_of_nothing_says_how(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """One sentence."""
    assert told(telegram, "/remove", moderator).text == wording.keeping.REMOVE_WHAT


def test_remove_lists_several_by_their_ids(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Where a name means two articles, none is removed and both are listed."""
    url = "https://courier.quillhaven.example/twice"
    add(desk.directory, article("a", "First", ["One."], url=url), article("b", "Second", ["Two."], url=url))
    text = told(telegram, f"/remove {url}", moderator).text
    assert article_id_of("id:a") in text
    assert article_id_of("id:b") in text


def test_status_tells_what_the_archive_holds(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Articles, the newest one, the index, and how long the bot has been up."""
    text = told(telegram, "/status", moderator).text
    for part in (
        "6 articles",
        "Newest: Rovers lift the Coastal Cup",
        "The index is up to date",
        "Up for less than",
    ):
        assert part in text


def test_status_tells_how_far_the_index_is_behind(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Changes since the last reindex are counted."""
    add(desk.directory, article("owl", "Owls return", ["Barn owls nest in the old pump house again."]))
    assert "1 change behind" in told(telegram, "/status", moderator).text


def test_status_tells_the_last_errors(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Rejected inputs are listed with their reasons, and so is the last reindex."""
    telegram.send_file("bad.jsonl", json_lines(2, broken=[1]), user=moderator, caption="/addnow")
    telegram.wait_for_edit(telegram.wait_for_message(moderator), 10, containing="1 article added")
    telegram.wait_for_edit(told(telegram, "/reindex", moderator), 20, containing="Reindexed")
    text = told(telegram, "/status", moderator).text
    assert "bad.jsonl" in text
    assert "Last reindex" in text


def test_an_empty_archive_says_that_it_is_empty(telegram: FakeTelegram, tmp_path: Path) -> None:
    """A bot starts over nothing, and readers are told so."""
    with RunningBot(telegram, tmp_path / "new"):
        assert told(telegram, STORM_QUESTION, telegram.reader).text == wording.readers.EMPTY_ARCHIVE
