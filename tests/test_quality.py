"""How good answers are over judged collections, held to floors that are only ever raised.

The bundled sample's own questions and those to an invented weekly and daily always; a public collection where
CLIPPINGS_EVAL_DATA names a folder of them.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bot.judging.collections import collections_in
from bot.judging.floors import missed, read_floors
from bot.judging.running import run_of
from index.judged.matching import holds_answer
from index.judged.reading import read_collection
from index.judged.runs import Run

QUESTIONS = Path(__file__).parent / "questions"
FLOORS = read_floors(QUESTIONS / "floors.json")
SMALL = "trecqa"
JUDGED = os.environ.get("CLIPPINGS_EVAL_DATA")


def run_over(folders: list[Path], archive: Path, *, sample: bool) -> Run:
    with collections_in(folders, sample=sample) as (collection,):
        return run_of(collection, archive, lambda *_: None)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run_over([], tmp_path_factory.mktemp("sample"), sample=True)


@pytest.mark.parametrize("measure", FLOORS["sample"])
def test_answers_over_the_sample_are_no_worse_than_they_were(sample: Run, measure: str) -> None:
    """For each measure that has a floor."""
    assert measure not in missed(FLOORS["sample"], sample)


def test_the_sample_has_questions_of_both_sorts(sample: Run) -> None:
    """At least forty that it answers, and some that it does not."""
    answerable = sum(verdict.answerable for verdict in sample.verdicts)
    assert (answerable >= 40, answerable < len(sample.verdicts)) == (True, True)


@pytest.mark.parametrize("name", ["nalkundi", "wrenfield", "typed", "elsewhere", "murjana", "orlan"])
def test_answers_over_an_unseen_paper_are_no_worse_than_they_were(name: str, tmp_path: Path) -> None:
    """What readers ask of invented papers that nothing is learned from: in English, Arabic and four more languages."""
    run = run_over([QUESTIONS / name], tmp_path / "archive", sample=False)
    assert missed(FLOORS[name], run) == {}


@pytest.mark.parametrize("name", ["nalkundi", "readers", "wrenfield", "murjana", "orlan"])
def test_what_answers_a_question_is_printed_word_for_word(name: str) -> None:
    """In the article that is named, the short answer in it."""
    collection = read_collection(QUESTIONS / name)
    texts = {
        row["_id"]: row["text"]
        for row in map(
            json.loads, (QUESTIONS / name / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
        )
    }
    wrong = [
        one.id
        for one in collection.answerable
        if not all(gold.text in texts[gold.doc_id] for gold in one.gold)
        or not any(holds_answer(gold.text, one.answers) for gold in one.gold)
    ]
    assert wrong == []


@pytest.mark.skipif(not JUDGED, reason="CLIPPINGS_EVAL_DATA names no folder of judged collections")
def test_answers_over_a_public_collection_are_no_worse_than_they_were(tmp_path: Path) -> None:
    """A small one, of newswire sentences."""
    run = run_over([Path(JUDGED or "") / SMALL], tmp_path / "archive", sample=False)
    assert missed(FLOORS[SMALL], run) == {}
