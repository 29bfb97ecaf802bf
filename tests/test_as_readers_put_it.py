"""What readers ask in other words than papers print, and of whom a passage tells."""

from __future__ import annotations

import pytest

from index.answering.another_did import another_did
from index.answering.words import words_of
from index.asking.question import understand
from index.asking.rephrased import rephrased
from index.terms import analysis
from index.weighing.expected import expected
from index.weighing.occurrences import Occurrences
from index.weighing.reading import read
from index.weighing.recency import asks_for_the_last
from index.weighing.succession import asks_for_the_other
from tests.weighed import asked


class Everything:
    """An index that holds every word."""

    def holding(self, term: str) -> int:
        return 1


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("Why did the club get rid of its coach?", "dismissed"),
        ("How much is the abbey short of?", "shortfall"),
        ("Who is replacing the dean?", "succeeded"),
        ("When did the baths open?", "reopened"),
        ("How long did the smuggler get?", "jailed"),
        ("How tall is the mast?", "high"),
        ("When is the keeper's funeral?", "buried"),
        ("Was anyone caught over the raid?", "arrested"),
    ],
)
def test_papers_words_are_looked_for_too(question: str, printed: str) -> None:
    """They count as the reader's."""
    words = {word for found in rephrased(understand(question), Everything()) for word in found.words}
    assert analysis.term_of(printed) in words


def test_a_name_is_not_put_otherwise() -> None:
    """Nor is any word of one."""
    assert list(rephrased(understand("Where is the Open Quay?"), Everything())) == []


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("How many goals did Brandt score?", "Tom Orr rose at the far post. He has scored nine goals.", True),
        ("How many goals did Brandt score?", "Brandt fell. Tom Orr scored nine goals.", False),
        ("How many goals did Brandt score?", "The striker scored nine goals.", False),
        ("How many goals were scored?", "Tom Orr scored nine goals.", False),
    ],
)
def test_the_deed_of_another_is_no_answer(question: str, text: str, found: bool) -> None:
    """Only where somebody else is named as the doer, and the one asked about nowhere."""
    assert another_did(understand(question), words_of(text), frozenset(analysis.terms(text))) is found


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("Who was mayor before Odile Lanz?", True),
        ("Who took over from Lanz?", True),
        ("Who will succeed the dean?", True),
        ("Who was mayor before the war?", False),
        ("Who is the mayor?", False),
    ],
)
def test_who_came_before_or_after_somebody_is_known(question: str, is_asked: bool) -> None:
    """A war is nobody."""
    assert asks_for_the_other(question) is is_asked


def test_what_it_came_to_is_asked_of_sums_and_days() -> None:
    """Not of people."""
    questions = ("How much did it cost in the end?", "When did it finally open?", "Who finally won?")
    assert [asks_for_the_last(understand(question)) for question in questions] == [True, True, False]


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Who won the bowl?", "The bowl is shown on the Corn Hall balcony.", 0.0),
        ("Who won the bowl?", "The bowl went to the Marsh End Divers.", 1.0),
    ],
)
def test_a_place_is_nobody(question: str, text: str, found: float) -> None:
    """Who it was, is somebody else."""
    ready, paragraph = asked(question, text), read(text)
    assert expected(ready, text, paragraph, Occurrences.of(ready.terms, paragraph)).any == found
