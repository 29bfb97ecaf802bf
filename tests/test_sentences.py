"""Sentences of a paragraph: what ends one, and what only looks as if it did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import sentence_spans
from tests.counted import growth


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Merriden and Gen. Pell met Dr. Ansdell at St. Wystan's.",
        "The U.S. Navy bought Heron-1.",
        "J. R. Strake and A.B. Corrigan rowed home.",
        "It cost 3.5 million, or No. 5 on the list.",
        "It cost Rs. 300 a trip, or Tk. 40.",
        "Doors open at 9.30 a.m. on Friday, Sept. 4 at the latest.",
        "Doors open at 10 p.m. Monday.",
        "The wall held... and then it did not.",
        "The wall held . . . and then it did not.",
        "“Go!” she said.",
        '"Go!" she said.',
        "“Is it over?” Tolland asked.",
        "“Is it over?” the harbour master asked.",
        "Vane (who wrote “Salt!”) left.",
        "He sold it to Acme Inc. Chairman Dale Pell.",
        "The chapel is Holy-St. Anne's.",
        "Pell vs. Pell was heard, e.g. in Room 4.",
    ],
)
def test_one_sentence_stays_whole(sentence: str) -> None:
    """A full stop in an abbreviation, a number or a quotation that goes on ends nothing."""
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["The wall held.", "Nobody was hurt."],
        ["“We counted twice.”", "She left."],
        ['"We counted twice."', "She left."],
        ["“We counted.", "It was enough,” she said.", "“Then we slept.”"],
        ["He works for the U.S.", "She does not."],
        ["It opened at 9 a.m.", "Nobody came."],
        ["Was it cold?", "It was!", "They left."],
        ["It was over...", "They left."],
        ["The council (all of it) agreed.", "(The mayor did not.)", "Then it rained."],
        ["He came from Section B.", "The others did not."],
        ["She said no.", "Then she left."],
        ["She said no.[citation needed]", "Then she left.[3][4]", "It rained."],
        ["هل انتهى الأمر؟", "نعم."],
        ["壁は持ちこたえた。", "誰も怪我をしなかった。"],
        ["It moved.", "al-Hazzani saw it."],
    ],
)
def test_sentences_are_parted(parts: list[str]) -> None:
    """A sentence ends with its closing marks, in any of the scripts."""
    gap = "" if parts[0].endswith("。") else " "
    assert sentences(gap.join(parts)) == parts


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" .?!”\"'“AaMr…。؟\n"))))
def test_spans_cover_the_text(text: str) -> None:
    """Whatever the text, the spans are in order, never empty, and leave out nothing but white space."""
    position = 0
    for start, end in sentence_spans(text):
        assert position <= start < end
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    "unit",
    ["Mr. Merriden said so. “We lost two,” he said. It rained at 9 a.m. on Friday. ", "J.R. ", ".”)] "],
)
def test_a_text_is_split_in_proportion_to_its_length(unit: str) -> None:
    """Twice as long, twice the work and not four times."""
    assert growth(lambda times: sentence_spans(unit * times), 100) < 2.2
