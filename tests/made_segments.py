"""Segments made for tests of kernels, and what searching them must give, in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import strategies as st

from index import kernels
from index.kernels.seam import NOTED, Found, Searchable, Searcher
from index.searching import formula
from index.store.columns import Column
from index.store.postings import Postings

every_kernel = pytest.mark.parametrize("name", kernels.available())
TERMS = [f"t{place}".encode() for place in range(32)]


@dataclass(frozen=True)
class Made:
    """A segment, and who of it lives; None for all."""

    postings: Postings
    alive: npt.NDArray[np.uint8] | None = None

    def searchable(self) -> Searchable:
        columns = {}
        for field in fields(self.postings):
            array = getattr(self.postings, field.name)
            columns[field.name] = Column(array.dtype.str, len(array), memoryview(array.tobytes()))
        return Searchable(columns, None if self.alive is None else bytearray(self.alive.tobytes()))


def segment_of(
    rng: np.random.Generator,
    paragraphs: int,
    shares: Sequence[float],
    *,
    first: int = 1,
    longest: int = 30,
    repeated: float = 0.2,
    alive: float | None = None,
) -> Made:
    """A segment in which term i is held by about `shares[i]` of the paragraphs, and repeated in some of those."""
    drawn = rng.integers(1, longest, paragraphs) if longest > 1 else np.ones(paragraphs, np.int64)
    lengths: npt.NDArray[np.uint32] = np.sort(drawn).astype("<u4")
    lists: list[list[npt.NDArray[Any]]] = [[], []]
    frequencies, most = [np.zeros(0, np.uint32)], []
    for share in shares:
        held = np.flatnonzero(rng.random(paragraphs) < share).astype("<u4")
        often = rng.random(len(held)) < repeated
        of_term = rng.integers(2, 7, int(often.sum())).astype("<u4")
        lists[0].append(held[~often])
        lists[1].append(held[often])
        frequencies.append(of_term)
        most.append(int(of_term.max(initial=1)))
    terms = TERMS[: len(shares)]
    order = sorted(range(len(terms)), key=lambda place: terms[place])
    sizes = [len(of[place]) for of in lists for place in order]
    names = b"".join(terms[place] for place in order)
    heads = b"".join(terms[place].ljust(8, b"\0") for place in order)
    by_length = np.lexsort((rng.random(paragraphs), lengths))
    numbers = first + np.cumsum(rng.integers(1, 4, paragraphs), dtype=np.int64)
    places = np.empty(paragraphs, np.int64)
    places[by_length] = rng.permutation(paragraphs)
    joined = [of[place] for of in lists for place in order]
    postings = Postings(
        term_text=np.frombuffer(names, "u1"),
        term_offsets=np.cumsum([0, *(len(terms[place]) for place in order)], dtype="<i8"),
        term_heads=np.frombuffer(heads, ">u8").astype("<u8"),
        list_offsets=np.cumsum([0, *sizes], dtype="<i8"),
        most_frequent=np.array([most[place] for place in order], "<u4"),
        ordinals=np.concatenate([np.zeros(0, "<u4"), *joined]),
        frequencies=np.concatenate([frequencies[0], *(frequencies[1 + place] for place in order)]),
        lengths=lengths,
        numbers=numbers[places],
    )
    living = None if alive is None else (rng.random(paragraphs) < alive).astype(np.uint8)
    return Made(postings, living)


def searcher_of(segments: Sequence[Made]) -> Searcher:
    return kernels.running_kernel()([made.searchable() for made in segments], *counted(segments))


def counted(segments: Sequence[Made]) -> tuple[int, int]:
    """How many paragraphs live, and how many terms they have."""
    living = [
        made.postings.lengths[slice(None) if made.alive is None else made.alive > 0] for made in segments
    ]
    return sum(map(len, living)), sum(int(of.sum()) for of in living)


def postings_of(made: Made, term: bytes) -> dict[int, int]:
    """The frequency of a term in each paragraph that holds it."""
    place = made.postings.find(term)
    if place is None:
        return {}
    often = made.postings.often(place)
    once, held = made.postings.held_once, made.postings.ordinals
    repeated = made.postings.frequencies[often.start - once : often.stop - once].tolist()
    return dict.fromkeys(held[made.postings.once(place)].tolist(), 1) | dict(
        zip(held[often].tolist(), repeated, strict=True)
    )


def oracle(
    segments: Sequence[Made], terms: Sequence[bytes], limit: int, masks: Sequence[Any] | None = None
) -> list[Found]:
    """Every score in plain Python, sorted in full; and which of the first terms each paragraph holds."""
    paragraphs, words = counted(segments)
    mean = formula.mean_length(paragraphs, words)
    totals: list[dict[int, float]] = [{} for _ in segments]
    held: list[dict[int, int]] = [{} for _ in segments]
    for place, term in enumerate(terms):
        found = [postings_of(made, term) for made in segments]
        holding = sum(
            made.alive is None or made.alive[ordinal] > 0
            for made, of in zip(segments, found, strict=True)
            for ordinal in of
        )
        for made, of, scores, bits in zip(segments, found, totals, held, strict=True):
            for ordinal, often in of.items():
                bits[ordinal] = bits.get(ordinal, 0) | (1 << place if place < NOTED else 0)
                weight = formula.weight(often, formula.norm(int(made.postings.lengths[ordinal]), mean))
                scores[ordinal] = scores.get(ordinal, 0.0) + formula.idf(paragraphs, holding) * weight
    ranked = []
    for place, (made, scores) in enumerate(zip(segments, totals, strict=True)):
        alive = made.alive if masks is None or masks[place] is None else masks[place]
        for ordinal, score in scores.items():
            if alive is None or alive[ordinal]:
                ranked.append((int(made.postings.numbers[ordinal]), score, held[place][ordinal]))
    return sorted(ranked, key=lambda found: (-found[1], found[0]))[: max(0, limit)]


@st.composite
def drawn_segments(draw: st.DrawFn) -> list[Made]:
    rng = np.random.default_rng(draw(st.integers(0, 1 << 32)))
    shares = draw(st.lists(st.sampled_from([0.0, 0.002, 0.01, 0.1, 0.5, 1.0]), max_size=6))
    sizes = draw(st.lists(st.sampled_from([0, 1, 7, 60, 5000]), max_size=3))
    return [
        segment_of(
            rng,
            size,
            shares,
            first=place * 100_000,
            longest=draw(st.sampled_from([1, 8, 300])),
            repeated=draw(st.sampled_from([0.0, 0.1, 1.0])),
            alive=draw(st.sampled_from([None, 0.0, 0.1, 0.9])),
        )
        for place, size in enumerate(sizes)
    ]
