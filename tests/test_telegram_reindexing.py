"""The index under a bot that serves: /reindex in a process of its own, and damage put right."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

from bot import wording
from corpus.archive import Archive
from index.place import INDEX_FOLDER
from index.store import generations, locks
from tests.botapi import FakeTelegram, User
from tests.printed import add, article
from tests.telegram_support import (
    CUP_QUESTION,
    STORM_QUESTION,
    RunningBot,
    builder_of_this_process,
    newcomer,
    told,
    with_moderator,
)


def many_paragraphs(running: RunningBot) -> None:
    """An archive that takes a while to index."""
    texts = [
        f"The tide clerk noted mark {number} on quay {number % 97} of Quillhaven." for number in range(15_000)
    ]
    archive = Archive(running.directory, writable=True)
    archive.keep(article("tides", "Tide tables", texts), [], place="tides")
    archive.close()


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
    assert told(telegram, "/reindex", moderator).text == wording.keeping.REINDEX_RUNS
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
    telegram.wait_for_edit(message, 20, containing=wording.keeping.REINDEX_ENDED)


def test_reindexing_nothing_says_so(telegram: FakeTelegram, tmp_path: Path, moderator: User) -> None:
    """An empty archive is no error."""
    with with_moderator(telegram, tmp_path / "new"):
        telegram.wait_for_edit(told(telegram, "/reindex", moderator), 20, containing="Reindexed 0 paragraphs")


def test_a_deleted_index_is_put_right_by_itself(telegram: FakeTelegram, desk: RunningBot) -> None:
    """Readers are told to ask again in a minute, and then get their answer."""
    somebody = newcomer(telegram)
    assert "Odile" in told(telegram, STORM_QUESTION, somebody).text
    shutil.rmtree(desk.directory / INDEX_FOLDER)
    assert told(telegram, STORM_QUESTION, somebody).text == wording.readers.INDEX_AWAY
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
    for file in (desk.directory / INDEX_FOLDER).glob("segments/*/*.npy"):
        os.truncate(file, file.stat().st_size // 2)
    assert told(telegram, STORM_QUESTION, somebody).text == wording.readers.INDEX_AWAY
    index = desk.directory / INDEX_FOLDER
    telegram.wait_until(lambda: generations.serving(index) != serving, 20, what="a new generation")
    assert "Odile" in told(telegram, STORM_QUESTION, somebody).text
