"""Whether a paragraph has what could be the answer: of the kind that a question asks for, near what it asks about."""

from __future__ import annotations

import pytest

from index.asking.question import understand
from index.weighing.counting import counted
from index.weighing.expected import Expected, expected
from index.weighing.occurrences import Occurrences
from index.weighing.reading import read
from tests.weighed import asked


def answers(question: str, text: str) -> Expected:
    ready, paragraph = asked(question, text), read(text)
    return expected(ready, text, paragraph, Occurrences.of(ready.terms, paragraph))


@pytest.mark.parametrize(
    ("question", "found"), [("Who won the Harbour Bowl?", 1.0), ("Who opened the Harbour Bowl?", 0.0)]
)
def test_who_won_may_be_a_club_of_one_word(question: str, found: float) -> None:
    """And also where it opens a sentence; of what only people do it looks like nobody."""
    assert answers(question, "Rovers had the Harbour Bowl, for the first time since 1974.").any == found


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Who is Ines Brandt?", "Ines Brandt is the harbour master of Quillhaven.", 1.0),
        ("Who is Ines Brandt?", "Brandt, 61, has kept the harbour since 2009.", 0.8),
        ("Who is Ines Brandt?", "Ines Brandt is pictured on the quay with Tom Orr.", 0.0),
        ("What is eelgrass?", "Eelgrass, a plant of the shallows, is back in the Ossel.", 0.9),
        ("What is a caisson?", "A caisson is a box that keeps water out.", 1.0),
        ("What is eelgrass?", "Eelgrass is spreading again.", 0.5),
        ("What is eelgrass?", "A count of eelgrass, a slow affair, begins in May.", 0.5),
        ("What is eelgrass good for?", "Eelgrass is a plant.", 0.5),
    ],
)
def test_who_or_what_something_is_is_told_by_a_description(question: str, text: str, found: float) -> None:
    """It begins right after the name; where a thing has none, that speaks against nothing."""
    assert answers(question, text).any == found


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("How old is Ines Brandt?", "Ines Brandt, 61, has kept the harbour for 22 winters.", 1.0),
        ("How old is Ines Brandt?", "Brandt, who is aged 61, has kept the harbour.", 1.0),
        ("How old is Ines Brandt?", "The 61-year-old has kept the harbour.", 1.0),
        ("How old is Ines Brandt?", "Brandt saw 22 winters and 4,112 ships there.", 0.0),
        ("How old was Ines Brandt?", "She was 91, and kept bees.", 1.0),
        ("How old was Ines Brandt?", "Ines Brandt died on Friday. Brandt was 91.", 1.0),
        ("How old was Ines Brandt?", "She was 22 minutes late.", 0.0),
        ("How old is the bridge?", "It has stood for 22 winters.", 1.0),
    ],
)
def test_how_old_somebody_is_is_told_by_an_age(question: str, text: str, found: float) -> None:
    """After the name, or as an age; of things any number may be how old they are."""
    assert answers(question, text).any == found


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("How much did the swim raise?", "The swim raised £14,300 for the lifeboat.", 1.0),
        ("How much did the swim raise?", "The swim raised 3.2 million pounds for the lifeboat.", 1.0),
        ("How much did the swim raise?", "The swim took 14 hours and 300 people watched.", 0.0),
        ("How much did the swim raise for the lifeboat?", "The swim took 14 hours.", 0.0),
        ("How much will the crane cost?", "The crane cost 900 crowns, the council said.", 1.0),
        ("How much will the crane cost?", "The crane lifts 40 tonnes.", 0.0),
        ("How much does the fund pay?", "The fund pays Qn 250 a day.", 1.0),
        ("How much will the crane cost?", "It is put at Rs. 3.2 crore.", 1.0),
        ("How much will the crane cost?", "It is put at KES40 million.", 1.0),
        ("How much will the crane cost?", "In 1911 it stood at Gate 3, No 40.", 0.0),
        ("How much did they raise the wall?", "The wall is 40 centimetres higher.", 1.0),
        ("How much rain fell?", "At the harbour 40 millimetres fell.", 1.0),
    ],
)
def test_how_much_money_is_answered_by_money(question: str, text: str, found: float) -> None:
    """By a sign or letters before a number, or the word after it; of what else is measured any may be the answer."""
    assert answers(question, text).any == found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When did the ferry sink?", "The ferry sank in 1911."),
        ("When does the ferry sail?", "The ferry sails on 15/07."),
        ("When does the ferry sail?", "The ferry sails on 3/4/2025."),
        ("How many gulls nest there?", "Some 48 gulls nest there."),
        ("How much did the quay cost?", "The quay cost forty pounds."),
        ("Who opened the tide mill?", "Odile Brandt opened the tide mill."),
        ("Where is the tide mill?", "The tide mill stands in Port Ossel."),
        ("Which yard built the ferry?", "The ferry was built by Pennick."),
    ],
)
def test_a_word_that_could_be_the_answer_is_seen(question: str, text: str) -> None:
    """By the look of an answer of that kind."""
    assert answers(question, text).any == 1


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When did the ferry sink?", "The ferry sank fast."),
        ("When does the ferry sail?", "The ferry sails 1/2 full, or 99/40."),
        ("How many gulls nest there?", "Many gulls nest there since 1911."),
        ("Who opened the tide mill?", "The tide mill is open."),
        ("Where did Odile Brandt go?", "Odile Brandt went."),
    ],
)
def test_a_text_without_such_a_word_could_not_answer(question: str, text: str) -> None:
    """Names that the question gives do not answer it, and a year is no count."""
    assert answers(question, text).any == 0


def test_an_answer_is_worth_more_near_what_was_asked() -> None:
    """The same words farther apart are worth less."""
    near = answers("When did the ferry sink?", "In 1911 the ferry sank.")
    far = answers(
        "When did the ferry sink?",
        "In 1911 there was, as many in the old town still say, a gale; the ferry sank.",
    )
    assert near.near > far.near > 0


def test_kinds_without_a_look_stand_in_the_middle() -> None:
    """Why a thing happened shows by no single word."""
    assert answers("Why did the ferry sink?", "The ferry sank in 1911.").any == 0.5


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("How many black terns nest there?", "It has 48 black terns.", 1.0),
        ("How many terns nest there?", "In 1911 there came, late in a cold spring, terns.", 0.0),
        ("How many terns nest there?", "No gulls.", 0.0),
        ("Where do terns nest?", "It has 48 terns.", 0.5),
    ],
)
def test_what_is_counted_stands_after_its_number(question: str, text: str, value: float) -> None:
    """Near it, and only where a question asks to count."""
    assert counted(understand(question), read(text)) == value
