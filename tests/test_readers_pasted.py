"""A page as somebody copied it: what of it is the article, and what is furniture."""

from __future__ import annotations

import os
import textwrap
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.cleaning import clean_paragraph
from corpus.errors import UnreadableInput
from corpus.readers import read
from tests.pasted import CLEAN, PARAGRAPHS, body, read_page
from tests.readings import one_of


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


@pytest.mark.parametrize(
    "text",
    [
        "Home\nNews\nSport\nHarbour wall to be raised next spring\nSwimming club wins at home\nContact us",
        "\n".join(f"Boat number {number} of the harbour wins the race of the town" for number in range(8)),
        "Home\nSport\nWhat will the council do now?\nMayor of Quillhaven resigns\nWe use cookies.\nContact",
    ],
)
def test_a_menu_alone_is_refused_in_one_sentence(text: str) -> None:
    """Headlines are no article; the remedy is said."""
    with pytest.raises(UnreadableInput, match=r"without a sentence; open the article and paste its text\.$"):
        read_page(text)


def test_a_papers_name_after_the_text_is_no_paragraph() -> None:
    """It says where the text was printed."""
    article = read_page(f"Storm spares the harbour\n\n{body()}\n\nQuillhaven Courier")
    assert (article.imprint.source, article.texts) == ("Quillhaven Courier", CLEAN)


def test_a_column_of_a_pdf_keeps_its_lines_apart(tmp_path: Path) -> None:
    """Headline, byline and date stay what they are where the body is wrapped to a narrow width."""
    column = """Harbour board divided on dredging programme
By Nan Hollis
3 March 2025
The harbour board of Quillhaven was divided
on Monday over a complicated programme of
maintenance dredging, which the treasurer
Ivo Lanz described as needed by everybody
who sails.
“Notwithstanding the expenditure, we have a
duty towards the fishermen,” said Odile
Brandt, the harbour master, who presented
three reports.
"""
    article = one_of(tmp_path / "column.txt", column)
    assert isinstance(article, Article)
    assert (article.imprint.title, article.imprint.byline, article.imprint.published_at) == (
        "Harbour board divided on dredging programme",
        "Nan Hollis",
        "2025-03-03",
    )
    assert [text[:11] for text in article.texts] == ["The harbour", "“Notwithsta"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "Rovers two down: Quoll hat-trick sinks leaders",
            "Rovers two down: Quoll hat-\ntrick sinks leaders",
        ),
        ("Town to keep its pre- and post-war homes", "Town to keep its pre-\nand post-war homes"),
    ],
)
def test_a_headline_broken_at_a_hyphen_is_whole_again(title: str, lines: str) -> None:
    """As the tab's title has it, in a page that was printed into a PDF."""
    text = f"{title} | Sallow Bay Record\n\nNews\nSport\n{lines}\n18 April 2026\n{body()}"
    assert read_page(text).imprint.title == title


def test_a_sentence_may_be_broken_before_a_number() -> None:
    """So that the number is no line of its own."""
    last = "The harbour master, who came to the quay as a boy, retired in\n1999."
    assert read_page("\n".join(["Ferry late", *PARAGRAPHS, last])).texts[-1].endswith("retired in 1999.")
