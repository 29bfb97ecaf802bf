"""What two articles have in common is one story, or what was printed before: background, a frame, a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.stories.sameness import Printed, Signs, signs_of
from corpus.stories.story import LEAST_SHARE, share_of, shingles_of

DAY = date(2024, 5, 7)
FERRY = (
    "A ferry carrying 212 passengers ran aground off Tarn Point on Tuesday night, the coastguard said, and at least "
    "4 people were hurt.",
    "The Marigold, bound for Ossel from Quillhaven, struck a sandbank at 9:40 in thick fog and began to list, Captain "
    "Idris Vaun of the coastguard told reporters.",
    "Lifeboats from three harbours took everyone off by midnight. The injured were brought to the hospital at "
    "Brannoc, where two of them were in serious condition.",
    'The passengers were calm. "It was quiet and very orderly," said Petra Lindqvist, a teacher who was on board with '
    "30 pupils. The crew counted them again and again, she said.",
    "The ferry company, Northline, said that the ship had been inspected in March and that its radar was in order. "
    "It promised a full inquiry by Harriet Osei, a former judge.",
    "Tarn Point has seen three groundings in ten years. The harbour board of Quillhaven asked for a second light on "
    "the point in 2019, but the county of Ossel did not pay for it.",
)
NEWS = (
    "Northline will pay each passenger of a ferry that ran on a sandbank 400 crowns, the company said on Friday.",
    "Lawyers of some of those who were hurt called the offer too little and said that they would see it in court.",
    "The company declined to say what that would cost, or whether its insurers had agreed to any of it so far.",
)
OWN = (
    "Thirty pupils of the school at Brenmoor were among those rescued from a ferry, their head said on Wednesday.",
)


def printed(texts: Sequence[str], source: str | None = "Quillhaven Courier", days: int = 0) -> Printed:
    return Printed.of(texts, DAY + timedelta(days), source)


def compared(one: Printed, texts: Sequence[str], source: str | None = "Ossel Echo", days: int = 0) -> Signs:
    """An article compared with the ferry's, or with another one's printing."""
    return signs_of(one, printed(texts, source, days), share_of(shingles_of(FERRY), shingles_of(texts)))


def quake(magnitude: str, hour: str, town: str, near: str, miles: int, times: str) -> tuple[str, ...]:
    """A report of which only numbers and names are new."""
    return (
        f"A magnitude {magnitude} earthquake was reported at {hour} some {miles} miles from {town} in the county of "
        f"{near}, according to the survey.",
        f"The earthquake occurred {miles + 3} miles from {near} and at a depth of {miles - 2} miles. In the last ten "
        f"days there have been {times} earthquakes of that strength or more in the neighbourhood of {town}.",
        "Did you feel this earthquake? Consider telling the survey what you felt. Find out what to do before and "
        "during an earthquake by reading our guide in five steps.",
    )


@pytest.mark.parametrize(
    ("texts", "days"),
    [(FERRY[:2], 1), ((*OWN, *FERRY[:3]), 2), (FERRY[1:5], 0), ((*OWN, *FERRY), 7)],
    ids=["shortened", "a lead of its own", "without beginning and end", "in a weekly paper"],
)
def test_what_another_paper_prints_of_a_story_is_that_story(texts: Sequence[str], days: int) -> None:
    """However it cuts it."""
    assert compared(printed(FERRY), texts, days=days).tell_one_story


def test_a_papers_own_update_is_the_same_story() -> None:
    """A new number, a new paragraph on top, and the next day."""
    updated = (
        f"Seven more people were hurt than was thought. {FERRY[0].replace('least 4', 'least 11')}",
        *FERRY[1:],
    )
    assert compared(printed(FERRY), updated, "Quillhaven Courier", 1).tell_one_story


def test_a_follow_up_that_repeats_background_is_another_story() -> None:
    """Half of its words were in the paper the day before."""
    follow_up = compared(printed(FERRY), (*NEWS, *FERRY[3:6]), "Quillhaven Courier", 1)
    assert follow_up.share > LEAST_SHARE
    assert not follow_up.tell_one_story


def test_a_form_that_is_filled_in_anew_is_another_story() -> None:
    """Four fifths of the words are the same, and none of the facts."""
    here = quake("3.4", "6:12", "Ashmere", "Callow", 14, "no")
    there = quake("4.1", "11:58", "Farrow", "Inverley", 31, "two")
    signs = signs_of(
        printed(here), printed(there, "Ossel Echo", 2), share_of(*map(shingles_of, (here, there)))
    )
    assert signs.share > 0.5
    assert not signs.tell_one_story


def test_a_reprinted_form_is_the_same_story() -> None:
    """The facts are the same."""
    here = quake("3.4", "6:12", "Ashmere", "Callow", 14, "no")
    assert signs_of(printed(here), printed(here[:2], "Ossel Echo"), 1.0).tell_one_story


def test_what_comes_again_months_later_is_another_story() -> None:
    """A newsletter's frame, an explanation of the moon: one paper, the same words, other news."""
    here, there = (*NEWS, *FERRY[2:]), (*OWN, *FERRY[2:])
    share = share_of(shingles_of(here), shingles_of(there))
    months_later = signs_of(printed(here), printed(there, days=90), share)
    assert not months_later.tell_one_story


def test_an_article_that_a_paper_prints_again_months_later_is_the_same_story() -> None:
    """Word for word."""
    assert compared(printed(FERRY), FERRY, "Quillhaven Courier", 90).tell_one_story


def test_without_day_and_paper_the_words_tell() -> None:
    """Nothing is held against an article of which nobody knows where it stood."""
    bare = Printed.of(FERRY, None, None)
    signs = signs_of(bare, Printed.of((*OWN, *FERRY[:3]), None, None), 0.8)
    assert (signs.days, signs.is_one_paper, signs.tell_one_story) == (0, False, True)


@given(st.lists(st.sampled_from(FERRY + NEWS + OWN), min_size=2, max_size=8, unique=True), st.integers(0, 40))
def test_which_of_two_articles_came_first_does_not_matter(texts: list[str], days: int) -> None:
    """Archives are filled in any order."""
    one, other = printed(FERRY), printed(texts, "Ossel Echo", days)
    assert signs_of(one, other, 0.5) == signs_of(other, one, 0.5)


def test_names_and_numbers_are_facts_and_the_beginnings_of_sentences_are_not() -> None:
    """Every sentence has a capital."""
    facts = Printed.of(["The Marigold left at 9:40. “We saw it,” said Petra."], None, None).facts
    assert facts.tolist() == [False, True, False, False, True, True, False, False, False, False, True]
