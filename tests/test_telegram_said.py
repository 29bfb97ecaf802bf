"""/said and /who in Telegram: pages of what somebody says, and how they are described."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot import wording
from bot.said_pages import A_PAGE
from tests.botapi import FakeTelegram, Sent, User
from tests.printed import article, build_archive
from tests.telegram_support import RunningBot, newcomer, told

PASSAGES = [
    f"“Tide number {n} was high,” said Dale Pell, a ferryman of Saltgate." for n in range(2 * A_PAGE + 1)
]


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeTelegram]:
    """A bot over an archive in which one man says seven things, the first of them last."""
    folder: Path = tmp_path_factory.mktemp("ferry")
    build_archive(
        folder,
        *(
            article(f"t{n}", f"Tide {n}", [text], published=date(2024, 1, 20 - n))
            for n, text in enumerate(PASSAGES)
        ),
    )
    with FakeTelegram() as telegram, RunningBot(telegram, folder):
        yield telegram


def test_what_somebody_says_is_listed_newest_first(ferry: FakeTelegram) -> None:
    """A page of passages, each verbatim with its speaker, headline and date."""
    shown = told(ferry, "/said pell", newcomer(ferry))
    assert shown.covered("blockquote") == tuple(PASSAGES[:A_PAGE])
    assert shown.text.startswith(f"Dale Pell: {len(PASSAGES)} passages, the newest first.")
    assert "Quillhaven Courier · 20 Jan 2024" in shown.text


def test_older_passages_are_a_press_away(ferry: FakeTelegram) -> None:
    """The same message shows the next page, and the one after that is the last."""
    shown = told(ferry, "/said Dale Pell", newcomer(ferry))
    ferry.press(shown, wording.readers.OLDER)
    assert ferry.wait_for_edit(shown).covered("blockquote") == tuple(PASSAGES[A_PAGE : 2 * A_PAGE])
    ferry.press(turned := ferry.now(shown), wording.readers.OLDER)
    assert ferry.wait_for_edit(turned).covered("blockquote") == tuple(PASSAGES[2 * A_PAGE :])


def test_a_topic_narrows_what_is_listed(ferry: FakeTelegram) -> None:
    """Only the passages that hold its words."""
    assert told(ferry, "/said Pell number 4", newcomer(ferry)).covered("blockquote") == (PASSAGES[4],)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/said", wording.speakers.SAID_WHAT),
        ("/who", wording.speakers.WHO_WHAT),
        ("/said Quill", wording.speakers.nobody_speaks("Quill")),
        ("/who Quill", wording.speakers.nobody_speaks("Quill")),
        ("/said Pell zeppelins", wording.speakers.nothing_said(["Dale Pell"], "zeppelins")),
        ("/who Pell", "a ferryman of Saltgate (7 articles, Quillhaven Courier, last 20 Jan 2024)"),
    ],
)
def test_each_command_says_what_it_found_or_what_to_try(ferry: FakeTelegram, typed: str, said: str) -> None:
    """Nobody of that name, nothing on that topic, no name at all: one sentence with its remedy."""
    assert said in re.sub(r"\s+", " ", told(ferry, typed, newcomer(ferry)).text)


LONG = [
    f"“Tide number {n} {'rose and fell ' * 120}slowly,” said Dale Pell, a ferryman."
    for n in range(A_PAGE + 1)
]


@pytest.mark.parametrize("restarted", [False, True])
def test_a_page_longer_than_one_message_leaves_nothing_behind(tmp_path: Path, *, restarted: bool) -> None:
    """Turning it shows the next page alone, also where the bot was started anew in between."""
    build_archive(
        tmp_path,
        *(article(f"l{n}", f"Tide {n}", [t], published=date(2024, 1, 20 - n)) for n, t in enumerate(LONG)),
    )
    with FakeTelegram() as telegram:
        reader = newcomer(telegram)
        with RunningBot(telegram, tmp_path):
            told(telegram, "/said Pell", reader)
            telegram.wait_until(lambda: turning(telegram, reader))
            if not restarted:
                telegram.press(turning(telegram, reader)[-1], wording.readers.OLDER)
                telegram.wait_until(lambda: only_last(telegram, reader))
        if restarted:
            with RunningBot(telegram, tmp_path):
                telegram.press(turning(telegram, reader)[-1], wording.readers.OLDER)
                telegram.wait_until(lambda: only_last(telegram, reader))
        assert [LONG[A_PAGE] in one.text for one in telegram.messages(reader)] == [True]


def turning(telegram: FakeTelegram, reader: User) -> list[Sent]:
    return [one for one in telegram.messages(reader) if wording.readers.OLDER in one.labels]


def only_last(telegram: FakeTelegram, reader: User) -> bool:
    return all("Tide 0" not in one.text and "Tide 2" not in one.text for one in telegram.messages(reader))
