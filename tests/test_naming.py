"""Whether two spellings name one speaker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.naming import same_name, surname_of


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Tolland", "Mara Tolland"),
        ("tolland", "Mara Tolland"),
        ("MARA TOLLAND", "Mara Tolland"),
        ("M. Tolland", "Mara Tolland"),
        ("Mara Tolland", "Tolland"),
        ("Tolland's", "Mara Tolland"),
        ("Mrs Tolland", "Mara Tolland"),
        ("Mayor Lena Orr", "Lena Orr"),
        ("Lena Orr", "Lena Maria Orr"),
        ("Soren Lokke", "Søren Løkke"),
        ("Helene Marchand", "Hélène Marchand"),
        ("Hazzani", "Idris al-Hazzani"),
        ("al Hazzani", "Idris al-Hazzani"),
        ("Pell", "Dale Pell Jr."),
        ("الحداد", "سامي الحداد"),
        ("harbour master", "the harbour master"),
        ("O’Malley", "Dan O'Malley"),
    ],
)
def test_a_surname_or_a_full_name_finds_its_speaker(asked: str, name: str) -> None:
    """Whatever its case, marks, titles and articles."""
    assert same_name(asked, name)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Thomas Grebe", "Helen Grebe"),
        ("Mara", "Mara Tolland"),
        ("Toll", "Mara Tolland"),
        ("Tolland", "Tolland Ferries"),
        ("harbour master", "the station master"),
        ("", "Mara Tolland"),
        ("—", "—"),
    ],
)
def test_another_name_finds_nobody(asked: str, name: str) -> None:
    """A given name, part of a word and another of the same surname are not enough."""
    assert not same_name(asked, name)


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_same_name_has_the_same_surname(asked: str, name: str) -> None:
    """So that what is looked up by surname misses nobody; no text is too strange."""
    assert not same_name(asked, name) or surname_of(asked) == surname_of(name)
