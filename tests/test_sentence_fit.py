"""What speaks for a sentence: the look of an answer, order, what is fresh, and the sentences around it."""

from __future__ import annotations

import pytest

from index.answering.inquiry import Inquiry
from index.answering.looks import look_of, looking_so, numbers_in
from index.answering.sentences import Fit, read_closely
from index.answering.words import sentences_of
from index.asking.question import understand
from index.shares import Weights
from index.weighing.terms import Asked

RAREST = 4.0


def fits(question: str, text: str) -> list[Fit]:
    """Of each sentence, the terms of the question all as rare as each other."""
    asked = understand(question)
    weights = Weights.of(dict.fromkeys(asked.terms, RAREST))
    return [one.fit for one in read_closely(Inquiry.of(Asked.of(asked, weights, ()), RAREST), text)]


@pytest.mark.parametrize(
    ("question", "looks_so", "does_not"),
    [
        ("How long was the ferry missing?", "It was back after three weeks.", "It was back on Friday."),
        ("How old is the lighthouse keeper?", "Ivo Lanz, aged 61, keeps it.", "Ivo Lanz keeps it."),
        ("How often does the ferry sail?", "It sails twice a day.", "It sails to Saltmere."),
        ("How tall is the lighthouse?", "It is 41 metres tall.", "It is taller than the mill."),
        ("How many moorings were lost?", "The storm took forty.", "The storm took some away."),
        ("How much did the pump cost?", "It cost £4,000.", "It cost more than was said."),
        ("What percentage stayed at home?", "Of all, 34 % did.", "Of all, 34 did."),
        ("In what year did the mill burn?", "It burned in 1871.", "It burned on 3 May."),
        ("On which day did the mill burn?", "It burned on 3 May.", "It burned in 1871."),
        ("In which month does the regatta start?", "It starts in June.", "It starts on a Friday."),
        ("In what century was the quay built?", "The 18th century saw it rise.", "In 1871 it rose."),
        ("When did the mill burn?", "It burned after the flood.", "It burned to the ground."),
        ("What was the reason for the delay?", "Because of fog it waited.", "Fog lay on the harbour."),
        ("Why did the pump fail?", "It failed due to sand.", "It failed."),
        ("How did the thieves enter?", "They came through the roof.", "They came unseen."),
    ],
)
def test_an_answer_of_the_sort_asked_for_is_known_by_its_look(
    question: str, looks_so: str, does_not: str
) -> None:
    """By the question's words."""
    assert [fit.looks for fit in fits(question, f"{looks_so} {does_not}")] == [1.0, 0.0]


def test_where_the_question_does_not_tell_nothing_looks_so() -> None:
    """Neither for a sentence nor against it."""
    assert look_of("What sank?") is None
    assert [fit.looks for fit in fits("What sank?", "The ferry sank in 1988.")] == [0.5]


def test_a_number_that_is_asked_with_is_not_what_is_asked_for() -> None:
    """The question has its own year already."""
    look = look_of("How many boats came in 1988?")
    assert look is not None
    (sentence,) = sentences_of(text := "In 1988 came 212.")
    asked = numbers_in(understand("How many boats came in 1988?").terms)
    assert [text.split()[first] for first, _ in looking_so(look, text, sentence, asked)] == ["212."]


def test_somebodys_name_answers_who_rather_than_a_places() -> None:
    """ "In Saltmere" names a place."""
    place, person = fits("Who designed the heron?", "It was made in Saltmere. It was made for Odile Brandt.")
    assert person.looks > place.looks


def test_a_name_behind_in_answers_where() -> None:
    """Rather than one that does something."""
    person, place = fits("Where is the heron?", "Brandt has it no more. It stands in Saltmere.")
    assert place.looks > person.looks


def test_words_near_each_other_in_both_count_though_something_stands_between() -> None:
    """And in other forms: "sank" is "sink"."""
    near, far = fits(
        "Why did the ferry sink?",
        "The old ferry sank. The ferry was bought when the harbour board met and nothing else had yet sunk.",
    )
    assert near.order > far.order


def test_what_was_said_before_is_not_fresh() -> None:
    """The name that the first sentence has is no news in the second."""
    first, second = fits("Who sang?", "They heard Odile Brandt. They knew Odile Brandt.")
    assert first.fresh > second.fresh == 0.0


def test_the_sentence_that_holds_most_of_what_others_lack_has_all_of_it() -> None:
    """What every sentence says tells none from another."""
    one, other = fits("Who painted the ferry?", "The ferry sailed. The ferry was painted green.")
    assert one.most < other.most == 1.0


def test_what_describes_the_answer_beside_a_name_counts() -> None:
    """ "The harbour master Ivo Lanz" is a harbour master."""
    beside, apart = fits(
        "Which harbour master resigned?",
        "The harbour master Ivo Lanz left. A harbour master once dined on the quay with Odile Brandt.",
    )
    assert beside.described_beside > apart.described_beside > 0


def test_neighbouring_sentences_lend_what_is_missing() -> None:
    """The one before and the one after."""
    first, second = fits("When did the ferry sink?", "The ferry left on Monday. On Friday it sank.")
    assert (first.after > 0, first.before, second.before > 0, second.after) == (True, 0.0, True, 0.0)


def test_a_sentence_that_looks_back_takes_up_all_that_was_said() -> None:
    """Not only what stands right before it; one that does not look back takes up nothing."""
    text = "The ferry was old. Nobody cared. {} sank on Friday."
    back, on = (fits("When did the ferry sink?", text.format(start))[2] for start in ("It", "Something"))
    assert back.goes_on > 0.0 == on.goes_on


def test_what_a_sentence_is_about_stands_first() -> None:
    """The ferry, not the harbour."""
    about, beside = fits(
        "What happened to the ferry?",
        "The ferry sank. On the very day of the harbour's feast people saw the ferry.",
    )
    assert about.opening > beside.opening


def test_where_a_text_shares_little_the_most_of_it_tells_little() -> None:
    """One word of three in common singles out a sentence less than three do."""
    little, much = (
        max(one.most for one in fits("When did the ferry sink?", text))
        for text in (
            "The ferry was old. It went down on Friday.",
            "The ferry was old. The ferry sank on Friday.",
        )
    )
    assert little < much
