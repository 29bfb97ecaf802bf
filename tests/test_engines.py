"""The contract of SearchEngine, held by every engine: rank_bm25's ranking and scores, exactly."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Printing, article_id_of
from index import kernels
from index.asked import Question
from index.engine import SearchEngine
from index.filters import EVERYTHING, Filters
from index.local import LocalEngine
from index.reference import ReferenceEngine
from index.standins import StandIn
from index.store.builder import ArchiveStamp, Changes, Entry, build, build_batches, extend
from index.store.inversion import Batch, batches_of
from index.store.printings import Printings
from tests.segmented import Grown, Step, steps

EngineOf = Callable[[Sequence[Entry]], AbstractContextManager[SearchEngine]]

ODD_TERMS = ("", "é", "e\u0301", "ﺱ", "🦆", "\ud800", "a\x00b", "a\n", " ", "duck" * 20_000)
COMMON_TERMS = ("harbour", "mayor", "ferry", "otter", "pump", "regatta", "ink", "gull")


@contextmanager
def reference(entries: Sequence[Entry]) -> Iterator[SearchEngine]:
    yield ReferenceEngine(entries)


@contextmanager
def local(entries: Sequence[Entry]) -> Iterator[SearchEngine]:
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder, "index")
        build(directory, entries, archive=ArchiveStamp("quillhaven", 1))
        with LocalEngine.open(directory) as engine:
            yield engine


@contextmanager
def grown(entries: Sequence[Entry]) -> Iterator[SearchEngine]:
    """The local engine over an index to which the entries came five at a time, others coming and going."""
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder, "index")
        build(directory, [], archive=ArchiveStamp("quillhaven", 0))
        passing = [Entry(number, ["ferry", "otter", "gull"]) for number in (-9, -8, -7)]
        for revision, start in enumerate(range(0, max(1, len(entries)), 5), 1):
            new = entries[start : start + 5]
            changes = Changes(
                ArchiveStamp("quillhaven", revision),
                [(-9, -8)] if revision == 2 else [],
                batches_of([*(passing if revision == 1 else ()), *new]),
            )
            extend(directory, lambda _, changes=changes: changes)  # type: ignore[misc]
        end = Changes(ArchiveStamp("quillhaven", revision + 1), [(-9, -7)], ())
        extend(directory, lambda _: end)
        with LocalEngine.open(directory) as engine:
            yield engine


def on(name: kernels.Name, engine_of: EngineOf) -> EngineOf:
    """An engine over our own arrays, searched by one kernel."""

    @contextmanager
    def searched(entries: Sequence[Entry]) -> Iterator[SearchEngine]:
        with kernels.running(name), engine_of(entries) as engine:
            yield engine

    return searched


every_engine = pytest.mark.parametrize(
    "engine_of",
    [reference, *(on(name, engine) for name in kernels.available() for engine in (local, grown))],
    ids=["reference", *(f"{name}-{kind}" for name in kernels.available() for kind in ("local", "grown"))],
)


def asking(*terms: str) -> Question:
    return Question(" ".join(terms), terms)


def entries_of(*paragraphs: str) -> list[Entry]:
    return [Entry(number, text.split()) for number, text in enumerate(paragraphs, 1)]


def numbers_found(engine: SearchEngine, *terms: str, limit: int = 100) -> list[int]:
    return [passage.number for passage in engine.search(asking(*terms), limit)]


def one_at_a_time(entries: Sequence[Entry]) -> Iterator[Batch]:
    """Batches of one paragraph."""
    of_number = {entry.number: entry.printing for entry in entries}
    for numbers, lengths, words, vocabulary, *_ in batches_of(entries):
        ends = lengths.cumsum()
        for place, (end, length) in enumerate(zip(ends, lengths, strict=True)):
            one = slice(place, place + 1)
            of_one = Printings.of([of_number[int(numbers[place])]])
            yield Batch(numbers[one], lengths[one], words[end - length : end], vocabulary, of_one)


terms_drawn = st.sampled_from(COMMON_TERMS + ODD_TERMS)


days = st.sampled_from([date(2018, 1, 18), date(2018, 1, 19), date(2024, 2, 29), date(1, 1, 1), date.max])
papers = st.sampled_from(["Quillhaven Courier", "Ossel Echo", "", "صحيفة", "Q"])
articles = st.sampled_from([article_id_of(name) for name in COMMON_TERMS[:3]])
printings = st.builds(Printing, articles | st.just(""), st.none() | days, st.none() | papers)
wheres = st.builds(
    Filters,
    st.none() | days | st.dates(),
    st.none() | days | st.dates(),
    st.frozensets(papers | st.just("Nobody's Gazette"), max_size=2),
    st.frozensets(articles, max_size=2),
)


@st.composite
def corpora(draw: st.DrawFn) -> list[Entry]:
    paragraphs = draw(st.lists(st.lists(terms_drawn, max_size=12), max_size=25))
    first = draw(st.integers(-6, 1 << 40))
    gaps = draw(st.lists(st.integers(1, 1000), min_size=len(paragraphs), max_size=len(paragraphs)))
    printed = draw(st.lists(printings, min_size=len(paragraphs), max_size=len(paragraphs)))
    return [Entry(first + sum(gaps[:place]), terms, printed[place]) for place, terms in enumerate(paragraphs)]


@every_engine
@settings(max_examples=60, deadline=None)
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
@settings(max_examples=40, deadline=None)
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
def test_a_stand_in_weighs_what_it_is_given(engine_of: EngineOf) -> None:
    """Half the idf is half the score."""
    with engine_of(entries_of("ferry gull", "otter gull", "ink")) as engine:
        (whole,) = engine.search(asking("otter"), 9)
        (half,) = engine.search(replace(asking("boat"), stand_ins=(StandIn(("otter",), ("boat",), 0.5),)), 9)
    assert half.score == pytest.approx(whole.score / 2)


@every_engine
@settings(max_examples=40, deadline=None)
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
@settings(max_examples=40, deadline=None)
@given(entries=corpora(), term=terms_drawn)
def test_idf_and_holds_agree(engine_of: EngineOf, entries: list[Entry], term: str) -> None:
    """A term that no paragraph holds has the highest idf there is, a held one a lower one above zero."""
    with engine_of(entries) as engine:
        highest = engine.idf("a term of no paragraph")
        assert engine.holds(term) == any(term in entry.terms for entry in entries)
        assert (0 < engine.idf(term) < highest) if engine.holds(term) else engine.idf(term) == highest


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
        assert engine.search(asking("zeppelin", "otter"), 9) == engine.search(asking("otter"), 9)


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
@settings(max_examples=50, deadline=None)
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


@settings(max_examples=30, deadline=None)
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


@pytest.mark.parametrize("name", kernels.available())
def test_many_frequencies_and_lengths_are_told_apart(name: kernels.Name) -> None:
    """Tens of thousands of pairs of term frequency and paragraph length are scored as exactly as a few."""
    fifty_frequencies = [term for often in range(1, 51) for term in [f"ferry{often}"] * often]
    entries = [Entry(place, fifty_frequencies + ["ink"] * place) for place in range(1350)]
    asked = asking("ferry7", "ferry50", "ink")
    with on(name, local)(entries) as engine:
        assert engine.search(asked, 20) == ReferenceEngine(entries).search(asked, 20)
