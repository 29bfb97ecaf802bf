"""Looking pieces of text up instead of reading them: the same words, and a bounded memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.stem.snowball import SnowballStemmer

from corpus.remembering import Remembering
from index.terms import analysis
from index.terms.pieces import STOP, Reading, Vocabulary
from index.terms.stemming import english_stem

SNOWBALL = SnowballStemmer("english").stem
ENDINGS = "ational enci anci ization ously edly ing sses ies ment icate fulness ogi li e l y ion s us".split()

WRITTEN = st.lists(
    st.one_of(
        st.sampled_from(
            [
                " ",
                "\u00a0",
                "\u202f",
                "\n",
                "-",
                "\u2013",
                "\u2014",
                "/",
                ".",
                ",",
                "'",
                "’",
                "_",
                "\u0301",
                "ـ",
            ]
        ),
        st.sampled_from(
            ["4", "000", "12", "2019", "1,5", "٤", "U.S.", "the", "Ferry's", "l'eau", "ملعب", "порт"]
        ),
        st.text(max_size=6),
    ),
    max_size=14,
).map("".join)


def terms_read(text: str, language: str | None) -> list[str]:
    """The terms of a text by way of a vocabulary."""
    vocabulary = Vocabulary()
    places = Reading(vocabulary, language).places(text)
    terms, _ = vocabulary.taken()
    return [terms[place] for place in places if place != STOP]


@given(WRITTEN, st.sampled_from([None, "fr", "ar"]))
def test_pieces_hold_the_words_of_the_analysis(text: str, language: str | None) -> None:
    """Whatever stands between them, and where numbers go on after a space."""
    assert terms_read(text, language) == analysis.terms(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "paid 4 000 for it",
        "in 2019-2020",
        "from 4\u00a0000\u00a0000 to 5",
        "Dock-workers’ wages—5,000",
        "a - b",
    ],
)
def test_what_a_space_does_not_end_is_read_whole(text: str) -> None:
    """Numbers written with spaces, and words in a row without any."""
    assert terms_read(text, None) == analysis.terms(text)


@given(st.text("abcdefghilmnorstuvy", min_size=1, max_size=7), st.sampled_from(["", *ENDINGS]))
def test_words_without_a_suffix_are_stems_already(beginning: str, ending: str) -> None:
    """The stemmer is asked about words only that it may change."""
    assert english_stem(beginning + ending) == SNOWBALL(beginning + ending)


def test_what_is_asked_for_often_is_not_forgotten() -> None:
    """However many come by once, at most so many are remembered."""
    made: list[str] = []

    def make(key: str) -> int:
        made.append(key)
        return len(made)

    table = Remembering(make, 20)
    for number in range(500):
        assert table["the"] == 1
        table[f"word {number}"]
        assert len(table) <= 10
    assert made.count("the") == 1
    assert len(made) == 501
