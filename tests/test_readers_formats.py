"""Every format that articles come in: a file of each that real software made."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from corpus.article import Article, Rejection
from corpus.readers import read, readable_files
from corpus.readers.fragments import fragment_of
from tests.readings import FORMATS, MADE, articles_of
from tests.sites import story

FERRY = "Night ferry to leave earlier"


FIRST = "The last ferry to Skell Island will leave"


def ferry_of(name: str) -> Article:
    """The article about the ferry in one of the files."""
    return next(article for article in articles_of(MADE / name) if article.imprint.title == FERRY)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_every_format_is_read(name: str) -> None:
    """Headline and body, whatever program made the file."""
    article = ferry_of(name)
    assert any(text.startswith(FIRST) for text in article.texts)
    assert any("Odile Brandt, the harbour master." in text for text in article.texts)


@pytest.mark.parametrize("name", FORMATS)
def test_its_reporter_is_known(name: str) -> None:
    """In each of the ways in which files say so."""
    assert ferry_of(name).imprint.byline == "Nan Hollis"


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "ferry.md"])
def test_its_day_is_known(name: str) -> None:
    """The day on which it was printed, not that on which the file was made."""
    published = ferry_of(name).imprint.published
    assert (published.date() if isinstance(published, datetime) else published) == date(2025, 3, 3)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_told_by_content(tmp_path: Path, name: str) -> None:
    """The name says nothing."""
    if name in ("ferry.md", "ferry.html", "ferry.txt"):
        pytest.skip("a text that is to be told by its content alone is tried elsewhere")
    path = tmp_path / "saved"
    path.write_bytes((MADE / name).read_bytes())
    assert FERRY in {article.imprint.title for article in articles_of(path)}


@pytest.mark.parametrize("name", ["ferry.txt", "ferry.pdf"])
def test_a_menu_is_no_newspaper(name: str) -> None:
    """Though "News" stands in it."""
    assert ferry_of(name).imprint.source in (None, "Quillhaven Courier")


@pytest.mark.parametrize(
    ("made", "called"),
    [
        ("ferry.html", "saved.csv"),
        ("ferry.html", "saved.json"),
        ("ferry.md", "saved.csv"),
        ("export.csv", "saved.md"),
        ("export.csv", "saved.html"),
        ("export.json", "saved.html"),
        ("reader.epub", "saved.txt"),
        ("ferry.warc.gz", "saved.html"),
        ("feed.rss", "saved.json"),
    ],
)
def test_a_wrong_ending_misleads_nobody(tmp_path: Path, made: str, called: str) -> None:
    """The content says what it is."""
    path = tmp_path / called
    path.write_bytes((MADE / made).read_bytes())
    assert FERRY in {article.imprint.title for article in articles_of(path)}


def test_excels_line_before_the_columns_is_passed_over(tmp_path: Path) -> None:
    """It says what parts them."""
    path = tmp_path / "export.csv"
    path.write_text(f'sep=;\ntitle;text\nStorm;"{FIRST}; and more."\n')
    (article,) = articles_of(path)
    assert article.texts == (f"{FIRST}; and more.",)


def test_front_matter_may_be_toml(tmp_path: Path) -> None:
    """As some makers of sites write it."""
    path = tmp_path / "story.md"
    path.write_text(f'+++\ntitle = "{FERRY}"\ndate = 2025-03-03T07:30:00+01:00\n+++\n\n{FIRST} early.\n')
    (article,) = articles_of(path)
    assert (article.imprint.title, article.imprint.published_at) == (FERRY, "2025-03-03T07:30+01:00")


def test_a_book_that_was_packed_by_hand_is_a_book(tmp_path: Path) -> None:
    """Its first part is packed like the others."""
    path = tmp_path / "reader.epub"
    with (
        zipfile.ZipFile(MADE / "reader.epub") as made,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in made.namelist():
            packed.writestr(name, made.read(name))
    assert len(articles_of(path)) == 2


@pytest.mark.parametrize("name", ["ferry.mhtml", "ferry.warc", "ferry.warc.gz", "recorded.warc.gz"])
def test_a_saved_page_keeps_the_address_that_it_had(name: str) -> None:
    """The file says where it was fetched."""
    assert (ferry_of(name).imprint.url or "").endswith("/ferry.html")


@pytest.mark.parametrize("name", ["ferry.html", "ferry.mhtml", "ferry.txt", "ferry.warc.gz"])
def test_a_saved_page_loses_what_stood_around_the_article(name: str) -> None:
    """Menu, boxes and the caption are no paragraphs."""
    article = ferry_of(name)
    assert len(article.texts) == 4
    assert article.captions == ("The ferry Ossel Maid at the west pier. Courier photo",)


def test_a_book_has_an_article_a_chapter() -> None:
    """Title page and table of contents are none."""
    titles = [article.imprint.title for article in articles_of(MADE / "reader.epub")]
    assert titles == [FERRY, "Rovers lift the Coastal Cup"]


def test_a_folder_of_every_format_is_read_whole() -> None:
    """All of their endings are known."""
    found = {path.name for path in readable_files([MADE]) if isinstance(path, Path)}
    assert set(FORMATS) <= found


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_table_may_be_parted_by_any_of_the_usual_marks(tmp_path: Path, mark: str) -> None:
    """As spreadsheets of different countries write it."""
    path = tmp_path / "export.csv"
    path.write_text(
        f'title{mark}body\nStorm{mark}"The wall held{mark} and ""nobody"" was hurt."\n', encoding="utf-8"
    )
    (article,) = articles_of(path)
    assert (article.imprint.title, article.texts) == (
        "Storm",
        (f'The wall held{mark} and "nobody" was hurt.',)
        if mark != "\t"
        else ('The wall held and "nobody" was hurt.',),
    )


def test_a_row_without_text_costs_a_line(tmp_path: Path) -> None:
    """The rest goes in."""
    path = tmp_path / "export.csv"
    path.write_text("title,text\nEmpty,\nStorm,The wall held.\n", encoding="utf-8")
    first, second = read(path)
    assert isinstance(first, Rejection)
    assert first.where.endswith("row 2")
    assert isinstance(second, Article)


def test_a_text_with_commas_is_no_table(tmp_path: Path) -> None:
    """Prose may begin with the word text."""
    path = tmp_path / "story"
    path.write_text(
        "Text, they said, was enough\n\nThe new wall held through the night, and no boats were lost.\n"
    )
    (article,) = articles_of(path)
    assert article.texts[-1].startswith("The new wall held")


def test_blocks_of_html_are_paragraphs_and_scripts_are_not() -> None:
    """Each once, in order, headings and captions apart."""
    fragment = fragment_of(
        "<h1>Storm</h1>loose <b>words</b><p>One<br>line</p><script>x()</script><div>Two<p>Three</p>end</div>"
        "<figure><figcaption>The pier</figcaption></figure>"
    )
    assert (fragment.heading, fragment.texts, fragment.captions) == (
        "Storm", ["loose words", "One line", "Two", "Three", "end"], ["The pier"],
    )  # fmt: skip


def test_a_page_that_opens_with_many_comments_is_told_from_a_feed(tmp_path: Path) -> None:
    """At once: to try every way in which they could be parted would take longer than anybody waits."""
    page = tmp_path / "page.html"
    page.write_text("<!-- menu --> " * 60 + story("The ferry is back"))
    assert [one.imprint.title for one in articles_of(page)] == ["The ferry is back"]
