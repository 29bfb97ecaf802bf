"""Aliases: kept in a file, changed from the terminal and from the chat, in force at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import wording
from bot.alias_commands import carry_out
from corpus.errors import ArchiveNotWritable
from index.asking.aliases import FILE_NAME, AliasFile, group_of
from index.desk import Desk
from tests.botapi import FakeTelegram
from tests.permissions import open_to_all, read_only
from tests.printed import article, build_archive, cup, storm
from tests.telegram_support import RunningBot, newcomer, told
from tests.terminal import clippings

ALIAS = "The Gull = MV Seagull, harbour shuttle"
MODERATOR = 555_000_222


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_archive(
        tmp_path_factory.mktemp("aliases"),
        storm(),
        cup(),
        article("gull", "New engine", ["The MV Seagull has a new engine since Monday."]),
        article("bird", "A rescue", ["A seagull was freed from the nets of the fish quay."]),
        article(
            "clinic", "Clinic praised", ["The World Health Organization praised the clinic of Marsh End."]
        ),
    )


@pytest.fixture
def desk(built_once: Path) -> Iterator[Desk]:
    desk = Desk(built_once)
    yield desk
    (built_once / FILE_NAME).unlink(missing_ok=True)
    desk.close()


def first(desk: Desk, question: str) -> str | None:
    answer = desk.ask(question)
    return answer.excerpts[0].attribution.imprint.doc_id if answer.answered else None


def names(directory: Path) -> list[tuple[str, ...]]:
    return [group.names for group in AliasFile(directory).aliases().groups if not group.shipped]


def test_an_alias_counts_from_the_next_question_on(desk: Desk) -> None:
    """Nothing is reindexed, and nobody starts anything anew."""
    assert first(desk, "What is new about the Gull?") is None
    carry_out(desk.aliases, ALIAS)
    assert first(desk, "What is new about the Gull?") == "gull"


def test_an_alias_of_several_words_is_a_phrase(desk: Desk) -> None:
    """One of its words alone is not the thing."""
    carry_out(desk.aliases, ALIAS)
    passages = desk.passages("What about the harbour shuttle?")
    by_id = {passage.kept.imprint.doc_id: passage.evidence.coverage for passage in passages}
    assert by_id["gull"] == pytest.approx(1.0)
    assert by_id.get("bird", 0.0) < 1.0


def test_what_ships_is_known(desk: Desk) -> None:
    """An acronym finds the name that was printed."""
    assert first(desk, "What did the WHO praise?") == "clinic"


def test_what_ships_can_be_switched_off(desk: Desk) -> None:
    """By a line with nothing after it."""
    carry_out(desk.aliases, "remove who")
    assert (desk.aliases.path).read_text(encoding="utf-8").splitlines()[-1] == "WHO ="
    assert first(desk, "What did the WHO praise?") is None


@pytest.mark.parametrize(
    "line", ["Gull", "Gull =", "= Gull", "Gull = the", "Gull = Gull", "a = " + "x" * 200]
)
def test_a_line_that_is_no_alias(line: str) -> None:
    """Two names at least, each with a word to search for."""
    assert group_of(line) is None


def test_lines_that_are_none_are_passed_over(tmp_path: Path) -> None:
    """People edit the file by hand."""
    (tmp_path / FILE_NAME).write_bytes(
        "\ufeff# ours\nnonsense\nGull = \xff\nPort = Haven، Harbour\n".encode()
    )
    assert names(tmp_path)[-1] == ("Port", "Haven", "Harbour")


def test_adding_keeps_what_was_there(tmp_path: Path) -> None:
    """Comments and other lines stay; a line with the same name is replaced."""
    (tmp_path / FILE_NAME).write_text("# ours\nPort = Haven\nGull = Bird\n", encoding="utf-8")
    carry_out(AliasFile(tmp_path), "gull = Seagull")
    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == "# ours\nPort = Haven\ngull = Seagull\n"


def test_a_folder_that_cannot_be_written_is_told() -> None:
    """In the sentence of the error."""
    with open_to_all() as folder, read_only(folder), pytest.raises(ArchiveNotWritable, match="cannot be"):
        carry_out(AliasFile(folder), ALIAS)


def test_the_terminal_adds_lists_and_removes(built_once: Path, tmp_path: Path) -> None:
    """With the exit codes of every command."""
    archive = ("--archive", built_once)
    assert clippings("alias", ALIAS, *archive, cwd=tmp_path).returncode == 0
    assert ALIAS in clippings("alias", *archive, cwd=tmp_path).stdout
    assert clippings("alias", "remove the gull", *archive, cwd=tmp_path).returncode == 0
    assert clippings("alias", "remove the gull", *archive, cwd=tmp_path).returncode == 1
    assert clippings("alias", "Gull =", *archive, cwd=tmp_path).returncode == 2


def test_moderators_change_aliases_in_the_chat(telegram: FakeTelegram, archive: Path) -> None:
    """Others are told no."""
    moderator = telegram.user("Mo", user_id=MODERATOR)
    with RunningBot(telegram, archive, {"moderators": frozenset({MODERATOR})}):
        assert told(telegram, f"/alias {ALIAS}", newcomer(telegram)).text == wording.readers.MODERATORS_ONLY
        assert told(telegram, f"/alias {ALIAS}", moderator).text == wording.words.alias_kept(ALIAS)
        assert ALIAS in told(telegram, "/alias", moderator).text
        assert told(telegram, "/alias remove The Gull", moderator).text == wording.words.alias_removed(ALIAS)
    assert names(archive) == []
