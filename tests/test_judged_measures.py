"""Measures, intervals and comparisons: laws that hold for any verdicts."""

from __future__ import annotations

import dataclasses
import json
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.judging.floors import missed, raise_floors, read_floors
from bot.terminal.judge_tables import of_run
from corpus.errors import UnreadableInput
from index.judged.chance import auroc_interval, mean_interval, sign_test
from index.judged.comparing import compare
from index.judged.confidence import aurc_of, auroc, calibration_error, reliability, selective
from index.judged.measures import HEADLINE, MEANING, by, measured
from index.judged.runs import Run, as_json, from_json, latency_ms
from index.judged.verdicts import Verdict


def verdict(
    passage: int | None = 1,
    sure: float = 0.5,
    *,
    answerable: bool = True,
    name: str = "q",
    text: str = "Who?",
) -> Verdict:
    kind = "answerable" if answerable else "unanswerable"
    found = passage if answerable else None
    return Verdict(name, text, kind, "who", answerable, found, found, sure, sure >= 0.5, elapsed_ms=1.0)


sureness = st.sampled_from([0.0, 0.2, 0.5, 0.7, 1.0])
some_verdicts = st.lists(
    st.builds(verdict, st.one_of(st.none(), st.integers(1, 10)), sureness, answerable=st.booleans()),
    min_size=1,
    max_size=30,
).map(lambda found: tuple(dataclasses.replace(v, id=str(n)) for n, v in enumerate(found)))


def run(*verdicts: Verdict, collection: str = "courier") -> Run:
    return Run(collection, "2026-11-22T11:00:00+00:00", 2, 5, "abcd", 0.5, (), verdicts)


def test_measures_are_worked_out_as_their_words_say() -> None:
    """Ranks 1, 3 and none of three answerable questions, and one unanswerable that is told so."""
    found = measured([verdict(1), verdict(3), verdict(None), verdict(sure=0.1, answerable=False)])
    assert {name: found[name] for name in ("hit@1", "hit@5", "MRR@10", "told", "answered")} == pytest.approx(
        {"hit@1": 1 / 3, "hit@5": 2 / 3, "MRR@10": (1 + 1 / 3) / 3, "told": 1.0, "answered": 1.0}
    )


def test_a_measure_without_questions_is_nothing() -> None:
    """Rather than zero."""
    assert measured([verdict()])["told"] is None


def test_every_measure_says_what_it_means() -> None:
    """In the table that a person reads."""
    assert set(measured([])) == set(MEANING)


@given(st.lists(sureness, min_size=1, max_size=15), st.lists(sureness, min_size=1, max_size=15))
def test_auroc_is_the_share_of_pairs_in_order(positive: list[float], negative: list[float]) -> None:
    """A tie is half a pair."""
    pairs = [(p > n) + (p == n) / 2 for p, n in product(positive, negative)]
    assert auroc(np.array(positive), np.array(negative)) == pytest.approx(sum(pairs) / len(pairs))


@given(some_verdicts.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_equally_sure_questions_changes_nothing(
    both: tuple[tuple[Verdict, ...], list[Verdict]],
) -> None:
    """Risk and coverage are of a run, not of a file's order."""
    assert aurc_of(both[1]) == pytest.approx(aurc_of(both[0]))


@given(some_verdicts)
def test_answering_everything_leaves_the_share_that_is_right(verdicts: tuple[Verdict, ...]) -> None:
    """At full coverage."""
    assert selective(verdicts)[1.0] == pytest.approx(sum(v.right for v in verdicts) / len(verdicts))


@given(some_verdicts)
def test_every_question_is_in_one_stretch_of_confidence(verdicts: tuple[Verdict, ...]) -> None:
    """Zero and one too."""
    assert sum(found.count for found in reliability(verdicts)) == len(verdicts)


def test_confidence_that_is_the_share_of_right_has_no_error() -> None:
    """Half of those at one half, all of those at one."""
    assert calibration_error([verdict(1, 0.5), verdict(2, 0.5), verdict(1, 1.0)]) == 0.0


@pytest.mark.parametrize(
    ("better", "worse", "chance"), [(0, 0, 1.0), (5, 0, 2 / 32), (3, 3, 1.0), (1, 7, 18 / 256)]
)
def test_the_sign_test_is_exact(better: int, worse: int, chance: float) -> None:
    """Two-sided, of the binomial distribution."""
    assert sign_test(better, worse) == pytest.approx(chance)


def test_many_questions_all_moved_one_way_are_no_chance() -> None:
    """Nor is any number too large to be told."""
    assert sign_test(3000, 0) < 1e-300


@given(st.lists(sureness, min_size=1, max_size=40))
@settings(max_examples=20)
def test_an_interval_lies_around_the_mean(values: list[float]) -> None:
    """And is the same each time."""
    low, high = mean_interval(values) or (2.0, -2.0)
    assert (low <= sum(values) / len(values) <= high, (low, high)) == (True, mean_interval(values))


def test_an_interval_of_auroc_needs_both_sorts_of_questions() -> None:
    """As AUROC itself does."""
    assert auroc_interval([0.5], []) is None


@given(some_verdicts)
@settings(max_examples=20)
def test_a_run_compared_with_itself_has_not_changed(verdicts: tuple[Verdict, ...]) -> None:
    """No difference is called one, and no question moved."""
    found = compare(run(*verdicts), run(*verdicts))
    assert (any(d.real for d in found.differences), found.moves, found.questions) == (
        False,
        (),
        len(verdicts),
    )


def test_one_question_of_many_is_called_chance() -> None:
    """However fine it looks."""
    before = [verdict(2, name=str(n)) for n in range(20)]
    after = [verdict(1, name="0"), *before[1:]]
    assert not any(d.real for d in compare(run(*before), run(*after)).differences)


def test_most_questions_are_called_a_change() -> None:
    """All twenty went from second to first."""
    before, after = ([verdict(rank, name=str(n)) for n in range(20)] for rank in (2, 1))
    found = compare(run(*before), run(*after))
    assert {d.name for d in found.differences if d.real} == {"hit@1", "MRR@10"}


def test_a_question_with_other_words_is_not_compared() -> None:
    """Its id may have been given to another."""
    assert compare(run(verdict()), run(verdict(text="When?"))).questions == 0


def test_what_moved_is_listed_the_worse_first() -> None:
    """For whoever looks what broke."""
    before = run(verdict(2, name="rose"), verdict(1, name="fell"), verdict(3, name="stayed"))
    after = run(verdict(1, name="rose"), verdict(None, name="fell"), verdict(3, name="stayed"))
    assert [(move.id, move.better) for move in compare(before, after).moves] == [
        ("fell", False),
        ("rose", True),
    ]


@given(some_verdicts)
@settings(max_examples=20)
def test_a_run_is_read_as_it_was_saved(verdicts: tuple[Verdict, ...]) -> None:
    """Through JSON."""
    assert from_json(json.loads(json.dumps(as_json(run(*verdicts))))) == run(*verdicts)


@pytest.mark.parametrize("seen", [(), ("courier",)])
def test_a_collection_that_the_weights_were_fitted_on_is_marked(seen: tuple[str, ...]) -> None:
    """Above its figures, and no other."""
    told = " ".join(map(str, of_run(dataclasses.replace(run(verdict()), seen=seen))))
    assert ("Trained on" in told) is bool(seen)


def test_latency_is_by_nearest_rank() -> None:
    """A time that was measured, never one between two."""
    timed = [dataclasses.replace(verdict(), elapsed_ms=float(ms)) for ms in range(1, 101)]
    assert latency_ms(timed) == {"p50": 50.0, "p95": 95.0, "p99": 99.0, "max": 100.0}


def test_groups_come_largest_first() -> None:
    """By whatever is asked."""
    verdicts = [verdict(), verdict(answerable=False), verdict(answerable=False)]
    assert list(by(lambda v: v.type, verdicts)) == ["unanswerable", "answerable"]


@given(st.dictionaries(st.sampled_from(HEADLINE), st.floats(0, 1)), some_verdicts)
@settings(max_examples=20)
def test_a_floor_never_falls(floors: dict[str, float], verdicts: tuple[Verdict, ...]) -> None:
    """Whatever a run reaches."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "floors.json"
        path.write_text(json.dumps({"why": "so", "courier": floors}), encoding="utf-8")
        raise_floors(path, [run(*verdicts)])
        now = read_floors(path)["courier"]
    assert all(now[name] >= floor for name, floor in floors.items())


def test_a_run_stands_on_the_floors_that_it_raised(tmp_path: Path) -> None:
    """Rounding is downwards."""
    reached = run(verdict(1, name="a"), verdict(2, name="b"), verdict(2, name="c"))
    raise_floors(tmp_path / "floors.json", [reached])
    assert missed(read_floors(tmp_path / "floors.json")["courier"], reached) == {}


def test_a_file_that_holds_no_floors_is_not_written_over(tmp_path: Path) -> None:
    """It is told."""
    path = tmp_path / "other.json"
    path.write_text('{"courier": [1]}', encoding="utf-8")
    with pytest.raises(UnreadableInput, match="is not a file of floors"):
        raise_floors(path, [run(verdict())])
