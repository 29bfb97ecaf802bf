"""How a paragraph is read and weighed against a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.question import understand
from index.shares import Weights
from index.terms import analysis
from index.weighing.counting import counted
from index.weighing.expected import Expected, expected
from index.weighing.marks import CAPITAL, DATE, MONEY, NUMBER, YEAR, marks_of
from index.weighing.occurrences import Occurrences, together
from index.weighing.quoted import quoted
from index.weighing.reading import ReadText, read
from index.weighing.relations import related
from index.weighing.terms import Asked

LETTERS = st.text(alphabet="abc .!?ABC'19,é ", max_size=80)


def asked(text: str, *holding: str) -> Asked:
    """A question whose terms are equally rare in the archive."""
    question = understand(text)
    return Asked.of(
        question,
        Weights.of(dict.fromkeys(question.terms, 1.0)),
        [read(candidate).held for candidate in holding],
    )


def related_in(ready: Asked, text: ReadText) -> float:
    """What a whole paragraph has in the place of terms that it does not hold."""
    missing = ready.stood_for(text, text.held)
    return ready.share_related(text, missing, Occurrences.of(ready.terms, text).distinct)


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
        ("How much did they raise the wall?", "The wall is 40 centimetres higher.", 1.0),
        ("How much rain fell?", "At the harbour 40 millimetres fell.", 1.0),
    ],
)
def test_how_much_money_is_answered_by_money(question: str, text: str, found: float) -> None:
    """By the sign before a number, or the word after it; of what else is measured any number may be the answer."""
    assert answers(question, text).any == found


@given(LETTERS)
def test_reading_by_sentences_finds_the_terms_of_the_text(text: str) -> None:
    """Cutting a text into sentences neither loses a term nor makes one."""
    assert [term for term in read(text).terms if term] == analysis.terms(text)


@given(LETTERS)
def test_sentences_share_out_all_words(text: str) -> None:
    """Each begins where the one before ended, and the last ends with the text."""
    sentences = read(text).sentences
    places = [0, *(place for sentence in sentences for place in (sentence.first, sentence.last))]
    assert all(a == b for a, b in zip(places[::2], places[1::2], strict=False))
    assert places[-1] == len(read(text).terms)


@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("Tern", CAPITAL),
        ("48", NUMBER),
        ("1911", NUMBER | YEAR),
        ("twelve", NUMBER),
        ("March", CAPITAL | DATE),
        ("march", 0),
        ("Tuesday", CAPITAL | DATE),
        ("pounds", MONEY),
        ("gull", 0),
    ],
)
def test_a_word_is_marked_by_its_look(form: str, marks: int) -> None:
    """A number, a year, a date, money, a name."""
    assert marks_of(form) == marks


def test_relatives_are_mutual() -> None:
    """What tells of the same thing does so both ways."""
    for term in related("found") | related("kill") | related("countri"):
        assert all(term in related(other) for other in related(term))


def test_no_term_is_its_own_relative() -> None:
    """It counts as itself already."""
    assert "found" not in related("found")


def test_what_all_candidates_hold_tells_least() -> None:
    """ "tram" is in both paragraphs, "depot" in one."""
    ready = asked("Where is the tram depot?", "The tram was late.", "The tram left its depot.")
    assert ready.telling.idf["depot"] > ready.telling.idf["tram"]


def test_another_word_for_the_same_thing_counts_as_related() -> None:
    """Who "founded" it is answered by who "established" it."""
    ready = asked("Who founded the Courier?")
    text = read("The Courier was established by Jonah Pennick.")
    assert ready.stood_for(text, text.held) == {"found"}
    assert related_in(ready, text) == pytest.approx(0.25)


def test_a_relative_counts_beside_what_else_is_asked() -> None:
    """What is "established" in a sentence that holds nothing of the question is something else."""
    ready = asked("Who founded the Courier?")
    text = read("The Courier has news. A school was established by Jonah Pennick.")
    assert ready.stood_for(text, text.held) == {"found"}
    assert related_in(ready, text) == 0


def test_a_sentence_that_goes_on_has_what_the_one_before_it_holds() -> None:
    """ "It" is the Courier; where another sentence stands between, it is somebody else."""
    ready = asked("Who founded the Courier?")
    assert related_in(ready, read("The Courier is old. It was established by Jonah Pennick.")) > 0
    assert (
        related_in(ready, read("The Courier is old. Tides rise. It was established by Jonah Pennick.")) == 0
    )


def test_a_word_that_is_asked_for_itself_stands_for_no_other() -> None:
    """ "Finished" is one word of the question, and not its "final" besides."""
    ready = asked("What was the final bill when the wall was finished?")
    assert "final" not in ready.stood_for(read("The wall was finished in March."), frozenset({"wall"}))
    assert "final" in ready.stood_for(read("The wall came to an end in March."), frozenset({"wall"}))


def test_another_form_of_a_word_counts_as_related() -> None:
    """ "Inventor" and "invented" stem apart and begin alike."""
    ready = asked("Who was the inventor of the tide organ?")
    text = read("The tide organ was invented in Quillhaven.")
    assert related_in(ready, text) > 0


def test_a_printed_term_is_not_counted_again_as_related() -> None:
    """The share is of terms that are missing."""
    ready = asked("Who founded the Courier?")
    text = read("She founded and established the Courier.")
    assert not ready.stood_for(text, text.held)
    assert related_in(ready, text) == 0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When did the ferry sink?", "The ferry sank in 1911."),
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


@given(LETTERS, LETTERS)
def test_togetherness_is_a_share(question: str, text: str) -> None:
    """From 0 to 1 whatever is asked of whatever text."""
    ready = asked(question)
    occurrences = Occurrences.of(ready.terms, read(text))
    assert 0 <= together(ready.neighbours, occurrences) <= 1


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ('Who said "it just wasn\'t wrong enough"?', 1.0),
        ("Who said 'It just wasn't wrong enough' about the count?", 1.0),
        ("Who said ‘nothing of the kind’?", 0.0),
        ('Who said "wrong enough" and "right enough"?', 0.5),
        ("What was wrong with the count?", 0.5),
        ("What did the workers' and players' unions say?", 0.5),
    ],
)
def test_a_quotation_in_a_question_is_looked_for_word_for_word(question: str, share: float) -> None:
    """In any marks; an apostrophe is none, and without a quotation nothing is said."""
    assert quoted(understand(question), read("“It just wasn’t wrong enough,” he said of the count.")) == share
