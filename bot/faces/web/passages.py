"""Paragraphs as printed, who speaks in them and where they stand: what pages of answers and articles are made of."""

from __future__ import annotations

from collections.abc import Sequence

from bot import wording
from bot.faces.links import link_works
from bot.faces.web.markup import Element, Node, element
from bot.web.addresses import article_address
from corpus.article import Imprint
from corpus.quotations.nouns import Speaker
from index.answer import Excerpt, Span

_LONGEST_CITATION = 4_000


def clipping(excerpt: Excerpt, *ways: Element, unsaid: str | None = None) -> Element:
    """An excerpt whole: who speaks, the paragraph, where it was printed, what it leaves unsaid, and the ways on."""
    imprint, speaker = excerpt.attribution.imprint, excerpt.attribution.speaker
    url = imprint.url if imprint.url and link_works(imprint.url) else None
    quoted = element(
        "blockquote",
        paragraph(excerpt.text, excerpt.highlights),
        cite=url,
        lang=imprint.language,
        dir="auto",  # Arabic has its rule on the right
    )
    return element(
        "article",
        _speaker_line(speaker) if speaker else None,
        quoted,
        _printed_lines(excerpt),
        element("p", unsaid, class_="printed") if unsaid else None,
        element("nav", *ways) if ways else None,
        _citation(excerpt),
        class_="clipping",
    )


def paragraph(text: str, lit: Sequence[Span] = ()) -> Element:
    """A paragraph, character for character, what is lit marked."""
    pieces: list[Node] = []
    at = 0
    for start, end in lit:
        pieces += [text[at:start], element("mark", text[start:end])]
        at = end
    return element("p", *pieces, text[at:])


def headline(imprint: Imprint, to: str) -> Element:
    """A headline that leads somewhere."""
    words = element("bdi", wording.prints.headline(imprint), lang=imprint.language if imprint.title else None)
    return element("a", words, href=to)


def listed(excerpt: Excerpt, to: str, beside: Excerpt | None = None) -> Element:
    """A passage on a line of several: who speaks, the headline, where and when; of one article what is lit in it."""
    imprint, speaker = excerpt.attribution.imprint, excerpt.attribution.speaker
    who: list[Node] = [element("b", _name(speaker)), ": "] if speaker else []
    if beside is not None and beside.attribution.imprint == imprint:
        words = next(iter(excerpt.lit), wording.web.SAME_ARTICLE)
        lit = element("bdi", words, lang=imprint.language if excerpt.lit else None)
        return element("li", *who, element("a", lit, href=to), class_="lit")
    return _line(imprint, to, who)


def listed_article(imprint: Imprint) -> Element:
    """An article on one line of several."""
    return _line(imprint, article_address(imprint.article_id), [])


def lines(items: Sequence[Element], heading: str) -> Element:
    """Some lines under what they are."""
    return element("section", element("h2", heading), element("ul", *items), class_="lines")


def passage_address(excerpt: Excerpt) -> str:
    """Where a passage stands in its article, in this archive."""
    return article_address(excerpt.attribution.imprint.article_id, excerpt.paragraph.place)


def _line(imprint: Imprint, to: str, before: Sequence[Node]) -> Element:
    printed = element("span", wording.prints.printed(imprint), class_="printed")
    return element("li", *before, headline(imprint, to), " ", printed)


def _speaker_line(speaker: Speaker) -> Element:
    described: list[Node] = [", ", element("bdi", speaker.described_as)] if speaker.described_as else []
    return element("p", element("b", _name(speaker)), *described, ":", class_="speaker")


def _name(speaker: Speaker) -> Element:
    return element("bdi", wording.speakers.opening(speaker.name))


def _printed_lines(excerpt: Excerpt) -> Element:
    imprint, others = excerpt.attribution.imprint, excerpt.attribution.elsewhere
    to = excerpt.link if excerpt.link and link_works(excerpt.link) else passage_address(excerpt)
    return element(
        "footer",
        element("cite", headline(imprint, to)),
        element("p", wording.prints.printed(imprint), class_="printed"),
        element("p", wording.prints.also_in(others), class_="printed") if others else None,
    )


def _citation(excerpt: Excerpt) -> Element:
    """The citation to copy, folded away; a click on it takes all of it."""
    imprint, speaker = excerpt.attribution.imprint, excerpt.attribution.speaker
    words = wording.prints.citation(
        excerpt.text, imprint, speaker.name if speaker else None, _LONGEST_CITATION
    )
    return element(
        "details",
        element("summary", wording.web.CITATION),
        element("p", words, lang=imprint.language, dir="auto"),
        class_="citation",
    )
