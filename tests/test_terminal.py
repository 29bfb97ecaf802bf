"""The terminal's contract, as another program sees it: a real process, its JSON and its exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bot.terminal.commands import COMMANDS
from bot.terminal.stopping import stopping
from corpus.archive import Archive
from tests.printed import STORM, add, build_archive, storm

ROOT = Path(__file__).parent.parent
QUESTION = "How much will repairs to the fish quay cost?"


def clippings(
    *arguments: str | Path, cwd: Path, stdin: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    """Run a command as a person would, with no settings but these."""
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("TELEGRAM_", "CLIPPINGS_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        cwd=cwd,
        env={**plain, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **env},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
    )


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


def test_a_broken_line_of_a_batch_is_named(archive: Path, tmp_path: Path) -> None:
    """Nothing is written then."""
    (tmp_path / "in.jsonl").write_text('{"_id": "a", "text": "Who?"}\n{"_id": 3}\n')
    asked = clippings("ask", "--batch", "in.jsonl", "--out", "out.jsonl", "--archive", archive, cwd=tmp_path)
    assert asked.returncode == 2
    assert "Line 2 of in.jsonl" in asked.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_add_reindex_ask_remove(tmp_path: Path) -> None:
    """The moderator's round, each step saying what it did."""
    (tmp_path / "storm.md").write_text(
        "---\ntitle: Breakwater holds\nsource: Quillhaven Courier\ndate: 2024-03-14\n---\n\n"
        + "\n\n".join(STORM)
    )
    added = clippings("add", "storm.md", "--json", cwd=tmp_path)
    assert json.loads(added.stdout) == {"added": 1, "updated": 0, "unchanged": 0, "rejected": []}
    indexed = clippings("reindex", "--json", cwd=tmp_path)
    assert json.loads(indexed.stdout)["paragraphs"] == 3
    asked = clippings("ask", QUESTION, "--json", cwd=tmp_path)
    article_id = json.loads(asked.stdout)["excerpts"][0]["article_id"]
    assert clippings("remove", article_id, cwd=tmp_path).returncode == 0
    assert clippings("ask", QUESTION, cwd=tmp_path).returncode == 1


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


def test_asking_before_indexing_says_to_index(tmp_path: Path) -> None:
    """An archive without an index is told from no archive."""
    add(tmp_path / "var", storm())
    asked = clippings("ask", QUESTION, cwd=tmp_path)
    assert asked.returncode == 2
    assert "clippings reindex" in asked.stderr


def test_an_article_is_searchable_when_it_was_added(tmp_path: Path) -> None:
    """The first one and those after it, without any reindexing; and no longer found once removed."""
    for name, text in (("a", STORM[0]), ("b", STORM[2])):
        (tmp_path / "a.jsonl").write_text(json.dumps({"_id": name, "title": "Storm", "text": text}))
        added = clippings("add", "a.jsonl", cwd=tmp_path)
        assert "Searchable now." in added.stdout
    asked = clippings("ask", QUESTION, "--json", cwd=tmp_path)
    assert json.loads(asked.stdout)["excerpts"][0]["doc_id"] == "b"
    removed = clippings("remove", "b", cwd=tmp_path)
    assert "no longer found" in removed.stdout
    told = json.loads(clippings("status", "--json", cwd=tmp_path).stdout)
    assert (told["index"]["paragraphs"], told["index"]["behind"]) == (1, 0)


def test_an_index_that_cannot_catch_up_keeps_what_was_added(tmp_path: Path) -> None:
    """The article is in the archive, and a sentence says what to do."""
    (tmp_path / "a.jsonl").write_text(json.dumps({"_id": "a", "title": "Storm", "text": STORM[0]}))
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "index").write_text("in the way")
    added = clippings("add", "a.jsonl", cwd=tmp_path)
    assert (added.returncode, Archive(tmp_path / "var").holdings().articles) == (0, 1)
    assert "Not searchable yet: The index folder var/index cannot be written" in added.stderr


def test_bad_input_is_named_and_the_rest_goes_in(tmp_path: Path) -> None:
    """A broken line, an empty file, a picture, a missing file and a web address beside a good line."""
    good = json.dumps({"_id": "a", "title": "Storm", "text": STORM[0]})
    (tmp_path / "a.jsonl").write_text(good + "\n{broken\n" + good.replace('"a"', '"b"') + "\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "ink.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    added = clippings(
        "add",
        "a.jsonl",
        "empty.txt",
        "ink.png",
        "gone.md",
        "https://courier.quillhaven.example/",
        "--json",
        cwd=tmp_path,
    )
    told = json.loads(added.stdout)
    assert (added.returncode, told["added"], len(told["rejected"])) == (0, 2, 5)


def test_quotations_of_a_file_keep_its_offsets(tmp_path: Path) -> None:
    """Each quote is the slice of the input between start and end."""
    text = "\n\n".join(STORM)
    (tmp_path / "in.jsonl").write_text(json.dumps({"doc_id": "storm", "text": text}))
    assert clippings("quotations", "in.jsonl", "--out", "out.jsonl", cwd=tmp_path).returncode == 0
    found = json.loads((tmp_path / "out.jsonl").read_text())
    assert found["doc_id"] == "storm"
    assert all(text[quote["start"] : quote["end"]] == quote["quote"] for quote in found["quotes"])
    assert "Odile Brandt" in {quote["speaker"] for quote in found["quotes"]}


def test_status_tells_how_far_the_index_is_behind(archive: Path) -> None:
    """For people in sentences, for programs as JSON."""
    told = json.loads(clippings("status", "--json", "--archive", archive, cwd=archive).stdout)
    assert (told["articles"], told["paragraphs"], told["index"]["behind"]) == (2, 5, 0)
    assert "up to date" in clippings("status", "--archive", archive, cwd=archive).stdout


def test_status_tells_what_searches(archive: Path) -> None:
    """Whether compiled code or NumPy searches is told, for an install without a compiler succeeds in silence."""
    told = clippings("status", "--archive", archive, cwd=archive, CLIPPINGS_KERNEL="numpy").stdout
    assert "Search: NumPy." in told


def test_a_chat_with_nobody_there_greets_and_ends(tmp_path: Path) -> None:
    """`make run </dev/null` is no trap."""
    chat = clippings("run", cwd=tmp_path)
    assert chat.returncode == 0
    assert "Quillhaven Courier" in chat.stdout


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


def test_add_stopped_by_ctrl_c_has_kept_whole_articles(tmp_path: Path) -> None:
    """And running it again finishes the work."""
    line = (
        '{{"_id": "{0}", "title": "Ferry {0}", "text": "The ferry {0} left on time.\\n\\nIt came back."}}\n'
    )
    (tmp_path / "many.jsonl").write_text("".join(line.format(number) for number in range(100_000)))
    adding = subprocess.Popen(
        [sys.executable, "-m", "bot", "add", "many.jsonl"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CLIPPINGS_ARCHIVE": "var"},
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    while time.monotonic() < until and not _articles(tmp_path / "var"):
        time.sleep(0.05)
    adding.send_signal(signal.SIGINT)
    _, said = adding.communicate(timeout=60)
    kept = Archive(tmp_path / "var").holdings()
    assert "The same command goes on" in said or "the same command goes on" in said
    assert 0 < kept.articles < 100_000
    assert kept.paragraphs == 2 * kept.articles


def test_a_ctrl_c_that_python_drops_is_heard_all_the_same() -> None:
    """It drops what is raised while an object is being thrown away."""

    class Thrown:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    with stopping() as require_going:
        Thrown()
        with pytest.raises(KeyboardInterrupt):
            require_going()


def _articles(directory: Path) -> int:
    try:
        return Archive(directory).holdings().articles
    except Exception:  # noqa: BLE001  (the file is being made)
        return 0


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str, tmp_path: Path) -> None:
    """--help shows how to call it."""
    shown = clippings(command, "--help", cwd=tmp_path)
    assert shown.returncode == 0
    assert f"clippings {command}" in shown.stdout


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


def test_quotations_are_explained_to_developers(tmp_path: Path) -> None:
    """Each says which rule gave it its speaker."""
    (tmp_path / "in.jsonl").write_text(json.dumps({"doc_id": "a", "text": STORM[1]}))
    clippings("quotations", "in.jsonl", "--out", "out.jsonl", "--explain", cwd=tmp_path)
    quotes = json.loads((tmp_path / "out.jsonl").read_text())["quotes"]
    assert [(quote["ground"], bool(quote["because"])) for quote in quotes] == [
        ("clause", True), ("after", True), ("carried", True),
    ]  # fmt: skip
