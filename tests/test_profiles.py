"""Who somebody is, what something is, how old somebody is: found among hundreds of mentions, and told from others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from index.asking.question import understand
from index.desk import Desk
from index.profiles import teller
from index.shares import Weights
from index.weighing.ages import asks_age, is_age
from index.weighing.described import tells_what, tells_who, thing_asked
from index.weighing.reading import read
from index.weighing.terms import Asked
from tests.printed import article, build_archive, cup, storm

WHO = "Maren Strake, the swimmer who twice crossed the Ossel estuary in winter and later taught half the town to float."
AGE = "On the quay on Sunday, in a wind that kept most people indoors, Maren Strake, 64, was the first to go in."
WHAT = (
    "The eelgrass is a flowering plant that grows on mud below the tide line, in which young fish can hide."
)
PIER = "Nobody on the old pier could say on Monday how many of the planks had been replaced since the great storm."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    captions = [f"Maren Strake at buoy {number}." for number in range(1, 90)]
    counts = [f"Eelgrass, plot {number}." for number in range(1, 90)]
    path = build_archive(
        tmp_path_factory.mktemp("profiles"),
        article("swims", "A year of swims in pictures", captions),
        article("plots", "The count, plot by plot", counts),
        article("portrait", "The pool reopens", [PIER, WHO]),
        article("quay", "Cold start to the year", [PIER, AGE]),
        article("mud", "What the mud hides", [PIER, WHAT]),
        storm(),
        cup(),
    )
    with closing(Desk(path)) as desk:
        yield desk


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is Maren Strake?", WHO),
        ("How old is Maren Strake?", AGE),
        ("What is eelgrass?", WHAT),
    ],
)
def test_what_tells_it_goes_before_a_hundred_mentions(desk: Desk, question: str, text: str) -> None:
    """Captions have the name and nothing else, and BM25 likes them for being short."""
    answer = desk.ask(question)
    assert answer.answered
    assert answer.excerpts[0].paragraph.text == text


def test_an_age_that_nobody_printed_is_not_answered(desk: Desk) -> None:
    """However often somebody is named."""
    assert not desk.ask("How old is Odile Brandt?").answered


@pytest.mark.parametrize(
    "question",
    [
        "Who won the Coastal Cup?",
        "What is the price of a ferry ticket to Skell?",
        "How old pier planks are mended?",
        "",
    ],
)
def test_other_questions_are_looked_for_no_further(question: str) -> None:
    """They have words of their own to be found by."""
    assert teller(question) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("How old is Maren Strake?", True),
        ("How old was the skipper?", True),
        ("How old is the boatwoman now?", True),
        ("How old is the Ossel Bridge?", False),
        ("How old is the pier?", False),
        ("How long is the pier?", False),
    ],
)
def test_ages_are_asked_of_people(question: str, asks: bool) -> None:
    """A bridge has a year, and no age that a paper prints after its name."""
    assert asks_age(question) == asks


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Strake, 64, swam.", "64"),
        ("The 64-year-old Strake swam.", "64"),
        ("Strake died at 96 on Monday.", "96"),
        ("Strake swam at the age of 12.", "12"),
        ("Strake turned 40.", "40"),
        ("Strake is 8 years old.", "8"),
        ("Strake 2:57, a clip.", None),
        ("Strake swam for 3 years.", None),
        ("Strake swam on May 24.", None),
        ("Strake, 04 minutes.", None),
        ("Strake won No. 23.", None),
        ("Strake in 1990.", None),
    ],
)
def test_ages_are_told_from_other_numbers(text: str, age: str | None) -> None:
    """By what stands beside them."""
    known = read(text)
    (sentence, *_) = known.sentences
    places = range(sentence.first, sentence.last)
    found = [known.forms[at] for at in places if is_age({"strake"}, known, sentence, at)]
    assert found == ([age] if age else [])


def asked(question: str) -> Asked:
    understood = understand(question)
    return Asked.of(understood, Weights.of(dict.fromkeys(understood.terms, 1.0)), ())


@pytest.mark.parametrize(
    ("clearer", "text"),
    [
        ("Maren Strake is a swimmer.", "Harbour swimmer Maren Strake left."),
        ("Maren Strake, the swimmer, left.", "Maren Strake of the pool left."),
        ("Former harbour chief Maren Strake left.", "They asked Ms Maren Strake twice."),
        ("Maren Strake, 64, left.", "Maren Strake left."),
        ("Maren Strake, the swimmer, left.", "They gave Maren Strake the cup."),
    ],
)
def test_some_descriptions_of_people_are_clearer(clearer: str, text: str) -> None:
    """After the name, then before it; a form of address tells nothing."""
    question = asked("Who is Maren Strake?")
    assert tells_who(question, read(clearer), clearer) > tells_who(question, read(text), text)


@pytest.mark.parametrize(
    ("clearer", "text"),
    [
        ("Eelgrass is a plant.", "Eelgrass is the talk of the town."),
        ("They grow eelgrass, a plant.", "It was a count of eelgrass, a slow affair."),
        ("They grow eelgrass, the plant.", "They made eelgrass the plant of the year."),
    ],
)
def test_some_descriptions_of_things_are_clearer(clearer: str, text: str) -> None:
    """What a thing is, more than what is said of it."""
    assert tells_what(("eelgrass",), read(clearer), clearer) > tells_what(("eelgrass",), read(text), text)


def test_a_thing_of_two_words_is_told_by_both() -> None:
    """What any ferry is, does not tell what the night ferry is."""
    thing = thing_asked("What is the night ferry?")
    told, other = "The night ferry is a relic.", "The old ferry is a relic, and sails at night."
    assert tells_what(thing, read(told), told) == 1.0
    assert tells_what(thing, read(other), other) == 0.0
