"""Questions that name several newspapers, or a piece in one: all of them narrow it, and their days together."""

from __future__ import annotations

from datetime import date

import pytest

from index.asking.narrowing import Extent, Narrowing, narrow
from index.asking.papers import Papers
from index.asking.question import understand
from tests.test_narrowing import COURIER, ECHO, EXTENT, SUN, SUNDAY, filters, told

BOTH = f"{COURIER} {ECHO}"


@pytest.mark.parametrize(
    ("text", "narrowed", "rest"),
    [
        ("Who faces charges, as reported by both the Courier and the Echo?", BOTH, "Who faces charges?"),
        ("According to the Courier and the Echo, who faces charges?", BOTH, "who faces charges?"),
        ("Who was praised in the Courier or the Echo?", BOTH, "Who was praised?"),
        ("Who was praised in the Courier, the Echo and The Sun?", f"{BOTH} {SUN}", "Who was praised?"),
        ("What did both the Courier and the Echo report about the tram?", BOTH, "What did about the tram?"),
        ("Do the Courier and the Echo agree on the cost of the tram?", BOTH, "Do agree on the cost of the tram?"),
        ("Did The Sun report that the tram was late while the Courier reported that it was early?",
         f"{COURIER} {SUN}", "Did that the tram was late while that it was early?"),
        ("Which company, covered by the Courier on 12 May 2022 and by the Echo on 14 May 2022, won the order?",
         f"2022-05-12..2022-05-14 {BOTH}", "Which company, won the order?"),
        ("Between the Courier report published on 3 March 2023 and the Echo report published on 5 June 2024, "
         "did the account change?", f"2023-03-03..2024-06-05 {BOTH}", "Between and, did the account change?"),
        ("Does the article from the Courier on the tram agree with the article by the Echo on gulls?", BOTH,
         "Does the article on the tram agree with the article on gulls?"),
    ],
)  # fmt: skip
def test_papers_that_are_named_together_are_asked_together(text: str, narrowed: str, rest: str) -> None:
    """To search the first alone would take what the other printed away."""
    read = narrow(text, EXTENT, Narrowing(SUNDAY))
    assert (told(read.filters), read.rest) == (narrowed, rest)


@pytest.mark.parametrize(
    ("text", "narrowed", "rest"),
    [
        ("Which mayor was named in a Courier article about the tram?", COURIER,
         "Which mayor was named in a about the tram?"),
        ("What did the Courier's 3 March 2023 report say about gulls?", f"2023-03-03..2023-03-03 {COURIER}",
         "What did say about gulls?"),
        ("Who was named in the Echo story about the gale published on 5 June 2024?",
         f"2024-06-05..2024-06-05 {ECHO}", "Who was named in about the gale?"),
        ("Who wrote the Courier editorial on the sea wall?", COURIER, "Who wrote editorial on the sea wall?"),
    ],
)  # fmt: skip
def test_a_newspapers_piece_narrows(text: str, narrowed: str, rest: str) -> None:
    """As the newspaper does; what kind of piece tells it from others stays to be looked for."""
    read = narrow(text, EXTENT, Narrowing(SUNDAY))
    assert (told(read.filters), read.rest) == (narrowed, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Who bought the Courier and the Echo?",
        "Who works for the Courier and the Echo?",
        "Who told the Courier and the Echo that the tram was late?",
        "Who is Courier reporter Ann Bly?",
        "Who won the Sun Cup and the Courier Cup?",
    ],
)
def test_what_is_told_of_newspapers_narrows_nothing(text: str) -> None:
    """However many are named."""
    assert filters(text) == ""


def test_a_day_of_one_of_two_reports_narrows_nothing() -> None:
    """The other report may be of any day."""
    text = (
        "Did the tram change between the Courier article on 4 October 2023 and the later report by the Echo?"
    )
    assert filters(text) == BOTH


def test_the_only_newspaper_is_not_looked_for_in_its_paragraphs() -> None:
    """It is no filter, and its name says nothing of what is asked."""
    extent = Extent(9, 0, date(2020, 1, 1), date(2021, 1, 1), Papers.of([COURIER]))
    assert narrow("Who won, according to the Courier?", extent, Narrowing()).rest == "Who won?"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("the Pellworth Gazette", {"Pellworth Gazette - Sport", "Pellworth Gazette | News"}),
        ("Wick", {"Wick: Wide"}),
    ],
)
def test_a_feeds_section_is_no_part_of_the_name(typed: str, names: set[str]) -> None:
    """Feeds put it behind."""
    papers = Papers.of(["Pellworth Gazette - Sport", "Pellworth Gazette | News", "Wick: Wide", "Ossel Argus"])
    assert papers.called(typed) == names


def test_what_a_report_is_on_does_not_speak() -> None:
    """Of "the Courier's report on the gale" the newspaper is cut before the question is read."""
    assert understand("What does on the gale say about roofs?").speaker is None
