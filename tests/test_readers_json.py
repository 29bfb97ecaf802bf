"""JSON and JSON Lines: what a field means; a bad one costs the field."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from corpus.article import Article, Rejection
from tests.readings import all_of, one_of

TEXT = "The wall held through the night.\n\nNo boats were lost."


def read_fields(tmp_path: Path, fields: dict[str, Any]) -> Article | Rejection:
    return one_of(tmp_path / "one.json", json.dumps(fields))


def article_of(tmp_path: Path, **fields: Any) -> Article:
    one = read_fields(tmp_path, {"_id": "q1", "title": "Storm", "text": TEXT, **fields})
    assert isinstance(one, Article), one
    return one


@pytest.mark.parametrize(
    "fields",
    [
        {"_id": "q1", "title": "Storm", "text": TEXT, "url": "https://courier.example/1", "author": "Jo Ash",
         "published_at": "2024-03-14", "source": "Quillhaven Courier", "language": "en"},
        {"id": "q1", "headline": "Storm", "body": TEXT, "link": "https://courier.example/1", "byline": "Jo Ash",
         "date": "14 March 2024", "outlet": "Quillhaven Courier", "lang": "en-GB"},
        {"id": "q1", "title": "Storm", "content": TEXT.split("\n\n"), "url": "https://courier.example/1",
         "authors": ["Jo Ash"], "published": "2024-03-14", "publisher": {"name": "Quillhaven Courier"}},
    ],
)  # fmt: skip
def test_every_accepted_name_of_a_field_means_the_same(tmp_path: Path, fields: dict[str, Any]) -> None:
    """Archives name their fields differently."""
    one = read_fields(tmp_path, fields)
    assert isinstance(one, Article)
    imprint = one.imprint
    assert (imprint.key, imprint.doc_id, imprint.title, imprint.byline) == (
        "id:q1@Quillhaven Courier",
        "q1",
        "Storm",
        "Jo Ash",
    )
    assert (imprint.source, imprint.url) == ("Quillhaven Courier", "https://courier.example/1")
    assert imprint.published == date(2024, 3, 14)
    assert one.texts == ("The wall held through the night.", "No boats were lost.")


@pytest.mark.parametrize("value", [None, 7, [], {}, True, "not a date", "2024-02-31", "yesterday"])
def test_a_bad_date_does_not_lose_the_article(tmp_path: Path, value: Any) -> None:
    """The article goes in without a date."""
    assert article_of(tmp_path, published_at=value).imprint.published is None


def test_a_time_and_its_zone_are_kept(tmp_path: Path) -> None:
    """As stated."""
    published = article_of(tmp_path, published_at="2024-03-14T06:10:00Z").imprint.published
    assert published == datetime(2024, 3, 14, 6, 10, tzinfo=UTC)


@pytest.mark.parametrize("field", ["title", "url", "source", "author", "language"])
@pytest.mark.parametrize("value", [None, 7, [1], {"x": 1}, True, float("nan")])
def test_an_optional_field_of_a_wrong_type_is_left_out(tmp_path: Path, field: str, value: Any) -> None:
    """And the rest of the article goes in."""
    assert len(article_of(tmp_path, **{field: value}).texts) == 2


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "courier", "https://a b", "http://[::1"]
)
def test_only_web_addresses_become_links(tmp_path: Path, url: str) -> None:
    """No other scheme ever reaches a reader."""
    assert article_of(tmp_path, url=url).imprint.url is None


def test_an_empty_title_is_kept_empty(tmp_path: Path) -> None:
    """Judged collections have articles without one."""
    assert article_of(tmp_path, title="").imprint.title == ""


@pytest.mark.parametrize("text", [None, "", " \n\n ", 7, {}, [], [1, None], True])
def test_an_article_without_text_is_rejected(tmp_path: Path, text: Any) -> None:
    """Text is the one field that must be there."""
    one = read_fields(tmp_path, {"_id": "q1", "title": "Storm", "text": text})
    assert isinstance(one, Rejection)
    assert one.reason == 'has no text; give it a "text" field with the article\'s paragraphs.'


def test_single_line_ends_separate_in_a_long_text_without_blank_lines(tmp_path: Path) -> None:
    """Some archives keep a paragraph a line."""
    sentence = (
        "The wall held through the night, and no boats were lost in the inner basin, said the harbour master."
    )
    text = "\n".join(f"{number}. {sentence} {sentence}" for number in range(1, 5))
    assert len(article_of(tmp_path, text=text).texts) == 4


def test_single_line_ends_are_spaces_where_blank_lines_separate(tmp_path: Path) -> None:
    """Hard-wrapped paragraphs are whole again."""
    assert article_of(tmp_path, text="The wall\nheld.\r\n\r\nNo boats\nwere lost.").texts == (
        "The wall held.",
        "No boats were lost.",
    )


def test_identity_is_the_id_else_the_address_else_the_place(tmp_path: Path) -> None:
    """And lines of one file without either are told apart."""
    lines = [
        {"_id": 12, "text": TEXT},
        {"url": "https://courier.example/1#top", "text": TEXT},
        {"text": TEXT},
        {"text": TEXT},
    ]
    path = tmp_path / "four.jsonl"
    read_articles = [
        one for one in all_of(path, "\n".join(map(json.dumps, lines))) if isinstance(one, Article)
    ]
    assert [(one.imprint.key, one.imprint.doc_id) for one in read_articles] == [
        ("id:12", "12"),
        ("url:https://courier.example/1", "four.jsonl:2"),
        (f"file:{path}:3", "four.jsonl:3"),
        (f"file:{path}:4", "four.jsonl:4"),
    ]
