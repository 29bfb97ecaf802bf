"""Reading passages closely: what a question wants, what could answer it, what contrasts, which sentence stands out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answering.contrast import Contrast, contrast
from index.answering.inquiry import Inquiry
from index.answering.possible import possible_answers
from index.answering.sentences import Fit, ReadClosely, read_closely
from index.answering.wanted import wanted
from index.answering.words import sentences_of
from index.asking.question import understand
from index.shares import Weights
from index.weighing.terms import Asked

RAREST = 4.0


def inquiry(text: str) -> Inquiry:
    """A question all of whose terms are as rare as each other."""
    question = understand(text)
    return Inquiry.of(Asked.of(question, Weights.of(dict.fromkeys(question.terms, RAREST)), ()), RAREST)


def read(question: str, text: str) -> list[ReadClosely]:
    return read_closely(inquiry(question), text)


def against(question: str, text: str) -> Contrast:
    """What speaks against the first sentence of a text."""
    return contrast(inquiry(question), read(question, text), 0)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Who designed the bronze heron?", "person"),
        ("Which harbour master resigned?", "person"),
        ("Which coastal towns were flooded?", "place"),
        ("In what year was the lighthouse lit?", "time"),
        ("When did the ferry sink?", "time"),
        ("How many moorings were lost?", "number"),
        ("How tall is the lighthouse?", "number"),
        ("What percentage of voters stayed at home?", "amount"),
        ("How much will the new pump cost?", "amount"),
        ("What is the name of the company that runs the ferry?", "name"),
        ("Why did the pump fail?", "reason"),
        ("How did the thieves enter the hall?", "manner"),
        ("What sank?", "thing"),
        ("the flood", "thing"),
    ],
)
def test_what_sort_of_thing_is_wanted(text: str, sort: str) -> None:
    """The asking word and the noun behind it tell."""
    assert wanted(text).sort == sort


def test_words_that_describe_the_answer_are_told_from_those_that_carry_the_question() -> None:
    """An answer names the engine, and need not say "type of engine"."""
    assert wanted("What type of engine drove the ferry Osprey?").described == {"type", "engin"}


def test_a_verb_ends_the_description() -> None:
    """ "Which town won the cup" asks for a town, not for a town won."""
    assert wanted("Which town won the Coastal Cup?").described == {"town"}


def test_a_name_that_the_question_has_is_no_possible_answer() -> None:
    """What is asked with is not what is asked for."""
    (sentence,) = sentences_of("On Monday Ivo Lanz met Odile Brandt.")
    terms = {
        sentence.words[place].term
        for one in possible_answers(inquiry("Whom did Ivo Lanz meet?"), sentence)
        for place in range(one.first, one.last + 1)
    }
    assert terms == {"odil", "brandt"}


def test_a_number_before_what_is_counted_fits_best() -> None:
    """Of two numbers it is the one that counts the thing asked about."""
    (sentence,) = sentences_of("The storm of 12 hours took 40 moorings away.")
    best = max(possible_answers(inquiry("How many moorings were lost?"), sentence), key=lambda one: one.fit)
    assert sentence.words[best.first].low == "40"


def test_the_sentence_with_the_relation_asked_about_fits_better() -> None:
    """ "Designed" counts, though both sentences have the heron."""
    theft, design = read(
        "Who designed the bronze heron?",
        "The bronze heron was stolen from the quay on Friday. The heron was designed by Odile Brandt in 1988.",
    )
    assert design.fit.beside > theft.fit.beside


def test_a_word_for_the_same_thing_counts_less_than_the_word() -> None:
    """But more than nothing."""
    asked = inquiry("Who purchased the ferry?")
    likeness = asked.likeness
    assert (
        likeness({"purchas"})["purchas"]
        > likeness({"bought", "buy"})["purchas"]
        > likeness({"sail"})["purchas"]
    )


def test_a_sentence_takes_up_what_the_one_before_it_said() -> None:
    """ "It" stands for the pump."""
    _, second = read("What did the new pump cost?", "The new pump arrived in May. It took 40,000 crowns.")
    assert second.fit.goes_on > 0


def test_a_question_about_what_is_not_contrasts_with_a_plain_sentence() -> None:
    """A paragraph seldom tells what did not happen."""
    found = against("Which moorings were not lost?", "The harbour lost forty moorings.")
    assert (found.negated, found.unnegated, found.negation) == (1.0, 1.0, 0.0)


def test_a_name_that_is_not_there_contrasts() -> None:
    """Another town's harbour is not asked about."""
    assert (
        against("Who mends the harbour of Saltmere?", "Ivo Lanz mends the harbour of Quillhaven.").names > 0
    )


def test_a_single_letter_tells_one_thing_from_another() -> None:
    """Though it is no term of the index."""
    assert against("Who repaired pump B?", "Ivo Lanz repaired pump C.").names > 0


def test_the_opposite_in_a_words_place_contrasts() -> None:
    """North is not south."""
    assert against("Who owns the north quay?", "Odile Brandt owns the south quay.").opposite == 1.0


@pytest.mark.parametrize(
    ("asked", "told"), [("paid", "unpaid"), ("frictionless", "friction"), ("solved", "unsolved")]
)
def test_a_word_that_is_made_its_opposite_contrasts(asked: str, told: str) -> None:
    """By what stands before or after it."""
    assert against(f"Who saw the {asked} labour?", f"Odile Brandt saw the {told} labour.").opposite == 1.0


def test_another_name_before_a_word_of_the_question_contrasts() -> None:
    """One bridge is asked about, another one stands there."""
    assert against("Who mends the Harrow Bridge?", "Ivo Lanz mends the Fenwick Bridge.").swapped > 0


def test_a_verb_of_saying_is_no_neighbour_of_the_speaker_asked_about() -> None:
    """Who is described before "said" is not somebody else."""
    told = "Joss Merriden, a master of storms, said the wall held."
    assert against("What did Merriden say about the wall?", told).swapped == 0.0


def test_a_name_that_stands_with_its_neighbour_elsewhere_is_not_swapped() -> None:
    """The paragraph tells of both bridges."""
    told = "Ivo Lanz mends the Fenwick Bridge. The Harrow Bridge is new."
    assert against("Who mends the Harrow Bridge?", told).swapped == 0.0


def test_a_sentence_that_says_not_differs_otherwise_than_a_question_that_does() -> None:
    """What is told of one thing is often said with a "not" about another."""
    found = against("Which moorings were lost?", "The harbour lost forty moorings and not one boat.")
    assert (found.negated, found.unnegated, found.negation) == (0.0, 0.0, 1.0)


@pytest.mark.parametrize(
    ("told", "missing"), [("The spill cost Ossel Water a fine.", 0.0), ("In 2019 a spill cost a fine.", 1.0)]
)
def test_the_year_of_print_is_missing_only_where_the_sentence_names_another(
    told: str, missing: float
) -> None:
    """A paper of that year tells of it."""
    asked = "What did the spill of 2025 cost?"
    found = contrast(inquiry(asked), read(asked, told), 0, imprint=frozenset({"2025"}))
    assert found.numbers == missing


def test_a_name_in_the_next_sentence_is_not_missing() -> None:
    """A sentence leaves unsaid what its neighbours say."""
    told = ["Ivo Lanz mends it.", "Saltmere has a harbour.", "It rains."]
    asked = "Who mends the harbour of Saltmere?"
    assert [
        against(asked, " ".join(order)).missing_name for order in (told, [told[0], told[2], told[1]])
    ] == [0, 1]


def test_the_rarest_number_that_is_missing_counts() -> None:
    """As much as a word that one paragraph has, here where all words are as rare as each other."""
    assert against("Who drowned in 1745?", "Two sailors drowned in 1754.").numbers == 1.0


def test_some_is_not_all() -> None:
    """Whoever asks about all is not told by some."""
    assert (
        against("Who said that all moorings were lost?", "Lanz said some moorings were lost.").extent == 1.0
    )


def test_a_sentence_that_says_all_of_the_question_contrasts_in_nothing() -> None:
    """Every number is 0."""
    found = against("Who designed the bronze heron?", "Odile Brandt designed the bronze heron.")
    assert found == Contrast(*[0.0] * 11)


@pytest.mark.parametrize(
    ("asked", "told", "is_other"),
    [
        ("What was the fine for the spill of 2025?", "It was fined in 2019 for a spill.", 1.0),
        ("What was the fine for the spill of 2025?", "It was fined in 2025, and in 2019.", 0.0),
        ("What was the fine for the spill of 2025?", "It was fined for a spill.", 0.0),
        ("What was the fine for the spill?", "It was fined in 2019.", 0.0),
        ("Who won the cup in 2025?", "Rovers won the cup for the first time since 1974.", 0.0),
    ],
)
def test_another_year_contrasts(asked: str, told: str, is_other: float) -> None:
    """Where the year asked about is not there too."""
    assert against(asked, told).other_year == is_other


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=160))
def test_every_measure_of_any_texts_is_a_share(question: str, text: str) -> None:
    """Whatever is asked, of whatever text."""
    asked = inquiry(question)
    for one in read_closely(asked, text):
        assert all(0 <= value <= 1 + 1e-9 for value in one.fit.values()), Fit.names_of_features()
