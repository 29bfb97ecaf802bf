"""The small parts of the Telegram door by themselves: turns, troubles, what moderators are shown, memory."""

from __future__ import annotations

import asyncio
import sqlite3
from functools import partial
from pathlib import Path

import pytest
from telegram.error import BadRequest, TimedOut

from bot import wording
from bot.faces.telegram_html import messages
from bot.telegram.delivery import is_too_old, is_unmodified
from bot.telegram.moderator_pages import ingested_page
from bot.telegram.troubles import Troubles
from bot.telegram.turns import Turns
from corpus.adding.ingestion import Ingestion
from corpus.archive import FILE_NAME
from corpus.archive.memory import Asker, Memory
from corpus.article import Rejection
from corpus.errors import ArchiveError, BuildInProgress, IndexDamaged
from tests.botapi import FakeTelegram
from tests.printed import storm
from tests.telegram_support import STORM_QUESTION, RunningBot


def test_turns_are_taken_in_order() -> None:
    """Who comes first with a key is done first; another key does not wait."""
    told: list[str] = []

    async def work(turns: Turns, key: int, name: str, seconds: float) -> None:
        async with turns.of(key):
            await asyncio.sleep(seconds)
            told.append(name)

    async def all_of_it() -> int:
        turns = Turns()
        await asyncio.gather(
            work(turns, 1, "first", 0.05), work(turns, 1, "second", 0), work(turns, 2, "other", 0.01)
        )
        return len(turns._locks)

    assert asyncio.run(all_of_it()) == 0
    assert told == ["other", "first", "second"]


@pytest.mark.parametrize(
    ("error", "to_reader", "to_moderator"),
    [
        (IndexDamaged("The index is damaged."), wording.readers.INDEX_AWAY, "The index is damaged."),
        (BuildInProgress("Somebody builds."), wording.readers.INDEX_AWAY, "Somebody builds."),
        (ArchiveError("The disk is full."), wording.readers.UNEXPECTED, "The disk is full."),
        (ValueError("a slip"), wording.readers.UNEXPECTED, wording.readers.UNEXPECTED),
    ],
)
def test_each_person_is_told_what_helps_them(error: Exception, to_reader: str, to_moderator: str) -> None:
    """A reader hears that it is seen to, a moderator what it is."""
    troubles = Troubles(frozenset({1}), lambda: 5, lambda: None)
    assert asyncio.run(troubles.sentence_for(error, 2)) == to_reader
    assert asyncio.run(troubles.sentence_for(error, 1)) == to_moderator


def test_only_a_missing_or_broken_index_is_repaired() -> None:
    """Not one that somebody else is just building, and not the archive."""
    repairs: list[str] = []
    for error in (IndexDamaged("x"), BuildInProgress("x"), ArchiveError("x"), ValueError("x")):
        troubles = Troubles(frozenset(), lambda: 5, partial(repairs.append, type(error).__name__))
        asyncio.run(troubles.sentence_for(error, 2))
    assert repairs == ["IndexDamaged"]


def test_what_telegram_says_of_old_and_equal_is_known() -> None:
    """Two of its refusals are everyday life, and no others."""
    assert is_unmodified(BadRequest("Message is not modified: specified new message content is the same"))
    assert is_too_old(BadRequest("Query is too old and response timeout expired or query id is invalid"))
    assert not is_unmodified(BadRequest("message to edit not found"))
    assert not is_too_old(TimedOut())


def test_a_thousand_rejections_fit_one_message() -> None:
    """Ten are shown, each cut where its reason goes on and on."""
    ingestion = Ingestion(rejections=[Rejection(f"export.jsonl:{n}", "<b>" * 500) for n in range(1000)])
    shown = messages(ingested_page(ingestion))
    assert len(shown) == 1
    assert "and 990 more." in shown[0]


def test_one_added_article_is_named() -> None:
    """With its title, source and date, so that a moderator sees what was understood."""
    shown = messages(ingested_page(Ingestion(added=1, last=storm().imprint)))[0]
    assert "Breakwater holds in the gale" in shown
    assert "Quillhaven Courier · 14 Mar 2024" in shown


def test_a_broken_archive_is_told_calmly(telegram: FakeTelegram, archive: Path) -> None:
    """A reader gets one sentence, once."""
    with sqlite3.connect(archive / FILE_NAME) as connection:
        connection.execute("ALTER TABLE paragraphs RENAME TO lost")
    connection.close()
    with RunningBot(telegram, archive):
        telegram.say(STORM_QUESTION)
        assert telegram.wait_for_message().text == wording.readers.UNEXPECTED
    assert len(telegram.messages(telegram.reader)) == 1


def test_memory_knows_a_question_before_the_disk_does(archive: Path) -> None:
    """While somebody else writes to the archive for long, questions and edits go on."""
    memory = Memory(archive)
    blocking = sqlite3.connect(archive / FILE_NAME, isolation_level=None)
    blocking.execute("BEGIN IMMEDIATE")
    asked = memory.remember(Asker(1, 2, 3), "who?", answered=True, confidence=1.0)
    memory.replied(asked, (4, 6))
    recalled = memory.recall_message(1, 3)
    blocking.execute("ROLLBACK")
    blocking.close()
    memory.close()
    assert recalled is not None
    assert (recalled.id, recalled.replies) == (asked, (4, 6))


def test_memory_writes_everything_before_it_closes(archive: Path) -> None:
    """What was remembered is there after a restart."""
    first = Memory(archive)
    asked = first.remember(Asker(1, 2, 3), "who?", answered=True, confidence=1.0)
    first.rewrite(asked, "when?")
    first.close()
    second = Memory(archive)
    recalled = second.recall(asked)
    second.close()
    assert recalled is not None
    assert recalled.text == "when?"
