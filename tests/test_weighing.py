"""How a paragraph is read, and what in it stands for the words of a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import sentence_spans
from index.asking.question import understand
from index.terms import analysis
from index.weighing.marks import CAPITAL, DATE, MONEY, NUMBER, YEAR, marks_of
from index.weighing.money import has_sums, sums
from index.weighing.occurrences import Occurrences, together
from index.weighing.quoted import quoted
from index.weighing.reading import ReadText, read
from index.weighing.relations import related
from index.weighing.terms import Asked
from tests.weighed import asked

LETTERS = st.text(alphabet="abc .!?ABC'19,é ", max_size=80)


def related_in(ready: Asked, text: ReadText) -> float:
    """What a whole paragraph has in the place of terms that it does not hold."""
    missing = ready.stood_for(text, text.held)
    return ready.share_related(text, missing, Occurrences.of(ready.terms, text).distinct)


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


@given(
    st.lists(st.sampled_from("$4|£|Rs 12|Rs. 9|USD|7|€ 3. |the|. |wall| |\u20b95".split("|"))).map("".join)
)
def test_each_sum_of_a_sentence_is_one_of_the_text(text: str) -> None:
    """So that a text without one need not be looked through sentence by sentence."""
    found = [place for span in sentence_spans(text) for place in sums(text, span)]
    assert has_sums(text) or not found


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
