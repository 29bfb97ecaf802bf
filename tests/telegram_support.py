"""A running bot for tests: the real application in a thread, over real HTTP, against the strict fake server."""

from __future__ import annotations

import asyncio
import json
import shutil
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from bot.settings import TelegramSettings
from bot.telegram import redaction
from bot.telegram.run import serve
from bot.telegram.tolerance import Patience
from corpus.archive import Archive
from corpus.article import Article
from corpus.fetching import Policy
from index.reindex import reindex
from tests.botapi import Chat, FakeTelegram, Sent, User
from tests.printed import add, article, cup, storm

QUICK = Patience(
    connect=2,
    read=2,
    pool=2,
    poll=5,
    first_pause=0.05,
    longest_pause=0.2,
    retries=(0.02, 0.05),
    between=0.02,
    edits=0.05,
    quiet=1.0,
)
MODERATOR = 555_000_111
STAFF = range(556_000_000, 556_000_200)
"""Moderators of the newsroom: one for each test."""
_UNDER_WAY = ("Reading", "Syncing", "Adding")
STORM_QUESTION = "Who said the harbour lost two moorings and no boats?"
CUP_QUESTION = "Who scored twice before half-time?"
NO_ANSWER_QUESTION = "Which zeppelin landed in Brambleford?"


def settings_for(telegram: FakeTelegram, **more: Any) -> TelegramSettings:
    """Settings that point to the fake server, whatever the environment says."""
    given: dict[str, Any] = {
        "token": telegram.token,
        "base_url": telegram.base_url,
        "base_file_url": telegram.base_file_url,
        "moderators": frozenset[int](),
        "webhook_url": None,
        "webhook_secret": None,
    }
    return TelegramSettings(_env_file=None, **(given | more))


@dataclass
class RunningBot:
    """A bot in a thread of its own; a context manager that stops it and passes on what ended it."""

    telegram: FakeTelegram
    directory: Path
    given: dict[str, Any] = field(default_factory=dict)
    patience: Patience = QUICK
    policy: Policy | None = None
    sample: Path | None = None
    ended_by: BaseException | None = None

    def __enter__(self) -> RunningBot:
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="bot", daemon=True)
        self._thread.start()
        assert self._started.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        if self.ended_by is not None and error is None:
            raise self.ended_by

    def stop(self) -> None:
        """Ask the bot to stop, and wait until it has."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)
        assert not self._thread.is_alive(), "the bot did not stop"

    def end(self, timeout: float = 10) -> BaseException | None:
        """What ended a bot that stops by itself."""
        self._thread.join(timeout)
        assert not self._thread.is_alive(), "the bot went on"
        ended_by, self.ended_by = self.ended_by, None
        return ended_by

    def _run(self) -> None:
        settings = settings_for(self.telegram, **self.given)
        try:
            with redaction.hidden(redaction.secrets_of(settings)):
                asyncio.run(self._serve(settings))
        except BaseException as error:  # noqa: BLE001 - it is raised again where the test sees it
            self.ended_by = error
        finally:
            self._started.set()

    async def _serve(self, settings: TelegramSettings) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._started.set()
        await serve(settings, self.directory, self._stop, self.patience, self.policy, self.sample)


def copied(archive: Path, to: Path) -> Path:
    """A copy of an archive to change as one likes."""
    return Path(shutil.copytree(archive, to))


def add_and_index(directory: Path, articles: Iterable[Article]) -> None:
    """Put articles into an archive and index it."""
    add(directory, *articles)
    reindex(directory)


def plain_archive(directory: Path) -> Path:
    """The storm, the cup, and what is hard to show."""
    add_and_index(directory, [storm(), cup(), hostile(), endless(), right_to_left(), homeless()])
    return directory


def hostile() -> Article:
    """Everything that HTML, Telegram and a phone could stumble over."""
    return article(
        "hostile",
        'Gannets & <b>"Bats"</b> 🦇 </blockquote> &amp; a\u202eflip',
        [
            'The gannet census counted <i>412</i> & "more" 🐦 birds, wrote warden <Una Frost> </b> &lt;twice&gt;.',
            "Line one\u2028line two of the gannet ledger, with\u200f\u200fmarks and a tab\there.",
        ],
        url='https://courier.quillhaven.example/gannets?a=1&b="2"',
    )


def endless() -> Article:
    """A paragraph that needs three messages."""
    sentence = (
        "The dredging inquiry heard witness number {} describe the silt at the northern sluice in detail. "
    )
    return article(
        "endless", "The dredging inquiry, verbatim", ["".join(map(sentence.format, range(96))).strip()]
    )


def right_to_left() -> Article:
    return article(
        "rtl",
        "افتتاح المتحف البحري",
        ["قالت مديرة المتحف سلمى حداد إن المعرض البحري سيستقبل الزوار يوم الجمعة."],
    )


def homeless() -> Article:
    """An article whose address Telegram does not take for a link."""
    return article(
        "homeless",
        "Lantern parade moves indoors",
        ["The lantern parade moves into the corn exchange because of the wind."],
        published=date(2023, 11, 5),
        url="http://intranet/lantern",
    )


def json_lines(count: int, *, broken: Iterable[int] = ()) -> bytes:
    """An export of that many articles, some lines of which are broken."""
    cut = set(broken)
    lines = [
        '{"id": "cut'
        if number in cut
        else json.dumps(
            {
                "id": f"tide-{number}",
                "title": f"Tide table {number}",
                "text": f"High water at Quillhaven reached mark {number} on the old quay, the tide clerk noted.",
                "source": "Quillhaven Courier",
                "published_at": "2025-02-03",
            }
        )
        for number in range(count)
    ]
    return "\n".join(lines).encode()


def newcomer(telegram: FakeTelegram) -> User:
    """Somebody nobody else in the tests is."""
    return telegram.user("Newcomer")


def told(telegram: FakeTelegram, text: str, user: User) -> Sent:
    """The bot's next message after somebody says something in private."""
    telegram.say(text, user=user)
    return telegram.wait_for_message(user)


def with_moderator(telegram: FakeTelegram, directory: Path, **more: Any) -> RunningBot:
    """A bot with one moderator."""
    return RunningBot(telegram, directory, {"moderators": frozenset({MODERATOR})}, **more)


def outcome(telegram: FakeTelegram, where: User | Chat) -> Sent:
    """What the bot's next message says in the end, after it has told how far it is."""
    message = telegram.wait_for_message(where)
    return telegram.wait_until(
        lambda: now if not (now := telegram.now(message)).text.startswith(_UNDER_WAY) else None,
        20,
        what="an outcome",
    )


def articles_in(directory: Path) -> int:
    """How many articles an archive holds."""
    archive = Archive(directory)
    try:
        return archive.holdings().articles
    finally:
        archive.close()


def envelope(sent: Sent) -> dict[str, object]:
    """The fields that every message has, of a message that was sent; its number is a new one."""
    return {key: sent.wire[key] for key in ("date", "chat", "from")} | {"message_id": sent.id + 100_000}


def builder_of_this_process() -> int | None:
    """The process that rebuilds for a bot in this process."""
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"bot.rebuild" in Path(f"/proc/{child}/cmdline").read_bytes():
                return int(child)
    return None
