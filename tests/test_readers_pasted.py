"""A page as somebody copied it: what is the article, what names it, and what is furniture."""

from __future__ import annotations

import os
import textwrap
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.cleaning import clean_paragraph
from corpus.errors import UnreadableInput
from corpus.readers import read, read_text
from corpus.readers.outlets import outlet_name

PARAGRAPHS = [
    "The new harbour wall held through the night, although the storm was the worst that Quillhaven has seen "
    "since records began.",
    'Mara Tolland, the harbour master, said the inner basin\xa0 was "never in danger, because the gates were shut '
    'by nine".',
    "More than 40 boats had been brought in on Monday, according to the lifeboat station's log.",
    '"We lost two moorings and no boats," she told the council.',
    "But the west pier stays shut, and repairs will take until May, the council's engineer said on Wednesday.",
]
CLEAN = tuple(clean_paragraph(text) for text in PARAGRAPHS)

RAW = """Quillhaven Courier Online National and World News and Comment from the Quillhaven Courier Newspaper

Storm: Harbour Wall Spares the Fishing Fleet

Storm: Harbour Wall Spares the Fishing Fleet

Thursday, 14 March, 2024 - 06:10
Fishermen mend their nets on the east pier. AFP file photo

{body}

Editor Picks"""


def read_page(text: str) -> Article:
    return read_text(text, name="storm.txt", place="/pages/storm.txt")


def body(separator: str = "\n\n") -> str:
    return separator.join(PARAGRAPHS)


class TestAPageWithItsSiteName:
    @pytest.fixture
    def article(self) -> Article:
        return read_page(RAW.format(body=body()))

    def test_the_headline_that_is_printed_twice_is_the_title_once(self, article: Article) -> None:
        """Neither copy is left in the body."""
        assert article.imprint.title == "Storm: Harbour Wall Spares the Fishing Fleet"
        assert article.imprint.title not in article.texts

    def test_the_source_is_the_papers_name_without_its_self_description(self, article: Article) -> None:
        """What the paper says it offers is no part of its name."""
        assert article.imprint.source == "Quillhaven Courier Online"

    def test_the_dateline_gives_day_and_hour_without_a_zone(self, article: Article) -> None:
        """The page states no zone, so the time has none."""
        assert article.imprint.published == datetime(2024, 3, 14, 6, 10)

    def test_the_caption_is_kept_apart(self, article: Article) -> None:
        """The line with a photographer's credit is a caption, although it follows the dateline directly."""
        assert article.captions == ("Fishermen mend their nets on the east pier. AFP file photo",)

    def test_the_body_is_what_was_printed_but_for_white_space(self, article: Article) -> None:
        """Paragraph for paragraph."""
        assert article.texts == CLEAN

    def test_furniture_is_kept_beside_the_article(self, article: Article) -> None:
        """What was cut can be shown."""
        assert "Editor Picks" in article.cut

    def test_identity_falls_back_to_the_place(self, article: Article) -> None:
        """A pasted page without an address is known by where it came from."""
        assert (article.imprint.key, article.imprint.doc_id) == ("file:/pages/storm.txt", "storm.txt")


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("14 March 2024", date(2024, 3, 14)),
        ("Published 4 Mar 2024 06:10 GMT", datetime(2024, 3, 4, 6, 10, tzinfo=UTC)),
        ("Updated March 14, 2024 at 7:05 p.m.", datetime(2024, 3, 14, 19, 5)),
        ("14 Mar 2024 | By Jo Ash", date(2024, 3, 14)),
        ("By Jo Ash\n2024-03-14T06:10:00Z", datetime(2024, 3, 14, 6, 10, tzinfo=UTC)),
        ("Updated: 15 March 2024 08:00\nPublished: 14 March 2024 06:10", datetime(2024, 3, 14, 6, 10)),
    ],
)
def test_datelines_of_many_forms_are_understood(dateline: str, published: date) -> None:
    """The publication date wins over the update's."""
    article = read_page(f"Storm spares the harbour\n{dateline}\n\n{body()}")
    assert (article.imprint.title, article.imprint.published) == ("Storm spares the harbour", published)
    assert article.texts == CLEAN


@pytest.mark.parametrize(
    "line",
    ["By Jo Ash", "By Jo Ash and Al Bee", "BY JO ASH, Staff Writer", "Von Jo Ash", "14 Mar 2024 | By Jo Ash"],
)
def test_a_byline_is_read_without_its_by(line: str) -> None:
    """The names as they are printed."""
    article = read_page(f"Storm spares the harbour\n\n{line}\n\n{body()}")
    assert (article.imprint.byline or "").casefold().startswith("jo ash")
    assert article.texts == CLEAN


def test_a_name_alone_beside_the_dateline_is_the_byline() -> None:
    """Papers print the reporter's name on a line of its own."""
    article = read_page(f"Storm spares the fishing fleet\nJo Ash\n14 March 2024\n\n{body()}")
    assert (article.imprint.byline, article.texts) == ("Jo Ash", CLEAN)


@pytest.mark.parametrize("line", ["REUTERS, Quillhaven", "Quillhaven / AFP", "AP - Ossel Valley"])
def test_an_agency_with_its_place_is_a_byline(line: str) -> None:
    """Though nothing says "by"."""
    article = read_page(f"Storm spares the harbour\n\n{line}\n\n{body()}")
    assert (article.imprint.byline, article.texts) == (line, CLEAN)


def test_a_name_with_a_common_given_name_needs_no_dateline() -> None:
    """Below the headline it is the byline."""
    article = read_page(f"Storm spares the fishing fleet\nMargaret Ashby\n\n{body()}")
    assert (article.imprint.byline, article.texts) == ("Margaret Ashby", CLEAN)


@pytest.mark.parametrize(
    "line",
    ["Source: Quillhaven Courier", "Quillhaven Courier, Ossel", "Quillhaven Courier", "courier.example"],
)
def test_a_line_that_names_the_paper_below_the_headline_is_no_paragraph(line: str) -> None:
    """With a date beside it or without."""
    article = read_page(f"Storm spares the fishing fleet\n{line}\n\n{body()}")
    assert (article.imprint.source, article.texts) in {
        ("Quillhaven Courier", CLEAN),
        ("courier.example", CLEAN),
    }


def test_a_kicker_in_capitals_is_not_the_headline() -> None:
    """However many words it has, up to four."""
    article = read_page(
        f"AFTER THE STORM\nCouncil counts the cost of a night at sea\n14 March 2024\n\n{body()}"
    )
    assert (article.imprint.title, article.texts) == ("Council counts the cost of a night at sea", CLEAN)


@pytest.mark.parametrize("mark", [" - ", " | ", " – "])
def test_a_headline_with_the_site_s_name_after_it_gives_both(mark: str) -> None:
    """The title of a browser's tab is headline and paper."""
    article = read_page(
        f"Storm spares the harbour{mark}Quillhaven Courier\n\nStorm spares the harbour\n\n{body()}"
    )
    assert (article.imprint.title, article.imprint.source) == (
        "Storm spares the harbour",
        "Quillhaven Courier",
    )
    assert article.texts == CLEAN


def test_an_agencys_place_is_part_of_the_text() -> None:
    """ "QUILLHAVEN (AP) -" is no dateline and stays where it was printed."""
    first = "QUILLHAVEN (AP) - The wall held."
    article = read_page(f"Storm spares the harbour\n\n{first}\n\n{body()}")
    assert article.texts == (first, *CLEAN)
    assert article.imprint.published is None


@pytest.mark.parametrize(
    "caption",
    [
        "Fishermen on the east pier. AFP file photo",
        "Photo: Al Bee",
        "The wall after the storm (Reuters)",
        "The wall after the storm, seen from the lighthouse on Tuesday morning (AP Photo/Al Bee)",
        "The wall after the storm. Photograph: Al Bee/Quillhaven Courier",
        "Boats in the inner basin, in a file picture",
    ],
)
def test_a_line_with_a_credit_is_a_caption(caption: str) -> None:
    """Above the body, wherever its credit stands."""
    article = read_page(f"Storm spares the harbour\n14 March 2024\n{caption}\n\n{body()}")
    assert (article.captions, article.texts) == ((caption,), CLEAN)


def test_a_sentence_that_ends_with_an_agency_is_no_caption() -> None:
    """Sources tell agencies things."""
    told = "The gates were shut by nine because the forecast was bad, the engineer told AFP."
    assert read_page(f"Storm spares the harbour\n\n{body()}\n\n{told}").texts == (*CLEAN, told)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Share this article",
        "Read more: Council votes on repairs",
        "Sign up for our newsletter and never miss a tide",
        "We use cookies to improve your experience. By continuing you agree to our cookie policy.",
        "Follow us on Telegram",
        "12 comments",
        "© 2024 Quillhaven Courier. All rights reserved.",
        "Copyright 2024 Quillhaven Courier",
    ],
)
def test_furniture_in_the_middle_goes_and_the_article_goes_on(line: str) -> None:
    """Only the line itself is cut, unless comments follow it."""
    article = read_page("\n\n".join(["Storm spares the harbour", *PARAGRAPHS[:3], line, *PARAGRAPHS[3:]]))
    assert line in article.cut
    assert article.texts == (CLEAN if line != "12 comments" else CLEAN[:3])


def test_a_box_of_headlines_in_the_middle_is_cut_as_a_whole() -> None:
    """The prose after the box is the article again."""
    box = ["Most read", "Council votes on repairs", "Lighthouse to be painted", "Mayor opens the fish market"]
    article = read_page("\n\n".join(["Storm spares the harbour", *PARAGRAPHS[:2], *box, *PARAGRAPHS[2:]]))
    assert (article.texts, article.cut) == (CLEAN, tuple(box))


def test_a_box_at_the_end_takes_headlines_and_teasers_with_it() -> None:
    """A teaser is one sentence under a headline, not prose that resumes."""
    box = [
        "Related",
        "Council votes on repairs",
        "The vote is on Monday.",
        "Lighthouse to be painted",
        "It is time.",
    ]
    article = read_page("\n\n".join(["Storm spares the harbour", *PARAGRAPHS, *box]))
    assert (article.texts, article.cut) == (CLEAN, tuple(box))


@pytest.mark.parametrize(
    "sentence",
    [
        "Related to that, the council's engineer said, is the state of the old pier.",
        "Share prices of the cannery fell by a tenth on Wednesday.",
        "Copyright law does not cover the town's tide tables, the court ruled.",
        "Comments made by the mayor angered the fishermen.",
        '"We use cookies as bait," one of the fishermen said.',
        "Subscribe to that view and you will fish alone, he said.",
        "By using old ropes the fishermen saved both of the boats.",
        "Sign up to the lifeboat crew, the mayor urged the town's young people.",
        "Follow the coast road and you reach the lighthouse.",
    ],
)
def test_prose_that_begins_like_furniture_stays(sentence: str) -> None:
    """A line is furniture as a whole or not at all."""
    article = read_page("\n\n".join(["Storm spares the harbour", *PARAGRAPHS[:2], sentence, *PARAGRAPHS[2:]]))
    assert sentence in article.texts


def test_one_paragraph_a_line_needs_no_blank_lines() -> None:
    """Where there are no blank lines, line ends separate."""
    assert read_page("Storm spares the harbour\n14 March 2024\n" + body("\n")).texts == CLEAN


@pytest.mark.parametrize("width", [66, 72, 80])
@pytest.mark.parametrize("separator", ["\n\n", "\n"])
def test_hard_wrapped_lines_are_joined_again(width: int, separator: str) -> None:
    """Text that a mail program wrapped has its paragraphs back."""
    wrapped = separator.join(textwrap.fill(text, width, break_on_hyphens=False) for text in CLEAN)
    assert read_page(f"Storm spares the harbour\n\n{wrapped}").texts == CLEAN


def test_bare_paragraphs_lend_their_first_words_to_the_title() -> None:
    """Without a headline nothing is invented, and the line stays in the body."""
    article = read_page(body())
    assert article.imprint.title == (
        "The new harbour wall held through the night, although the storm was the worst that…"
    )
    assert article.texts == CLEAN


def test_a_single_sentence_is_an_article() -> None:
    """Short news is news."""
    assert read_page("The wall held.").texts == ("The wall held.",)


@pytest.mark.parametrize("text", ["", "  \n\t\n\xa0", "Hello", "Advertisement\n\nShare this article"])
def test_a_text_without_a_paragraph_is_refused_in_one_sentence(text: str) -> None:
    """Nothing is added, and the reason is said."""
    with pytest.raises(UnreadableInput, match=r"\.$"):
        read_page(text)


def test_an_address_on_its_own_line_is_where_the_article_is() -> None:
    """A link pasted above or below the text becomes its address and its identity."""
    article = read_page(f"https://courier.example/storm\n\nStorm spares the harbour\n\n{body()}")
    assert (article.imprint.url, article.imprint.key) == (
        "https://courier.example/storm",
        "url:https://courier.example/storm",
    )
    assert article.imprint.title == "Storm spares the harbour"


def test_navigation_above_the_headline_is_cut() -> None:
    """A long menu is neither source nor title."""
    menu = [
        "Menu",
        "Home",
        "World",
        "Sport",
        "Opinion",
        "Home > News > Harbour",
        "Sign in",
        "Subscribe",
        "Quillhaven Courier",
    ]
    title = "Storm spares the harbour and its fishing fleet"
    article = read_page("\n".join([*menu, title, "By Jo Ash", "14 March 2024", "", body()]))
    assert (article.imprint.title, article.imprint.source, article.texts) == (
        title,
        "Quillhaven Courier",
        CLEAN,
    )


def test_an_arabic_page_is_read_like_any_other() -> None:
    """Dates, full stops and questions of another script are known."""
    lines = [
        "العاصفة لم تصب الميناء",
        "الخميس 14 مارس 2024 - 06:10",
        "قالت مديرة الميناء إن الجدار الجديد صمد طوال الليل وإن أي قارب لم يفقد في العاصفة التي ضربت الساحل.",
        "وأضافت في حديث مع المجلس أن الرصيف الغربي سيبقى مغلقا حتى شهر مايو، فماذا بعد ذلك؟",
        "اقرأ أيضا",
    ]
    article = read_page("\n\n".join(lines))
    assert (article.imprint.title, article.imprint.published) == (lines[0], datetime(2024, 3, 14, 6, 10))
    assert (article.imprint.language, article.texts, article.cut) == ("ar", tuple(lines[2:4]), (lines[4],))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Quillhaven Courier", "Quillhaven Courier"),
        ("The Quillhaven Courier: Local News and Sport from the Coast", "The Quillhaven Courier"),
        ("Quillhaven News Breaking News and Latest Headlines", "Quillhaven News"),
        (
            "Pellworth English European and World News and Analysis from Pellworth Magazine",
            "Pellworth English",
        ),
        ("Home | Quillhaven Courier", "Quillhaven Courier"),
        ("https://www.courier.example/", "courier.example"),
        ("Quillhaven Daily News", "Quillhaven Daily News"),
    ],
)
def test_a_papers_name_is_found_in_how_it_presents_itself(line: str, name: str) -> None:
    """By how papers call themselves, not by a list of papers."""
    assert outlet_name(line) == name


@given(st.text())
def test_no_pasted_text_can_break_the_reader(text: str) -> None:
    """Any text is an article or one calm sentence."""
    try:
        article = read_page(text)
    except UnreadableInput:
        return
    assert article.paragraphs


@given(
    st.lists(
        st.sampled_from(
            [*PARAGRAPHS, "Storm spares the harbour", "Most read", "14 March 2024", "Photo: Al Bee"]
        )
    )
)
def test_every_paragraph_of_the_body_was_a_line_of_the_page(lines: list[str]) -> None:
    """The reader chooses among lines; it never writes one."""
    try:
        article = read_page("\n\n".join(lines))
    except UnreadableInput:
        return
    assert set(article.texts) <= {clean_paragraph(line) for line in lines}


def test_a_real_page_is_read_right() -> None:
    """A newspaper's page that nobody here wrote, where the judged collections are at hand."""
    folder = os.environ.get("CLIPPINGS_EVAL_DATA")
    page = Path(folder).parent / "seed" / "article.txt" if folder else None
    if page is None or not page.exists():
        pytest.skip("CLIPPINGS_EVAL_DATA names no folder beside which the page lies")
    (article,) = read(page)
    assert isinstance(article, Article)
    lines = [line.strip() for line in page.read_text(encoding="utf-8").splitlines() if line.strip()]
    site, title, second, _, caption, *rest, last = lines
    source = article.imprint.source or "?"
    assert article.imprint.title == title == second
    assert site.startswith(source)
    assert len(source.split()) == 3
    assert isinstance(article.imprint.published, datetime)
    assert article.imprint.published.tzinfo is None
    assert article.captions == (caption,)
    assert article.texts == tuple(map(clean_paragraph, rest))
    assert article.cut[-1] == last
