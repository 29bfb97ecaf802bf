"""Questions understood: what kind of answer is looked for, which words carry it, whose words are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.question import understand
from index.terms import analysis


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who said that the wall would hold?", "who said"),
        ("Who was it that warned the council?", "who said"),
        ("Who won the Coastal Cup?", "who"),
        ("How many moorings were lost?", "how many"),
        ("What is the number of moorings?", "how many"),
        ("How much will repairs cost?", "how much"),
        ("When did the ferry sink?", "when"),
        ("In which year did the ferry sink?", "when"),
        ("Where was the heron found?", "where"),
        ("Why did the pump fail?", "why"),
        ("Which ward was closed?", "which"),
        ("What did the harbour master say about the moorings?", "said"),
        ("According to Odile Brandt, what was lost?", "said"),
        ("harbour budget", "other"),
    ],
)
def test_the_kind_of_answer_looked_for(text: str, kind: str) -> None:
    """A question's own words tell it."""
    assert understand(text).kind == kind


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("What did the harbour master say about the moorings?", "the harbour master"),
        ("what did Odile Brandt tell the council", "Odile Brandt"),
        ("What else has Brandt said?", "Brandt"),
        ("According to Ivo Lanz, what do repairs cost?", "Ivo Lanz"),
        ("Who said that the wall would hold?", None),
        ("What did she say?", None),
    ],
)
def test_the_speaker_asked_about(text: str, speaker: str | None) -> None:
    """The words that name whose statement is wanted; a pronoun names nobody."""
    assert understand(text).speaker == speaker


def test_words_of_saying_are_no_content_of_a_question_about_speech() -> None:
    """The paragraph need not say "say"."""
    assert understand("What did Brandt say about moorings?").terms == tuple(analysis.terms("Brandt moorings"))


def test_names_are_the_words_written_as_names() -> None:
    """Not the capital that every question starts with."""
    assert understand("Where did Theo Okafor train?").names == {"theo", "okafor"}


def test_a_name_in_the_stop_list_survives_in_capitals() -> None:
    """The WHO is not "who"."""
    assert "who" in analysis.terms("The WHO met in Quillhaven")
    assert "who" not in analysis.terms("Who met in Quillhaven?")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4,000 boats", "4000 boat"),
        ("the harbour’s wall", "harbours' walls"),
        ("U.S. ferries", "US ferry"),
        ("Café São", "cafe sao"),
        ("al-Hamdan", "Hamdan"),
        ("O’Malley", "O'Malley"),
    ],
)
def test_spellings_that_mean_the_same_have_the_same_terms(one: str, other: str) -> None:
    """Possessives, thousands, initials, accents, apostrophes and the Arabic article make no difference."""
    assert analysis.terms(one) == analysis.terms(other)


@given(st.text())
def test_tokens_are_slices_in_order(text: str) -> None:
    """A token's offsets lie in the text, rise, and its words make its term again."""
    end = 0
    for token in analysis.tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert analysis.term_of(text[token.start : token.end]) == token.term
        end = token.end


@given(st.text())
def test_tokens_and_terms_agree(text: str) -> None:
    """Building an index and weighing a paragraph see the same terms."""
    assert [token.term for token in analysis.tokens(text)] == analysis.terms(text)


@given(st.text())
def test_anything_is_a_question(text: str) -> None:
    """No input makes understanding fail, and its terms are distinct."""
    question = understand(text)
    assert len(question.terms) == len(set(question.terms))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("What did Lena Orr say about the ferry?", "Lena Orr"),
        ("what did Orr have to say about the bridge?", "Orr"),
        ("What is Lena Orr saying about the bridge?", "Lena Orr"),
        ("What's Orr's view on the ferry?", "Orr"),
        ("What were the harbour master's words?", "the harbour master"),
        ("Quotes by Lena Orr about the bridge", "Lena Orr"),
        ("what was said by Orr about the ferry?", "Orr"),
        ("What, according to Lena Orr, caused it?", "Lena Orr"),
        ("What is the harbour's position?", "the harbour"),
        ("What is the bridge made of?", None),
        ("Where was the ferry built?", None),
    ],
)
def test_whoever_is_asked_about_is_known(text: str, speaker: str | None) -> None:
    """In the ways in which people ask for somebody's words."""
    assert understand(text).speaker == speaker


@pytest.mark.parametrize(
    "text", ["Who said it held?", "Who was quoted as saying it held?", "Whose words were these?"]
)
def test_a_question_for_the_speaker_is_known(text: str) -> None:
    """However it is put."""
    assert understand(text).kind == "who said"


@pytest.mark.parametrize(
    ("question", "terms", "names"),
    [
        ("What did Captain Merriden find?", ("merriden", "find"), frozenset({"merriden"})),
        ("Did Dr. Ansdell agree?", ("ansdel", "agre"), frozenset({"ansdel"})),
        ("Who is the Mayor?", ("mayor",), frozenset({"mayor"})),
    ],
)
def test_a_title_before_a_name_is_no_name(
    question: str, terms: tuple[str, ...], names: frozenset[str]
) -> None:
    """Papers give it once and leave it out from then on; without a name it is what is asked about."""
    understood = understand(question)
    assert (understood.terms, understood.names) == (terms, names)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Where is the heron now?", "heron"),
        ("How much did the tram cost in the end?", "tram cost end"),
        ("What is the latest price of the ferry these days?", "price ferry"),
        ("What is the current in the Ossel?", "current ossel"),
        ("Who edits Now magazine?", "edits now magazine"),
        ("Nowadays?", "nowadays"),
        ("gold price today", "gold price"),
    ],
)
def test_how_things_stand_is_not_looked_for(text: str, words: str) -> None:
    """Papers do not print "now" where they tell it. A thing called so is left, and a question of nothing else."""
    assert understand(text).terms == tuple(analysis.terms(words))


def test_a_long_question_keeps_all_its_words() -> None:
    """It repeats what it has read."""
    text = "Prices have been falling now for more than fifty days, but what was the record set in June?"
    assert "now" in understand(text).terms
