"""Every engine, questions and collections drawn for them: what the contract of SearchEngine is tested with."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import strategies as st

from corpus.article import Printing, article_id_of
from index import kernels
from index.asking.asked import Question
from index.asking.filters import Filters
from index.searching.engine import SearchEngine
from index.searching.local import LocalEngine
from index.searching.reference import ReferenceEngine
from index.store.builder import ArchiveStamp, Changes, Entry, build, extend
from index.store.inversion import batches_of

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
