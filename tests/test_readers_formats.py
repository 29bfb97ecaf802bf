"""Every format that articles come in: a file that real software made, and files that somebody poisoned."""

from __future__ import annotations

import gzip
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from corpus.article import Article, Rejection
from corpus.readers import read, readable_files
from corpus.readers.fragments import fragment_of
from tests.sites import story

MADE = Path(__file__).parent / "printed_by"
FERRY = "Night ferry to leave earlier"
FIRST = "The last ferry to Skell Island will leave"
FORMATS = sorted(path.name for path in MADE.iterdir() if path.suffix != ".md" or path.stem == "ferry")


def articles_of(path: Path) -> list[Article]:
    readings = list(read(path))
    assert [reading for reading in readings if isinstance(reading, Rejection)] == []
    return [reading for reading in readings if isinstance(reading, Article)]


def ferry_of(name: str) -> Article:
    """The article about the ferry in one of the files."""
    return next(article for article in articles_of(MADE / name) if article.imprint.title == FERRY)


def reason_of(path: Path) -> str:
    (one,) = read(path)
    assert isinstance(one, Rejection), one
    return one.reason


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
    if name in ("ferry.md", "ferry.html"):
        pytest.skip("a text that is to be told by its content alone is tried elsewhere")
    path = tmp_path / "saved"
    path.write_bytes((MADE / name).read_bytes())
    assert FERRY in {article.imprint.title for article in articles_of(path)}


@pytest.mark.parametrize("name", ["ferry.mhtml", "ferry.warc", "ferry.warc.gz"])
def test_a_saved_page_keeps_the_address_that_it_had(name: str) -> None:
    """The file says where it was fetched."""
    assert (ferry_of(name).imprint.url or "").endswith("/ferry.html")


@pytest.mark.parametrize("name", ["ferry.html", "ferry.mhtml", "ferry.warc.gz"])
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


# -- poisoned ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_half_a_file_never_raises(tmp_path: Path, name: str, share: float) -> None:
    """It becomes what could be read of it, or a sentence."""
    path = tmp_path / name
    content = (MADE / name).read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    for reading in read(path):
        assert isinstance(reading, Article) or reading.reason.endswith(".")


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_file_never_raises(tmp_path: Path, name: str) -> None:
    """Every 97th byte is another one."""
    path = tmp_path / name
    content = bytearray((MADE / name).read_bytes())
    for at in range(60, len(content), 97):
        content[at] ^= 0x55
    path.write_bytes(content)
    for reading in read(path):
        assert isinstance(reading, Article) or reading.reason.endswith(".")


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_a_word_file_that_unpacks_to_gigabytes_is_left_alone(tmp_path: Path) -> None:
    """It is read no further than an article goes."""
    bomb = zipped(tmp_path / "bomb.docx", {"word/document.xml": b" " * 30_000_000})
    assert "unpacks to far more" in reason_of(bomb)


def test_a_word_file_that_declares_entities_is_left_alone(tmp_path: Path) -> None:
    """No entity is ever resolved."""
    xml = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'
    assert "declares entities" in reason_of(zipped(tmp_path / "x.docx", {"word/document.xml": xml}))


def test_nothing_of_an_archive_is_written_anywhere(tmp_path: Path) -> None:
    """Whatever its parts are called."""
    zipped(tmp_path / "x.epub", {"mimetype": b"application/epub+zip", "../../escaped.xhtml": b"<p>out</p>"})
    list(read(tmp_path / "x.epub"))
    assert [path.name for path in tmp_path.rglob("*")] == ["x.epub"]
    assert not (tmp_path.parent / "escaped.xhtml").exists()


def record(url: str, body: bytes, headers: str = "Content-Type: text/html", status: str = "200 OK") -> bytes:
    """A response as a crawler writes it down."""
    block = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


PAGE = (MADE / "ferry.html").read_bytes()


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Type: text/html\r\nContent-Encoding: gzip", gzip.compress(PAGE)),
        (
            "Content-Type: text/html\r\nTransfer-Encoding: chunked",
            b"%x\r\n%b\r\n%x;x=1\r\n%b\r\n0\r\n\r\n" % (300, PAGE[:300], len(PAGE) - 300, PAGE[300:]),
        ),
        ("Content-Type: text/html\r\nTransfer-Encoding: chunked", PAGE),
    ],
)
def test_a_page_in_a_web_archive_is_unpacked(tmp_path: Path, headers: str, body: bytes) -> None:
    """As it was sent, or as the crawler left it."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(record("https://courier.example/ferry", body, headers))
    assert [article.imprint.title for article in articles_of(path)] == [FERRY]


def test_what_is_no_page_in_a_web_archive_is_passed_over(tmp_path: Path) -> None:
    """Pictures, redirects and what was missing."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(
        record("https://courier.example/a.png", b"\x89PNG", "Content-Type: image/png")
        + record("https://courier.example/gone", b"gone", status="404 Not Found")
        + record("https://courier.example/ferry", PAGE)
    )
    assert len(articles_of(path)) == 1


def test_a_web_archive_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    """And a line that says so."""
    path = tmp_path / "crawl.warc.gz"
    whole = gzip.compress(record("https://courier.example/ferry", PAGE))
    path.write_bytes(whole + gzip.compress(record("https://courier.example/cup", PAGE))[:-40])
    first, second = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, Rejection)
    assert "breaks off" in second.reason


def test_a_page_in_a_web_archive_cannot_take_another_papers_place(tmp_path: Path) -> None:
    """Its canonical address counts within its own site."""
    path = tmp_path / "crawl.warc"
    claim = b'<head><link rel="canonical" href="https://courier.example/ferry">'
    path.write_bytes(record("https://evil.example/x", PAGE.replace(b"<head>", claim, 1)))
    assert [article.imprint.url for article in articles_of(path)] == ["https://evil.example/x"]


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
