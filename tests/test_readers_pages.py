"""Saved HTML pages become articles; what the page states is believed, nothing else is."""

from __future__ import annotations

import logging
import socket
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from corpus.article import Article, Rejection
from corpus.readers import read

HEAD = """<title>Storm spares the harbour - Quillhaven Courier</title>
<link rel="canonical" href="https://courier.example/2024/storm?id=7">
<meta property="og:site_name" content="Quillhaven Courier">
<meta property="og:title" content="Storm spares the harbour">
<meta name="author" content="Jo Ash">"""
PUBLISHED = '<meta property="article:published_time" content="2024-03-14T06:10:00Z">'
BODY = """<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Storm spares the harbour</h1><p class="byline">By Jo Ash</p>
<figure><img src="a.jpg" alt="wall"><figcaption>The new wall on Tuesday. Photo: Al Bee</figcaption></figure>
<p>The new harbour wall held through the night, the harbour master said, and the town's fleet was spared.</p>
<p>&ldquo;We lost two moorings and no boats,&rdquo; Mara Tolland told the council on Tuesday, in a meeting
that <b>lasted</b> <a href="/x">three&nbsp;hours</a>.</p>
<h2>Repairs</h2>
<p>The council votes on repairs next week, and the harbour stays open to small boats until then, she said.</p>
<ul><li>The east pier reopens on Friday.</li><li>The west pier stays shut until May.</li></ul>
<blockquote><p>The wall is worth every coin, a reader wrote.</p><p>It saved my boat, wrote another.</p></blockquote>
<p>The storm had crossed the bay at midnight and left the town without power for an hour, the mayor said.</p>
</article><footer><p>Copyright 2024 Quillhaven Courier. All rights reserved.</p></footer>"""


def page(head: str = HEAD + PUBLISHED, body: str = BODY, lang: str = "en-GB") -> str:
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def read_one(tmp_path: Path, content: str | bytes, name: str = "storm.html") -> Article | Rejection:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (one,) = read(path)
    return one


@pytest.fixture
def article(tmp_path: Path) -> Article:
    read_article = read_one(tmp_path, page())
    assert isinstance(read_article, Article)
    return read_article


def test_every_paragraph_of_a_page_is_one_paragraph_in_its_order(article: Article) -> None:
    """Nothing is merged, doubled or left out; subheads and list entries are paragraphs of their own."""
    assert article.texts == (
        "The new harbour wall held through the night, the harbour master said, and the town's fleet was spared.",
        "“We lost two moorings and no boats,” Mara Tolland told the council on Tuesday, in a meeting that lasted "
        "three hours.",
        "Repairs",
        "The council votes on repairs next week, and the harbour stays open to small boats until then, she said.",
        "The east pier reopens on Friday.",
        "The west pier stays shut until May.",
        "The wall is worth every coin, a reader wrote.",
        "It saved my boat, wrote another.",
        "The storm had crossed the bay at midnight and left the town without power for an hour, the mayor said.",
    )


@pytest.mark.parametrize("mark", ["<br><br>", "<br/>\n <br/>", "<br>"])
def test_breaks_between_sentences_separate_paragraphs(tmp_path: Path, mark: str) -> None:
    """Older pages have no other mark between paragraphs."""
    sentence = (
        "The wall held through the night, and the fleet was spared, the harbour master told the council."
    )
    texts = tuple(f"{number} {sentence}" for number in range(1, 5))
    read_article = read_one(tmp_path, page(HEAD, f"<article><div>{mark.join(texts)}</div></article>"))
    assert isinstance(read_article, Article)
    assert read_article.texts == texts


def test_a_break_inside_a_sentence_is_white_space(tmp_path: Path) -> None:
    """A line that was broken for its looks is one paragraph."""
    body = BODY.replace("and no boats", "and<br>no boats")
    read_article = read_one(tmp_path, page(body=body))
    assert isinstance(read_article, Article)
    assert read_article.texts[1].startswith("“We lost two moorings and no boats,”")


def test_a_page_says_itself_what_it_is(article: Article) -> None:
    """Title, source, byline, address and language come from the metadata; the address is the identity."""
    imprint = article.imprint
    assert (imprint.title, imprint.source, imprint.byline) == (
        "Storm spares the harbour",
        "Quillhaven Courier",
        "Jo Ash",
    )
    assert (imprint.url, imprint.language, imprint.doc_id) == (
        "https://courier.example/2024/storm?id=7",
        "en",
        "storm.html",
    )
    assert imprint.key == "url:https://courier.example/2024/storm?id=7"


def test_a_caption_is_kept_apart_from_the_body(article: Article) -> None:
    """The text of a figcaption is a caption and no paragraph."""
    assert article.captions == ("The new wall on Tuesday. Photo: Al Bee",)


@pytest.mark.parametrize(
    ("extra", "published"),
    [
        (PUBLISHED, datetime(2024, 3, 14, 6, 10, tzinfo=UTC)),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-14T06:10:00+01:00",'
            '"dateModified":"2024-03-20T01:00:00Z"}</script>',
            datetime.fromisoformat("2024-03-14T06:10:00+01:00"),
        ),
        ('<meta name="date" content="2024-03-14">', date(2024, 3, 14)),
        (
            '<meta property="article:modified_time" content="bad"><meta name="date" content="2024-02-31">',
            None,
        ),
        ("", None),
    ],
)
def test_the_date_is_the_one_that_the_page_states(tmp_path: Path, extra: str, published: date | None) -> None:
    """With its time and zone where the page has them; a page without a date gets none."""
    article = read_one(tmp_path, page(HEAD.replace("/2024", "") + extra))
    assert isinstance(article, Article)
    assert article.imprint.published == published


def test_a_page_without_an_article_is_rejected_with_a_remedy(tmp_path: Path) -> None:
    """A page of links has nothing to add."""
    links = "".join(f'<li><a href="/{i}">Story {i}</a></li>' for i in range(30))
    rejection = read_one(tmp_path, page(HEAD, f"<nav><ul>{links}</ul></nav>"))
    assert isinstance(rejection, Rejection)
    assert "without an article" in rejection.reason


@pytest.mark.parametrize(
    "body",
    ["<div>" * 50_000, "<p><b>" * 20_000, "<table><tr><td>" * 5_000, "<p " + "a=b " * 50_000, "<" * 100_000],
)
def test_a_page_built_to_hurt_costs_one_sentence(tmp_path: Path, body: str) -> None:
    """Absurd nesting ends in a Rejection, or an article where there is text, and never in an error."""
    assert isinstance(read_one(tmp_path, page(HEAD, body)), (Article, Rejection))


def test_a_page_is_recognised_under_another_name(tmp_path: Path) -> None:
    """HTML saved as .txt is read as HTML."""
    article = read_one(tmp_path, page(), "storm.txt")
    assert isinstance(article, Article)
    assert article.imprint.source == "Quillhaven Courier"


def test_a_page_in_an_older_encoding_is_read_as_it_declares(tmp_path: Path) -> None:
    """The charset of the meta tag is honoured."""
    content = page('<meta charset="windows-1252">' + HEAD).encode("windows-1252", errors="xmlcharrefreplace")
    article = read_one(tmp_path, content.replace(b"three&nbsp;hours", b"three hours \x96 at caf\xe9s"))
    assert isinstance(article, Article)
    assert "three hours – at cafés" in article.texts[1]


def test_reading_a_page_opens_no_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A saved page is read without the network."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert isinstance(read_one(tmp_path, page()), Article)


def test_libraries_keep_their_worries_to_themselves(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing that a library logs about a bad page reaches the terminal."""
    with caplog.at_level(logging.DEBUG):
        read_one(tmp_path, "<html><body></body></html>")
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_the_sites_name_in_a_heading_is_no_headline(tmp_path: Path) -> None:
    """Tabs end with it; the heading with the rest of the tab's words is the article's."""
    body = BODY.replace("<nav>", "<h1>Quillhaven Courier</h1><nav>")
    head = "<title>Storm spares the harbour - Quillhaven Courier</title>"
    article = read_one(tmp_path, page(head, body))
    assert isinstance(article, Article)
    assert article.imprint.title == "Storm spares the harbour"


def test_a_headline_of_the_structured_metadata_confirms_the_heading(tmp_path: Path) -> None:
    """Tabs and previews may carry another one, written for searchers."""
    head = (
        "<title>What the new wall did</title>"
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm spares the harbour"}</script>'
    )
    article = read_one(tmp_path, page(head))
    assert isinstance(article, Article)
    assert article.imprint.title == "Storm spares the harbour"


def test_paragraphs_that_end_in_no_full_stop_are_an_article(tmp_path: Path) -> None:
    """A source's number or a picture may follow the last sentence of each."""
    body = (
        "<article>" + "<p>The wall held through the night. The fleet was spared, said the mayor. [1]</p>" * 6
    )
    assert isinstance(read_one(tmp_path, page(body=body)), Article)
