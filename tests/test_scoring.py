"""The kernels: both give what adding everything up and sorting it gives, bit by bit, and survive damage."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import kernels
from index.kernels.asked import AskedSegment, AskedTerm
from index.kernels.scoring import top

every_kernel = pytest.mark.parametrize("name", kernels.available())

DRAWS = settings(max_examples=150, deadline=None)


def oracle(segments: Sequence[AskedSegment], limit: int) -> list[tuple[int, float]]:
    """Every score in plain Python, sorted in full."""
    found: list[tuple[int, float]] = []
    for segment in segments:
        totals: dict[int, float] = {}
        for term in segment.terms:
            for ordinal, pair in zip(term.ordinals.tolist(), term.pairs.tolist(), strict=True):
                totals[ordinal] = totals.get(ordinal, 0.0) + term.idf * float(term.table[pair])
        found += [
            (int(segment.numbers[ordinal]), total)
            for ordinal, total in totals.items()
            if segment.alive is None or segment.alive[ordinal]
        ]
    return sorted(found, key=lambda place: (-place[1], place[0]))[: max(0, limit)]


def ranked(segments: Sequence[AskedSegment], limit: int) -> list[tuple[int, float]]:
    numbers, scores = top(segments, limit)
    assert (numbers.dtype.str, scores.dtype.str) == ("<i8", "<f8")
    return list(zip(numbers.tolist(), scores.tolist(), strict=True))


def segment_of(
    rng: np.random.Generator,
    paragraphs: int,
    shares: Sequence[float],
    *,
    first: int = 0,
    kinds: int = 6,
    wide: bool = False,
    alive: float | None = None,
    loose: float = 1.0,
) -> AskedSegment:
    """A segment in which term i is held by about `shares[i]` of the paragraphs."""
    table = rng.choice(rng.uniform(0.1, 2.5, 3), kinds) if kinds < 20 else rng.uniform(0.1, 2.5, kinds)
    terms = []
    for share in shares:
        ordinals = np.flatnonzero(rng.random(paragraphs) < share).astype(np.uint32)
        pairs: npt.NDArray[Any] = rng.integers(0, kinds, len(ordinals)).astype(
            np.uint32 if wide else np.uint16
        )
        most = float(table[pairs].max(initial=0.0)) * loose
        idf = float(np.log1p((paragraphs - len(ordinals) + 0.5) / (len(ordinals) + 0.5)))
        terms.append(AskedTerm(ordinals, pairs, table, idf, most))
    numbers = first + np.cumsum(rng.integers(1, 4, paragraphs), dtype=np.int64)
    living = None if alive is None else rng.random(paragraphs) < alive
    return AskedSegment(tuple(terms), paragraphs, living, numbers)


@st.composite
def drawn_segments(draw: st.DrawFn) -> list[AskedSegment]:
    rng = np.random.default_rng(draw(st.integers(0, 1 << 32)))
    shares = draw(st.lists(st.sampled_from([0.0, 0.002, 0.01, 0.1, 0.5, 1.0]), max_size=6))
    sizes = draw(st.lists(st.sampled_from([0, 1, 7, 60, 5000]), max_size=3))
    return [
        segment_of(
            rng,
            size,
            shares,
            first=place * 100_000,
            kinds=draw(st.sampled_from([1, 6, 300])),
            wide=draw(st.booleans()),
            alive=draw(st.sampled_from([None, 0.0, 0.1, 0.9])),
            loose=draw(st.sampled_from([1.0, 1.5, 100.0])),
        )
        for place, size in enumerate(sizes)
    ]


@every_kernel
@DRAWS
@given(segments=drawn_segments(), limit=st.sampled_from([-1, 0, 1, 2, 10, 100, 1000, sys.maxsize]))
def test_a_search_is_what_adding_up_gives(
    name: kernels.Name, segments: list[AskedSegment], limit: int
) -> None:
    """The same numbers, the same bits of every score, ties by number, over any segments."""
    with kernels.running(name):
        assert ranked(segments, limit) == oracle(segments, limit)


@every_kernel
@pytest.mark.parametrize("limit", [1, 10, 200, 1000])
@pytest.mark.parametrize("alive", [None, 0.5, 0.001])
def test_a_search_over_many_windows_is_exact(name: kernels.Name, alive: float | None, limit: int) -> None:
    """Also where an archive is much larger than what a kernel looks at in one go."""
    rng = np.random.default_rng(7)
    shares = (0.02, 0.0003, 0.1, 0.004, 0.05)
    segments = [
        segment_of(rng, 150_000, shares, kinds=400, alive=alive),
        segment_of(rng, 3_000, shares, first=1_000_000, kinds=400),
    ]
    with kernels.running(name):
        assert ranked(segments, limit) == oracle(segments, limit)


@every_kernel
@pytest.mark.parametrize("wide", [False, True])
def test_a_question_of_many_terms_is_exact(name: kernels.Name, wide: bool) -> None:
    """A whole paragraph pasted in as a question is searched as exactly as three words."""
    segment = segment_of(np.random.default_rng(6), 40_000, (0.01,) * 15 + (0.03,) * 15, kinds=90, wide=wide)
    with kernels.running(name):
        assert ranked([segment], 25) == oracle([segment], 25)


@every_kernel
def test_a_paragraph_of_rare_terms_in_a_row_wins(name: kernels.Name) -> None:
    """Terms that crowd at the end of an archive are found there."""
    rng = np.random.default_rng(8)
    common = segment_of(rng, 100_000, (0.3, 0.3), kinds=50)
    late = np.arange(99_900, 100_000, dtype=np.uint32)
    crowd = AskedTerm(late, np.zeros(100, np.uint16), np.array([2.0]), 6.0, 2.0)
    segment = dataclasses.replace(common, terms=(*common.terms, crowd))
    with kernels.running(name):
        assert ranked([segment], 20) == oracle([segment], 20)


@every_kernel
def test_threads_do_not_disturb_each_other(name: kernels.Name) -> None:
    """Many searches at once give what each gives alone."""
    rng = np.random.default_rng(9)
    asked = [[segment_of(rng, 40_000, (0.01, 0.1, 0.2), kinds=200)] for _ in range(8)]
    with kernels.running(name), ThreadPoolExecutor(8) as threads:
        alone = [ranked(segments, 10) for segments in asked]
        assert list(threads.map(lambda turn: ranked(asked[turn % 8], 10), range(200))) == alone * 25


def damaged(**changes: Any) -> AskedSegment:
    """A segment of 1,000 paragraphs of which one array of one term, or of its own, is not what it should be."""
    whole = segment_of(np.random.default_rng(1), 1000, (0.5, 0.4))
    of_term = {key: changes.pop(key) for key in list(changes) if key in ("ordinals", "pairs", "table")}
    term = whole.terms[0]
    ordinals, pairs = term.ordinals.copy(), term.pairs.copy()
    if "ordinals" in of_term:
        ordinals[of_term["ordinals"]] = 4_000_000_000
    if "pairs" in of_term:
        pairs[of_term["pairs"]] = 60_000
    table = of_term.get("table", term.table)
    term = dataclasses.replace(term, ordinals=ordinals, pairs=pairs, table=table)
    return dataclasses.replace(whole, terms=(term, whole.terms[1]), **changes)


@every_kernel
@pytest.mark.parametrize(
    "segment",
    [
        damaged(ordinals=0),
        damaged(ordinals=100),
        damaged(ordinals=-1),
        damaged(ordinals=slice(None)),
        damaged(pairs=0),
        damaged(pairs=100),
        damaged(pairs=-1),
        damaged(table=np.zeros(0)),
        damaged(numbers=np.arange(10)),
        damaged(paragraphs=10),
        damaged(alive=np.ones(10, bool)),
    ],
    ids=range(11),
)
def test_a_number_out_of_range_is_an_index_error(name: kernels.Name, segment: AskedSegment) -> None:
    """Damaged arrays are told, whatever is wrong in them, and nothing outside of them is read."""
    with kernels.running(name), pytest.raises(IndexError):
        top([segment], 1000)


@every_kernel
@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 1 << 32), top_ordinal=st.sampled_from([1000, 1100, 1 << 32]))
def test_noise_never_crashes(name: kernels.Name, seed: int, top_ordinal: int) -> None:
    """Arrays of random numbers give an IndexError or some ranking, no more of it than asked for."""
    rng = np.random.default_rng(seed)
    terms = tuple(
        AskedTerm(
            rng.integers(0, top_ordinal, 300).astype(np.uint32),
            rng.integers(0, 11, 300).astype(np.uint16),
            rng.choice([0.0, np.nan, np.inf, 0.5, 1.0], 10),
            float(rng.uniform(0, 3)),
            float(rng.uniform(0, 3)),
        )
        for _ in range(3)
    )
    with kernels.running(name), np.errstate(all="ignore"):
        try:
            numbers, _ = top([AskedSegment(terms, 1000, None, np.arange(1000))], 10)
        except IndexError:
            return
    assert len(numbers) <= 10


def test_the_environment_chooses_the_kernel() -> None:
    """CLIPPINGS_KERNEL=numpy runs on NumPy and says so."""
    assert told_by("numpy") == "NumPy"


def test_a_kernel_that_is_not_there_is_told() -> None:
    """An unknown name gets a sentence that names those there are."""
    assert "choose" in told_by("abacus")


def told_by(name: str) -> str:
    script = (
        "from index import kernels; from corpus.errors import SettingsError\n"
        "try: print(kernels.engine_name())\nexcept SettingsError as error: print(error)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "CLIPPINGS_KERNEL": name},
    )
    return ran.stdout.strip()
