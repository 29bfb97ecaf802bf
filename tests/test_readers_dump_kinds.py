"""More kinds of dumps: a tab's title alone, labelled heads, programs printed as text, lists, boxes, wrapped pages."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest

from corpus.readers.copied.labelled import parted_head
from corpus.readers.copied.marked import unmarked
from corpus.readers.copied.programs import without_programs
from corpus.readers.headlines.tabs import without_site
from tests.pasted import CLEAN, PARAGRAPHS, body, read_page

TITLE = "Harbour wall holds through the worst storm"
MENU = ["Home", "News", "Harbour", "Sport", "Opinion", "Weather", "Tides", "Letters", "Sign in", "Subscribe"]
PROGRAM = """
<script>
  window.page = window.page || {};
  page.track({"headline": "Gulls", "date": "2 March 2019", "section": "coast"});
  (function(d) { var s = d.createElement("script"); s.async = true; d.body.appendChild(s); })(document);
  .menu { margin: 0; color: #fff !important; }
  var shown = false;
</script>
"""


@pytest.mark.parametrize(
    ("tab", "site"),
    [
        (f"{TITLE} | Harbour | Tidings", "Tidings"),
        (f"{TITLE} - Ossel", "Ossel"),
        (f"{TITLE} – ossel.example", "ossel.example"),
        (f"Ossel News - {TITLE}", "Ossel News"),
        (f"{TITLE} - Harbour Master", None),
        (f"{TITLE} – until now", None),
        (f"{TITLE} - 40 Boats Saved", None),
        (TITLE, None),
    ],
)
def test_a_tabs_title_that_nothing_repeats_loses_its_site(tab: str, site: str | None) -> None:
    """Behind a bar; behind a dash only what looks like a site or what the article's beginning never says."""
    assert without_site(tab, PARAGRAPHS) == (TITLE if site else tab, site)
    assert read_page(f"{tab}\n\n{body()}").imprint.title == (TITLE if site else tab)


def test_what_a_telephone_shares_is_a_title_an_address_and_the_text() -> None:
    article = read_page(f"{TITLE} | Tidings\nhttps://tidings.example/wall\n\n{body()}")
    assert (article.imprint.title, article.imprint.url) == (TITLE, "https://tidings.example/wall")
    assert article.texts == CLEAN


def test_a_labelled_head_is_believed() -> None:
    """Before the page below it says another day."""
    head = "Title: Harbour wall holds through the worst storm | Tidings\n\nURL Source: https://tidings.example/wall\n\n"
    text = (
        f"{head}Published Time: 2024-03-14T06:10:00Z\n\nMarkdown Content:\n{TITLE}\n\n2 May 2024\n\n{body()}"
    )
    article = read_page(text)
    assert (article.imprint.title, article.imprint.url) == (TITLE, "https://tidings.example/wall")
    assert article.imprint.published is not None
    assert article.imprint.published.isoformat()[:10] == "2024-03-14"
    assert article.texts == CLEAN


def test_labels_of_a_persons_own_are_read_in_other_languages() -> None:
    head, rest = parted_head(
        "Titel: Die Mauer hält\nAutor: Jo Ash\nDatum: 14. März 2024\n\nDie Mauer hielt.\n"
    )
    assert (head.title, head.byline, head.published) == ("Die Mauer hält", "Jo Ash", date(2024, 3, 14))
    assert rest == "Die Mauer hielt.\n"


@pytest.mark.parametrize(
    "text", ["Title: a race\n\nThe rovers won.", "Harbour: closed\nDate: 1 May 2024\n\nText."]
)
def test_one_label_or_two_unknown_ones_are_no_head(text: str) -> None:
    assert parted_head(text)[1] == text


def test_programs_printed_as_text_are_no_text() -> None:
    """Nor does a day in them count."""
    text = "\n".join([f"{TITLE} | Tidings", PROGRAM, *MENU, TITLE, "14 March 2024", "", body(), PROGRAM])
    article = read_page(text)
    assert (article.imprint.title, article.texts) == (TITLE, CLEAN)
    assert article.imprint.published == date(2024, 3, 14)
    assert without_programs(body()) == body()


@pytest.mark.parametrize("heading", ["Related News", "Most read"])
def test_a_box_of_dated_stories_below_a_headline_has_none_of_its_own(heading: str) -> None:
    rival = "Harbour wall and storm: master says the worst is over, council too"
    box = [heading, rival, "12 March 2024", "Storm nears the harbour wall of the town", "11 March 2024"]
    text = "\n".join([*MENU, TITLE, "Tweet", "Print", *box, "By Jo Ash", "14 March 2024", "", body()])
    assert read_page(text).imprint.title == TITLE


def test_items_of_lists_are_no_headline_and_lose_their_marks() -> None:
    items = "\n".join(
        f"      * {line}" for line in [*MENU, "Storm and harbour wall: the council and the boats"]
    )
    article = read_page(f"{items}\n\n    {TITLE}\n\n    14 March 2024\n\n{body()}")
    assert (article.imprint.title, article.texts) == (TITLE, CLEAN)


def test_a_page_broken_at_a_width_is_whole_again_with_its_headline() -> None:
    """The tab's title says how a headline goes on that was broken too."""
    long_title = (
        "Harbour wall of the old town holds through the worst storm since records began in the valley"
    )
    lines = [long_title, *MENU, long_title, "14 March 2024", *PARAGRAPHS]
    wrapped = "\n".join(row for line in [*lines, *PARAGRAPHS[::-1]] for row in textwrap.wrap(line, 72))
    assert read_page(wrapped).imprint.title == long_title


def test_an_archives_banner_is_not_the_page() -> None:
    about = "Formed long ago, the Keepers gather what is about to vanish, and hold it for all who look for it later on."
    kept = "Kept since - https://keep.example/web/20240315061000/https://tidings.example/wall"
    banner = [
        "Captures",
        "15 Mar 2024",
        about,
        about.replace("gather", "store"),
        about.replace("all", "those"),
        kept,
    ]
    article = read_page("\n".join([f"{TITLE} | Tidings", *banner, *MENU, TITLE, "14 March 2024", "", body()]))
    assert (article.texts, article.imprint.url) == (CLEAN, "https://tidings.example/wall")
    assert about in article.cut


def test_a_page_that_prints_its_article_twice_has_it_once() -> None:
    lines = [*MENU, TITLE, "14 March 2024", *PARAGRAPHS, *PARAGRAPHS]
    assert read_page("\n".join(lines)).texts == CLEAN


def test_a_link_between_blank_lines_stays_in_its_sentence() -> None:
    boats = ("Gull", "Tern", "Heron", "Petrel", "Grebe")
    broken = (
        f"The skipper of the {boat}, said\n\nMara Tolland\n\nof the old town, was on board by nine."
        for boat in boats
    )
    text = "\n\n".join([TITLE, "14 March 2024", body(), *broken])
    assert (
        "The skipper of the Heron, said Mara Tolland of the old town, was on board by nine."
        in read_page(text).texts
    )


def test_a_text_browsers_page_is_unwrapped_where_it_is_set_in_the_middle_or_at_the_right() -> None:
    """w3m keeps a page's alignment: each line of a paragraph begins elsewhere."""
    menu = "\n".join(f"  • {line}" for line in MENU * 4)
    for align in (lambda line: line.center(79).rstrip(), lambda line: line.rjust(79)):
        texts = "\n\n".join("\n".join(map(align, textwrap.wrap(text, 79))) for text in CLEAN)
        page = f"{menu}\n\n{TITLE}\n\n14 March 2024\n\n{texts}"
        assert set(CLEAN) <= set(unmarked(page).text.splitlines())
        assert (read_page(page).imprint.title, read_page(page).texts) == (TITLE, CLEAN)


def test_a_comma_alone_on_its_line_tells_of_lines_broken_at_elements() -> None:
    """Few links are enough then: a list of subjects below an article has such lines."""
    first = "Mara Tolland has been in Quillhaven - for the council - since Monday."
    parts = ["Mara Tolland has been in", "Quillhaven", "- for the council - since Monday."]
    subjects = ["Harbour", ",", "Storms", ",", "Council", ",", "Boats", ",", "Piers"]
    text = "\n".join([*MENU, TITLE, "14 March 2024", *CLEAN[:2], *parts, *CLEAN[2:], "Subjects", *subjects])
    assert first in read_page(text).texts
