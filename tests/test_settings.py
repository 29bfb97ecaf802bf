"""Settings: documented in `.env.example`, forgiving of how people write them, and tight-lipped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic_settings import BaseSettings

from bot.settings import (
    ArchiveSettings,
    FetchSettings,
    TelegramSettings,
    read_fetch_settings,
    read_telegram_settings,
)
from corpus.errors import SettingsError

EXAMPLE = Path(__file__).parent.parent / ".env.example"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in EVERY_NAME:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def names_of(settings: type[BaseSettings]) -> set[str]:
    return {f"{settings.model_config['env_prefix']}{name}".upper() for name in settings.model_fields}


EVERY_NAME = names_of(ArchiveSettings) | names_of(FetchSettings) | names_of(TelegramSettings)


def test_every_variable_is_in_the_example_and_no_other() -> None:
    """The example and the classes agree."""
    written = set(re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(), re.MULTILINE))
    assert written == EVERY_NAME


def test_every_variable_of_the_example_has_a_comment_above_it() -> None:
    """Nobody has to guess what a variable is for."""
    for paragraph in EXAMPLE.read_text().strip().split("\n\n"):
        assert paragraph.startswith("#"), paragraph


def test_the_example_as_it_stands_can_be_read() -> None:
    """Copying it to .env changes nothing and breaks nothing."""
    Path(".env").write_text(EXAMPLE.read_text())
    assert TelegramSettings() == TelegramSettings(_env_file=None)


@pytest.mark.parametrize("written", ["7, 11", "7;11", " 7 ,11,"])
def test_moderators_are_ids_parted_by_commas(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    """Spaces and a trailing comma do no harm."""
    monkeypatch.setenv("TELEGRAM_MODERATORS", written)
    assert read_telegram_settings().moderators == {7, 11}


@pytest.mark.parametrize("url", ["http://127.0.0.1:81", "http://127.0.0.1:81/", "http://127.0.0.1:81/bot"])
def test_a_bot_api_address_may_be_given_with_or_without_its_last_word(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """The library wants it to end with /bot."""
    monkeypatch.setenv("TELEGRAM_BASE_URL", url)
    assert read_telegram_settings().base_url == "http://127.0.0.1:81/bot"


@pytest.mark.parametrize(
    ("name", "value"), [("TELEGRAM_WEBHOOK_PORT", "harbour"), ("TELEGRAM_MODERATORS", "the mayor")]
)
def test_a_setting_that_makes_no_sense_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """One sentence with the variable's name and where to read on."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"setting {name} cannot.*\.env\.example"):
        read_telegram_settings()


def test_the_token_shows_in_no_printout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings prints stars."""
    monkeypatch.setenv("TELEGRAM_TOKEN", "4711:quay")
    assert "quay" not in repr(read_telegram_settings())


def test_hosts_that_may_be_fetched_from_are_read_as_people_write_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Commas, spaces and capitals."""
    monkeypatch.setenv("CLIPPINGS_FETCH_ALLOWED_HOSTS", "Localhost, intranet.quillhaven.example,")
    assert read_fetch_settings().policy().allowed_hosts == {"localhost", "intranet.quillhaven.example"}


def test_a_file_of_settings_may_begin_as_windows_writes_texts(tmp_path: Path) -> None:
    """With a mark before the first name, which is no part of it."""
    (tmp_path / ".env").write_text("TELEGRAM_MODERATORS=7\n", encoding="utf-8-sig")
    assert read_telegram_settings().moderators == frozenset({7})


def test_a_file_of_settings_that_is_no_text_is_said_so(tmp_path: Path) -> None:
    """In a sentence that names it."""
    (tmp_path / ".env").write_bytes("TELEGRAM_MODERATORS=7\n".encode("utf-16"))
    with pytest.raises(SettingsError, match=r"\.env cannot be read"):
        read_telegram_settings()
