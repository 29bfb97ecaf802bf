"""Where paragraphs were printed, as arrays: equal to asking each paragraph, however segments come and merge."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Printing
from index.asking.filters import Filters, both
from index.store.columns import Column, misfit_of
from index.store.inversion import Entry, batches_of, invert
from index.store.printings import Printings, joined
from tests.engines import printings, wheres

PRINTED = st.lists(printings, max_size=12)


def assert_equal(one: Printings, other: Printings) -> None:
    for field in fields(Printings):
        np.testing.assert_array_equal(getattr(one, field.name), getattr(other, field.name))


@given(PRINTED, wheres)
def test_a_mask_admits_what_the_filter_admits(printed: list[Printing], where: Filters) -> None:
    """One byte a paragraph, as asking for each would have it."""
    built = Printings.of(printed)
    admitted = np.repeat(built.admitted(where), built.runs(len(printed)))
    assert admitted.tolist() == [int(where.admits(printing)) for printing in printed]


@given(st.lists(st.lists(st.tuples(printings, st.booleans()), max_size=9), max_size=4))
def test_joined_segments_are_as_if_built_at_once(parts: list[list[tuple[Printing, bool]]]) -> None:
    """Of what lives in them."""
    segments = [
        (Printings.of(printing for printing, _ in part), np.array([lives for _, lives in part], np.uint8))
        for part in parts
    ]
    assert_equal(
        joined(segments), Printings.of(printing for part in parts for printing, lives in part if lives)
    )


@given(PRINTED)
def test_what_was_built_is_whole(printed: list[Printing]) -> None:
    """No fault is found where there is none."""
    built = Printings.of(printed)
    assert built.fault(len(printed)) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("printed_starts", [1, 2]),
        ("printed_starts", [0, 0]),
        ("printed_starts", [0, 9]),
        ("printed_days", [-1, 5]),
        ("printed_days", [4_000_000, 5]),
        ("printed_sources", [3, 0]),
        ("source_offsets", [0, 3, 1]),
    ],
)
def test_a_fault_is_found(key: str, value: list[int]) -> None:
    """Runs that do not cover the paragraphs, days that are none, sources without a name."""
    whole = Printings(
        np.array([0, 2], "<u4"), np.array([5, 0], "<i4"), np.array([7, 0], "<u8"), np.array([1, 2], "<u4"),
        np.frombuffer(b"ab", "u1"), np.array([0, 1, 2], "<i8"),
    )  # fmt: skip
    assert whole.fault(3) is None
    assert replace(whole, **{key: np.array(value, getattr(whole, key).dtype)}).fault(3)


@pytest.mark.parametrize("key", ["printed_starts", "printed_days", "source_text"])
def test_an_array_that_is_cut_is_noticed_at_a_glance(key: str) -> None:
    """Sizes must fit each other."""
    (postings,) = invert(batches_of([Entry(1, ["ferry"])]))
    whole = Printings.of([Printing("", None, "Ossel Echo")])
    longer = replace(whole, **{key: np.append(getattr(whole, key), [0]).astype(getattr(whole, key).dtype)})
    assert [misfit_of(columns_of(postings, printed)) is None for printed in (whole, longer)] == [True, False]


def columns_of(*arrays: Any) -> dict[str, Column]:
    found = {field.name: getattr(of, field.name) for of in arrays for field in fields(of)}
    return {key: Column(of.dtype.str, len(of), memoryview(of.tobytes())) for key, of in found.items()}


@given(wheres, wheres, printings)
def test_both_admits_the_days_that_both_admit(one: Filters, other: Filters, printing: Printing) -> None:
    """And sources and articles of the first, unless it names none."""
    filters = both(one, other)
    assert filters.period.admits(printing) == (one.period.admits(printing) and other.period.admits(printing))
    assert (filters.sources, filters.articles) == (
        one.sources or other.sources,
        one.articles or other.articles,
    )
