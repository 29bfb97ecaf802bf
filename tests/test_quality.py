"""How good answers are over the sample archive, held to floors that are only ever raised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.sample import prepared_sample
from index.answer import Answer
from index.desk import Desk

QUESTIONS = Path(__file__).parent / "questions"
FLOORS = json.loads((QUESTIONS / "floors.json").read_text(encoding="utf-8"))

Asked = list[tuple[dict[str, Any], Answer]]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    desk = Desk(prepared_sample(tmp_path_factory.mktemp("sample")))
    lines = (QUESTIONS / "sample.jsonl").read_text(encoding="utf-8").splitlines()
    answers = [(question, desk.ask(question["text"], 10)) for question in map(json.loads, lines)]
    desk.close()
    return answers


def rank(question: dict[str, Any], answer: Answer) -> int | None:
    """Where the first passage with the evidence stands, from 0."""
    passages = answer.excerpts + answer.near_misses
    return next((i for i, p in enumerate(passages) if any(e in p.text for e in question["evidence"])), None)


def share(held: list[bool]) -> float:
    return sum(held) / len(held)


@pytest.mark.parametrize(("name", "within"), [("hit@1", 1), ("hit@5", 5)])
def test_the_right_paragraph_is_among_the_first(asked: Asked, name: str, within: int) -> None:
    """For questions that the archive answers."""
    ranks = [rank(question, answer) for question, answer in asked if question["doc_id"]]
    assert share([at is not None and at < within for at in ranks]) >= FLOORS[name]


def test_the_right_speaker_is_named(asked: Asked) -> None:
    """Wherever the right paragraph was found and somebody speaks in it."""
    named = []
    for question, answer in asked:
        at = rank(question, answer)
        if question["speaker"] and at is not None:
            speaker = (answer.excerpts + answer.near_misses)[at].attribution.speaker
            named.append(speaker is not None and speaker.name == question["speaker"])
    assert share(named) >= FLOORS["speaker"]


def test_what_the_archive_does_not_hold_is_said_so(asked: Asked) -> None:
    """Questions next to what is there, and far from it."""
    told = [not answer.answered for question, answer in asked if not question["doc_id"]]
    assert share(told) >= FLOORS["unanswerable_told"]


def test_what_the_archive_holds_is_not_withheld(asked: Asked) -> None:
    """Saying "nothing" to everything would be no honesty."""
    answered = [answer.answered for question, answer in asked if question["doc_id"]]
    assert share(answered) >= FLOORS["answerable_answered"]
