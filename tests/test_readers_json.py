"""JSON and JSON Lines: an object an article; a bad field costs the field, a bad line the line."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.article import Article, Rejection
from corpus.readers import json_lines, read

TEXT = "The wall held through the night.\n\nNo boats were lost."


def read_all(path: Path, content: str | bytes) -> list[Article | Rejection]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read(path))


def read_fields(tmp_path: Path, fields: dict[str, Any]) -> Article | Rejection:
    (one,) = read_all(tmp_path / "one.json", json.dumps(fields))
    return one


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
        one for one in read_all(path, "\n".join(map(json.dumps, lines))) if isinstance(one, Article)
    ]
    assert [(one.imprint.key, one.imprint.doc_id) for one in read_articles] == [
        ("id:12", "12"),
        ("url:https://courier.example/1", "four.jsonl:2"),
        (f"file:{path}:3", "four.jsonl:3"),
        (f"file:{path}:4", "four.jsonl:4"),
    ]


def test_a_broken_line_is_named_and_the_rest_goes_in(tmp_path: Path) -> None:
    """The Rejection says which line it was."""
    good = json.dumps({"_id": "a", "text": TEXT})
    first, broken, listed, last = read_all(
        tmp_path / "x.jsonl", f'{good}\n{{"_id": "b", "te\n\n[1, 2]\n{good}\n'
    )
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(broken, Rejection)
    assert isinstance(listed, Rejection)
    assert broken.where.endswith("x.jsonl, line 2")
    assert "not valid JSON" in broken.reason
    assert listed.where.endswith("line 4")


def test_a_first_line_that_is_broken_does_not_hide_the_others(tmp_path: Path) -> None:
    """Also where the file is called .json."""
    good = json.dumps({"_id": "a", "text": TEXT})
    for name in ("x.jsonl", "x.json"):
        broken, article = read_all(tmp_path / name, f'{{"_id": "b", "te\n{good}\n')
        assert isinstance(broken, Rejection)
        assert isinstance(article, Article)


@pytest.mark.parametrize(
    "shape",
    ["{one}", "[{one}, {two}]", "[\n{one},\n{two}\n]", '{{"articles": [{one}, {two}]}}', "{one}\n{two}\n"],
)
@pytest.mark.parametrize("name", ["x.json", "x.jsonl", "x.dat"])
def test_the_shape_of_json_is_told_by_its_content(tmp_path: Path, shape: str, name: str) -> None:
    """An object, a list, an object of articles or a line an article, whatever the file is called."""
    one, two = (json.dumps({"_id": i, "text": TEXT}) for i in "ab")
    found = read_all(tmp_path / name, shape.format(one=one, two=two))
    assert [entry.imprint.doc_id for entry in found if isinstance(entry, Article)] == (
        ["a"] if "two" not in shape else ["a", "b"]
    )


def test_an_indented_object_is_one_article(tmp_path: Path) -> None:
    """JSON as people write it by hand."""
    (article,) = read_all(tmp_path / "x.json", json.dumps({"_id": "a", "text": TEXT}, indent=2))
    assert isinstance(article, Article)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_json_lines_in_another_unicode_encoding_are_read(tmp_path: Path, encoding: str) -> None:
    """Windows writes them so."""
    line = json.dumps({"_id": "a", "text": "Der Sturm verschonte die Häfen."}, ensure_ascii=False)
    found = read_all(tmp_path / "x.jsonl", f"{line}\n{line}\n".encode(encoding))
    assert [one.texts for one in found if isinstance(one, Article)] == [
        ("Der Sturm verschonte die Häfen.",)
    ] * 2


def test_one_line_that_is_not_utf_8_costs_that_line(tmp_path: Path) -> None:
    """Its neighbours go in."""
    good = json.dumps(
        {"_id": "a", "text": "Caf\u00e9s along the harbour stay open." * 2_000}, ensure_ascii=False
    ).encode()
    bad = b'{"_id": "b", "text": "Caf\xe9s"}'
    first, second, third = read_all(tmp_path / "x.jsonl", good + b"\n" + bad + b"\n" + good)
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert isinstance(second, Rejection)
    assert "UTF-8" in second.reason


@pytest.mark.parametrize(
    "line",
    [
        '{"text": ' + "[" * 100_000,
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"text": 1' + "0" * 5_000 + "}",
        '{"text": "\\ud800',
    ],
)
def test_json_built_to_hurt_costs_one_sentence(tmp_path: Path, line: str) -> None:
    """Absurd nesting or numbers end in a Rejection."""
    for name in ("x.json", "x.jsonl"):
        assert all(isinstance(one, Rejection) for one in read_all(tmp_path / name, line))


def test_nan_is_read_as_nothing(tmp_path: Path) -> None:
    """NaN is no JSON, and many programs write it."""
    (one,) = read_all(
        tmp_path / "x.json", '{"_id": "a", "title": NaN, "text": "It held.", "author": -Infinity}'
    )
    assert isinstance(one, Article)
    assert one.imprint.title == ""


@pytest.mark.parametrize("field", ["_id", "title", "text", "author", "source"])
def test_half_a_character_can_be_stored(tmp_path: Path, field: str) -> None:
    """A lone surrogate becomes U+FFFD before it reaches SQLite."""
    line = '{"_id": "a", "title": "b", "text": "c", "author": "d", "source": "e", "FIELD": "x\\ud800y"}'
    line = line.replace("FIELD", field)
    (one,) = read_all(tmp_path / "x.jsonl", line)
    assert isinstance(one, Article)
    imprint = one.imprint
    values = [
        imprint.key,
        imprint.doc_id,
        imprint.article_id,
        imprint.title,
        imprint.byline,
        imprint.source,
        *one.texts,
    ]
    with sqlite3.connect(":memory:") as connection:
        for value in values:
            connection.execute("SELECT ?", (value,))
    connection.close()


def test_a_line_that_is_too_long_is_rejected_and_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines after it go in."""
    monkeypatch.setattr(json_lines, "LONGEST_LINE", 2**20)
    good = json.dumps({"_id": "a", "text": TEXT})
    long = json.dumps({"_id": "b", "text": "x" * (3 * 2**20)})
    found = read_all(tmp_path / "x.jsonl", f"{good}\n{long}\n{good}\n")
    assert [type(one) for one in found] == [Article, Rejection, Article]


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "text", "x"]), inner)
    ),
    max_leaves=5,
)
field_names = st.sampled_from(
    ["_id", "id", "title", "text", "body", "url", "date", "source", "author", "lang", "articles"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(field_names, json_values))
def test_any_object_is_an_article_or_one_sentence(tmp_path: Path, fields: dict[str, Any]) -> None:
    """No combination of fields and types raises, and every article can be stored."""
    for one in read_all(tmp_path / "x.json", json.dumps(fields)):
        if isinstance(one, Rejection):
            assert one.reason.endswith(".")
        else:
            assert one.paragraphs
            repr(one).encode()
            one.imprint.article_id.encode()
            "".join((one.imprint.key, one.imprint.title, *one.texts)).encode()
