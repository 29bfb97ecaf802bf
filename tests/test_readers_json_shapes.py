"""JSON in every shape and state: a bad line costs that line, and nothing raises."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.article import Article, Rejection
from corpus.readers import json_lines
from tests.readings import all_of

TEXT = "The wall held through the night.\n\nNo boats were lost."


def test_a_broken_line_is_named_and_the_rest_goes_in(tmp_path: Path) -> None:
    """The Rejection says which line it was."""
    good = json.dumps({"_id": "a", "text": TEXT})
    first, broken, listed, last = all_of(
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
        broken, article = all_of(tmp_path / name, f'{{"_id": "b", "te\n{good}\n')
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
    found = all_of(tmp_path / name, shape.format(one=one, two=two))
    assert [entry.imprint.doc_id for entry in found if isinstance(entry, Article)] == (
        ["a"] if "two" not in shape else ["a", "b"]
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_list_in_any_encoding_is_a_list(tmp_path: Path, encoding: str, indent: int | None) -> None:
    """PowerShell writes UTF-16."""
    listed = json.dumps([{"_id": name, "text": TEXT} for name in "ab"], indent=indent)
    found = all_of(tmp_path / "x.json", listed.encode(encoding))
    assert [entry.imprint.doc_id for entry in found if isinstance(entry, Article)] == ["a", "b"]


def test_a_first_line_that_is_a_list_does_not_hide_the_others(tmp_path: Path) -> None:
    """It costs itself."""
    listed, article = all_of(tmp_path / "x.jsonl", "[]\n" + json.dumps({"_id": "a", "text": TEXT}))
    assert isinstance(listed, Rejection)
    assert isinstance(article, Article)


def test_a_list_in_one_line_may_be_longer_than_any_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As programs write it that mean no line at all."""
    monkeypatch.setattr(json_lines, "LONGEST_LINE", 200)
    listed = json.dumps([{"_id": str(number), "text": TEXT} for number in range(9)])
    assert len(all_of(tmp_path / "x.json", listed)) == 9
    assert len(all_of(tmp_path / "y.json", f'{{"articles": {listed}}}')) == 9


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (1709510400, "2024-03-04T00:00+00:00"),
        (1709510400000, "2024-03-04T00:00+00:00"),
        (1709510400.5, "2024-03-04T00:00+00:00"),
        ("1709510400", "2024-03-04T00:00+00:00"),
        (20240304, "2024-03-04"),
        ("20240304", "2024-03-04"),
        (20241304, None),
        (7, None),
        (True, None),
        (1e300, None),
        (float("inf"), None),
    ],
)
def test_a_date_may_be_counted(tmp_path: Path, date: object, told: str | None) -> None:
    """As databases do; what is no day is none."""
    (article,) = all_of(tmp_path / "x.json", json.dumps({"text": TEXT, "date": date}))
    assert isinstance(article, Article)
    assert article.imprint.published_at == told


def test_an_indented_object_is_one_article(tmp_path: Path) -> None:
    """JSON as people write it by hand."""
    (article,) = all_of(tmp_path / "x.json", json.dumps({"_id": "a", "text": TEXT}, indent=2))
    assert isinstance(article, Article)


def test_objects_one_below_the_other_are_an_article_each(tmp_path: Path) -> None:
    """As jq prints them; where one is broken, it is told where."""
    first, second = (json.dumps({"_id": name, "text": f"{TEXT} {name}"}, indent=2) for name in "ab")
    found = all_of(tmp_path / "x.json", f"{first}\n\n{second}\n")
    assert [one.imprint.doc_id for one in found if isinstance(one, Article)] == ["a", "b"]
    (told,) = all_of(tmp_path / "x.json", f"{first}\n{second[:-1]}\n")
    assert isinstance(told, Rejection)
    assert "Extra data at line 5, column 1" in told.reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_json_lines_in_another_unicode_encoding_are_read(tmp_path: Path, encoding: str) -> None:
    """Windows writes them so."""
    line = json.dumps({"_id": "a", "text": "Der Sturm verschonte die Häfen."}, ensure_ascii=False)
    found = all_of(tmp_path / "x.jsonl", f"{line}\n{line}\n".encode(encoding))
    assert [one.texts for one in found if isinstance(one, Article)] == [
        ("Der Sturm verschonte die Häfen.",)
    ] * 2


def test_one_line_that_is_not_utf_8_costs_that_line(tmp_path: Path) -> None:
    """Its neighbours go in."""
    good = json.dumps(
        {"_id": "a", "text": "Caf\u00e9s along the harbour stay open." * 2_000}, ensure_ascii=False
    ).encode()
    bad = b'{"_id": "b", "text": "Caf\xe9s"}'
    first, second, third = all_of(tmp_path / "x.jsonl", good + b"\n" + bad + b"\n" + good)
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
        assert all(isinstance(one, Rejection) for one in all_of(tmp_path / name, line))


def test_nan_is_read_as_nothing(tmp_path: Path) -> None:
    """NaN is no JSON, and many programs write it."""
    (one,) = all_of(
        tmp_path / "x.json", '{"_id": "a", "title": NaN, "text": "It held.", "author": -Infinity}'
    )
    assert isinstance(one, Article)
    assert one.imprint.title == ""


@pytest.mark.parametrize("field", ["_id", "title", "text", "author", "source"])
def test_half_a_character_can_be_stored(tmp_path: Path, field: str) -> None:
    """A lone surrogate becomes U+FFFD before it reaches SQLite."""
    line = '{"_id": "a", "title": "b", "text": "c", "author": "d", "source": "e", "FIELD": "x\\ud800y"}'
    line = line.replace("FIELD", field)
    (one,) = all_of(tmp_path / "x.jsonl", line)
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
    found = all_of(tmp_path / "x.jsonl", f"{good}\n{long}\n{good}\n")
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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(field_names, json_values))
def test_any_object_is_an_article_or_one_sentence(tmp_path: Path, fields: dict[str, Any]) -> None:
    """No combination of fields and types raises, and every article can be stored."""
    for one in all_of(tmp_path / "x.json", json.dumps(fields)):
        if isinstance(one, Rejection):
            assert one.reason.endswith(".")
        else:
            assert one.paragraphs
            repr(one).encode()
            one.imprint.article_id.encode()
            "".join((one.imprint.key, one.imprint.title, *one.texts)).encode()
