"""/sync and /sources in Telegram, and the rounds that the bot makes by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot import wording
from corpus.archive import Archive
from corpus.sources.nouns import Kind, Source
from corpus.sources.shelf import Shelf
from tests import website
from tests.botapi import FakeTelegram, User
from tests.sites import feed, story
from tests.telegram_support import QUICK, RunningBot, newcomer, outcome, with_moderator
from tests.website import Website, html


@pytest.fixture(autouse=True)
def _loopback_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIPPINGS_FETCH_ALLOWED_HOSTS", "127.0.0.1")
    monkeypatch.setenv("CLIPPINGS_FETCH_PAUSE", "0")


@pytest.fixture
def site() -> Iterator[Website]:
    with Website({"/ferry": html(story("Ferry to leave earlier"))}) as paper:
        paper.pages["/feed"] = feed([(paper.url("/ferry"), "2024-03-14")])
        yield paper


def with_source(directory: Path, site: Website, minutes: int | None = None) -> Path:
    """An archive that has the site's feed for a source."""
    with closing(Archive(directory, writable=True)) as kept:
        Shelf(kept).add(Source("courier", Kind.FEED, site.url("/feed"), minutes))
    return directory


def running(telegram: FakeTelegram, directory: Path) -> RunningBot:
    return with_moderator(telegram, directory, patience=replace(QUICK, rounds=0.1))


def test_a_sync_is_told_in_one_message_and_searchable(
    telegram: FakeTelegram, archive: Path, site: Website, moderator: User
) -> None:
    """What was new, what became of it, and that questions see it."""
    with running(telegram, with_source(archive, site)):
        telegram.say("/sync", user=moderator)
        text = outcome(telegram, moderator).text
    assert text.startswith("courier: 1 new. 1 article added.")
    assert wording.keeping.SEARCHABLE in text
    assert len(telegram.messages(moderator)) == 1


def test_where_all_sources_are_paused_that_is_told(
    telegram: FakeTelegram, archive: Path, site: Website, moderator: User
) -> None:
    """And not that there is none."""
    with_source(archive, site)
    with closing(Archive(archive, writable=True)) as kept:
        Shelf(kept).pause("courier", paused=True)
    with running(telegram, archive):
        telegram.say("/sync", user=moderator)
        assert outcome(telegram, moderator).text == wording.keeping.ALL_PAUSED


def test_a_link_is_added_like_a_file(
    telegram: FakeTelegram, archive: Path, site: Website, moderator: User
) -> None:
    """The page is fetched, and its article searchable at once."""
    with with_moderator(telegram, archive, policy=website.QUICK):
        telegram.say(f"/addnow {site.url('/ferry')}", user=moderator)
        text = outcome(telegram, moderator).text
    assert "Ferry to leave earlier" in text
    assert wording.keeping.SEARCHABLE in text


def test_a_link_into_a_private_network_is_not_added(
    telegram: FakeTelegram, archive: Path, site: Website, moderator: User
) -> None:
    """Unless the settings name the host."""
    with running(telegram, archive):
        telegram.say(f"/addnow {site.url('/ferry')}", user=moderator)
        assert "private network" in outcome(telegram, moderator).text
    assert site.asked == []


def test_a_source_that_does_not_exist_is_said_so(
    telegram: FakeTelegram, archive: Path, moderator: User
) -> None:
    """With the name as it was written."""
    with running(telegram, archive):
        telegram.say("/sync gazette", user=moderator)
        assert "No source is called gazette" in outcome(telegram, moderator).text


def test_only_moderators_sync(telegram: FakeTelegram, archive: Path, site: Website) -> None:
    """Everybody else is told no."""
    with running(telegram, with_source(archive, site)):
        reader = newcomer(telegram)
        telegram.say("/sync", user=reader)
        assert telegram.wait_for_message(reader).text == wording.readers.MODERATORS_ONLY
    assert site.asked == []


def test_moderators_see_where_articles_come_from(
    telegram: FakeTelegram, archive: Path, site: Website, moderator: User
) -> None:
    """Below the newspapers, with its freshness."""
    with running(telegram, with_source(archive, site)):
        telegram.say("/sources", user=moderator)
        text = telegram.wait_for_message(moderator).text
    assert "Quillhaven Courier" in text
    assert "courier (feed, " in text
    assert "never synced yet" in text


def test_readers_do_not_see_where_articles_come_from(
    telegram: FakeTelegram, archive: Path, site: Website
) -> None:
    """Only the newspapers."""
    with running(telegram, with_source(archive, site)):
        reader = newcomer(telegram)
        telegram.say("/sources", user=reader)
        assert wording.keeping.WHERE_FROM not in telegram.wait_for_message(reader).text


def test_a_source_with_an_interval_is_synced_by_itself(
    telegram: FakeTelegram, archive: Path, site: Website
) -> None:
    """And questions see what came."""
    before = Archive(archive).holdings().articles
    with running(telegram, with_source(archive, site, minutes=60)):
        telegram.wait_until(
            lambda: Archive(archive).holdings().articles > before or None, 20, what="another article"
        )


def test_a_source_without_an_interval_is_left_alone(
    telegram: FakeTelegram, archive: Path, site: Website, moderator: User
) -> None:
    """Until somebody asks."""
    with running(telegram, with_source(archive, site)):
        telegram.say("/status", user=moderator)
        assert "Source courier (feed" in telegram.wait_for_message(moderator).text
    assert site.asked == []
