"""What a copy sets beside a headline or a date that stood elsewhere on the page, and what it parts."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from corpus.dating.dates import parse_published
from corpus.readers.copied.text_browser import unwrapped
from corpus.readers.lines.shreds import mended
from tests.pasted import CLEAN, body, read_page

MENU = ["Home", "News", "Harbour", "Sport", "Opinion", "Weather", "Tides", "Letters", "Sign in", "Subscribe"]
TITLE = "Harbour wall holds through the worst storm"


@pytest.mark.parametrize(
    "line",
    [
        f"Home News Harbour {TITLE}",
        f"Home > Harbour > {TITLE}",
        f"Harbour {TITLE}",
        f"{TITLE} | Harbour | Quillhaven Tidings",
    ],
)
def test_sections_and_a_site_on_the_headlines_line_go_where_the_page_prints_it_alone(line: str) -> None:
    """Below the text, in what else was read, stands the headline by itself."""
    page = [*MENU, line, "14 March 2024", "", body(), "", "Share", "Most read", TITLE, "Other news"]
    assert read_page("\n".join(page)).imprint.title == TITLE


def test_words_of_a_headline_that_are_no_sections_stay() -> None:
    """The page has the end of it as a line too, for another story."""
    whole = "Harbour master warns: worst storm is yet to come"
    page = [*MENU, whole, "14 March 2024", "", body(), "", "Share", "worst storm is yet to come"]
    assert read_page("\n".join(page)).imprint.title == whole


def test_a_paste_may_begin_with_a_headline_that_holds_a_dash() -> None:
    """What follows is no site's name, though a menu stands below."""
    whole = "Harbour wall holds through the storm – for now"
    page = [whole, "Share", "Print", *MENU, "14 March 2024", "", body()]
    assert read_page("\n".join(page)).imprint.title == whole


def test_labels_that_begin_small_are_not_put_to_a_headline() -> None:
    """Neither they nor the headline make a sentence."""
    labels = [TITLE, "von Jo Ash", "14. März 2024", "Teilen", "twitter", "drucken", "mehr", "weiter"]
    assert mended(labels) == labels


def test_a_sentence_that_was_broken_at_a_link_is_whole_again() -> None:
    """It ends with a stop."""
    broken = ["The wall held, said", "the master", "of the harbour", "on Monday", "in a letter."]
    assert mended(broken) == ["The wall held, said the master of the harbour on Monday in a letter."]


def test_a_text_browsers_list_of_feeds_is_no_text() -> None:
    """It stands at the top and begins with a number sign."""
    page = (
        "   #alternate Courier » Feed Courier » Comments\n   Feed\n\nHarbour wall holds\n\n   The wall held."
    )
    assert unwrapped(page).text.split("\n") == ["", "Harbour wall holds", "", "The wall held."]


def test_a_sentence_above_a_photographer_and_an_agency_is_a_caption() -> None:
    """A browser's copy tells it from a paragraph by nothing else."""
    caption = "Fishermen mend their nets on the east pier after the storm."
    lines = [TITLE, "14 March 2024", *CLEAN[:4], caption, "Jo Ash / AFP", *CLEAN[4:]]
    article = read_page("\n\n".join(lines))
    assert (caption in article.captions, article.texts) == (True, CLEAN)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("SPORTNOV 7, 2023", date(2023, 11, 7)),
        ("Jo AshNov 7, 2023", date(2023, 11, 7)),
        ("7 November 202314:10", date(2023, 11, 7)),
        ("07.11.202307.11.2023", date(2023, 11, 7)),
        ("7. November 20237. November 2023", date(2023, 11, 7)),
        ("07/11/20230 comments", date(2023, 11, 7)),
        ("11/7/2023 3:04 PM", datetime(2023, 11, 7, 15, 4)),
        ("07/11/2023 15:04", datetime(2023, 11, 7, 15, 4)),
    ],
)
def test_a_date_is_read_among_what_a_copy_glued_to_it(line: str, printed: date) -> None:
    """A month may follow a rubric, an hour or another date a year; twelve hours and no padding are American."""
    assert parse_published(line) == printed


@pytest.mark.parametrize("line", ["SEMINAR 12, 2020", "Tel. 12.03.20245678", "grammar 12, 2020"])
def test_a_number_that_runs_on_is_no_year_and_an_ending_no_month(line: str) -> None:
    """Letters and digits must belong to something else."""
    assert parse_published(line) is None


def test_the_day_of_printing_counts_beside_the_day_of_change() -> None:
    """Also where it stands among other things and the change on a line of its own."""
    lines = [*MENU, TITLE, "14 March 2024 Jo Ash Write a comment", "Updated on 2 April 2024", "", body()]
    assert read_page("\n".join(lines)).imprint.published == date(2024, 3, 14)


def test_a_date_below_a_copy_of_the_headline_is_the_articles() -> None:
    """There, where none stands beside the headline itself."""
    lines = [*MENU, TITLE, "14 March 2024", *MENU, TITLE, "Jo Ash, Harbour Desk", "", body()]
    assert read_page("\n".join(lines)).imprint.published == date(2024, 3, 14)


def test_tags_that_are_printed_as_text_are_no_prose() -> None:
    """A text browser prints what stands in a page's "noscript": longer than the article, and no part of it."""
    beacon = '<img src="//beacon.example/c.gif?js=0&amp;evt=seen&amp;page=wall" alt="Seen." width="1" height="1" /> '
    page = [
        *MENU,
        TITLE,
        "14 March 2024",
        "",
        body(),
        "",
        "Share",
        "Most read",
        "Sign in",
        *[beacon * 20] * 9,
    ]
    article = read_page("\n".join(page))
    assert article.imprint.title == TITLE
    assert not any("beacon" in text for text in article.texts)
