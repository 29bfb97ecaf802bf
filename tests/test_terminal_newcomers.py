"""The terminal as somebody tries it who has not read how: without quotation marks, input, letters or rights."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import closing
from io import StringIO
from pathlib import Path
from shlex import quote
from time import sleep

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from bot import wording
from bot.cli import app
from bot.faces.terminal import rendered
from bot.reply import Button, Reply
from bot.sample import prepared_sample
from bot.status import status_of
from corpus.archive import Archive
from corpus.article import Rejection
from corpus.errors import ArchiveError, ArchiveNotWritable, IndexDamaged, NoIndex
from index.asking.aliases import AliasFile, group_of
from index.desk import Desk
from index.place import INDEX_FOLDER
from index.searching.local import LocalEngine
from index.store import locks
from tests.permissions import closed, open_to_all
from tests.printed import build_archive
from tests.telegram_support import CUP_QUESTION
from tests.terminal import ROOT

NO_LETTERS = "LC_ALL=POSIX PYTHONUTF8=0 PYTHONCOERCECLOCALE=0"


def run(*command: str | Path, typed: str | None = None) -> Result:
    """What a command comes to, run in this process; `typed` is its input."""
    return CliRunner().invoke(app, [*map(str, command)], input=typed)


def in_bash(command: str) -> subprocess.CompletedProcess[str]:
    """A command as a person would write it, "clippings" in it."""
    whole = command.replace("clippings", f'"{sys.executable}" -m bot', 1)
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(["bash", "-c", whole], env=env, capture_output=True, text=True, timeout=60)


def test_a_question_needs_no_quotation_marks(sample: Path) -> None:
    """Its words are one question."""
    bare = run("ask", *"Who won the Coastal Cup?".split(), "--archive", sample)
    assert bare.exit_code == 0
    assert bare.stdout == run("ask", "Who won the Coastal Cup?", "--archive", sample).stdout


def test_the_version_is_told_without_an_archive() -> None:
    """As the package states it."""
    told = run("--version")
    stated = next(
        line for line in (ROOT / "pyproject.toml").read_text().splitlines() if line.startswith("version")
    )
    assert told.stdout == "clippings {}\n".format(stated.split('"')[1])


def test_an_alias_needs_none_either(tmp_path: Path) -> None:
    """And a pair of names that are none is told why."""
    here = ("--archive", build_archive(tmp_path))
    assert run("alias", *"Gull = MV Seagull".split(), *here).exit_code == 0
    assert run("alias", "remove", "Gull", *here).stdout.endswith("Gull = MV Seagull\n")
    assert wording.words.NO_ALIAS_GROUP in run("alias", "A", "=", "B", *here).output


@pytest.mark.parametrize("command", ["said", "who"])
def test_an_empty_name_is_asked_for(archive: Path, command: str) -> None:
    """A variable of the shell that is empty names nobody."""
    done = run(command, " ", "--archive", archive)
    assert (done.exit_code, "Give a name" in done.output) == (2, True)


def test_an_alias_that_is_none_is_told_beside_the_json(archive: Path) -> None:
    """Exit code 2 comes with a sentence."""
    done = run("alias", "A", "=", "B", "--json", "--archive", archive)
    assert (done.exit_code, json.loads(done.stdout)) == (2, {"aliases": []})
    assert wording.words.NO_ALIAS_GROUP in done.stderr


@pytest.mark.parametrize("question", ['"', "…", ""])
def test_a_question_without_a_word_is_told_so(sample: Path, question: str) -> None:
    """As in the chat; other programs are told what they always are."""
    done = run("ask", question, "--archive", sample)
    assert (done.exit_code, done.stdout) == (1, f"{wording.readers.NO_WORDS}\n")
    asked = run("ask", question, "--archive", sample, "--json")
    assert (asked.exit_code, json.loads(asked.stdout)["answered"]) == (1, False)


def test_a_terminal_without_our_letters_is_answered_all_the_same(sample: Path) -> None:
    """A letter that it has not is a question mark there, and an escape in JSON, which loses nothing."""
    done = in_bash(f"{NO_LETTERS} clippings said Strake --limit 1 --archive {quote(str(sample))}")
    assert (done.returncode, done.stderr) == (0, "")
    assert "? The last watch: an interview with Wilhelmina Strake" in done.stdout
    as_json = in_bash(f"{NO_LETTERS} clippings said Strake --json --archive {quote(str(sample))}").stdout
    assert as_json.isascii()
    assert json.loads(as_json) == json.loads(run("said", "Strake", "--json", "--archive", sample).stdout)


def test_a_wrong_number_leaves_the_buttons_that_are_shown(archive: Path) -> None:
    """The next one is right, and acts on what is there."""
    typed = f"{CUP_QUESTION}\n99\n1\n"
    said = run("chat", "--archive", archive, typed=typed).stdout.partition(
        wording.readers.no_such_number("99")
    )
    assert "Rovers lift the Coastal Cup" in said[2]


def test_what_was_erased_is_told_once(archive: Path) -> None:
    """Telegram shows a passing notice beside the message; here they would stand one below the other."""
    said = run("chat", "--archive", archive, typed="/privacy\n1\n").stdout
    assert said.count(wording.readers.ERASED) == 1


def test_a_command_may_be_in_capitals(archive: Path) -> None:
    """As in Telegram."""
    assert "Newest in the archive" in run("chat", "--archive", archive, typed="/LATEST\n").stdout


@pytest.mark.parametrize(
    "typed",
    [
        "help",
        "Help!",
        "help me",
        "how are you today?",
        "Are you a robot?",
        "what's your name",
        "tell me a joke",
    ],
)
def test_help_needs_no_stroke(archive: Path, typed: str) -> None:
    """Nobody looks for that word in a newspaper."""
    said = run("chat", "--archive", archive, typed=f"{typed}\n").stdout
    assert said == run("chat", "--archive", archive, typed="/help\n").stdout


def test_who_leaves_by_a_key_leaves_a_line_to_the_shell(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-D and Ctrl-C end no line themselves."""
    monkeypatch.setattr("bot.terminal.chat.is_typed_at", lambda: True)
    assert run("chat", "--archive", archive, typed="").stdout.endswith("> \n")


def test_a_button_stands_on_one_line() -> None:
    """However narrow the terminal is."""
    buttons = tuple(
        Button(label, copy="x") for label in ("More context", "Open the article", "Copy citation")
    )
    paper = Console(width=30, file=StringIO())
    paper.print(rendered(Reply((), (buttons,))))
    assert isinstance(paper.file, StringIO)
    assert paper.file.getvalue().split("\n")[1:4] == [
        "[1] More context",
        "[2] Open the article",
        "[3] Copy citation",
    ]


def test_a_chat_without_input_ends_calmly(sample: Path) -> None:
    """As where somebody starts it in the background."""
    done = in_bash(f"clippings chat --archive {quote(str(sample))} <&-")
    assert (done.returncode, done.stderr) == (0, "")


def test_an_empty_archive_says_what_to_do(tmp_path: Path) -> None:
    """To build an index of nothing would not help."""
    Archive(tmp_path, writable=True).close()
    with closing(Desk(tmp_path)) as desk, pytest.raises(NoIndex, match="is empty"):
        desk.ask("Who won?")


def test_a_folder_that_may_not_be_entered_is_told_so() -> None:
    """It may hold an archive or not."""
    with open_to_all() as folder:
        build_archive(folder / "var")
        with closed(folder / "var"), pytest.raises(ArchiveError, match="cannot be looked at"):
            Archive(folder / "var")


def test_an_index_that_may_not_be_read_is_not_called_damaged() -> None:
    """Who may not read it is told that."""
    with open_to_all() as folder:
        index = build_archive(folder / "var") / INDEX_FOLDER
        with closed(index / "segments"), pytest.raises(IndexDamaged, match="may not read the index"):
            LocalEngine.open(index)


def test_aliases_that_cannot_be_read_are_not_written_over(tmp_path: Path) -> None:
    """What a moderator wrote there is not lost for one more."""
    (tmp_path / "aliases.txt").mkdir()
    group = group_of("Gull = Seagull")
    assert group
    with pytest.raises(ArchiveNotWritable, match="cannot be read"):
        AliasFile(tmp_path).add(group)


def test_two_that_open_the_sample_at_once_wait_for_each_other(tmp_path: Path) -> None:
    """Whoever comes second is not sent away."""
    (tmp_path / INDEX_FOLDER).mkdir()
    with locks.building(tmp_path / INDEX_FOLDER):
        second = threading.Thread(target=prepared_sample, args=(tmp_path,))
        second.start()
        sleep(0.3)
    second.join()
    assert status_of(tmp_path).trouble is None


def test_a_files_name_breaks_no_line() -> None:
    """Nor does it colour the terminal."""
    assert Rejection("odd\n\x1b[31mname", "is empty.").told == "odd\ufffd\ufffd[31mname is empty."
