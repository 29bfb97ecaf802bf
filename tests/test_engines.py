"""The contract of SearchEngine, held by every engine: rank_bm25's ranking and scores, exactly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.article import Printing
from index import kernels
from index.asking.filters import Filters
from index.asking.standins import StandIn
from index.searching.engine import SearchEngine
from index.searching.reference import ReferenceEngine
from index.store.builder import Entry
from tests.engines import (
    ODD_TERMS,
    EngineOf,
    asking,
    entries_of,
    every_engine,
    local,
    on,
)


def numbers_found(engine: SearchEngine, *terms: str, limit: int = 100) -> list[int]:
    return [passage.number for passage in engine.search(asking(*terms), limit)]


@every_engine
def test_a_stand_in_weighs_what_it_is_given(engine_of: EngineOf) -> None:
    """Half the idf is half the score."""
    with engine_of(entries_of("ferry gull", "otter gull", "ink")) as engine:
        (whole,) = engine.search(asking("otter"), 9)
        (half,) = engine.search(replace(asking("boat"), stand_ins=(StandIn(("otter",), ("boat",), 0.5),)), 9)
    assert half.score == pytest.approx(whole.score / 2)


@every_engine
def test_ties_go_by_paragraph(engine_of: EngineOf) -> None:
    """Of equal paragraphs the first ones are found first, also where the limit cuts through them."""
    with engine_of(entries_of(*["ferry late"] * 50, "ferry")) as engine:
        assert numbers_found(engine, "ferry", limit=4) == [51, 1, 2, 3]


@every_engine
def test_a_limit_is_kept(engine_of: EngineOf) -> None:
    """A search gives no more passages than asked for, the best ones."""
    with engine_of(entries_of("ferry gull", "ferry ferry", "ferry gull ink")) as engine:
        assert numbers_found(engine, "ferry", limit=1) == [2]


@every_engine
@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_of_nothing_finds_nothing(engine_of: EngineOf, limit: int) -> None:
    """Zero or less passages are none."""
    with engine_of(entries_of("ferry")) as engine:
        assert numbers_found(engine, "ferry", limit=limit) == []


@every_engine
def test_only_paragraphs_that_share_a_term_are_found(engine_of: EngineOf) -> None:
    """A paragraph without any of the asked terms is no passage, however large the limit."""
    with engine_of(entries_of("ferry", "otter", "ink gull", "otter ferry")) as engine:
        assert sorted(numbers_found(engine, "ferry", "pump")) == [1, 4]


@every_engine
def test_a_term_counts_once(engine_of: EngineOf) -> None:
    """Asking a term twice changes no score."""
    with engine_of(entries_of("ferry otter", "otter ink")) as engine:
        once, twice = asking("otter", "ferry"), asking("otter", "ferry", "otter")
        assert engine.search(twice, 9) == engine.search(once, 9)


@every_engine
def test_a_term_of_every_paragraph_still_scores(engine_of: EngineOf) -> None:
    """A term that all paragraphs hold scores above zero and less than a rare one."""
    with engine_of(entries_of("mayor ink", "mayor gull", "mayor pump", "mayor otter")) as engine:
        common, rare = engine.search(asking("mayor"), 1)[0], engine.search(asking("otter"), 1)[0]
        assert 0 < common.score < rare.score


@every_engine
def test_a_filter_changes_no_score(engine_of: EngineOf) -> None:
    """What is left has the score that it has beside what was left out."""
    early = Printing("", date(2024, 3, 1), "Ossel Echo")
    entries = [Entry(1, ["ferry", "ink"], early), Entry(2, ["ferry"]), Entry(3, ["gull"])]
    with engine_of(entries) as engine:
        (whole,) = (p for p in engine.search(asking("ferry"), 9) if p.number == 1)
        assert engine.search(asking("ferry"), 9, Filters(sources=frozenset({"Ossel Echo"}))) == [whole]


@every_engine
@pytest.mark.parametrize("where", [Filters(since=date.min), Filters(until=date.max)], ids=["since", "until"])
def test_a_paragraph_without_a_date_is_left_out_by_dates(engine_of: EngineOf, where: Filters) -> None:
    """However wide the dates are."""
    with engine_of(
        [Entry(1, ["ferry"]), Entry(2, ["ferry"], Printing("", date(2024, 3, 1), None))]
    ) as engine:
        assert [passage.number for passage in engine.search(asking("ferry"), 9, where)] == [2]


@every_engine
def test_an_empty_archive_finds_nothing(engine_of: EngineOf) -> None:
    """An index of no paragraphs serves: nothing is found and nothing is held."""
    with engine_of([]) as engine:
        assert (engine.paragraphs, numbers_found(engine, "ferry"), engine.holds("ferry")) == (0, [], False)


@every_engine
def test_paragraphs_without_terms_are_counted(engine_of: EngineOf) -> None:
    """A paragraph of no terms belongs to the index and is never found."""
    with engine_of(entries_of("", "ferry", "")) as engine:
        assert (engine.paragraphs, numbers_found(engine, "ferry", "")) == (3, [2])


@every_engine
def test_an_archive_of_empty_paragraphs_finds_nothing(engine_of: EngineOf) -> None:
    """Where no paragraph has a term the mean length is zero, and a search still ends well."""
    with engine_of(entries_of("", "")) as engine:
        assert numbers_found(engine, "ferry") == []


@every_engine
def test_unknown_terms_change_nothing(engine_of: EngineOf) -> None:
    """A term that no paragraph holds adds nothing to the others."""
    with engine_of(entries_of("ferry otter", "otter")) as engine:
        found, alone = engine.search(asking("zeppelin", "otter"), 9), engine.search(asking("otter"), 9)
    assert [(one.number, one.score) for one in found] == [(one.number, one.score) for one in alone]


@every_engine
def test_a_passage_says_which_terms_it_holds(engine_of: EngineOf) -> None:
    """A bit a term in the order searched for, once or repeated, also for what stands in and beside unknown terms."""
    asked = replace(asking("zeppelin", "otter", "ferry"), stand_ins=(StandIn(("boat",), ("ferry",), 0.5),))
    with engine_of(entries_of("ferry otter otter", "otter gull", "boat", "gull")) as engine:
        held = {passage.number: passage.held for passage in engine.search(asked, 9)}
    assert held == {1: 0b0110, 2: 0b0010, 3: 0b1000}


@every_engine
def test_repeated_words_weigh_more(engine_of: EngineOf) -> None:
    """Of two paragraphs of one length, the one that holds the term more often comes first."""
    with engine_of(entries_of("ferry gull ink", "ferry ferry ink")) as engine:
        assert numbers_found(engine, "ferry") == [2, 1]


@every_engine
@pytest.mark.parametrize("term", ODD_TERMS, ids=lambda term: ascii(term[:8]))
def test_odd_terms_are_terms(engine_of: EngineOf, term: str) -> None:
    """Long terms, the empty one, half a surrogate pair, control characters: each finds its paragraph only."""
    with engine_of([Entry(7, ["ferry", term]), Entry(8, ["ferry", f"{term}s"]), Entry(9, [])]) as engine:
        assert numbers_found(engine, term) == [7]


@pytest.mark.parametrize("name", kernels.available())
def test_many_frequencies_and_lengths_are_told_apart(name: kernels.Name) -> None:
    """Tens of thousands of pairs of term frequency and paragraph length are scored as exactly as a few."""
    fifty_frequencies = [term for often in range(1, 51) for term in [f"ferry{often}"] * often]
    entries = [Entry(place, fifty_frequencies + ["ink"] * place) for place in range(1350)]
    asked = asking("ferry7", "ferry50", "ink")
    with on(name, local)(entries) as engine:
        assert engine.search(asked, 20) == ReferenceEngine(entries).search(asked, 20)
