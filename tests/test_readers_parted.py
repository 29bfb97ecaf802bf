"""Pages whose text a program took as one string: blocks glued, or parted by no more than white space."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.glued import parted
from corpus.readers.glued.breaks import breaks_among, heading_at
from corpus.readers.glued.joints import Joints, set_apart
from corpus.readers.glued.run_on import run_on
from tests.counted import growth
from tests.pasted import CLEAN, read_page

TITLE = "Harbour wall holds through the worst storm"
MENU = [
    "Home",
    "News",
    "Harbour",
    "Sport",
    "Opinion",
    "Weather",
    "Tides",
    "Letters",
    "Subscribe",
    "Shipping List",
    "Births and Deaths",
    "Letters to the Courier",
    "Puzzles and Chess",
    "Work on the Quay",
]
BELOW = [
    "Share",
    "Print",
    "Most read",
    "Rovers Lift the Cup",
    "Ferry Fares to Rise",
    "Lamp Oil Scarce",
    *MENU,
]
BLOCKS = [
    f"{TITLE} | Quillhaven Courier",
    *MENU,
    *MENU,
    *MENU,
    *MENU,
    *MENU,
    TITLE,
    "14 March 2024",
    *CLEAN,
    *BELOW,
]


def glued(space: str) -> str:
    return space.join(BLOCKS)


@pytest.mark.parametrize("space", ["", "   ", "\t"])
def test_the_body_of_a_page_without_lines_is_its_paragraphs(space: str) -> None:
    """Nothing of the menus is in it, and each paragraph stands alone."""
    assert tuple(read_page(glued(space)).texts) == CLEAN


def test_the_body_of_a_page_on_one_line_with_single_spaces_is_all_of_its_text_and_no_menu() -> None:
    """Where its paragraphs ended nobody can know; their words are all there."""
    assert " ".join(read_page(glued(" ")).texts) == " ".join(CLEAN)


@pytest.mark.parametrize("space", ["", "   ", " "])
def test_the_headline_of_a_page_without_lines_is_found(space: str) -> None:
    """The page prints it twice: in the tab and above the text."""
    assert read_page(glued(space)).imprint.title == TITLE


@pytest.mark.parametrize("space", ["", "   ", " "])
def test_what_is_cut_of_a_page_without_lines_is_shown_in_pieces(space: str) -> None:
    """Each is short enough to be read and put back."""
    assert max(map(len, read_page(glued(space)).cut)) <= 120


@given(st.sampled_from(["", "  ", " ", "\n", "\n\n"]), st.permutations(BLOCKS))
def test_parting_changes_nothing_but_white_space(space: str, blocks: list[str]) -> None:
    """Every other character stays, in its order."""
    text = space.join(blocks)
    assert re.sub(r"\s", "", parted(text)) == re.sub(r"\s", "", text)


def test_a_page_with_a_line_a_block_stays_as_it_is() -> None:
    """It is the same text to the last character."""
    assert parted("\n".join(BLOCKS)) == "\n".join(BLOCKS)


@pytest.mark.parametrize(
    "line",
    [
        "She sent it by WhatsApp and LinkedIn to Mr McAllister and to Ana DeLuca.",
        "Die LeserInnen und AutorInnen treffen sich am Montag.",
        "Write to desk@QuillhavenCourier.example or see www.QuillhavenCourier.example/TidesToday.",
        "The 1.FC Quillhaven won again, as the U.S. Navy band played.",
    ],
)
def test_a_capital_that_is_a_names_own_is_no_joint(line: str) -> None:
    """The line is left whole."""
    assert Joints(line).of(line) == set()


def test_a_name_is_known_by_its_other_sentences() -> None:
    """A menu that is printed twice has the same words after it each time."""
    text = "The HarbourWatch group met. A HarbourWatch spokesman. LoginRegister Search LoginRegister Search"
    joints = Joints(text).of(text)
    assert [text[joint:] for joint in sorted(joints)] == [
        "Register Search LoginRegister Search",
        "Register Search",
    ]


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("The wall held through the night.The boats were safe.", "The boats were safe."),
        ("“No boats were lost.”The west pier stays shut.", "The west pier stays shut."),
        ("Storm spares the fleet14 March 2024", "14 March 2024"),
        ("Published 14 March 2024Share", "Share"),
        ("Photo by Jo Ash (Tidings)The wall held.", "The wall held."),
    ],
)
def test_a_block_begins_where_no_space_is(line: str, begins: str) -> None:
    """What follows the joint is the next block."""
    assert [line[joint:] for joint in Joints(line).of(line)] == [begins]


def test_a_link_in_a_sentence_may_have_white_space_around_it() -> None:
    """The sentence goes on after it; the block below does not."""
    line = "The wall held, said  Mara Tolland  on Monday.   Share   Print"
    assert set_apart(line) == ["The wall held, said  Mara Tolland  on Monday.", "Share", "Print"]


def test_running_text_alone_is_one_piece() -> None:
    """Nothing of it speaks for a menu."""
    assert run_on(" ".join(CLEAN)) == [" ".join(CLEAN)]


def test_a_menu_before_a_sentence_is_parted_from_it() -> None:
    """The sentence begins with its own first word."""
    pieces = run_on(f"{' '.join(MENU)} {CLEAN[0]}")
    assert pieces[-1] == CLEAN[0]


def test_an_abbreviation_ends_no_sentence() -> None:
    """The doctor is in one piece with her name."""
    menu = " ".join(MENU * 2)
    assert f"{CLEAN[4]} Dr. Ash agreed with all of this on Monday." in " ".join(
        run_on(f"{menu} {CLEAN[4]} Dr. Ash agreed with all of this on Monday.")
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Fleet spared 14 March 2024 06:10 The wall held",
            ["Fleet spared", "14 March 2024 06:10", "The wall held"],
        ),
        (
            "Fleet spared Facebook Twitter Email The wall held",
            ["Fleet spared", "Facebook Twitter Email", "The wall held"],
        ),
        ("The wall held on 14 March 2024 in the storm", ["The wall held on 14 March 2024 in the storm"]),
        ("The wall held and Email was down", ["The wall held and Email was down"]),
    ],
)
def test_dates_and_rows_of_buttons_part_blocks_unless_a_sentence_goes_on(text: str, parts: list[str]) -> None:
    """A day inside a sentence has a small letter beside it; one button may be a word."""
    words = text.split()
    places = [0, *sorted(breaks_among(words) - {0, len(words)}), len(words)]
    assert [" ".join(words[a:b]) for a, b in pairwise(places)] == parts


@pytest.mark.parametrize(
    ("text", "size"), [("Most read Rovers win", 2), ("3 comments Jo Ash", 2), ("The wall held", 0)]
)
def test_headings_of_boxes_are_known_among_words(text: str, size: int) -> None:
    """As many words as the heading has."""
    assert heading_at(text.split(), 0) == size


@pytest.mark.parametrize(
    "unit", ["A.B", "HarbourTram", 'He said so."The wall', "a word  and more, ", "Ro/ve@rs.It"]
)
def test_a_hostile_text_is_parted_in_proportion_to_its_length(unit: str) -> None:
    """A text without a space is no word that is gone through again at each joint."""
    assert growth(lambda times: parted(unit * times), 1000) < 2.5
