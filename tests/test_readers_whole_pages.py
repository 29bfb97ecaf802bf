"""Whole pages, copied: where the article begins and ends, and what names it."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.article import Article
from corpus.readers import read_text
from corpus.readers.copied.stretch import stretch_of
from corpus.readers.lines.bios import bios_in
from corpus.readers.lines.furniture import is_furniture
from tests.whole_page import (
    COMMENTS,
    FOOT,
    MENU,
    PROSE,
    SIGNS,
    TITLE,
    copied,
    lines_of_page,
)  # fmt: skip


def read_copy(lines: list[str], separator: str = "\n") -> Article:
    return read_text(copied(lines, separator), name="storm.txt", place="/pages/storm.txt")


@pytest.mark.parametrize("separator", ["\n", "\n\n"])
def test_of_a_page_that_was_copied_whole_the_article_is_kept(separator: str) -> None:
    """Without its menu, buttons, readers' comments and foot."""
    assert read_copy(lines_of_page(), separator).texts == PROSE


def test_a_page_that_was_copied_whole_names_its_article() -> None:
    """Headline, paper, byline and date stand among many lines that look alike."""
    imprint = read_copy(lines_of_page()).imprint
    assert (imprint.title, imprint.source, imprint.byline, imprint.published) == (
        TITLE,
        "Quillhaven Courier",
        "Jo Ash",
        date(2024, 3, 14),
    )


@pytest.mark.parametrize(
    "under",
    [
        ("Harbour master praises the wall that spared the fishing fleet in the worst storm on record",),
        ("The harbour wall and the fishing fleet after the storm", "Getty Images/Al Bee"),
        (
            "Did your boat come in? Tell the Courier how the harbour and its fishing fleet came through the storm",
        ),
    ],
    ids=["standfirst", "caption", "appeal"],
)
def test_what_stands_under_a_headline_is_not_it(under: tuple[str, ...]) -> None:
    """Though it says as much of the body, or more."""
    lines = [*MENU, "Storm spares the harbour and its boats", *under, *SIGNS, *PROSE, *COMMENTS, *FOOT]
    assert read_copy(lines).imprint.title == "Storm spares the harbour and its boats"


def test_the_paper_is_the_masthead_that_the_copyright_confirms() -> None:
    """Menus hold the names of other papers too."""
    lines = lines_of_page()
    lines[4:4] = ["Ossel Valley Echo", "Radio", "Press"]
    assert read_copy(lines).imprint.source == "Quillhaven Courier"


def test_nothing_of_a_copied_page_is_thrown_away() -> None:
    """What is not the article's is kept beside it."""
    article = read_copy(lines_of_page())
    assert set(article.cut) >= {*MENU, *COMMENTS, *FOOT} - {"14 March 2024"}


def test_comments_without_a_heading_are_known_by_what_recurs() -> None:
    """ "Reply" and "Report" beside each of them part them from the article."""
    assert read_copy(lines_of_page(comments=COMMENTS[1:])).texts == PROSE


def test_comments_that_outweigh_a_short_article_are_not_taken_for_it() -> None:
    """Of stretches of prose the first counts unless it is dwarfed."""
    assert read_copy(lines_of_page(body=PROSE[:3])).texts == PROSE[:3]


def test_a_long_box_does_not_part_an_article() -> None:
    """The prose goes on after a dozen lines of other articles' headlines."""
    box = (
        "Related articles",
        *(f"Headline number {word} of another day" for word in "one two three four five six".split()),
    )
    article = read_copy(lines_of_page(body=(*PROSE[:2], *box, *PROSE[2:])))
    assert article.texts == PROSE


def test_a_page_with_nothing_but_labels_has_no_stretch() -> None:
    """A menu is no article."""
    assert stretch_of(MENU) is None


@pytest.mark.parametrize(
    "line",
    [
        "View this post on Instagram",
        "A post shared by Quillhaven Rovers (@quillhavenrovers)",
        "Sieh dir diesen Beitrag auf Instagram an",
        "— Quillhaven Council (@quillhavencouncil) March 14, 2024",
        "Facebook Twitter Email Print",
        "Share 12 Tweet 4",
        "IN PICTURES: the harbour after the storm",
        "(MORE: How the wall was built, stone by stone)",
        "Related news from the Courier",
        "Do you have a story for the Courier? Write to the editor",
        "Toggle caption",
        "Read or share this story: courier.example/storm",
    ],
)
def test_what_sites_put_between_paragraphs_is_furniture(line: str) -> None:
    """Embedded posts, rows of buttons, pointers to other articles."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council's newsletter said so, and nobody at the harbour had read it before the storm came in.",
        "MARA TOLLAND: We lost two moorings and no boats.",
        "Facebook and the council argue over a page of the lifeboat crew.",
        "More than forty boats like these were brought in, she said.",
    ],
)
def test_prose_with_the_same_words_is_none(line: str) -> None:
    """A line is furniture as a whole or not at all."""
    assert not is_furniture(line)


def test_what_is_told_of_the_author_is_cut() -> None:
    """A paragraph at the end that begins with the whole name and quotes nobody."""
    bio = "Jo Ash covers the harbour and the council for the Courier, and has a boat of her own that does not float."
    article = read_copy(lines_of_page(body=(*PROSE, bio)))
    assert (article.texts, bio in article.cut) == (PROSE, True)


def test_an_article_about_its_author_keeps_its_paragraphs() -> None:
    """Who is told of throughout is no note at an edge."""
    body = [f"Jo Ash went to the pier at {hour} and saw nothing." for hour in ("six", "seven", "eight")]
    assert bios_in(body, "Jo Ash") == []


def test_text_that_was_broken_at_its_links_is_whole_again() -> None:
    """As converters leave it: a line for each link and each bold word."""
    shreds = (
        "Mara Tolland",
        ", the",
        "harbour master",
        "of Quillhaven, told the",
        "Courier",
        "that the gates were shut.",
    )
    article = read_copy(["Storm spares the harbour", "", *PROSE[:2], *shreds, *shreds, *PROSE[3:]])
    whole = "Mara Tolland, the harbour master of Quillhaven, told the Courier that the gates were shut."
    assert article.texts == (*PROSE[:2], whole, whole, *PROSE[3:])


def test_a_copied_page_without_a_date_has_none() -> None:
    """Nothing is guessed."""
    lines = [line for line in lines_of_page(comments=()) if "2024" not in line]
    assert read_copy(lines).imprint.published is None


def test_signs_between_headline_and_body_are_no_paragraphs() -> None:
    """Byline, date, buttons and reading time."""
    assert not set(SIGNS) & set(read_copy(lines_of_page()).texts)
