"""Markdown with YAML front matter: the marks go, the words stay."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Rejection
from corpus.errors import UnreadableInput
from corpus.readers import read
from corpus.readers.markdown import read_markdown
from corpus.readers.origin import Origin

FRONT = """---
title: "Storm spares the harbour"
source: Quillhaven Courier
author: [Jo Ash, Al Bee]
date: 2024-03-14 06:10
url: https://courier.example/storm
lang: no
---
"""
BODY = """# Storm spares the harbour

![The wall on *Tuesday*](wall.jpg)

The **new** wall held, said [Mara Tolland](https://courier.example/tolland),
the harbour_master at 5 * 3 knots.

## Repairs

1. The east pier.
2. The west pier.

- Ropes &amp; nets

> It saved my boat.

1986\\. A year to remember.

| Boat | Lost |
|------|------|
| Gull | no   |

<div>A note from the <b>council</b>.</div>
"""


def read_md(text: str) -> Article:
    return read_markdown(text, Origin("storm.md", "/pages/storm.md"))


def test_front_matter_says_what_the_article_is() -> None:
    """Every field as it is written; "no" is Norwegian."""
    imprint = read_md(FRONT + BODY).imprint
    assert (imprint.title, imprint.source, imprint.byline) == (
        "Storm spares the harbour",
        "Quillhaven Courier",
        "Jo Ash, Al Bee",
    )
    assert imprint.published == datetime(2024, 3, 14, 6, 10)
    assert (imprint.key, imprint.doc_id, imprint.language) == (
        "url:https://courier.example/storm",
        "storm.md",
        "no",
    )


def test_the_body_is_plain_paragraphs() -> None:
    """Links, emphasis, lists, quotes and tables are reduced to their words; no word is lost."""
    assert read_md(FRONT + BODY).texts == (
        "The new wall held, said Mara Tolland, the harbour_master at 5 * 3 knots.",
        "Repairs",
        "1. The east pier.",
        "2. The west pier.",
        "Ropes & nets",
        "It saved my boat.",
        "1986. A year to remember.",
        "Boat | Lost",
        "Gull | no",
        "A note from the council.",
    )


def test_a_pictures_text_is_a_caption() -> None:
    """And no paragraph."""
    assert read_md(FRONT + BODY).captions == ("The wall on Tuesday",)


def test_a_paragraph_that_opens_with_a_year_keeps_it() -> None:
    """Markdown takes "1986." for the number of a list; the number is printed text and stays."""
    assert read_md("# Storm\n\n1986. A year to remember.").texts == ("1986. A year to remember.",)


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    """It is not repeated in the body."""
    article = read_md(BODY)
    assert article.imprint.title == "Storm spares the harbour"
    assert article.imprint.title not in article.texts


@pytest.mark.parametrize(
    "signs", ["*By Jo Ash*\n\n14 March 2024", "By Jo Ash  \n14 March 2024", "14 March 2024 | By Jo Ash"]
)
def test_without_front_matter_the_lines_below_the_heading_are_byline_and_date(signs: str) -> None:
    """As of a pasted page; they are kept beside the article."""
    article = read_md(f"# Storm\n\n{signs}\n\nThe wall held.")
    assert (article.imprint.byline, article.imprint.published) == ("Jo Ash", date(2024, 3, 14))
    assert article.texts == ("The wall held.",)
    assert article.cut


@pytest.mark.parametrize("text", ["14 March 2024", "By the end of March it was over."])
def test_what_is_all_there_is_or_more_than_a_sign_stays(text: str) -> None:
    """An article is never emptied."""
    assert read_md(f"# Storm\n\n{text}").texts == (text,)


def test_front_matter_goes_before_the_lines_below_the_heading() -> None:
    """What it says already is not taken out of the text."""
    article = read_md(FRONT + "15 March 2024\n\nThe wall held.")
    assert article.imprint.published == datetime(2024, 3, 14, 6, 10)
    assert article.texts[0] == "15 March 2024"


def test_without_any_heading_the_first_words_are_the_title() -> None:
    """Nothing is invented."""
    assert read_md("The wall held.\n\nNo boats were lost.").imprint.title == "The wall held."


@pytest.mark.parametrize("value", ["2024-02-31", "tomorrow", "", "[1, 2]", "{a: b}"])
def test_a_bad_date_in_front_matter_does_not_lose_the_article(value: str) -> None:
    """The article goes in without one."""
    assert read_md(f"---\ntitle: Storm\ndate: {value}\n---\nIt held.").imprint.published is None


def test_a_date_without_a_time_is_a_date() -> None:
    """And not midnight."""
    published = read_md("---\ntitle: Storm\ndate: 2024-03-14\n---\nIt held.").imprint.published
    assert published == date(2024, 3, 14)
    assert not isinstance(published, datetime)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 'Storm\n---\nIt held.",
        "---\ntitle: Storm\nIt held.",
        "---\ntitle: [Storm\n---\nIt held.",
        "---\ntitle: &a [*a\n---\nIt held.",
        "---\ntitle: Storm\n---\n",
        "---\ntitle: Storm\nx: " + "[" * 50_000 + "\n---\nIt held.",
    ],
)
def test_front_matter_that_is_broken_is_refused_in_one_sentence(text: str) -> None:
    """With what to do about it."""
    with pytest.raises(UnreadableInput, match=r"(?:front matter|no paragraphs).*add it again\.$"):
        read_md(text)


def test_aliases_that_multiply_cost_nothing() -> None:
    """Nested YAML aliases are never written out."""
    bomb = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    article = read_md(f"---\ntitle: Storm\na0: &a0 x\n{bomb}\nauthor: *a11\n---\nIt held.")
    assert article.imprint.title == "Storm"


def test_front_matter_is_recognised_in_a_text_file(tmp_path: Path) -> None:
    """Whatever the file is called."""
    path = tmp_path / "storm.txt"
    path.write_text(FRONT + BODY, encoding="utf-8")
    (article,) = read(path)
    assert isinstance(article, Article)
    assert article.imprint.source == "Quillhaven Courier"


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    """The Rejection says which."""
    path = tmp_path / "storm.md"
    path.write_text("---\ntitle: 'Storm\n---\nIt held.", encoding="utf-8")
    (rejection,) = read(path)
    assert isinstance(rejection, Rejection)
    assert rejection.where == str(path)


@given(st.text(st.sampled_from("ab *_#>-[](){}!`<>&|\\\n\t1.:'\"~=")))
def test_no_markdown_can_break_the_reader(text: str) -> None:
    """Any text is an article or one calm sentence."""
    try:
        article = read_md(text)
    except UnreadableInput:
        return
    assert article.paragraphs
