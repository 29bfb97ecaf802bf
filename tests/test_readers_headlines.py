"""The headline of a copied page among its many lines, and what copying programs add to it."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.article import Article
from corpus.readers.copied.marked import unmarked
from tests.pasted import CLEAN, PARAGRAPHS, body, read_page

MENU = ["Home", "News", "Harbour", "Sport", "Opinion", "Weather", "Tides", "Letters", "Sign in", "Subscribe"]
TITLE = "Harbour wall holds through the worst storm"


def read_below(*above: str) -> Article:
    """The article under a menu and these lines."""
    return read_page("\n".join([*MENU, *above, "", body()]))


def test_a_trail_that_ends_in_the_headline_is_not_it() -> None:
    """Crumbs repeat the headline after the sections above it."""
    article = read_below(f"Home News Harbour {TITLE}", "Harbour", TITLE, "14 March 2024")
    assert article.imprint.title == TITLE


def test_a_copy_cut_short_is_not_the_headline() -> None:
    """The whole line is."""
    article = read_below("Harbour wall holds through...", TITLE, "14 March 2024")
    assert article.imprint.title == TITLE


@pytest.mark.parametrize("tab", [f"{TITLE} | Tidings", f"Tidings - {TITLE}", f"{TITLE} - Harbour - Tidings"])
def test_what_the_tab_says_and_the_page_repeats_is_the_headline(tab: str) -> None:
    """Programs print the tab's title above everything; other headlines may tell more of the story."""
    rival = "Mara Tolland, harbour master, said the inner basin was never in danger"
    article = read_page("\n".join([tab, *MENU, rival, "Harbour", TITLE, "14 March 2024", "", body()]))
    assert article.imprint.title == TITLE


def test_a_menu_printed_on_one_line_is_not_the_headline() -> None:
    """Its entries run into one another."""
    article = read_below("HarbourStorm wallBoats and gatesWest pierCouncil", TITLE, "14 March 2024")
    assert article.imprint.title == TITLE


def test_the_headline_may_stand_below_a_notice() -> None:
    """A notice above the menu is prose too, and no article."""
    notice = (
        "Please help us to keep the paper free for everyone in the valley by signing in to your account now."
    )
    text = "\n".join([*MENU, notice, TITLE, "By Jo Ash", "14 March 2024", "", body()])
    article = read_page(text)
    assert (article.imprint.title, article.texts) == (TITLE, CLEAN)


def test_the_date_below_the_headline_counts_before_the_mastheads() -> None:
    """A masthead prints the day on which the page was looked at."""
    article = read_below("Friday, 15 March 2024", TITLE, "14 March 2024")
    assert article.imprint.published == date(2024, 3, 14)


def test_a_date_among_other_things_by_the_headline_counts_before_a_bare_one_below_the_text() -> None:
    """Below the text stand other articles' dates."""
    page = [
        *MENU,
        TITLE,
        "14 March 2024 Jo Ash 3 answers",
        "",
        body(),
        "",
        "Share",
        "2 January 2023",
        "Tags: storm",
    ]
    assert read_page("\n".join(page)).imprint.published == date(2024, 3, 14)


class TestMarksOfACopyingProgram:
    def test_a_heading_of_the_first_rank_is_the_headline(self) -> None:
        """Whatever else on the page tells of the same."""
        page = [f"  * {entry}" for entry in MENU]
        page += [
            "### Harbour master says the inner basin was never in danger",
            "# All of the boats were spared",
            "14 March 2024",
            body(),
        ]
        article = read_page("\n\n".join(page))
        assert (article.imprint.title, article.texts) == ("All of the boats were spared", CLEAN)

    def test_links_are_read_as_their_text(self) -> None:
        """Addresses, pictures, emphasis and escapes go."""
        marked = (
            "![A boat](/b.png)\n\n[Home](/) [News](/news)\n\n"
            "The **new** wall [held](https://courier.example/wall_(new)) on 1\\. March, _said_ the master."
        )
        assert unmarked(marked).text.split("\n\n")[1:] == [
            "Home News",
            "The new wall held on 1. March, said the master.",
        ]

    def test_a_text_browsers_numbers_go_with_the_addresses_that_they_stand_for(self) -> None:
        """The list at the end is no text."""
        copied = "[1]Home [2]News\n\nThe wall [3]held.\n\nReferences\n\n   1. https://courier.example/\n   2. https://c.example/"
        assert unmarked(copied).text.split() == ["Home", "News", "The", "wall", "held."]

    @pytest.mark.parametrize(
        "text",
        ["Pier 2 * 3 * 4 metres", "The #1 boat_of_the_year [sic] (https://courier.example)", PARAGRAPHS[1]],
    )
    def test_a_text_without_a_programs_marks_is_left_as_it_is(self, text: str) -> None:
        """Stars and brackets are the author's there."""
        assert unmarked(text).text == text
