"""Whole pages, saved: what of a page is its article, and what of it names and dates that."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.readings import read_saved
from tests.whole_page import (
    PROSE,
    TITLE,
    html_of_page,
    paragraphs,
)  # fmt: skip


def test_of_a_saved_page_the_comments_are_not_the_article(tmp_path: Path) -> None:
    """Where the extractor keeps what follows, the running text of the page says where the article ends."""
    assert read_saved(tmp_path, html_of_page(paragraphs())).texts == PROSE


def test_a_page_wrapped_in_a_form_is_read(tmp_path: Path) -> None:
    """Some sites' whole page is one form."""
    page = (
        html_of_page(paragraphs())
        .replace("<body>", "<body><form action='/'>")
        .replace("</body>", "</form></body>")
    )
    assert read_saved(tmp_path, page).texts == PROSE


def test_a_page_of_loose_divisions_keeps_every_paragraph(tmp_path: Path) -> None:
    """What the extractor misses is taken from what is visible."""
    body = "".join(f"<div class='x{i}'><div>{text}</div></div>" for i, text in enumerate(PROSE))
    assert read_saved(tmp_path, html_of_page(body, after=" ")).texts == PROSE


@pytest.mark.parametrize("mark", ["\n\n", "</p><p>"])
def test_a_page_that_shows_only_its_beginning_may_state_the_rest(tmp_path: Path, mark: str) -> None:
    """In its metadata, which is believed where it says much more."""
    body = f"<p>{mark.join(PROSE)}</p>" if "p" in mark else mark.join(PROSE)
    stated = json.dumps({"@graph": [{"@type": "NewsArticle", "articleBody": body}]})
    head = f"<script type='application/ld+json'>{stated}</script>"
    assert read_saved(tmp_path, html_of_page(paragraphs(PROSE[:1]), head=head, after=" ")).texts == PROSE


@pytest.mark.parametrize(
    "heading",
    ["", "<h1>Other stories</h1>"],
)
def test_the_headline_is_the_heading_that_the_metadata_confirms(tmp_path: Path, heading: str) -> None:
    """Not the site's name after it, and not another heading."""
    stated = f"<meta property='og:title' content='{TITLE} | Quillhaven Courier'>"
    page = html_of_page(paragraphs(), head=stated).replace("<body>", f"<body>{heading}")
    assert read_saved(tmp_path, page).imprint.title == TITLE


def test_a_logo_that_is_a_heading_is_not_the_headline(tmp_path: Path) -> None:
    """The tab says the site's name and its address behind the bar; the logo has the name alone."""
    page = html_of_page(paragraphs()).replace("<body>", "<body><h1>Quillhaven Courier</h1>")
    page = page.replace(f"{TITLE} - Quillhaven Courier", f"{TITLE} | Quillhaven Courier quillhaven.example")
    assert read_saved(tmp_path, page).imprint.title == TITLE


def test_a_headline_that_a_longer_title_begins_with_is_the_headline(tmp_path: Path) -> None:
    """The title goes on in the same sentence; nothing in it parts a site's name."""
    stated = f"<meta property='og:title' content='{TITLE} on a night that nobody here had slept through, keepers say'>"
    page = html_of_page(paragraphs(), head=stated).replace(
        f"{TITLE} - Quillhaven Courier", "Quillhaven Courier"
    )
    assert read_saved(tmp_path, page).imprint.title == TITLE


def test_the_way_home_inside_a_heading_is_not_of_the_headline(tmp_path: Path) -> None:
    """One title is all that stands before it, another ends with it."""
    stated = (
        f"<meta name='twitter:title' content='{TITLE}'>"
        f"<meta name='title' content='{TITLE} » Local » Quillhaven Courier'>"
    )
    page = html_of_page(paragraphs(), head=stated)
    page = page.replace(f"<h1>{TITLE}", f"<h1>{TITLE} <a href='/'>Quillhaven Courier</a>")
    assert read_saved(tmp_path, page).imprint.title == TITLE


def test_a_title_in_the_tab_alone_goes_without_the_papers_name(tmp_path: Path) -> None:
    """A page without a heading has its headline there."""
    page = html_of_page(paragraphs(), head="<meta property='og:site_name' content='Quillhaven Courier'>")
    assert read_saved(tmp_path, page.replace(f"<h1>{TITLE}</h1>", "")).imprint.title == TITLE


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Jo Ash | 14 Mar 2024, 06:10 | 12 shares", datetime(2024, 3, 14, 6, 10)),
        ("Jo Ash, 14.3.24", date(2024, 3, 14)),
        ("By JO ASH | 3/14/24 7:15 PM EDT", datetime(2024, 3, 14, 19, 15)),
        ("Updated: 16 March 2024 - First published: 14 March 2024", date(2024, 3, 14)),
    ],
)
def test_a_date_beside_the_headline_may_have_company(tmp_path: Path, line: str, published: date) -> None:
    """There, and only there, lines may say other things too."""
    page = html_of_page(f"<div>{line}</div>{paragraphs()}", after=" ")
    found = read_saved(tmp_path, page).imprint.published
    assert found == published


def test_the_day_on_which_a_page_was_looked_at_is_not_its_date(tmp_path: Path) -> None:
    """A masthead's "today" stands higher than the article's own dateline."""
    page = html_of_page(f"<div>14 March 2024</div>{paragraphs()}", after=" ")
    page = page.replace("<h1>", "<div>Monday, 25 December 2028</div><h1>")
    assert read_saved(tmp_path, page).imprint.published == date(2024, 3, 14)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2 hours ago", datetime(2024, 3, 14, 10, 30, tzinfo=UTC)),
        ("Published 1 hr 4 mins ago", datetime(2024, 3, 14, 11, 26, tzinfo=UTC)),
        ("vor 3 Tagen", date(2024, 3, 11)),
        ("Yesterday at 5:15 pm", datetime(2024, 3, 13, 17, 15, tzinfo=UTC)),
        ("Updated 5 min ago", datetime(2024, 3, 14, 12, 25, tzinfo=UTC)),
        ("il y a 2 heures", datetime(2024, 3, 14, 10, 30, tzinfo=UTC)),
    ],
)
def test_a_date_told_from_the_moment_of_reading_needs_that_moment(
    tmp_path: Path, line: str, published: date
) -> None:
    """With a stated moment it is a date; without one the article has none, and never today's."""
    page = html_of_page(f"<div>{line}</div>{paragraphs()}", after=" ").replace("2024", "")
    seen = datetime(2024, 3, 14, 12, 30, tzinfo=UTC)
    found = read_saved(tmp_path, page, seen).imprint.published
    assert (found, read_saved(tmp_path, page).imprint.published) == (published, None)


def test_prose_that_tells_of_yesterday_dates_nothing(tmp_path: Path) -> None:
    """Only a line that is little else than a date counts."""
    body = (f"The wall was opened 2 hours ago, the council said. {PROSE[0]}", *PROSE[1:])
    page = html_of_page(paragraphs(body), after=" ").replace("2024", "")
    assert read_saved(tmp_path, page, datetime(2024, 3, 14, tzinfo=UTC)).imprint.published is None
