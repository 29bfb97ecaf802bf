"""What several test modules start from: an archive built once, a fake Telegram, and a bot that serves it.

The bot is imported by the fixtures that start one: to load it takes a second, which most modules' tests need not wait.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests import website
from tests.botapi import FakeTelegram, User

if TYPE_CHECKING:
    from bot.drafts.desk import DraftDesk
    from tests.telegram_support import RunningBot
    from tests.web_support import RunningDoor

settings.register_profile("house", deadline=None)  # how long a test takes says nothing of what it tests
settings.load_profile("house")

_MEMORY = Path("/dev/shm")
_ENOUGH = 4 * 2**30


def pytest_configure() -> None:
    """Put temporary files into memory, where the machine has room for them there.

    Archives and indexes are synced to disk at every step, which is most of what their tests would wait for.
    TMPDIR chooses another place.
    """
    if (
        "TMPDIR" not in os.environ
        and os.access(_MEMORY, os.W_OK)
        and shutil.disk_usage(_MEMORY).free > _ENOUGH
    ):
        os.environ["TMPDIR"] = str(_MEMORY)
        tempfile.tempdir = None  # asked for before; is to be looked up again


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes give a test no name: those of gzip hold the second of their making, and two collections would differ."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with its index. Nobody changes it."""
    from tests.telegram_support import plain_archive

    return plain_archive(tmp_path_factory.mktemp("built"))


@pytest.fixture
def archive(built: Path, tmp_path: Path) -> Path:
    """An archive with its index, to change as one likes."""
    from tests.telegram_support import copied

    return copied(built, tmp_path / "archive")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sample archive with its index. Nobody changes it."""
    from bot.sample import prepared_sample

    return prepared_sample(tmp_path_factory.mktemp("bundled") / "var")


@pytest.fixture(scope="session")
def web(sample: Path) -> Iterator[RunningDoor]:
    """The web door over the sample, which all tests share."""
    from tests.web_support import RunningDoor

    with RunningDoor(sample) as running:
        yield running


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    """A Telegram of one's own, of which nothing is swallowed or mangled in silence."""
    with FakeTelegram() as server:
        yield server
        assert server.complaints == ()


@pytest.fixture
def moderator(telegram: FakeTelegram) -> User:
    """The one whom `with_moderator` lets do everything."""
    from tests.telegram_support import MODERATOR

    return telegram.user("Mo", user_id=MODERATOR)


@pytest.fixture
def desk(telegram: FakeTelegram, archive: Path) -> Iterator[RunningBot]:
    """A bot with one moderator."""
    from tests.telegram_support import with_moderator

    with with_moderator(telegram, archive) as running:
        yield running


@pytest.fixture
def draft_desk(tmp_path: Path) -> DraftDesk:
    """Drafts over an archive that is still to be made, without any chat."""
    from bot.drafts.desk import DraftDesk

    return DraftDesk(tmp_path)


@pytest.fixture(scope="module")
def lasting_telegram() -> Iterator[FakeTelegram]:
    """A Telegram that the tests of a module share."""
    with FakeTelegram() as server:
        yield server


@pytest.fixture(scope="module")
def lasting_bot(
    lasting_telegram: FakeTelegram, built: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningBot]:
    """A bot that the tests of a module share."""
    from tests.telegram_support import RunningBot, copied

    directory = copied(built, tmp_path_factory.mktemp("served") / "archive")
    with RunningBot(lasting_telegram, directory) as running:
        yield running


@pytest.fixture(scope="module")
def newsroom(
    lasting_telegram: FakeTelegram, built: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningBot]:
    """A bot with many moderators that the tests of a module share."""
    from tests.telegram_support import STAFF, RunningBot, copied

    directory = copied(built, tmp_path_factory.mktemp("newsroom") / "archive")
    with RunningBot(
        lasting_telegram, directory, {"moderators": frozenset(STAFF)}, policy=website.QUICK
    ) as bot:
        yield bot


@pytest.fixture
def news(lasting_telegram: FakeTelegram, newsroom: RunningBot) -> Iterator[FakeTelegram]:
    """The Telegram of the newsroom; whatever a test does, nothing is refused and nothing is lost.

    That most moderators have no chat with the bot yet, and so no menu, is no refusal.
    """
    refused, complaints = len(lasting_telegram.refused), len(lasting_telegram.complaints)
    yield lasting_telegram
    assert [r for r in lasting_telegram.refused[refused:] if r.method != "setMyCommands"] == []
    assert lasting_telegram.complaints[complaints:] == ()


@pytest.fixture(scope="session")
def staff() -> Iterator[int]:
    """The newsroom's moderators, to be hired one by one."""
    from tests.telegram_support import STAFF

    return iter(STAFF)


@pytest.fixture
def editor(lasting_telegram: FakeTelegram, staff: Iterator[int]) -> User:
    """A moderator of the newsroom whom no other test is."""
    return lasting_telegram.user("Mo", user_id=next(staff))


@pytest.fixture
def colleague(lasting_telegram: FakeTelegram, staff: Iterator[int]) -> User:
    """Another one."""
    return lasting_telegram.user("Ada", user_id=next(staff))


@pytest.fixture
def served(lasting_telegram: FakeTelegram, lasting_bot: RunningBot) -> Iterator[FakeTelegram]:
    """The shared Telegram with the shared bot; whatever a test does, nothing is refused and nothing is lost.

    That a message looks like that already is no refusal: the bot cannot know it before.
    """
    refused, complaints = len(lasting_telegram.refused), len(lasting_telegram.complaints)
    yield lasting_telegram
    assert [r for r in lasting_telegram.refused[refused:] if "is not modified" not in r.description] == []
    assert lasting_telegram.complaints[complaints:] == ()
