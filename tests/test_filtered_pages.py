"""Filters as a reader meets them: what is said of them, and the ways out, in the chat and the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot import wording
from bot.cli import app
from bot.conversation import Conversation
from bot.pages import whole_page
from bot.reply import Button, Reply
from corpus.archive.memory import Asker
from index.asking.filters import Filters
from index.asking.narrowing import Narrowing
from index.desk import Desk
from tests.conversing import conversation_over
from tests.filtered import ECHO, PRAISED, lines, mayors_archive

READER = Asker(7, 7)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mayors_archive(tmp_path_factory.mktemp("filtered"))


@pytest.fixture
def desk(archive: Path) -> Iterator[Desk]:
    desk = Desk(archive)
    yield desk
    desk.close()


@pytest.fixture
def conversation(archive: Path) -> Iterator[Conversation]:
    with conversation_over(archive) as conversation:
        yield conversation


def labels(reply: Reply) -> list[str]:
    return [button.label for row in reply.buttons for button in row]


def press(conversation: Conversation, reply: Reply, label: str) -> Reply:
    (button,) = (b for row in reply.buttons for b in row if b.label == label)
    assert isinstance(button, Button)
    assert button.press
    return conversation.press(button.press, READER)


def clippings(*arguments: str | Path) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [*map(str, arguments)])


def test_a_page_says_what_alone_was_searched(desk: Desk) -> None:
    """Before anything else."""
    answer = desk.ask(PRAISED, 9, Narrowing(given=Filters(sources=frozenset({ECHO}))))
    assert lines(whole_page(answer)).startswith(f"Only: {ECHO}\n")


def test_a_reader_asks_again_without_the_filter(conversation: Conversation) -> None:
    """By a button, which gives way to one that brings the filter back."""
    shown, _ = conversation.ask("Who praised the ferry crews in the Echo?", READER)
    assert lines(shown).startswith(f"Only: {ECHO}\n")
    without = press(conversation, shown, wording.filters.WITHOUT_FILTER)
    assert "Only:" not in lines(without)
    assert labels(press(conversation, without, f"Only {ECHO}")) == labels(shown)


def test_filters_go_one_by_one_or_all_at_once(conversation: Conversation) -> None:
    """Where there are two."""
    shown, _ = conversation.ask("Who praised the ferry crews in the Echo in May 2024?", READER)
    assert lines(shown).startswith(f"Only: May 2024 · {ECHO}\n")
    assert lines(press(conversation, shown, wording.filters.WITHOUT["date"])).startswith(f"Only: {ECHO}\n")
    assert lines(press(conversation, shown, wording.filters.WITHOUT["source"])).startswith("Only: May 2024\n")
    assert "Only:" not in lines(press(conversation, shown, wording.filters.WITHOUT_FILTERS))


def test_a_plain_year_is_offered(conversation: Conversation) -> None:
    """And applied when its button is pressed, also on the pages behind it."""
    shown, _ = conversation.ask("Who praised the ferry crews in 2018?", READER)
    assert "Only:" not in lines(shown)
    only = press(conversation, shown, "Only 2018")
    assert lines(only).startswith("Only: 2018\n")
    back = press(conversation, press(conversation, only, wording.readers.MORE_CONTEXT), wording.readers.LESS)
    assert lines(back) == lines(only)


def test_nothing_found_under_filters_is_said_and_a_way_out_offered(conversation: Conversation) -> None:
    """In one sentence and a button."""
    shown, _ = conversation.ask("Who praised the ferry crews yesterday?", READER)
    assert lines(shown).startswith("Nothing in this archive answers that under these filters: since ")
    assert wording.filters.WITHOUT_FILTER in labels(shown)
    assert "Only:" not in lines(press(conversation, shown, wording.filters.WITHOUT_FILTER))


def test_last_week_stays_the_week_before_the_question(conversation: Conversation) -> None:
    """However much later a button is pressed."""
    _, asked = conversation.ask("Who praised the ferry crews last week?", READER)
    kept = conversation.memory.recall(asked)
    assert kept
    answer = conversation._answer(replace(kept, at="2024-05-10T12:00:00+00:00"))
    assert answer.filters == Filters(since=date(2024, 4, 29))


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (Filters(date(2018, 1, 1), date(2018, 1, 31)), "January 2018"),
        (Filters(date(2018, 1, 1), date(2018, 12, 31)), "2018"),
        (Filters(date(2018, 1, 1), date(2019, 12, 31)), "2018 to 2019"),
        (Filters(date(2018, 3, 1), date(2018, 5, 31)), "March 2018 to May 2018"),
        (Filters(date(2018, 3, 1), date(2018, 3, 1)), "1 Mar 2018"),
        (Filters(date(2018, 3, 2), date(2018, 5, 31)), "2 Mar 2018 to 31 May 2018"),
        (Filters(since=date(2018, 3, 2)), "since 2 Mar 2018"),
        (Filters(until=date(9999, 12, 31)), "until 31 Dec 9999"),
        (Filters(date(9999, 12, 1), date(9999, 12, 31)), "December 9999"),
        (Filters(sources=frozenset("ABCDE")), "A, B, C or 2 more"),
        (Filters(date(2018, 1, 1), date(2018, 1, 31), frozenset({ECHO})), f"January 2018 · {ECHO}"),
        (Filters(articles=frozenset({"0123456789ab"})), "1 article"),
    ],
)
def test_filters_are_told_as_people_write_them(filters: Filters, told: str) -> None:
    """Months and years by name where they are whole."""
    assert wording.filters.narrowed_to(filters) == told


def test_the_terminal_narrows_by_options(archive: Path) -> None:
    """A date may be a year, a month or a day; a newspaper is spelt loosely."""
    asked = clippings(
        "ask", PRAISED, "--since", "2024", "--until", "2024-05", "--source", "marrow valley echo",
        "--archive", archive, "--json",
    )  # fmt: skip
    answer = json.loads(asked.stdout)
    assert [e["doc_id"] for e in answer["excerpts"] + answer["near_misses"]] == ["echo"]
    assert (answer["filters"]["since"], answer["filters"]["until"]) == ("2024-01-01", "2024-05-31")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--since", "soon"), "'soon' is no date"),
        (("--since", "2024", "--until", "2018"), "--since is later than --until"),
        (("--source", "Gazette"), f"It has: Quillhaven Courier and {ECHO}."),
    ],
)
def test_an_option_that_cannot_be_is_said(archive: Path, options: tuple[str, ...], sentence: str) -> None:
    """With what can be written instead."""
    asked = clippings("ask", PRAISED, *options, "--archive", archive)
    assert asked.exit_code == 2
    assert sentence in " ".join(asked.stderr.replace("│", " ").split())


def test_a_file_of_questions_says_when_they_were_asked(archive: Path, tmp_path: Path) -> None:
    """Without a date "last week" narrows nothing, and nothing does with --no-filters."""
    rows = [
        {"_id": "a", "text": "Who praised the ferry crews last week?", "date": "2024-05-10"},
        {"_id": "b", "text": "Who praised the ferry crews last week?"},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    out = tmp_path / "out.jsonl"
    command = ("ask", "--batch", tmp_path / "in.jsonl", "--out", out, "--archive", archive)
    told = []
    for more in ((), ("--no-filters",)):
        assert clippings(*command, *more).exit_code == 0
        answers = map(json.loads, out.read_text().splitlines())
        told.append([answer["filters"] and answer["filters"]["since"] for answer in answers])
    assert told == [["2024-04-29", None], [None, None]]
