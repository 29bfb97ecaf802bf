"""Whole pages as programs dump them: the tab's title first, a line for each element, marks of each program's own."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.article import Article
from corpus.readers.copied.marked import unmarked
from corpus.readers.glued import parted
from corpus.readers.lines.paragraphs import paragraphs_of_text
from tests.pasted import CLEAN, PARAGRAPHS, body, read_page

MENU = ["Home", "News", "Harbour", "Sport", "Opinion", "Weather", "Tides", "Letters", "Sign in", "Subscribe"]
TITLE = "Harbour wall holds through the worst storm"
BUTTONS = ["Share this page", "Post", "Mail", "Print", "Save", "Copy link", "Read aloud"]


def _published(article: Article) -> str | None:
    return article.imprint.published.isoformat()[:10] if article.imprint.published else None


def read_dump(*lines: str) -> Article:
    return read_page("\n".join([*lines, "", body()]))


@pytest.mark.parametrize(
    ("tab", "title"),
    [
        ("Ossel News - Storm night: How the boats came in", "Storm night: How the boats came in"),
        ("Harbour wall held through worst storm | Tidings", TITLE),
        (f"Mara {TITLE} | Tidings", TITLE),
    ],
)
def test_a_tab_need_not_say_the_headline_word_for_word(tab: str, title: str) -> None:
    """Its marks may stand in the headline too, and an editor may have changed a word in one of the two."""
    rival = "Mara Tolland, harbour master, said the inner basin was never in danger"
    article = read_dump(tab, *MENU, title, "14 March 2024", rival)
    assert article.imprint.title == title


def test_the_site_in_the_tab_is_no_headline() -> None:
    """Though it stands above the text and has words of it."""
    site = "The Quillhaven harbour master's log"
    article = read_dump(f"{TITLE} – {site}", "Skip to content", site, *MENU, TITLE, "14 March 2024")
    assert article.imprint.title == TITLE


def test_a_title_printed_again_is_taken_whole() -> None:
    """What it says before a colon is its own, where the page prints all of it again."""
    title = f"Council of Quillhaven: {TITLE}"
    assert read_dump(title, *MENU, TITLE, title, "14 March 2024").imprint.title == title


def test_a_short_dump_with_the_sites_name_first_and_the_headline_twice() -> None:
    article = read_page("\n\n".join(["Tidings", TITLE, TITLE, "Thursday, 14 March, 2024 - 06:10", body()]))
    assert (article.imprint.title, _published(article)) == (TITLE, "2024-03-14")
    assert article.texts == CLEAN


@pytest.mark.parametrize(
    "dated", [["14 March 2024 Last updated at 11:25 GMT"], ["14 March 2024", "11:25 GMT"]]
)
def test_a_date_stands_above_a_row_of_buttons(dated: list[str]) -> None:
    """And those of other stories below the text are none of the article's."""
    others = ["Related stories", "Boats home", "2 March 2024, VALLEY", "Gates shut", "9 May 2023, COAST"]
    text = "\n".join(["Friday, 15 March 2024", *MENU, *dated, *BUTTONS, TITLE, "", body(), "", *others])
    assert _published(read_page(text)) == "2024-03-14"


def test_a_mastheads_day_above_buttons_is_not_the_articles() -> None:
    assert _published(read_dump(*MENU, "Friday, 15 March 2024", *BUTTONS, TITLE)) is None


def test_a_label_on_the_line_above_a_date_tells_what_it_is() -> None:
    lines = [*MENU, TITLE, "Updated", "15 March 2024", "Published", "14 March 2024"]
    assert _published(read_dump(*lines)) == "2024-03-14"


SHREDS = [
    "Boats lay in the inner basin",
    "(",
    "Ossel",
    "), and",
    "Mara Tolland",
    "and her crew watched the gates until nine.",
    "There is much to argue about —",
    "did the wall hold",
    "by luck",
    "— but all agree on the moorings.",
    "Ossel Rowers",
    "(quay two) have their own key, and",
    "keep it",
    ".",
]


def test_marks_on_lines_of_their_own_belong_to_the_sentence() -> None:
    """A program that breaks lines at every element parts brackets, dashes and stops from it."""
    assert paragraphs_of_text("\n".join(SHREDS)) == [
        "Boats lay in the inner basin (Ossel), and Mara Tolland and her crew watched the gates until nine.",
        "There is much to argue about — did the wall hold by luck — but all agree on the moorings.",
        "Ossel Rowers (quay two) have their own key, and keep it.",
    ]


def test_a_date_that_begins_small_does_not_go_on_with_a_name() -> None:
    lines = [*SHREDS, "Jo Ash", "abril 12, 2024", "El muro aguantó toda la noche, dijo el capitán."]
    assert "abril 12, 2024" in paragraphs_of_text("\n".join(lines))


def test_a_files_own_line_ends_in_a_paragraph_part_nothing() -> None:
    """Those in a menu do."""
    gap = "\n".join([" " * 7]).join
    line = gap(
        [
            "There were plenty of those who watched the gates that night, and said so",
            "when the council asked them for what they had seen of the storm and what",
            "they had heard. The harbour master wrote it all down for the council.",
        ]
    )
    menu = "Home       Harbour notices       Tides       Letters.The paper"
    lines = parted("\n".join([line, *[menu] * 3, body()])).split("\n")
    assert line in lines
    assert "Harbour notices" in lines


def test_a_glued_tabs_last_word_is_parted_from_the_menu() -> None:
    page = (
        f"{TITLE}HomeNewsHarbourSport OpinionWeather TidesLetters\n{TITLE}14 March 2024{''.join(PARAGRAPHS)}"
    )
    assert read_page(page).imprint.title == TITLE


def test_a_heading_that_was_broken_at_the_width_is_one() -> None:
    """html2text breaks its headings too."""
    long = (
        "The new harbour wall of Quillhaven holds through the night, the worst storm in years notwithstanding"
    )
    text = "\n\n".join([f"# {_wrapped(long, 76)}", *map(_wrapped, PARAGRAPHS * 2)])
    assert unmarked(text).headings == (long,)


def test_an_underlined_heading_is_one_and_stars_begin_items() -> None:
    """As markdownify writes them."""
    links = "\n".join(f"* [{word}](https://tidings.example/{word})" for word in MENU[:4])
    bare = unmarked(f"{links}\n\n{TITLE}\n{'=' * len(TITLE)}\n\n{body()}")
    assert bare.headings == (TITLE,)
    assert bare.text.startswith("Home\nNews\n")


def test_a_text_browsers_page_at_the_margin_is_unwrapped() -> None:
    """w3m indents lists only, and breaks all lines at 80 columns."""
    menu = "\n".join(f"  • {word}" for word in MENU)
    long = "The new harbour wall of Quillhaven holds through the night of the worst storm in years"
    wrapped = long[:78].rsplit(" ", 1)
    text = f"{menu}\n\n{wrapped[0]}\n{long[len(wrapped[0]) + 1 :]}\n\n14 March 2024\n\n" + "\n\n".join(
        _wrapped(paragraph) for paragraph in PARAGRAPHS
    )
    article = read_page(text)
    assert article.imprint.title == long
    assert article.imprint.published == date(2024, 3, 14)
    assert article.texts == CLEAN


def _wrapped(text: str, width: int = 80) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])
