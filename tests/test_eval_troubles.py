"""What `clippings eval` says when it cannot judge, or not all of it: one sentence with the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval_support import QUESTIONS, Door, write


@pytest.fixture
def door(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Door:
    return Door(capsys, monkeypatch)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("eval")


@pytest.fixture(scope="module")
def courier(place: Path) -> Path:
    return write(place / "courier", QUESTIONS)


def test_a_folder_that_is_no_collection_is_told_in_one_sentence(door: Door, tmp_path: Path) -> None:
    """With exit code 2."""
    assert door.judge(tmp_path, tmp_path) == (
        2,
        f"{tmp_path} is no judged collection: corpus.jsonl is missing. It needs corpus.jsonl, queries.jsonl and "
        "gold_passages.jsonl.\n",
    )


def test_a_file_that_is_no_run_is_told_before_anything_is_built(
    door: Door, place: Path, courier: Path
) -> None:
    """With the remedy."""
    code, told = door.judge(place, courier, "--against", courier / "queries.jsonl", "--archive", "nowhere")
    assert (code, "is not a saved run" in told, (place / "nowhere").exists()) == (2, True, False)


def test_a_place_that_cannot_be_written_is_told_before_anything_is_built(
    door: Door, place: Path, courier: Path
) -> None:
    """Not after an hour of asking."""
    code, told = door.judge(place, courier, "--out", courier, "--archive", "nowhere")
    assert (code, "cannot be written" in told, (place / "nowhere").exists()) == (2, True, False)


def test_a_corpus_without_an_article_is_told(door: Door, place: Path) -> None:
    """With what is the matter with it."""
    empty = write(place / "empty", QUESTIONS)
    (empty / "corpus.jsonl").write_text("{broken\n{broken\n", encoding="utf-8")
    code, told = door.judge(place, empty)
    assert (code, "holds no article that can be read" in told, "is not valid JSON" in told) == (2, True, True)


def test_an_article_that_cannot_be_read_is_named(door: Door, place: Path) -> None:
    """Its questions cannot be answered, which is not the ranking's fault."""
    torn = write(place / "torn", QUESTIONS)
    with (torn / "corpus.jsonl").open("a", encoding="utf-8") as corpus:
        corpus.write("{broken\n")
    door.judge(place, torn)
    assert "1 article of the corpus could not be read" in door.printed


def test_a_gold_passage_that_stands_nowhere_is_named(door: Door, place: Path) -> None:
    """Mistyped, or of an article that is not there: else its question is counted as never found, and nobody knows."""
    mistyped = write(place / "mistyped", QUESTIONS)
    (mistyped / "gold_passages.jsonl").write_text(
        '{"query_id": "quay", "doc_id": "strom", "evidence": ["repairs to the quay"]}\n'
        '{"query_id": "cup", "doc_id": "cup", "evidence": ["Rovers"]}\n',
        encoding="utf-8",
    )
    door.judge(place, mistyped)
    assert "1 answerable question can never be right" in door.printed
    assert "(quay)" in door.printed


def test_two_collections_of_one_name_are_not_mixed(door: Door, place: Path, courier: Path) -> None:
    """Their runs could not be told apart."""
    code, told = door.judge(place, courier, courier)
    assert (code, told) == (2, "Two collections are called courier; judge one at a time.\n")


def test_runs_without_a_common_question_end_with_one(door: Door, place: Path, courier: Path) -> None:
    """There was nothing to compare."""
    other = write(place / "other", [{**QUESTIONS[0], "_id": "other"}])
    door.judge(place, courier, "--out", "run.json")
    told = "run.json has no question in common with this run.\n"
    assert door.judge(place, other, "--against", "run.json") == (1, told)
