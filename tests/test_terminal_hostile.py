"""The terminal with input that nobody means well by: odd names, odd letters, folders for files, archives not there."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import wording
from bot.cli import app
from corpus.errors import ClippingsError, NoArchive, UnreadableInput
from tests.printed import article, build_archive
from tests.terminal import ROOT, clippings

ODD = ":smile: and [/b] stood on the wall of the [bold]fish quay[/bold], painted by nobody knows whom."


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(
        tmp_path_factory.mktemp("hostile") / "var", article("odd", "[red]Paint[/red] :ok:", [ODD])
    )


def run(*command: str | Path) -> str:
    """What a command prints, run in this process. Raises what ends it."""
    done = CliRunner().invoke(app, [*map(str, command)])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output


@pytest.mark.parametrize(
    "command", [["sync"], ["sources", "remove", "x"], ["remove", "x"], ["show", "x", "--restore", "1"]]
)
def test_what_changes_an_archive_makes_none(tmp_path: Path, command: list[str]) -> None:
    """Else the sample would be gone for a word mistyped."""
    with pytest.raises(NoArchive):
        run(*command, "--archive", tmp_path / "var")
    assert not (tmp_path / "var").exists()


def test_an_empty_name_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an archive: it would be made where the shell is. In the settings it is as if it were not set."""
    monkeypatch.chdir(tmp_path)
    assert "names no folder" in run("status", "--archive", " ")
    monkeypatch.setenv("CLIPPINGS_ARCHIVE", "")
    with pytest.raises(NoArchive, match=r"var/archive\.sqlite3"):
        run("status")
    assert not list(tmp_path.iterdir())


def test_what_looks_like_markup_is_printed_as_it_stands(archive: Path) -> None:
    """Nothing in a newspaper's words is an instruction to the terminal."""
    shown = run("show", "odd", "--archive", archive)
    assert "[red]Paint[/red] :ok:" in shown
    assert ODD in shown


def test_an_article_is_asked_for_by_any_name(archive: Path) -> None:
    """One that nothing goes by is repeated letter by letter."""
    assert "known as [/b] :ok:." in run("remove", "[/b] :ok:", "--archive", archive)


def test_a_file_whose_name_is_no_text_costs_a_line(tmp_path: Path) -> None:
    """The rest of the folder goes in."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "odd.txt").write_text(f"Paint on the quay\n\n{ODD}\n")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).touch()
    added = clippings("add", folder, "--json", cwd=tmp_path)
    told = json.loads(added.stdout)
    assert (told["added"], [one["where"] for one in told["rejected"]]) == (1, [f"{folder}/\ufffd.txt"])


def test_a_question_with_half_a_character_is_answered_in_json(archive: Path, tmp_path: Path) -> None:
    """As it was asked, escaped where UTF-8 has no letter for it."""
    (tmp_path / "in.jsonl").write_text('{"_id": "1", "text": "fish quay \\ud800"}\n')
    asked = clippings("ask", "--batch", "in.jsonl", "--out", "out.jsonl", "--archive", archive, cwd=tmp_path)
    assert asked.stderr == ""
    assert json.loads((tmp_path / "out.jsonl").read_text())["question"] == "fish quay \ud800"


def test_a_folder_for_what_is_written_is_refused_before_the_work(archive: Path, tmp_path: Path) -> None:
    """In a sentence that says what to choose instead."""
    (tmp_path / "in.jsonl").write_text('{"_id": "1", "text": "fish quay"}\n')
    with pytest.raises(ClippingsError, match=r"is a folder\. Choose a file for --out\."):
        run("ask", "--batch", tmp_path / "in.jsonl", "--out", tmp_path, "--archive", archive)


@pytest.mark.parametrize(
    ("name", "said"), [("missing.jsonl", "No such file or directory"), ("packed.jsonl", "is not UTF-8 text")]
)
def test_questions_that_cannot_be_read_are_told_why(
    archive: Path, tmp_path: Path, name: str, said: str
) -> None:
    """A file that is not there and one that is no text are two troubles."""
    (tmp_path / "packed.jsonl").write_bytes(b"\x1f\x8b\xff")
    with pytest.raises(UnreadableInput, match=said):
        run("ask", "--batch", tmp_path / name, "--out", tmp_path / "o", "--archive", archive)


@pytest.mark.parametrize(
    "command", [["show", "odd"], ["ask", "Where did :smile: stand?", "--json"], ["--help"], ["ask", "--help"]]
)
def test_a_reader_who_has_seen_enough_is_no_error(archive: Path, tmp_path: Path, command: list[str]) -> None:
    """`clippings show odd | head -1`: exit code 1 would say that nothing was found."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as unread:
        done = clippings(*command, cwd=tmp_path, stdout=unread, CLIPPINGS_ARCHIVE=str(archive))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_batch_that_is_stopped_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    """Exit code 2, as of every other command that somebody stops."""
    (tmp_path / "in.jsonl").write_text(f'{{"doc_id": "1", "text": "{ODD}"}}\n' * 50_000)
    work = subprocess.Popen(
        [sys.executable, "-m", "bot", "quotations", "in.jsonl", "--out", "out.jsonl"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    while time.monotonic() < until and not (tmp_path / "out.jsonl.part").exists():
        time.sleep(0.02)
    work.send_signal(signal.SIGINT)
    _, said = work.communicate(timeout=60)
    assert (work.returncode, said) == (2, "Stopped. out.jsonl was not written.\n")
    assert [file.name for file in tmp_path.iterdir()] == ["in.jsonl"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_a_full_disk_is_one_sentence(archive: Path, tmp_path: Path, more: list[str]) -> None:
    """Also where the answer itself has no room."""
    with Path("/dev/full").open("w") as full:
        done = clippings("ask", "fish quay", *more, "--archive", archive, cwd=tmp_path, stdout=full)
    assert (done.returncode, done.stderr) == (2, f"{wording.running.DISK_FULL}\n")


def test_a_number_without_end_is_no_button(archive: Path, tmp_path: Path) -> None:
    """And the chat goes on."""
    done = clippings("chat", "--archive", archive, cwd=tmp_path, stdin="9" * 5000 + "\n/latest\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing here has the number" in done.stdout


@pytest.mark.parametrize("command", [["ask", "--batch"], ["quotations"]])
def test_what_is_written_does_not_take_the_place_of_what_is_read(
    archive: Path, tmp_path: Path, command: list[str]
) -> None:
    """The questions would be gone; so by another name of the same file."""
    given, linked = tmp_path / "given.jsonl", tmp_path / "linked.jsonl"
    given.write_text('{"_id": "1", "text": "Who painted the fish quay?"}\n')
    linked.symlink_to(given)
    of_archive: list[str | Path] = ["--archive", archive] if command[0] == "ask" else []
    for out in (given, linked):
        with pytest.raises(ClippingsError, match="is the file that is read"):
            run(*command, given, "--out", out, *of_archive)
    assert "Who painted" in given.read_text()


def test_a_closed_output_changes_no_exit_code(archive: Path, tmp_path: Path) -> None:
    """Nothing is said to nobody, and what asks for the code alone gets it."""
    asking = (sys.executable, "-m", "bot", "ask", "What stood on the fish quay wall?", "--json")
    command = f"{shlex.join((*asking, '--archive', str(archive)))} >&- 2>&-"
    done = subprocess.run(["sh", "-c", command], env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60)
    assert done.returncode == 0
