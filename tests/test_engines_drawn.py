"""Laws of every engine over any collection: the reference's ranking and scores, exactly."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import kernels
from index.asking.filters import EVERYTHING, Filters
from index.asking.standins import StandIn
from index.searching.local import LocalEngine
from index.searching.reference import ReferenceEngine
from index.store.builder import ArchiveStamp, Entry, build_batches
from index.store.inversion import Batch, batches_of
from index.store.printings import Printings
from tests.engines import (
    EngineOf,
    asking,
    corpora,
    every_engine,
    printings,
    terms_drawn,
    wheres,
)
from tests.segmented import Grown, Step, steps


def one_at_a_time(entries: Sequence[Entry]) -> Iterator[Batch]:
    """Batches of one paragraph."""
    of_number = {entry.number: entry.printing for entry in entries}
    for numbers, lengths, words, vocabulary, *_ in batches_of(entries):
        ends = lengths.cumsum()
        for place, (end, length) in enumerate(zip(ends, lengths, strict=True)):
            one = slice(place, place + 1)
            of_one = Printings.of([of_number[int(numbers[place])]])
            yield Batch(numbers[one], lengths[one], words[end - length : end], vocabulary, of_one)


@every_engine
@settings(max_examples=60)
@given(
    entries=corpora(),
    asked=st.lists(terms_drawn, max_size=6, unique=True),
    limit=st.integers(0, 30),
    where=st.just(EVERYTHING) | wheres,
)
def test_a_ranking_is_the_references(
    engine_of: EngineOf, entries: list[Entry], asked: list[str], limit: int, where: Filters
) -> None:
    """The same paragraphs in the same order under any filters, and scores within 1e-4 of each other."""
    expected = ReferenceEngine(entries).search(asking(*asked), limit, where)
    with engine_of(entries) as engine:
        found = engine.search(asking(*asked), limit, where)
    assert [passage.number for passage in found] == [passage.number for passage in expected]
    assert [passage.score for passage in found] == pytest.approx([p.score for p in expected], rel=1e-4)


stand_ins_drawn = st.builds(
    StandIn, st.tuples(terms_drawn), st.just(("ferry",)), st.sampled_from([0.25, 0.4, 0.9, 1.0])
)


@every_engine
@settings(max_examples=40)
@given(
    entries=corpora(),
    asked=st.lists(terms_drawn, max_size=4, unique=True),
    stand_ins=st.lists(stand_ins_drawn, max_size=3),
)
def test_stand_ins_are_ranked_as_the_reference_ranks_them(
    engine_of: EngineOf, entries: list[Entry], asked: list[str], stand_ins: list[StandIn]
) -> None:
    """A stand-in is a term with a smaller idf; the same paragraphs in the same order."""
    question = replace(asking(*asked), stand_ins=tuple(stand_ins))
    expected = ReferenceEngine(entries).search(question, 20)
    with engine_of(entries) as engine:
        found = engine.search(question, 20)
    assert [passage.number for passage in found] == [passage.number for passage in expected]
    assert [passage.score for passage in found] == pytest.approx([p.score for p in expected], rel=1e-9)


@every_engine
@settings(max_examples=40)
@given(entries=corpora(), asked=st.lists(terms_drawn, min_size=1, max_size=4, unique=True))
def test_a_score_is_the_formula(engine_of: EngineOf, entries: list[Entry], asked: list[str]) -> None:
    """The sum over terms of ln(1 + (N-n+.5)/(n+.5)) tf (k1+1) / (tf + k1 (1-b + b length/mean length))."""

    def score(terms: Sequence[str]) -> float:
        mean = sum(len(entry.terms) for entry in entries) / len(entries)
        total = 0.0
        for term in asked:
            tf, n = terms.count(term), sum(term in entry.terms for entry in entries)
            idf = math.log(1 + (len(entries) - n + 0.5) / (n + 0.5))
            total += idf * tf * 2.5 / (tf + 1.5 * (0.25 + 0.75 * len(terms) / mean)) if tf else 0.0
        return total

    expected = {entry.number: score(entry.terms) for entry in entries if set(asked) & set(entry.terms)}
    with engine_of(entries) as engine:
        found = {passage.number: passage.score for passage in engine.search(asking(*asked), 100)}
    assert found == pytest.approx(expected, rel=1e-9)


@every_engine
@settings(max_examples=40)
@given(entries=corpora(), term=terms_drawn)
def test_idf_and_holds_agree(engine_of: EngineOf, entries: list[Entry], term: str) -> None:
    """A term that no paragraph holds has the highest idf there is, a held one a lower one above zero."""
    with engine_of(entries) as engine:
        highest = engine.idf("a term of no paragraph")
        assert engine.holds(term) == any(term in entry.terms for entry in entries)
        assert (0 < engine.idf(term) < highest) if engine.holds(term) else engine.idf(term) == highest


@pytest.mark.parametrize("name", kernels.available())
@settings(max_examples=50)
@given(
    taken=steps(st.lists(terms_drawn, max_size=8), printings),
    asked=st.lists(terms_drawn, max_size=5, unique=True),
    limit=st.integers(0, 30),
    where=st.just(EVERYTHING) | wheres,
)
def test_whatever_came_and_went_a_ranking_is_the_references(
    name: kernels.Name, taken: list[Step], asked: list[str], limit: int, where: Filters
) -> None:
    """After any additions, removals and merges the engine equals the reference over what is left, exactly."""
    with tempfile.TemporaryDirectory() as folder:
        index = Grown(Path(folder, "index"))
        for added, removed in taken:
            index.take([terms for terms, _ in added], removed, [printing for _, printing in added])
        expected = ReferenceEngine(index.living)
        with kernels.running(name), LocalEngine.open(index.directory) as engine:
            engine.verify()
            assert engine.search(asking(*asked), limit, where) == expected.search(
                asking(*asked), limit, where
            )
            assert [engine.idf(term) for term in asked] == [expected.idf(term) for term in asked]
            assert [engine.holds(term) for term in asked] == [expected.holds(term) for term in asked]
            assert engine.paragraphs == expected.paragraphs


@settings(max_examples=30)
@given(entries=corpora(), words_a_run=st.integers(1, 60))
def test_spilled_runs_make_the_same_index(entries: list[Entry], words_a_run: int) -> None:
    """However little memory a build may take, the arrays that it writes are the same."""
    with tempfile.TemporaryDirectory() as folder:
        built = [
            build_batches(
                Path(folder, str(words)),
                one_at_a_time(entries),
                archive=ArchiveStamp("quillhaven", 1),
                words_a_run=words,
            )
            for words in (words_a_run, 1 << 30)
        ]
        files = [[sorted(s.files, key=lambda f: f.name) for s in generation.segments] for generation in built]
        assert files[0] == files[1]
