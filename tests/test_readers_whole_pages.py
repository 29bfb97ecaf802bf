"""Whole pages, copied or saved: where the article begins and ends, and what of its page names and dates it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.readers import read, read_text
from corpus.readers.bios import bios_in
from corpus.readers.furniture import is_furniture
from corpus.readers.stretch import stretch_of
from tests.whole_page import (
    COMMENTS,
    FOOT,
    MENU,
    PROSE,
    SIGNS,
    TITLE,
    copied,
    html_of_page,
    lines_of_page,
    paragraphs,
)  # fmt: skip


def read_copy(lines: list[str], separator: str = "\n") -> Article:
    return read_text(copied(lines, separator), name="storm.txt", place="/pages/storm.txt")


def read_saved(folder: Path, content: str, seen: datetime | None = None) -> Article:
    path = folder / "storm.html"
    path.write_text(content, encoding="utf-8")
    (article,) = read(path, seen=seen)
    assert isinstance(article, Article)
    return article


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


@pytest.mark.parametrize(
    "heading",
    ["", "<h1>Other stories</h1>"],
)
def test_the_headline_is_the_heading_that_the_metadata_confirms(tmp_path: Path, heading: str) -> None:
    """Not the site's name after it, and not another heading."""
    stated = f"<meta property='og:title' content='{TITLE} | Quillhaven Courier'>"
    page = html_of_page(paragraphs(), head=stated).replace("<body>", f"<body>{heading}")
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


def test_a_copied_page_without_a_date_has_none() -> None:
    """Nothing is guessed."""
    lines = [line for line in lines_of_page(comments=()) if "2024" not in line]
    assert read_copy(lines).imprint.published is None


def test_signs_between_headline_and_body_are_no_paragraphs() -> None:
    """Byline, date, buttons and reading time."""
    assert not set(SIGNS) & set(read_copy(lines_of_page()).texts)
