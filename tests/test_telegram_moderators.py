"""Moderators in Telegram: who they are, /remove, /reindex, /status, and their menu."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import wording
from corpus.archive import FILE_NAME, Archive
from corpus.article import article_id_of
from index import generations, locks
from index.reindex import INDEX_FOLDER
from tests.botapi import FakeTelegram, Sent, User
from tests.printed import add, article
from tests.telegram_support import CUP_QUESTION, STORM_QUESTION, RunningBot, json_lines, newcomer

MODERATOR = 555_000_111
COMMANDS = ("/add", "/remove storm", "/reindex", "/status")


@pytest.fixture
def moderator(telegram: FakeTelegram) -> User:
    return telegram.user("Mo", user_id=MODERATOR)


@pytest.fixture
def desk(telegram: FakeTelegram, archive: Path) -> Iterator[RunningBot]:
    """A bot with one moderator."""
    with RunningBot(telegram, archive, {"moderators": frozenset({MODERATOR})}) as running:
        yield running


def told(telegram: FakeTelegram, text: str, user: User) -> Sent:
    """The bot's next message after somebody says something in private."""
    telegram.say(text, user=user)
    return telegram.wait_for_message(user)


def moderation_log(running: RunningBot) -> list[tuple[int, str, int]]:
    """Who tried which command, and whether they were let."""
    running.stop()
    with sqlite3.connect(running.directory / FILE_NAME) as connection:
        rows = connection.execute("SELECT user, command, allowed FROM moderation_log").fetchall()
    connection.close()
    return rows


def many_paragraphs(running: RunningBot) -> None:
    """An archive that takes a while to index."""
    texts = [
        f"The tide clerk noted mark {number} on quay {number % 97} of Quillhaven." for number in range(15_000)
    ]
    archive = Archive(running.directory, writable=True)
    archive.keep(article("tides", "Tide tables", texts), [], place="tides")
    archive.close()


@pytest.mark.parametrize("command", COMMANDS)
def test_strangers_are_told_no(telegram: FakeTelegram, desk: RunningBot, command: str) -> None:
    """A moderator's command from anybody else gets one sentence."""
    assert told(telegram, command, newcomer(telegram)).text == wording.MODERATORS_ONLY


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
    assert telegram.commands["default"] == wording.COMMANDS_FOR_READERS


def test_a_moderator_gets_a_menu_of_their_own(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """With their first command at the latest: a bot may not address a chat that was never opened."""
    told(telegram, "/status", moderator)
    menu = telegram.wait_until(lambda: telegram.commands.get(f"chat:{MODERATOR}"), what="a menu")
    assert menu == wording.COMMANDS_FOR_READERS + wording.COMMANDS_FOR_MODERATORS


def test_remove_takes_an_article_out(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """By its id, its doc id or its address; the reply names what went."""
    assert "Breakwater holds in the gale" in told(telegram, "/remove storm", moderator).text
    archive = Archive(desk.directory)
    assert archive.find("storm") == []
    archive.close()


def test_remove_of_an_unknown_id_says_so(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Nothing is taken out by mistake."""
    assert told(telegram, "/remove zeppelin", moderator).text == wording.not_found("zeppelin")


def test_remove_of_nothing_says_how(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """One sentence."""
    assert told(telegram, "/remove", moderator).text == wording.REMOVE_WHAT


def test_remove_lists_several_by_their_ids(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """Where a name means two articles, none is removed and both are listed."""
    url = "https://courier.quillhaven.example/twice"
    add(desk.directory, article("a", "First", ["One."], url=url), article("b", "Second", ["Two."], url=url))
    text = told(telegram, f"/remove {url}", moderator).text
    assert article_id_of("id:a") in text
    assert article_id_of("id:b") in text


def test_reindex_tells_in_one_message_how_it_goes(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """The message that says it started is edited until it says that it is done."""
    many_paragraphs(desk)
    message = told(telegram, "/reindex", moderator)
    telegram.wait_for_edit(message, 20, containing="Reindexed 15,0")
    assert len(telegram.messages(moderator)) == 1


def test_answers_use_the_new_index(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """What was added is found after /reindex."""
    add(desk.directory, article("owl", "Owls return", ["Barn owls nest in the old pump house again."]))
    telegram.wait_for_edit(told(telegram, "/reindex", moderator), 20, containing="Reindexed")
    assert "Barn owls" in told(telegram, "Where do barn owls nest?", newcomer(telegram)).text


def test_questions_are_answered_while_the_index_is_rebuilt(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """A rebuild runs in its own process and delays nobody."""
    many_paragraphs(desk)
    message = told(telegram, "/reindex", moderator)
    assert "Theo Okafor" in told(telegram, CUP_QUESTION, newcomer(telegram)).text
    assert "Reindexed" not in telegram.now(message).text
    telegram.wait_for_edit(message, 20, containing="Reindexed")


def test_a_second_reindex_is_told_of_the_first(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """There is one rebuild at a time."""
    many_paragraphs(desk)
    message = told(telegram, "/reindex", moderator)
    assert told(telegram, "/reindex", moderator).text == wording.REINDEX_RUNS
    telegram.wait_for_edit(message, 20, containing="Reindexed")


def test_another_process_that_builds_is_told_of(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """A rebuild from the terminal makes /reindex say so in one sentence."""
    with locks.building(desk.directory / INDEX_FOLDER):
        message = told(telegram, "/reindex", moderator)
        telegram.wait_for_edit(message, 20, containing="being built by another process")


def test_a_stop_ends_the_rebuild(telegram: FakeTelegram, desk: RunningBot, moderator: User) -> None:
    """The bot does not wait for it, and what served still serves."""
    before = generations.serving(desk.directory / INDEX_FOLDER)
    many_paragraphs(desk)
    told(telegram, "/reindex", moderator)
    desk.stop()
    assert generations.serving(desk.directory / INDEX_FOLDER) == before


def test_a_killed_rebuild_is_told_in_a_sentence(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """Whatever ends the process, the message says that the index in use is unchanged."""
    many_paragraphs(desk)
    message = told(telegram, "/reindex", moderator)
    os.kill(telegram.wait_until(builder_of_this_process, what="a rebuilding process"), signal.SIGKILL)
    telegram.wait_for_edit(message, 20, containing=wording.REINDEX_ENDED)


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
    telegram.send_file("bad.jsonl", json_lines(2, broken=[1]), user=moderator, caption="/add")
    telegram.wait_for_edit(telegram.wait_for_message(moderator), 10, containing="1 article added")
    telegram.wait_for_edit(told(telegram, "/reindex", moderator), 20, containing="Reindexed")
    text = told(telegram, "/status", moderator).text
    assert "bad.jsonl" in text
    assert "Last reindex" in text


def test_a_deleted_index_is_put_right_by_itself(telegram: FakeTelegram, desk: RunningBot) -> None:
    """Readers are told to ask again in a minute, and then get their answer."""
    somebody = newcomer(telegram)
    assert "Odile" in told(telegram, STORM_QUESTION, somebody).text
    shutil.rmtree(desk.directory / INDEX_FOLDER)
    assert told(telegram, STORM_QUESTION, somebody).text == wording.INDEX_AWAY
    telegram.wait_until(
        lambda: (desk.directory / INDEX_FOLDER / generations.CURRENT).exists(), 20, what="an index"
    )
    assert "Odile" in told(telegram, STORM_QUESTION, somebody).text


def test_a_moderator_is_told_what_is_wrong_with_the_index(
    telegram: FakeTelegram, desk: RunningBot, moderator: User
) -> None:
    """The error's own sentence, with its remedy."""
    told(telegram, STORM_QUESTION, moderator)
    shutil.rmtree(desk.directory / INDEX_FOLDER)
    assert "reindex" in told(telegram, STORM_QUESTION, moderator).text


def test_a_truncated_index_is_put_right_by_itself(telegram: FakeTelegram, desk: RunningBot) -> None:
    """Damage while serving is told calmly, and mended."""
    somebody = newcomer(telegram)
    told(telegram, STORM_QUESTION, somebody)
    serving = generations.serving(desk.directory / INDEX_FOLDER)
    for file in (desk.directory / INDEX_FOLDER / serving).iterdir():
        os.truncate(file, file.stat().st_size // 2)
    assert told(telegram, STORM_QUESTION, somebody).text == wording.INDEX_AWAY
    index = desk.directory / INDEX_FOLDER
    telegram.wait_until(lambda: generations.serving(index) != serving, 20, what="a new generation")
    assert "Odile" in told(telegram, STORM_QUESTION, somebody).text


def test_an_empty_archive_says_that_it_is_empty(telegram: FakeTelegram, tmp_path: Path) -> None:
    """A bot starts over nothing, and readers are told so."""
    with RunningBot(telegram, tmp_path / "new"):
        assert told(telegram, STORM_QUESTION, telegram.reader).text == wording.EMPTY_ARCHIVE


def test_reindexing_nothing_says_so(telegram: FakeTelegram, tmp_path: Path, moderator: User) -> None:
    """An empty archive is no error."""
    with RunningBot(telegram, tmp_path / "new", {"moderators": frozenset({MODERATOR})}):
        telegram.wait_for_edit(told(telegram, "/reindex", moderator), 20, containing="Reindexed 0 paragraphs")


def builder_of_this_process() -> int | None:
    """The process that rebuilds for a bot in this process."""
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"bot.rebuild" in Path(f"/proc/{child}/cmdline").read_bytes():
                return int(child)
    return None
