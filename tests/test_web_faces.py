"""The face of an answer in a browser: pure pages, escaped by construction, every printed character in them."""

from __future__ import annotations

from datetime import date

import lxml.etree
import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from bot.faces.web.answer import answer_page
from bot.faces.web.archive import article_page
from bot.presses import Flips
from bot.web.addresses import Asking, read_asking
from corpus.article import Article, Imprint, Paragraph, paragraphs_of
from corpus.cleaning import clean_paragraph
from corpus.quotations.nouns import Speaker
from index.answer import Answer, Attribution, Coverage, Excerpt, Respelling
from index.asking.filters import Filters

PRINTED = st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=200).map(clean_paragraph)
"""Whatever a paragraph that is kept can hold: what it is made of is all of Unicode."""
FIELD = st.none() | PRINTED.filter(bool)


def imprint(title: str = "A gale", **more: object) -> Imprint:
    """Of the Courier, in spring."""
    given_: dict[str, object] = {
        "source": "Quillhaven Courier",
        "published": date(2024, 3, 14),
        "language": "en",
    }
    return Imprint("id:gale", "gale", title, **(given_ | more))  # type: ignore[arg-type]


def excerpt_of(text: str, lit: tuple[tuple[int, int], ...] = (), **more: object) -> Excerpt:
    return Excerpt(Paragraph(text, 0), lit, Attribution(imprint(**more)), 0.9)  # type: ignore[arg-type]


def answer_of(*excerpts: Excerpt, question: str = "Who?", **more: object) -> Answer:
    return Answer(
        question,
        bool(excerpts),
        0.9,
        excerpts,
        (),
        Coverage(1, None, None),
        1.0,
        **more,  # type: ignore[arg-type]
    )


@st.composite
def excerpts(draw: st.DrawFn) -> Excerpt:
    text = draw(PRINTED.filter(bool))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    lit = tuple((a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b)
    title, name = draw(PRINTED), draw(FIELD)
    speaker = Speaker(name, draw(FIELD), None) if name else None
    return Excerpt(Paragraph(text, 3), lit, Attribution(imprint(title, byline=draw(FIELD)), speaker), 0.5)


@given(excerpts(), PRINTED)
def test_what_was_printed_comes_out_of_the_page_character_for_character(
    excerpt: Excerpt, question: str
) -> None:
    """The paragraph, what in it is lit, and who speaks, whatever they hold."""
    page = lxml.html.document_fromstring(answer_page(answer_of(excerpt), Asking(question)))
    (quoted,) = page.xpath("//blockquote/p")
    assert quoted.text_content() == excerpt.text
    assert tuple(mark.text_content() for mark in quoted.iterfind("mark")) == excerpt.lit
    assert page.find(".//input[@type='search']").get("value", "") == question


@given(st.lists(PRINTED.filter(bool), min_size=1, max_size=5), PRINTED)
def test_an_article_comes_out_of_its_page_paragraph_for_paragraph(texts: list[str], title: str) -> None:
    """Each under the name that links to it."""
    page = lxml.html.document_fromstring(
        article_page(Article(imprint(title), paragraphs_of(texts), cut=("Share this",)), ())
    )
    shown = [page.get_element_by_id(f"p{place}").find("p").text_content() for place in range(len(texts))]
    assert shown == texts
    assert "Share this" not in page.text_content()


@given(excerpts())
def test_a_page_is_well_formed(excerpt: Excerpt) -> None:
    """Every element that is opened is closed, in its place: but for those that have no end it is XML."""
    html = answer_page(answer_of(excerpt, excerpt), Asking("Who?"))
    body = html[html.index("<main>") : html.index("</main>") + len("</main>")]
    for no_xml in "\ufffe\uffff":
        body = body.replace(no_xml, "")
    assert lxml.etree.fromstring(body.encode()).tag == "main"


@given(
    PRINTED,
    st.integers(0, 998),
    st.frozensets(st.sampled_from(["date", "source"])),
    PRINTED.map(lambda text: text or None),
)
def test_an_address_asks_what_it_was_made_for(
    question: str, rank: int, flips: Flips, after: str | None
) -> None:
    """Read again, it is the same asking."""
    asking = Asking(question, rank, flips, after)
    assert read_asking(str(asking).partition("?")[2]) == asking


def test_a_link_leads_to_the_web_or_nowhere() -> None:
    """An address that would run something is no link; the headline leads to the article here."""
    page = answer_page(answer_of(excerpt_of("High water.", url="javascript:alert(1)")), Asking("When?"))
    leads = lxml.html.document_fromstring(page).xpath("//a/@href")
    assert [to for to in leads if not to.startswith(("/", "#"))] == []


def test_the_headline_lands_on_the_passage_where_it_was_printed() -> None:
    """The article's own address, with the passage in it."""
    page = answer_page(answer_of(excerpt_of("High water.", url="https://courier.example/a")), Asking("When?"))
    assert 'href="https://courier.example/a#:~:text=High%20water."' in page


def test_arabic_is_marked_as_such() -> None:
    """Its language is named, and which way it runs is left to its letters."""
    page = answer_page(answer_of(excerpt_of("افتتح المتحف", language="ar")), Asking("متى؟"))
    assert '<blockquote lang="ar" dir="auto">' in page


def test_a_corrected_article_says_so() -> None:
    """Beside where and when it was printed."""
    page = answer_page(answer_of(excerpt_of("High water.", corrected=date(2024, 3, 16))), Asking("When?"))
    assert "Quillhaven Courier · 14 Mar 2024 · corrected 16 Mar 2024" in page


def test_did_you_mean_is_a_link_to_that_question() -> None:
    """And asks it as an address of its own."""
    page = answer_page(answer_of(did_you_mean="Who saw the heron?"), Asking("Who saw the herron?"))
    assert "Did you mean: Who saw the heron?" in page
    assert '<a href="/?q=Who+saw+the+heron%3F">Yes, ask that</a>' in page


def test_everything_that_telegram_tells_is_told() -> None:
    """Other spellings, what alone was searched, articles left out for want of a date."""
    page = answer_page(
        answer_of(
            excerpt_of("High water."),
            respellings=(Respelling("Hashimi", ("Hashemi",)),),
            filters=Filters(since=date(2024, 1, 1), sources=frozenset({"The Echo"})),
            undated=2,
        ),
        Asking("Who?"),
    )
    assert "“Hashimi” is not in this archive; searched for Hashemi." in page
    assert "Only: since 1 Jan 2024 · The Echo (2 articles without a date left out)" in page
    assert all(label in page for label in ("At any time", "In any newspaper", "Without these filters"))


def test_a_rank_beyond_what_there_is_shows_the_last() -> None:
    """As with an old link after the archive has changed."""
    both = answer_of(excerpt_of("High water."), excerpt_of("Low water."))
    page = lxml.html.document_fromstring(answer_page(both, Asking("When?", rank=40)))
    assert page.find(".//blockquote").text_content() == "Low water."
