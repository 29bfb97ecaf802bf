"""A bot without an archive serves the sample until the newspaper's own archive begins, in the place that was set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import wording
from bot.sample import has_begun, standing_in_for
from corpus.archive import Archive
from corpus.archive.memory import Memory
from tests.botapi import FakeTelegram, User
from tests.drafted import FERRY_QUESTION
from tests.drafts_in_chat import draft_of, pressed
from tests.printed import add, cup, storm
from tests.telegram_support import (
    MODERATOR,
    STORM_QUESTION,
    RunningBot,
    add_and_index,
    articles_in,
    told,
    with_moderator,
)


@pytest.fixture
def standing_in(telegram: FakeTelegram, archive: Path, tmp_path: Path) -> Iterator[RunningBot]:
    """A bot whose archive is still to be begun."""
    with with_moderator(telegram, tmp_path / "var", sample=archive) as running:
        yield running


def test_the_first_addition_begins_the_archive(
    telegram: FakeTelegram, standing_in: RunningBot, archive: Path, moderator: User
) -> None:
    """It goes where the settings say, is searchable at once, and the sample is as it was."""
    held = articles_in(archive)
    added = pressed(telegram, draft_of(telegram, moderator), wording.drafts.ADD_IT, moderator).text
    assert added.endswith(wording.running.begun(str(standing_in.directory)))
    assert "there is none any more" in told(telegram, FERRY_QUESTION, telegram.reader).text
    assert (articles_in(standing_in.directory), articles_in(archive)) == (1, held)


def test_only_the_first_addition_says_so(
    telegram: FakeTelegram, standing_in: RunningBot, moderator: User
) -> None:
    """Afterwards it is an archive like any other."""
    pressed(telegram, draft_of(telegram, moderator), wording.drafts.ADD_IT, moderator)
    added = pressed(telegram, draft_of(telegram, moderator), wording.drafts.ADD_IT, moderator).text
    assert "has begun" not in added


def test_readers_are_answered_from_the_sample_until_then(
    telegram: FakeTelegram, standing_in: RunningBot, moderator: User
) -> None:
    """A draft that is only looked at begins nothing."""
    draft_of(telegram, moderator)
    assert "two moorings" in told(telegram, STORM_QUESTION, telegram.reader).text
    assert "bundled sample" in told(telegram, "/status", moderator).text


def test_an_archive_that_was_begun_elsewhere_is_served(
    telegram: FakeTelegram, standing_in: RunningBot, moderator: User
) -> None:
    """Articles added in the terminal take the sample's place while the bot runs."""
    add_and_index(standing_in.directory, [storm()])
    status = told(telegram, "/status", moderator).text
    assert "1 article," in status
    assert "bundled sample" not in status


def test_articles_that_cannot_be_found_yet_leave_the_sample_serving(
    telegram: FakeTelegram, standing_in: RunningBot
) -> None:
    """While the first index is built, readers have what they had."""
    add(standing_in.directory, cup())
    assert "two moorings" in told(telegram, STORM_QUESTION, telegram.reader).text


def test_a_readers_questions_are_kept_beside_the_archive(
    telegram: FakeTelegram, standing_in: RunningBot, moderator: User
) -> None:
    """A button under an answer from the sample is known when the archive has begun, and so is whom to forget."""
    asked = telegram.say(STORM_QUESTION, user=telegram.reader)
    telegram.wait_for_message(telegram.reader)
    pressed(telegram, draft_of(telegram, moderator), wording.drafts.ADD_IT, moderator)
    with closing(Memory(standing_in.directory)) as memory:
        assert memory.recall_message(telegram.reader.id, asked.id) is not None


def test_aliases_are_kept_beside_the_archive(
    telegram: FakeTelegram, standing_in: RunningBot, archive: Path, moderator: User
) -> None:
    """They are there when it begins."""
    told(telegram, "/alias The Gull = MV Seagull", moderator)
    assert (standing_in.directory / "aliases.txt").exists()
    assert not (archive / "aliases.txt").exists()


def test_an_archive_that_was_emptied_stays_the_newspapers(tmp_path: Path) -> None:
    """What was once begun is never replaced by the sample."""
    add_and_index(tmp_path, [storm()])
    archive = Archive(tmp_path, writable=True)
    archive.remove(storm().imprint.article_id)
    archive.close()
    assert has_begun(tmp_path)
    assert standing_in_for(tmp_path) is None


def test_a_folder_that_cannot_be_written_is_said_when_something_is_added(
    telegram: FakeTelegram, archive: Path, tmp_path: Path, moderator: User
) -> None:
    """The bot serves the sample all the same."""
    (tmp_path / "var").write_text("a file where the folder is to be")
    with RunningBot(telegram, tmp_path / "var", {"moderators": frozenset({MODERATOR})}, sample=archive):
        assert "two moorings" in told(telegram, STORM_QUESTION, telegram.reader).text
        assert "cannot be made" in draft_of(telegram, moderator).text
