"""What newspapers' own programs export: fields under their names, articles in their wrappings, drafts among them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.article import Article, Rejection
from corpus.readers import read
from tests.readings import all_of, one_of

FIRST, SECOND = "The ferry was late again.", "Nobody on the quay was surprised."
SHOWN = ("Ferry late", "Isa Quoll", date(2026, 4, 18), "Sallow Bay Record", (FIRST, SECOND))


def shown(one: Article | Rejection) -> tuple[object, ...]:
    """What a reader sees of an article."""
    assert isinstance(one, Article), one
    imprint = one.imprint
    day = imprint.published
    return (
        imprint.title,
        imprint.byline,
        day and date(day.year, day.month, day.day),
        imprint.source,
        one.texts,
    )


def article(**fields: Any) -> dict[str, Any]:
    return {"title": "Ferry late", "text": [FIRST, SECOND], "author": "Isa Quoll", "date": "2026-04-18",
            "source": "Sallow Bay Record", **fields}  # fmt: skip


@pytest.mark.parametrize(
    "entry",
    [
        {"Headline": "Ferry late", "Copy": f"{FIRST}\n{SECOND}", "By": "Isa Quoll", "PubDate": "18/04/2026",
         "Publication": "Sallow Bay Record"},
        {"headlines": {"basic": "Ferry late"}, "display_date": "2026-04-18T06:00:00Z",
         "credits": {"by": [{"name": "Isa Quoll", "type": "author"}]}, "publisher": "Sallow Bay Record",
         "content_elements": [{"type": "text", "content": FIRST}, {"type": "image", "caption": "A quay"},
                              {"type": "text", "content": "Nobody on the <a href=\"/q\">quay</a> was surprised."}]},
        {"_index": "news", "_id": "7", "_source": article()},
        {"id": 7, "attributes": article()},
        {"id": 7, "story": article()},
        {"webTitle": "Ferry late", "webPublicationDate": "2026-04-18T05:00:00Z", "source": "Sallow Bay Record",
         "fields": {"bodyText": f"{FIRST}\n{SECOND}", "byline": "By Isa Quoll"}},
        article(_id={"$oid": "65f2"}, date={"$date": {"$numberLong": "1776470400000"}}),
        article(text={"type": "doc", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "The ferry was "},
                                              {"type": "text", "text": "late", "marks": [{"type": "bold"}]},
                                              {"type": "text", "text": " again."}]},
            {"type": "paragraph", "content": [{"type": "text", "text": SECOND}]}]}),
        article(text={"root": {"type": "root", "children": [
            {"type": "paragraph", "children": [{"type": "extended-text", "text": FIRST}]},
            {"type": "paragraph", "children": [{"type": "extended-text", "text": "Nobody on the "},
                                               {"type": "link", "children": [{"type": "text", "text": "quay"}]},
                                               {"type": "extended-text", "text": " was surprised."}]}]}}),
        article(text=[{"_type": "block", "children": [{"_type": "span", "text": FIRST}]},
                      {"_type": "block", "children": [{"_type": "span", "text": SECOND}]}]),
        article(text={"time": 1, "blocks": [{"type": "paragraph", "data": {"text": FIRST}},
                                            {"type": "delimiter", "data": {}},
                                            {"type": "paragraph", "data": {"text": SECOND}}]}),
        article(text={"blocks": [{"text": FIRST, "type": "unstyled"}, {"text": SECOND, "type": "unstyled"}]}),
        article(text=None, post_content=f"{FIRST}\n\n<strong>Nobody</strong> on the quay was surprised."),
        article(text=f"{FIRST}\r\n\r\n<blockquote>Nobody on the quay was surprised.</blockquote>\r\n\r\n<ul></ul>"),
        article(source=None, author=None, meta={"source": "Sallow Bay Record", "byline": "Isa Quoll"}),
        {"Titel": "Ferry late", "Inhalt": [FIRST, SECOND], "Autor": "Isa Quoll", "Datum": "18.04.2026",
         "Zeitung": "Sallow Bay Record"},
    ],
)  # fmt: skip
def test_fields_go_by_many_names(tmp_path: Path, entry: dict[str, Any]) -> None:
    """As do the objects around them, and the blocks of an editor."""
    assert shown(one_of(tmp_path / "one.json", json.dumps(entry))) == SHOWN


@pytest.mark.parametrize(
    "wrap",
    [
        lambda entries: {"version": "x", "items": entries},
        lambda entries: {"response": {"status": "ok", "docs": entries}},
        lambda entries: {"hits": {"total": 2, "hits": [{"_source": entry} for entry in entries]}},
        lambda entries: {
            "db": [{"meta": {"version": "5"}, "data": {"tags": [{"name": "x"}], "posts": entries}}]
        },
        lambda entries: {"data": [{"attributes": entry} for entry in entries]},
    ],
)
def test_the_list_of_articles_is_found(tmp_path: Path, wrap: Any) -> None:
    """In whatever it is wrapped."""
    entries = [article(), article(title="Ferry later")]
    found = all_of(tmp_path / "all.json", json.dumps(wrap(entries)))
    assert [shown(one)[0] for one in found] == ["Ferry late", "Ferry later"]


def test_comments_are_no_articles(tmp_path: Path) -> None:
    """Of an article that has no text."""
    one = one_of(tmp_path / "x.json", json.dumps({"title": "Ferry late", "comments": [{"text": FIRST}]}))
    assert isinstance(one, Rejection)


@pytest.mark.parametrize(
    "mark",
    [
        {"status": "draft"},
        {"post_status": "Private"},
        {"status": "future"},
        {"draft": True},
        {"published": False},
    ],
)
def test_a_draft_is_not_shown_to_readers(tmp_path: Path, mark: dict[str, Any]) -> None:
    """Nor what is private, or in the bin."""
    one = one_of(tmp_path / "x.json", json.dumps(article(**mark)))
    assert isinstance(one, Rejection)
    assert "not published" in one.reason
    matter = "".join(f"{name}: {str(value).lower()}\n" for name, value in mark.items())
    told = one_of(tmp_path / "x.md", f"---\ntitle: Ferry late\n{matter}---\n{FIRST}\n\n{SECOND}\n")
    assert isinstance(told, Rejection)


@pytest.mark.parametrize("mark", [{"status": "ok"}, {"state": "Ohio"}, {"draft": False}, {"published": True}])
def test_what_is_published_says_so(tmp_path: Path, mark: dict[str, Any]) -> None:
    """Or says something else."""
    assert shown(one_of(tmp_path / "x.json", json.dumps(article(**mark)))) == SHOWN


def test_a_name_that_tells_more_changes_nobody(tmp_path: Path) -> None:
    """What an article was known by before such names were understood, it is known by still."""
    fields = {
        "_id": "7",
        "text": FIRST,
        "publication": "Sallow Bay Record",
        "permalink": "https://r.example/7",
    }
    one = one_of(tmp_path / "x.json", json.dumps(fields))
    assert isinstance(one, Article)
    assert (one.imprint.key, one.imprint.url) == ("id:7", "https://r.example/7")


@pytest.mark.parametrize(
    ("written", "day"),
    [("18-Apr-26", date(2026, 4, 18)), ("18/04/26", date(2026, 4, 18)), ("18-Apr-98", date(1998, 4, 18)),
     ("26-04-18", None)],
)  # fmt: skip
def test_spreadsheets_shorten_years(tmp_path: Path, written: str, day: date | None) -> None:
    """Where it cannot be told which number is the year, there is no date."""
    table = f'Title\tDate\tFull Text\nFerry late\t{written}\t"{FIRST}"\n'
    assert shown(one_of(tmp_path / "x.txt", table.encode("utf-16")))[2] == day


def test_lines_that_end_with_sentences_are_paragraphs(tmp_path: Path) -> None:
    """Of a short text; lines that break off are one that was wrapped."""
    wrapped = "The ferry was late\nagain. Nobody on the quay\nwas surprised."
    for text, texts in ((f"{FIRST}\n{SECOND}", (FIRST, SECOND)), (wrapped, (wrapped.replace("\n", " "),))):
        assert shown(one_of(tmp_path / "x.json", json.dumps(article(text=text))))[4] == texts


def test_a_row_of_a_table_is_a_paragraph(tmp_path: Path) -> None:
    """Its cells alone say nothing; cells of an old layout hold paragraphs."""
    league = (
        "<p>The league:</p><table><tr><th></th><th>Pts</th></tr><tr><td>Rovers</td><td>36</td></tr></table>"
    )
    layout = f"<table><tr><td><p>{FIRST}</p><p>{SECOND}</p></td><td><p>Menu</p></td></tr></table>"
    rows, laid_out = (
        shown(one_of(tmp_path / "x.json", json.dumps(article(text=text))))[4]
        for text in (league, f"<div>{layout}</div>")
    )
    assert rows == ("The league:", "Pts", "Rovers | 36")
    assert laid_out == (FIRST, SECOND, "Menu")


WORDPRESS = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Sallow Bay Record</title>
<wp:author><wp:author_login><![CDATA[iquoll]]></wp:author_login>
<wp:author_display_name><![CDATA[Isa Quoll]]></wp:author_display_name></wp:author>
<item><title>Ferry late</title><pubDate>Sat, 18 Apr 2026 06:00:00 +0000</pubDate><dc:creator>iquoll</dc:creator>
<content:encoded><![CDATA[{FIRST}

{SECOND}]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>Not yet</title><content:encoded><![CDATA[<p>{FIRST}</p>]]></content:encoded>
<wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>Locked</title><content:encoded><![CDATA[<p>{FIRST}</p>]]></content:encoded>
<wp:status>publish</wp:status><wp:post_password>x</wp:post_password><wp:post_type>post</wp:post_type></item>
<item><title>quay.jpg</title><content:encoded><![CDATA[A quay.]]></content:encoded>
<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
</channel></rss>"""


def test_a_wordpress_export_keeps_its_drafts(tmp_path: Path) -> None:
    """They are counted, pictures are not; authors have their names, blank lines part paragraphs."""
    told, one = all_of(tmp_path / "x.xml", WORDPRESS)
    assert shown(one) == SHOWN
    assert isinstance(told, Rejection)
    assert told.reason.startswith("holds 2 that its newspaper has not published")


@pytest.mark.parametrize(
    "part", [{"content_html": f"<p>{FIRST}</p><p>{SECOND}</p>"}, {"content_text": f"{FIRST}\n\n{SECOND}"}]
)
def test_a_json_feed_is_a_feed(tmp_path: Path, part: dict[str, str]) -> None:
    """Its articles are known by their addresses."""
    item = {"id": "1", "url": "https://r.example/7", "title": "Ferry late", "authors": [{"name": "Isa Quoll"}],
            "date_published": "2026-04-18T06:00:00Z", **part}  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Sallow Bay Record", "items": [item]}
    one = one_of(tmp_path / "feed.json", json.dumps(feed))
    assert shown(one) == SHOWN
    assert isinstance(one, Article)
    assert one.imprint.key == "url:https://r.example/7"


@pytest.mark.parametrize("items", ["1", "null", "[1, {}]", "["])
def test_a_feed_that_is_broken_is_one_sentence(tmp_path: Path, items: str) -> None:
    """Whatever stands where its entries should."""
    text = f'{{"version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": {items}}}'
    (tmp_path / "feed.json").write_text(text, encoding="utf-8")
    (told,) = read(tmp_path / "feed.json")
    assert isinstance(told, Rejection)
    assert "feed" in told.reason


def test_an_export_may_be_larger_than_any_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is all that the newspaper printed; one that does not fit into memory is refused."""
    monkeypatch.setattr("corpus.readers.LARGEST_TEXT", 200)
    assert shown(all_of(tmp_path / "x.xml", WORDPRESS)[1]) == SHOWN
    monkeypatch.setattr("corpus.readers.LARGEST_FEED", 200)
    told = one_of(tmp_path / "y.xml", WORDPRESS)
    assert isinstance(told, Rejection)
    assert "split it" in told.reason
