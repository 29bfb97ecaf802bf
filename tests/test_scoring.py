"""The kernels: both give what adding everything up and sorting it gives, bit by bit, and survive damage."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import kernels
from index.searching import formula
from index.searching.bm25 import Okapi
from index.store.columns import DTYPES
from index.store.inversion import Entry, batches_of, invert
from tests.made_segments import (
    TERMS,
    Made,
    drawn_segments,
    every_kernel,
    oracle,
    searcher_of,
    segment_of,
)


@every_kernel
@settings(max_examples=150)
@given(segments=drawn_segments(), limit=st.sampled_from([-1, 0, 1, 2, 10, 100, 1000, sys.maxsize]))
def test_a_search_is_what_adding_up_gives(name: kernels.Name, segments: list[Made], limit: int) -> None:
    """The same numbers, the same bits of every score, ties by number, over any segments."""
    with kernels.running(name):
        assert searcher_of(segments).top(TERMS[:7], limit) == oracle(segments, TERMS[:7], limit)


@every_kernel
@pytest.mark.parametrize("limit", [1, 10, 200, 1000])
@pytest.mark.parametrize("alive", [None, 0.5, 0.001])
def test_a_search_over_many_windows_is_exact(name: kernels.Name, alive: float | None, limit: int) -> None:
    """Also where an archive is much larger than what a kernel looks at in one go."""
    rng = np.random.default_rng(7)
    shares = (0.02, 0.0003, 0.1, 0.004, 0.05)
    segments = [
        segment_of(rng, 150_000, shares, longest=90, alive=alive),
        segment_of(rng, 3_000, shares, first=1_000_000, longest=90),
    ]
    with kernels.running(name):
        assert searcher_of(segments).top(TERMS[:5], limit) == oracle(segments, TERMS[:5], limit)


@every_kernel
@pytest.mark.parametrize("repeated", [0.02, 0.2])
@pytest.mark.parametrize("shares", [(0.5, 0.4, 0.001, 0.6), (0.9, 0.9), (0.00002, 0.7)])
def test_a_question_of_common_words_is_exact(
    name: kernels.Name, shares: tuple[float, ...], repeated: float
) -> None:
    """Also where nearly every paragraph holds a word, and where only a few hold the word that tells."""
    segment = segment_of(np.random.default_rng(5), 150_000, shares, longest=90, repeated=repeated)
    with kernels.running(name):
        assert searcher_of([segment]).top(TERMS[:4], 10) == oracle([segment], TERMS[:4], 10)


@every_kernel
@pytest.mark.parametrize("count", [30, 60, 130])
def test_a_question_of_many_terms_is_exact(name: kernels.Name, count: int) -> None:
    """A whole paragraph pasted in as a question is searched as exactly as three words."""
    segment = segment_of(np.random.default_rng(6), 40_000, ((0.01,) * 15 + (0.03,) * 15), repeated=0.1)
    asked = [*TERMS[:30], *(f"u{place}".encode() for place in range(count - 30))]
    with kernels.running(name):
        assert searcher_of([segment]).top(asked, 25) == oracle([segment], asked, 25)


@every_kernel
def test_a_mask_narrows_a_search_and_no_statistics(name: kernels.Name) -> None:
    """What is masked is not found; whoever is found scores as without the mask."""
    rng = np.random.default_rng(8)
    segments = [segment_of(rng, 20_000, (0.3, 0.02), first=place * 100_000) for place in range(2)]
    masks = [(rng.random(20_000) < 0.1).astype(np.uint8), None]
    with kernels.running(name):
        found = searcher_of(segments).top(TERMS[:2], 50, [masks[0].tobytes(), None])  # type: ignore[union-attr]
    assert found == oracle(segments, TERMS[:2], 50, masks)


@every_kernel
def test_threads_do_not_disturb_each_other(name: kernels.Name) -> None:
    """Many searches at once give what each gives alone."""
    rng = np.random.default_rng(9)
    with kernels.running(name), ThreadPoolExecutor(8) as threads:
        asked = [searcher_of([segment_of(rng, 40_000, (0.01, 0.1, 0.2))]) for _ in range(8)]
        alone = [searcher.top(TERMS[:3], 10) for searcher in asked]
        assert list(threads.map(lambda turn: asked[turn % 8].top(TERMS[:3], 10), range(200))) == alone * 25


@settings(max_examples=50)
@given(
    frequency=st.integers(1, 1 << 20),
    length=st.integers(0, 1 << 31),
    paragraphs=st.integers(1, 1 << 31),
    words=st.integers(1, 1 << 40),
)
def test_a_weight_is_rank_bm25s_bit_by_bit(frequency: int, length: int, paragraphs: int, words: int) -> None:
    """Our own sums round at each step as the library's do."""
    okapi = Okapi.of_counts(paragraphs, words)
    ours = formula.weight(frequency, formula.norm(length, formula.mean_length(paragraphs, words)))
    assert okapi.weights([frequency], np.array([length])).tolist() == [ours]


def harmed(array: str, place: Any, value: int) -> Made:
    """A segment of 1,000 paragraphs of which one array is not what it should be."""
    made = segment_of(np.random.default_rng(1), 1000, (0.5, 0.4))
    content = getattr(made.postings, array).copy()
    content[place] = value
    return Made(replace(made.postings, **{array: content}))


def cut(array: str, count: int) -> Made:
    made = segment_of(np.random.default_rng(1), 1000, (0.5, 0.4))
    return Made(replace(made.postings, **{array: getattr(made.postings, array)[:count]}))


@every_kernel
@pytest.mark.parametrize(
    "segment",
    [
        harmed("ordinals", 0, 4_000_000_000),
        harmed("ordinals", 100, 4_000_000_000),
        harmed("ordinals", -1, 4_000_000_000),
        harmed("ordinals", slice(None), 1000),
        harmed("list_offsets", 1, -5),
        harmed("list_offsets", 2, 1 << 40),
        harmed("list_offsets", -1, 1 << 62),
        replace(segment_of(np.random.default_rng(1), 1000, (0.5, 0.4)), alive=np.ones(10, np.uint8)),
    ],
    ids=range(8),
)
def test_a_number_out_of_range_is_an_index_error(name: kernels.Name, segment: Made) -> None:
    """Damaged arrays are told, whatever is wrong in them, and nothing outside of them is read."""
    with kernels.running(name), pytest.raises(IndexError):
        kernels.running_kernel()([segment.searchable()], 1000, 15_000).top(TERMS[:2], 1000)


@every_kernel
@settings(max_examples=150)
@given(
    seed=st.integers(0, 1 << 32),
    array=st.sampled_from(list(DTYPES)),
    paragraphs=st.sampled_from([50, 20_000]),
)
def test_noise_never_crashes(name: kernels.Name, seed: int, array: str, paragraphs: int) -> None:
    """An array with random numbers in it gives an IndexError or some ranking, no more of it than asked for."""
    rng = np.random.default_rng(seed)
    made = segment_of(rng, paragraphs, (0.5, 0.4, 0.02))
    content = getattr(made.postings, array).copy()
    harmed = rng.random(len(content)) < rng.choice([0.001, 0.1, 1.0])
    top = rng.choice([paragraphs, 2 * paragraphs, 1 << 31])
    content[harmed] = rng.integers(0, top, len(content)).astype(content.dtype)[harmed]
    noisy = Made(replace(made.postings, **{array: content}))
    with kernels.running(name), np.errstate(all="ignore"):
        try:
            found = kernels.running_kernel()([noisy.searchable()], paragraphs, 15 * paragraphs).top(
                TERMS[:3], 10
            )
        except IndexError:
            return
    assert len(found) <= 10


def test_a_list_begins_with_the_shortest_paragraphs() -> None:
    """Paragraphs are kept by length, those of one length by number: what a search stops by."""
    entries = [Entry(number, ["gull"] * length) for number, length in enumerate((3, 1, 2, 1), 1)]
    (postings,) = invert(batches_of(entries))
    assert (postings.numbers.tolist(), postings.lengths.tolist()) == ([2, 4, 3, 1], [1, 1, 2, 3])


def test_the_environment_chooses_the_kernel() -> None:
    """CLIPPINGS_KERNEL=numpy runs on NumPy and says so."""
    assert told_by("numpy") == "NumPy"


def test_a_kernel_that_is_not_there_is_told() -> None:
    """An unknown name gets a sentence that names those there are."""
    assert "choose" in told_by("abacus")


@pytest.mark.skipif("c" not in kernels.available(), reason="no C kernel was built here")
def test_an_engine_over_the_c_kernel_loads_neither_numpy_nor_nltk() -> None:
    """Opening an index and asking it takes none of the libraries that building one does."""
    script = (
        "import sys, index.searching.local, index.asking.asked\n"
        "print(sorted({'numpy', 'nltk', 'rank_bm25', 'sqlite3'} & set(sys.modules)))"
    )
    assert run(script, "c") == "[]"


def told_by(name: str) -> str:
    script = (
        "from index import kernels; from corpus.errors import SettingsError\n"
        "try: print(kernels.engine_name())\nexcept SettingsError as error: print(error)"
    )
    return run(script, name)


def run(script: str, kernel: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "CLIPPINGS_KERNEL": kernel},
    )
    return ran.stdout.strip()
