"""Saved pages whose article is told by how its paragraphs are set: boxes in mid-article, links, pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from corpus.readers.saved.agreeing import agreed
from corpus.readers.saved.visible import blocks_of, visible_lines
from tests.readings import read_saved
from tests.whole_page import COMMENTS, PROSE, html_of_page, paragraphs

LONG_BOX = (
    "<div class='box'><h3>Related</h3>"
    + "".join(
        f"<div><a href='/s{number}'>{story}</a></div><div>{number} min ago</div>"
        for number, story in enumerate(
            ("Rovers lift the cup", "Lighthouse to be painted", "Mayor opens the fish market")
        )
    )
    + "<div>Sign up to our newsletter</div><div>E-mail</div><div>Sign up</div></div>"
)
POINTER = "Council puts off its vote on the pier until the spring"


@pytest.mark.parametrize("place", [1, 2, len(PROSE) - 1])
def test_paragraphs_on_either_side_of_a_long_box_are_the_article(tmp_path: Path, place: int) -> None:
    """A box in mid-article may end the stretch of running text; what is set like the rest belongs to it."""
    body = paragraphs(PROSE[:place]) + LONG_BOX + paragraphs(PROSE[place:])
    assert read_saved(tmp_path, html_of_page(body)).texts == PROSE


@pytest.mark.parametrize("number", ["", "2"])
def test_what_the_extractor_lost_is_found_by_how_it_is_set(number: str) -> None:
    """An article may go on in a second box of the same kind, of which the extractor saw only the first."""
    page = html_of_page(f"{paragraphs(PROSE[:3])}</div><hr><div class='text{number}'>{paragraphs(PROSE[3:])}")
    blocks = blocks_of(html.fromstring(page))
    assert tuple(agreed(list(PROSE[:3]), visible_lines(blocks), blocks).texts) == PROSE


@pytest.mark.parametrize("title", ["Storm spares the harbour and its fishing fleet", None])
def test_of_two_readings_that_share_nothing_the_one_that_tells_the_headline_is_it(title: str | None) -> None:
    """Where no headline is known, the longer."""
    shown = "".join(f"<p>{line}</p>" for line in COMMENTS if len(line) > 99)
    blocks = blocks_of(html.fromstring(html_of_page(shown)))
    extracted = list(PROSE[:1])
    told = agreed(extracted, visible_lines(blocks), blocks, title).texts
    assert (told == extracted) == bool(title)


def test_comments_set_like_the_article_are_not_the_article(tmp_path: Path) -> None:
    """On a page of nothing but paragraphs the heading of the comments ends the article."""
    body = paragraphs(PROSE) + paragraphs(COMMENTS)
    assert read_saved(tmp_path, html_of_page(body, after=" ")).texts == PROSE


@pytest.mark.parametrize(
    "pointer",
    [
        f"<p><a href='/council/vote'>{POINTER}</a></p>",
        f"<p>Lea también: <a href='https://www.quillhaven-courier.example/vote'>{POINTER}</a></p>",
        f"<p><strong>(<a href='vote.html'>{POINTER}</a>)</strong></p>",
    ],
)
def test_a_line_that_is_a_link_to_another_story_is_cut_and_shown(tmp_path: Path, pointer: str) -> None:
    """However it is announced, and though it is set like a paragraph."""
    head = "<link rel='canonical' href='https://quillhaven-courier.example/storm'>"
    body = paragraphs(PROSE[:2]) + pointer + paragraphs(PROSE[2:])
    article = read_saved(tmp_path, html_of_page(body, head=head))
    assert (article.texts, [POINTER in line for line in article.cut].count(True)) == (PROSE, 1)


@pytest.mark.parametrize(
    "line",
    [
        "<a href='https://harbour-inn.example/'>Harbour Inn at the old ropewalk</a>",
        "<a href='#pier'>What will become of the west pier</a>",
        "<a href='/vote'>The council puts off its vote on the pier until the spring.</a>",
        "The council has put off <a href='/vote'>its vote on the west pier</a>",
    ],
    ids=["another site", "this page", "a sentence", "part of a line"],
)
def test_other_lines_with_links_stay(tmp_path: Path, line: str) -> None:
    """A list's entry, a place on the page, a sentence."""
    head = "<link rel='canonical' href='https://quillhaven-courier.example/storm'>"
    body = f"{paragraphs(PROSE[:2])}<p>{line}</p>{paragraphs(PROSE[2:])}"
    said = html.fromstring(line).text_content()
    assert said in read_saved(tmp_path, html_of_page(body, head=head)).texts


def test_a_caption_that_nothing_calls_one_is_cut_and_shown(tmp_path: Path) -> None:
    """A text in a box of its own with a picture, amid paragraphs that stand in none."""
    caption = "The west pier on Tuesday morning, seen from the lifeboat station; two of its lamps were lost."
    boxed = f"<div class='media'><img src='pier.jpg'><p>{caption}</p></div>"
    article = read_saved(tmp_path, html_of_page(paragraphs(PROSE[:2]) + boxed + paragraphs(PROSE[2:])))
    assert (article.texts, caption in article.cut) == (PROSE, True)


def test_a_first_paragraph_beside_a_picture_stays(tmp_path: Path) -> None:
    """What stands above all others may be the beginning."""
    boxed = f"<div class='lead'><img src='pier.jpg'><p>{PROSE[0]}</p></div>"
    assert read_saved(tmp_path, html_of_page(boxed + paragraphs(PROSE[1:]))).texts == PROSE


def test_a_page_inside_a_button_that_was_never_closed_is_seen(tmp_path: Path) -> None:
    """A browser shows it, so it is read."""
    page = html_of_page(paragraphs()).replace("<h1>", "<button><div>Menu<h1>")
    assert read_saved(tmp_path, page).texts == PROSE


def test_a_standfirst_above_the_byline_is_no_paragraph() -> None:
    """However it is set: it says again what the article says."""
    standfirst = (
        "The fleet rode out the worst storm for years behind a wall that its owners had wanted to pull down."
    )
    shown = paragraphs((standfirst,)) + "<p>By Ines Dowell | 18 February 2026</p>" + paragraphs(PROSE)
    blocks = blocks_of(html.fromstring(html_of_page(shown)))
    assert tuple(agreed([standfirst, *PROSE], visible_lines(blocks), blocks).texts) == PROSE
