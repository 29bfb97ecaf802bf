"""The loops over words that were compiled do what their counterparts in Python do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quotations.capitals import inner_capitals_plainly, is_headline_plainly
from corpus.quotations.laying import RULES, Laid, lay_out_plainly
from corpus.quotations.marks import marks_plainly
from corpus.remembering import Remembering
from corpus.stories.sameness import Printed, likeness_plainly, printed_plainly
from corpus.stories.story import in_common_plainly, shingles_of, sums_plainly
from index.terms.analysis import forms, forms_plainly
from index.terms.pieces import places_plainly

words = pytest.importorskip("corpus.kernels._words", reason="no compiler was there")

PIECES = (
    "Sen. Ana Grebe KC said,|Inc.,|No. 7|the U.S.,|p.m.|posts|Said Grebe:|he|was written;|Speaking|at|“Will|put it”|"
    "Mrs. May told|10:15|No.|vs.|vs. the|.|..|...|,|?!|Ms|İzmir.|straße,|naïve.|don’t|l'eau|and/or|4,000|5-000|ملعب،|"
    "порт.|\u00a0|\u2009the|\n|é.|e\u0301|🦆|x.|A.|I.|_|a_b,|Grebe.’|\x1c|(the|wall)|٤|٠٠٠| "
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES.split("|")), max_size=8).map("".join),
    st.text(max_size=40),
)
SEVERAL = 0xFFFFFFFE


def laid_out(lay: object, text: str, start: int, stop: int, begins: bool) -> tuple[Laid, bool]:
    laid = Laid([], [], [], [], [])
    assert callable(lay)
    return laid, lay(RULES, laid, text, start, stop, begins)


@given(TEXTS, TEXTS, st.booleans())
def test_a_paragraph_is_laid_out_the_same(before: str, text: str, begins: bool) -> None:
    """All of it or a stretch: tokens, letters, offsets, and whether a sentence may begin behind it."""
    whole, start = f"{before} {text} behind.", len(before) + 1
    stretch = whole, start, start + len(text), begins
    assert laid_out(words.lay_out, *stretch) == laid_out(lay_out_plainly, *stretch)


@given(st.text("aB7_ .,:-'’‘‚‹›‛`\"“”«＂中", max_size=24))
def test_a_text_has_the_same_marks(text: str) -> None:
    """Two straight or grave ones in a row are a double one; what is between letters cannot open."""
    assert words.marks(text) == marks_plainly(text)


@given(st.text("AZaz7_ ,;.’'-İß中\u00a0\u0301", max_size=24))
def test_the_same_words_have_capitals_inside_a_sentence(text: str) -> None:
    """Whatever stands before them."""
    assert words.inner_capitals(text) == inner_capitals_plainly(text)


@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(
            st.sampled_from("Wall,wall,Über,éclair,سد,7,“Wall,ⓐ,ª,ǅ,Wall.,\u2003".split(",")), max_size=50
        ).map(" ".join),
    )
)
def test_the_same_texts_are_headlines(text: str) -> None:
    """By the first letters of their first forty words."""
    shares = 0.7, 0.8
    assert words.is_headline(text, *shares) == is_headline_plainly(text, *shares)


@given(TEXTS)
def test_texts_have_the_same_forms(text: str) -> None:
    """Initials, apostrophes, accents that stand alone, numbers with thousands and decimals, of any script."""
    assert words.forms(text) == forms_plainly(text)


@given(
    st.text("aZé.'’\u0301\u064b\u05b1_4٤²0  \u00a0,\u066b-", max_size=24),
    st.integers(-3, 26),
    st.integers(-3, 26),
)
def test_stretches_have_the_same_forms(text: str, start: int, end: int) -> None:
    """Whatever they cut through, and where they end beyond the text or before they begin."""
    assert words.forms(text, start, end) == forms_plainly(text, max(0, start), max(0, end))


def test_a_long_text_has_the_same_forms() -> None:
    """However many letters it has."""
    text = "The U.S. Ferry's l'eau paid 4 000 for naïve.don’t " * 400
    assert words.forms(text) == forms_plainly(text)


@given(TEXTS)
def test_words_have_the_same_checksums(text: str) -> None:
    """What a word is and how it is written in bytes, of any script."""
    assert words.sums(text) == sums_plainly(text)


@given(TEXTS)
def test_words_and_facts_of_a_paragraph_are_the_same(text: str) -> None:
    """Whatever its sentences begin and end with, and whatever lies behind ASCII without regard to case."""
    assert words.printed(text) == printed_plainly(text)


WORDS = st.sampled_from("Ana Grebe saw 7 ships and the wall of Ossel at 9 in 1974 with him".split())
SHARED = st.lists(WORDS, max_size=30).map(" ".join)


@given(st.lists(SHARED, min_size=1, max_size=5), st.data())
def test_two_articles_agree_as_far(parts: list[str], data: st.DataObject) -> None:
    """Runs of four words, neighbours of facts, and shingles that both have, of any lengths."""
    others = data.draw(st.lists(st.one_of(st.sampled_from(parts), SHARED), max_size=5))
    one, other = (Printed.of(texts, None, None) for texts in (parts, others))
    both = (one.words, one.facts, other.words, other.facts)
    assert words.likeness(*both) == likeness_plainly(*both)
    shingles, theirs = shingles_of(parts, 4), shingles_of(others, 4)
    assert words.in_common(shingles, theirs) == in_common_plainly(shingles, theirs)


def test_zero_is_a_number_as_any_other() -> None:
    """Also where it stands for nothing in a table."""
    numbers, facts = np.zeros(20, np.uint32), np.ones(20, bool)
    for others in (numbers, np.arange(20, dtype=np.uint32)):
        both = (numbers, facts, others, facts)
        assert words.likeness(*both) == likeness_plainly(*both)


def test_facts_that_are_not_those_of_the_words_are_refused() -> None:
    """And not read."""
    with pytest.raises(ValueError, match="whether it is a fact"):
        words.likeness(np.zeros(9, np.uint32), np.zeros(3, bool), np.zeros(9, np.uint32), np.zeros(9, bool))


@given(TEXTS)
def test_words_have_the_same_places(text: str) -> None:
    """Whatever marks a word stands between, it is the form that the analysis makes of it."""
    numbers: dict[str, int] = {}

    def place(piece: str) -> int:
        inside = forms(piece)
        return numbers.setdefault("".join(inside), len(numbers)) if len(inside) < 2 else SEVERAL

    plainly = places_plainly(Remembering(place, 1_000), text, SEVERAL)
    assert words.places(Remembering(place, 1_000), text, SEVERAL) == plainly


@pytest.mark.parametrize("stretch", [(-1, 2), (0, 99)])
def test_a_stretch_outside_its_text_is_refused(stretch: tuple[int, int]) -> None:
    """And not read."""
    with pytest.raises(IndexError):
        words.lay_out(RULES, Laid([], [], [], [], []), "the wall", *stretch, True)


def test_an_error_on_the_way_is_handed_on() -> None:
    """From wherever a table makes what it is asked for."""

    def refusing(piece: str) -> int:
        raise LookupError(piece)

    with pytest.raises(LookupError):
        words.places(Remembering(refusing, 10), "the wall", SEVERAL)
