"""Learning the order of passages, and what is said about it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli import app
from index.evidence import Evidence
from index.judged.fingerprint import Fingerprint
from index.judgement import shipped
from index.training.features import GIVEN, ORDER, PENALTY, places_of
from index.training.fitting import fit_order
from index.training.gathering import Lesson
from index.training.validating import ranks, standing, validate
from index.training.writing import as_text, learned
from tests.eval_support import ARTICLES, GOLD, QUESTIONS

FEATURES = places_of(ORDER)
WIDTH = len(Evidence.names_of_features())


def lesson(right: int, telling: int | None, candidates: int = 6, seed: int = 0) -> Lesson:
    """A question of which feature number `telling` is 1 for the right candidate alone; the others are chance."""
    evidence = np.random.default_rng(seed).random((candidates, WIDTH))
    if telling is not None:
        evidence[:, telling] = np.arange(candidates) == right
    return Lesson(evidence, np.arange(candidates) == right)


def lessons(telling: int | None, count: int = 12) -> list[Lesson]:
    return [lesson(number % 6, telling, seed=number) for number in range(count)]


def test_what_tells_right_from_wrong_weighs_most() -> None:
    """The one feature that does so outweighs those of chance."""
    weights = fit_order([lessons(FEATURES[2])], FEATURES, PENALTY)
    assert weights.argmax() == 2


@settings(max_examples=10)
@given(st.integers(0, 1000))
def test_no_weight_is_below_zero(seed: int) -> None:
    """Whatever chance there is in what is learned from."""
    taught = [lesson(number % 6, None, seed=seed + number) for number in range(6)]
    assert (fit_order([taught], FEATURES, PENALTY) >= 0).all()


def test_fitting_twice_gives_the_same() -> None:
    """Bit by bit."""
    first, second = (fit_order([lessons(FEATURES[0])], FEATURES, PENALTY) for _ in range(2))
    assert first.tobytes() == second.tobytes()


def test_questions_that_teach_nothing_leave_every_weight_at_zero() -> None:
    """Nothing right among the candidates, or nothing wrong."""
    wrong = Lesson(np.zeros((3, WIDTH)), np.zeros(3, dtype=bool))
    assert not fit_order([[wrong]], FEATURES, PENALTY).any()


def test_a_question_without_candidates_has_no_rank() -> None:
    """It counts as not found."""
    empty = Lesson(np.zeros((0, WIDTH)), np.zeros(0, dtype=bool))
    assert ranks([empty], FEATURES, np.ones(len(FEATURES))) == [None]


def test_candidates_of_equal_worth_keep_the_order_of_the_search() -> None:
    """Ties are not broken by chance."""
    assert ranks([Lesson(np.zeros((4, WIDTH)), np.arange(4) == 2)], FEATURES, np.ones(len(FEATURES))) == [3]


def test_standings_count_first_among_five_and_reciprocal_ranks() -> None:
    """Nothing beyond the tenth counts."""
    found = standing([1, 4, 10, 11, None])
    assert (found.hit_1, found.hit_5, found.mrr_10) == pytest.approx((0.2, 0.4, (1 + 1 / 4 + 1 / 10) / 5))


def test_a_collection_left_out_is_judged_by_what_the_others_teach() -> None:
    """What only it could teach does not help it there."""
    alone, other = lessons(FEATURES[0]), lessons(FEATURES[1])
    final = fit_order([alone, other], FEATURES, PENALTY)
    one, _ = validate(["one", "other"], [alone, other], FEATURES, PENALTY, final)
    assert one.left_out is not None
    assert one.left_out.hit_1 < one.folds.hit_1


def test_a_single_collection_has_nothing_to_be_left_out_from() -> None:
    """None, not a number."""
    (one,) = validate(["one"], [lessons(FEATURES[0])], FEATURES, PENALTY, np.ones(len(FEATURES)))
    assert one.left_out is None


def test_the_written_file_keeps_confidence_and_says_what_was_seen() -> None:
    """Only the order is learned here."""
    content = learned(
        shipped(), "order", np.ones(len(ORDER)), ORDER, [Fingerprint("courier", 1, ("0a0b0c0d",))]
    )
    written = json.loads(as_text(content))
    assert written["confidence"] == shipped()["confidence"]
    assert written["trained_on"] == [{"name": "courier", "questions": 1, "marks": "0a0b0c0d"}]
    assert set(written["order"]) == {*ORDER, *GIVEN}


def test_train_says_what_it_learned_and_writes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table with each collection, a weight for each feature, and the file."""
    monkeypatch.setenv("CLIPPINGS_ARCHIVE", str(tmp_path / "var"))
    folder = tmp_path / "courier"
    folder.mkdir()
    for name, rows in (("corpus", ARTICLES), ("queries", QUESTIONS), ("gold_passages", GOLD)):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = CliRunner().invoke(app, ["train", str(folder), "--out", str(tmp_path / "weights.json")])
    assert told.exit_code == 0, told.output
    written = json.loads((tmp_path / "weights.json").read_text(encoding="utf-8"))
    assert all(name in told.output for name in ("courier", *ORDER))
    assert [seen["name"] for seen in written["trained_on"]] == ["courier"]
