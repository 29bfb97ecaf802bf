"""The small parts of the Telegram door by themselves: what a message says, secrets in logs, turns, troubles."""

from __future__ import annotations

import asyncio
import io
import logging
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Message
from telegram.error import BadRequest, NetworkError, TimedOut

from bot import wording
from bot.faces.telegram_html import messages
from bot.telegram.delivery import is_too_old, is_unmodified
from bot.telegram.heard import Asking, Command, Heard, heard_in
from bot.telegram.moderator_pages import ingested_page
from bot.telegram.redaction import Redaction, hidden
from bot.telegram.troubles import Troubles
from bot.telegram.turns import Turns
from corpus.archive import FILE_NAME
from corpus.article import Rejection
from corpus.errors import ArchiveError, BuildInProgress, IndexDamaged
from corpus.ingest import Ingestion
from corpus.memory import Asker, Memory
from tests.botapi import FakeTelegram
from tests.printed import storm
from tests.telegram_support import STORM_QUESTION, RunningBot

SECRET = "42:AAsecret"
PERSON = {"id": 7, "is_bot": False, "first_name": "Ann"}


class NamedBot(Bot):
    """A bot that knows its name without asking a server."""

    @property
    def id(self) -> int:
        return 42

    @property
    def username(self) -> str:
        return "quill_bot"


NAMED = NamedBot(SECRET)


@pytest.fixture
def bot() -> NamedBot:
    return NAMED


def heard(bot: NamedBot, text: str, kind: str = "private") -> Heard | None:
    """What a text in a chat of this kind says to the bot."""
    wire = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": kind}, "from": PERSON, "text": text}
    return heard_in(Message.de_json(wire, bot), bot)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/ask who?", Command("ask", "who?")),
        ("/ASK@Quill_Bot who?", Command("ask", "who?")),
        ("/add\nTitle\n\n  Text", Command("add", "Title\n\n  Text")),
        ("/add", Command("add", "")),
        ("/ask@other_bot who?", Command("", "")),
        ("who / what?", Asking("who / what?")),
        ("/2024/03/14 was which day?", Asking("/2024/03/14 was which day?")),
        (" /ask who?", Asking(" /ask who?")),
    ],
)
def test_a_private_text_is_a_command_or_a_question(bot: NamedBot, text: str, expected: Heard) -> None:
    """A command stands at the very start, and everything else is asked."""
    assert heard(bot, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who?", None),
        ("/ask@other_bot who?", None),
        ("@quill_bot who?", Asking("who?")),
        ("who, @QUILL_BOT, was it?", Asking("who, was it?")),
        ("@quill_bot", Asking("")),
        ("@quill_bottle who?", None),
        ("me@quill_bot who?", None),
    ],
)
def test_a_group_text_is_for_the_bot_when_it_says_so(
    bot: NamedBot, text: str, expected: Heard | None
) -> None:
    """By its whole name, which is then left out of the question."""
    assert heard(bot, text, "supergroup") == expected


@given(st.text(max_size=200))
def test_any_private_text_is_heard(text: str) -> None:
    """Nothing that a person can type breaks the reading of it."""
    assert text == "" or heard(NAMED, text) is not None


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What a handler of its own writes, in full."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    logger = logging.getLogger("quill")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield stream
    logger.removeHandler(handler)


def test_a_secret_is_hidden_in_a_message_and_its_arguments(log: io.StringIO) -> None:
    """Wherever in the line it stands."""
    with hidden([SECRET]):
        logging.getLogger("quill").info(
            f"GET {SECRET} %s %r", f"https://x/bot{SECRET}/getMe", {"token": SECRET}
        )
    assert log.getvalue() == "GET [hidden] https://x/bot[hidden]/getMe {'token': '[hidden]'}\n"


def test_a_secret_is_hidden_in_a_traceback(log: io.StringIO) -> None:
    """Also where an exception carries it, and the traceback stays otherwise."""
    with hidden([SECRET]):
        try:
            raise ValueError(f"bad token {SECRET}")
        except ValueError:
            logging.getLogger("quill").exception("Oh")
    assert SECRET not in log.getvalue()
    assert "ValueError: bad token [hidden]" in log.getvalue()


def test_a_failure_of_the_network_has_no_traceback(log: io.StringIO) -> None:
    """One line says it all."""
    with hidden([SECRET]):
        try:
            raise NetworkError("httpx.ConnectError: all attempts failed")
        except NetworkError:
            logging.getLogger("quill").exception("No answer")
    assert log.getvalue() == "No answer (httpx.ConnectError: all attempts failed)\n"


def test_a_log_line_with_wrong_arguments_does_no_harm(log: io.StringIO) -> None:
    """A mistake in somebody's log line is not made worse."""
    with hidden([SECRET]):
        logging.getLogger("quill").info("%d items", "many")
    assert log.getvalue() == "%d items\n"


def test_hiding_ends_with_the_bot() -> None:
    """Other parts of the process log as they did before."""
    before = logging.getLogRecordFactory()
    with hidden([SECRET]):
        assert logging.getLogRecordFactory() is not before
    assert logging.getLogRecordFactory() is before


@given(st.text(), st.text(min_size=1, max_size=8))
def test_no_text_keeps_a_secret(text: str, secret: str) -> None:
    """Whatever stands around it, and however often it stands there."""
    said = Redaction([secret]).without_secrets(f"{text}{secret}{text}")
    assert secret not in said.replace("[hidden]", "\0") or secret == "\0"


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
        (IndexDamaged("The index is damaged."), wording.INDEX_AWAY, "The index is damaged."),
        (BuildInProgress("Somebody builds."), wording.INDEX_AWAY, "Somebody builds."),
        (ArchiveError("The disk is full."), wording.UNEXPECTED, "The disk is full."),
        (ValueError("a slip"), wording.UNEXPECTED, wording.UNEXPECTED),
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
        assert telegram.wait_for_message().text == wording.UNEXPECTED
    assert len(telegram.messages(telegram.reader)) == 1


def test_memory_knows_a_question_before_the_disk_does(archive: Path) -> None:
    """While somebody else writes to the archive for long, questions and edits go on."""
    memory = Memory(archive)
    blocking = sqlite3.connect(archive / FILE_NAME, isolation_level=None)
    blocking.execute("BEGIN IMMEDIATE")
    asked = memory.remember(Asker(1, 2, 3), "who?", answered=True, confidence=1.0)
    memory.replied(asked, 4)
    recalled = memory.recall_message(1, 3)
    blocking.execute("ROLLBACK")
    blocking.close()
    memory.close()
    assert recalled is not None
    assert (recalled.id, recalled.reply) == (asked, 4)


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
