"""Pages far larger than newspapers print: read without looking at each of two hundred thousand links many times."""

from __future__ import annotations

import pytest
from lxml import html

from corpus.article import Article
from corpus.readers import read_text
from corpus.readers.saved.link_piles import without_piles
from tests.sites import story

MANY = 6_000


def read(page: str) -> Article:
    return read_text(page, name="page.html", place="page.html")


def with_links(entry: str, *, before: bool = False) -> str:
    """A story's page with many links above or below the article."""
    links = "".join(entry.format(number=number) for number in range(MANY))
    page = story("Breakwater holds in the gale")
    edge = "<article>" if before else "</article>"
    pile = f"<div>{links}</div>"
    return page.replace(edge, pile + edge if before else edge + pile)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    "entry",
    [
        "<a href='/{number}'>Tide table {number}</a>",
        "<li><a href='/{number}'>Tide table {number}</a></li>",
        "<p><a href='/{number}'>Tide table {number}</a> | </p>",
        "<a href='/{number}'>{number}</a><br>",
    ],
)
def test_an_article_beside_a_pile_of_links_is_read_as_without(entry: str, before: bool) -> None:
    """The whole index of a site under one story changes nothing of it."""
    read_with, read_without = (
        read(page) for page in (with_links(entry, before=before), story("Breakwater holds in the gale"))
    )
    assert (read_with.imprint, read_with.texts) == (read_without.imprint, read_without.texts)


def test_a_page_with_as_many_links_as_papers_print_is_left_alone() -> None:
    """No pile is looked for in it."""
    tree = html.fromstring(
        "<body><ul>" + "<li><a href='/'>x</a></li>" * 4_000 + "</ul><p>The wall held.</p></body>"
    )
    without_piles(tree)
    assert len(tree.xpath("//a")) == 4_000


def test_a_heading_that_is_a_link_is_in_no_pile() -> None:
    """Nor is a link with words beside it; what follows them is a pile of its own."""
    links = "<a href='/'>x</a>" * MANY
    tree = html.fromstring(
        f"<body>{links}<h1><a href='/story'>Wall holds</a></h1><p><a href='/a'>Ada</a> saw it.</p>{links}</body>"
    )
    without_piles(tree)
    assert [link.get("href") for link in tree.xpath("//a")] == ["/story", "/a"]
    assert tree.text_content() == "Wall holdsAda saw it."


def test_a_vast_page_is_read_by_its_running_text() -> None:
    """With the headline and the date that its metadata gives."""
    page = story("Breakwater holds in the gale").replace(
        "</article>", "</article>" + "<span></span>" * 30_001
    )
    article = read(page)
    assert (article.imprint.title, article.imprint.published_at) == (
        "Breakwater holds in the gale",
        "2024-03-14T06:10+00:00",
    )
    assert len(article.paragraphs) == 3


@pytest.mark.parametrize("mark", ["> ", "* ", "_", "**", "\t", "{", "[", "a=", "Title: x", "- "])
def test_an_article_under_ten_thousand_lines_of_marks_is_read(mark: str) -> None:
    """What begins a quotation, a list, a heading or a program is not looked for from each of them to the end."""
    told = "The council met on Friday and agreed to mend the wall, which will cost £3 million."
    text = "\n\n".join(["Council mends the wall", told, told[::-1], "\n".join([mark * 8] * 10_000)])
    assert told in read_text(text, name="page.txt", place="page.txt").texts
