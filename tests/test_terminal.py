"""The terminal's contract, as another program sees it: a real process, its JSON and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot import wording
from bot.cli import app
from bot.terminal.commands import COMMANDS
from tests.printed import STORM, build_archive
from tests.terminal import clippings

QUESTION = "How much will repairs to the fish quay cost?"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(tmp_path_factory.mktemp("courier") / "var")


@pytest.fixture(scope="module")
def answer(archive: Path) -> dict[str, Any]:
    asked = clippings("ask", QUESTION, "--archive", archive, "--json", cwd=archive)
    assert asked.returncode == 0, asked.stderr
    found: dict[str, Any] = json.loads(asked.stdout)
    return found


def test_an_answer_has_the_contracts_fields_and_no_other(answer: dict[str, Any]) -> None:
    """Other programs rely on every one of them."""
    assert list(answer) == [
        "question", "answered", "confidence", "elapsed_ms", "excerpts", "near_misses", "filters", "respellings",
        "did_you_mean",
    ]  # fmt: skip
    assert list(answer["excerpts"][0]) == [
        "article_id", "doc_id", "title", "source", "byline", "published_at", "url", "link", "paragraph", "text",
        "highlights", "speaker", "score",
    ]  # fmt: skip


def test_an_answers_excerpt_is_a_paragraph_as_printed(answer: dict[str, Any]) -> None:
    """The text is the article's, and its highlights lie inside it."""
    excerpt = answer["excerpts"][0]
    assert excerpt["text"] == STORM[excerpt["paragraph"]] == STORM[2]
    assert all(0 <= start < end <= len(excerpt["text"]) for start, end in excerpt["highlights"])


def test_an_answer_says_where_it_was_printed_and_who_speaks(answer: dict[str, Any]) -> None:
    """Attribution is complete."""
    excerpt = answer["excerpts"][0]
    assert (excerpt["doc_id"], excerpt["source"], excerpt["published_at"]) == (
        "storm", "Quillhaven Courier", "2024-03-14",
    )  # fmt: skip
    assert excerpt["link"].startswith(excerpt["url"] + "#:~:text=Repairs%20to")
    assert excerpt["speaker"]["name"] == "Ivo Lanz"


def test_an_unanswered_question_has_no_excerpts_and_exit_code_1(archive: Path) -> None:
    """Its ranking is in near_misses."""
    asked = clippings(
        "ask", "Who piloted the harbour submarine to Jupiter?", "--archive", archive, "--json", cwd=archive
    )
    found = json.loads(asked.stdout)
    assert (asked.returncode, found["answered"], found["excerpts"]) == (1, False, [])


def test_an_unanswered_question_is_told_calmly(archive: Path) -> None:
    """What the archive spans, and near misses worded as such."""
    asked = clippings(
        "ask", "Who piloted the harbour submarine to Jupiter?", "--archive", archive, cwd=archive
    )
    assert (
        "Nothing in this archive answers that. It has 2 articles from 14 Mar 2024 to 3 May 2025."
        in asked.stdout
    )
    assert "Closest, but not an answer:" in asked.stdout


def test_asked_for_news_alone_the_terminal_says_where_they_are_listed(archive: Path) -> None:
    """The contract's answer ranks passages; what is newest is another list."""
    asked = clippings("ask", "What's new?", "--archive", archive, cwd=archive)
    assert asked.stderr == f"{wording.readers.NEWEST_IN_CHAT}\n"


def test_limit_ranks_that_many_passages_in_all(archive: Path) -> None:
    """Excerpts and near misses together."""
    asked = clippings(
        "ask", "harbour council quay cup", "--archive", archive, "--limit", "2", "--json", cwd=archive
    )
    found = json.loads(asked.stdout)
    assert len(found["excerpts"]) + len(found["near_misses"]) == 2


def test_a_batch_gives_one_answer_a_question(archive: Path, tmp_path: Path) -> None:
    """Under the id that the question had, whichever of the two names it has there."""
    questions = [{"_id": "a", "text": QUESTION}, {"query_id": "b", "text": "Who won the Coastal Cup?"}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, questions)))
    asked = clippings(
        "ask", "--batch", "in.jsonl", "--out", "out.jsonl", "--limit", "3", "--archive", archive, cwd=tmp_path
    )
    answers = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert asked.returncode == 0
    assert [(a["query_id"], a["excerpts"][0]["doc_id"]) for a in answers] == [("a", "storm"), ("b", "cup")]


def test_a_date_of_a_batch_that_is_none_is_named(archive: Path, tmp_path: Path) -> None:
    """With its line; its question is asked all the same, and a day that is left empty is no mistake."""
    days = ["2024-03-20", "soon", "", None, "2024-03-20T10:15:00Z", 20240320, *["31 March"] * 7]
    rows = [{"_id": f"q{number}", "text": QUESTION, "date": day} for number, day in enumerate(days)]
    (tmp_path / "in.jsonl").write_text("\n" + "\n".join(map(json.dumps, rows)), encoding="utf-8")
    asked = clippings("ask", "--batch", "in.jsonl", "--out", "out.jsonl", "--archive", archive, cwd=tmp_path)
    assert asked.returncode == 0
    told = asked.stderr.splitlines()
    assert told[0].startswith("Line 3 of in.jsonl: 'soon' is no date; it is asked without one.")
    assert told[1].startswith("Line 8 of in.jsonl: '31 March' is no date")
    assert told[5:] == ["and 3 more lines whose date is none."]
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == len(days)


def test_a_broken_line_of_a_batch_is_named(archive: Path, tmp_path: Path) -> None:
    """Nothing is written then."""
    (tmp_path / "in.jsonl").write_text('{"_id": "a", "text": "Who?"}\n{"_id": 3}\n')
    asked = clippings("ask", "--batch", "in.jsonl", "--out", "out.jsonl", "--archive", archive, cwd=tmp_path)
    assert asked.returncode == 2
    assert "Line 2 of in.jsonl" in asked.stderr
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("ask", "Who?"), "There is no archive at var"),
        (("status",), "There is no archive at var"),
        (("reindex",), "There is no archive at var"),
        (("bot",), "TELEGRAM_TOKEN is not set"),
        (
            ("ask", "--batch", "nowhere.jsonl", "--out", "o.jsonl", "--archive", "{archive}"),
            "nowhere.jsonl cannot be read",
        ),
        (("quotations", "nowhere.jsonl", "--out", "out.jsonl"), "nowhere.jsonl cannot be read"),
    ],
)
def test_an_error_is_one_sentence_and_exit_code_2(
    tmp_path: Path, archive: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """No traceback, no usage text, the remedy in it."""
    done = clippings(*(argument.format(archive=archive) for argument in arguments), cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_a_chat_with_nobody_there_greets_and_ends(tmp_path: Path) -> None:
    """`make run </dev/null` is no trap."""
    chat = clippings("run", cwd=tmp_path)
    assert chat.returncode == 0
    assert "Quillhaven Courier" in chat.stdout


def test_an_archive_that_never_had_an_article_hides_no_sample(tmp_path: Path) -> None:
    """Whoever gave the README's example of `add` a file that is not there has one."""
    assert clippings("add", "export.jsonl", cwd=tmp_path).returncode == 2
    greeted = clippings("chat", cwd=tmp_path)
    assert (greeted.returncode, "bundled sample" in greeted.stdout) == (0, True)


def test_examples_of_a_command_are_a_line_each() -> None:
    """However narrow the terminal is."""
    told = CliRunner().invoke(app, ["eval", "--help"], env={"COLUMNS": "60"}).stdout
    assert "      clippings eval judged/ --against before.json --chart judged\n" in told


def test_a_chat_tells_how_to_ask(archive: Path) -> None:
    """How to narrow a question, too, which the greeting leaves out."""
    told = clippings("chat", "--archive", archive, cwd=archive, stdin="/help\n")
    assert "as in the Gazette or since last summer" in told.stdout


def test_a_chat_answers_and_its_numbers_press_buttons(archive: Path) -> None:
    """A developer sees the reader's buttons as numbers."""
    chat = clippings(
        "chat", "--archive", archive, cwd=archive, stdin=f"{QUESTION}\n1\n99\n/sources\n/nonsense\n"
    )
    assert "[1] More context" in chat.stdout
    assert STORM[1][:40] in chat.stdout.replace("\n  ", " ")
    assert "Nothing here has the number 99." in chat.stdout
    assert "2 articles" in chat.stdout
    assert "I do not know that command." in chat.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    """--help shows how to call it."""
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0
    assert f"clippings {command}" in shown.output


def test_what_somebody_says_is_listed_for_other_programs(archive: Path) -> None:
    """Whose words, how many passages, and the excerpts in the contract's shape."""
    listed = clippings("said", "brandt", "moorings", "--archive", archive, "--json", cwd=archive)
    found = json.loads(listed.stdout)
    assert (found["speakers"], found["topic"], found["passages"]) == (["Odile Brandt"], "moorings", 1)
    assert found["excerpts"][0]["text"] == STORM[1]


def test_how_somebody_is_described_is_listed_for_other_programs(archive: Path) -> None:
    """Each description with its articles and newspapers."""
    listed = clippings("who", "Odile Brandt", "--archive", archive, "--json", cwd=archive)
    assert json.loads(listed.stdout)["descriptions"] == [
        {"name": "Odile Brandt", "described_as": "the harbour master", "articles": 1,
         "sources": ["Quillhaven Courier"], "newest": "2024-03-14"},
    ]  # fmt: skip


@pytest.mark.parametrize("command", ["said", "who"])
def test_somebody_who_does_not_speak_is_exit_code_1(archive: Path, command: str) -> None:
    """With one sentence that says what to try."""
    listed = clippings(command, "Rosa", "Quill", "--archive", archive, cwd=archive)
    assert (listed.returncode, "Try the surname alone" in listed.stdout.replace("\n", " ")) == (1, True)
