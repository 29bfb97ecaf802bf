"""Reads a saved HTML page: trafilatura finds the article, the page's own metadata says what it is.

Never touches the network. A date is taken from what the page states, never from the file's age or from
today. Captions are kept apart; the headline is not repeated as a paragraph.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lxml.etree import LxmlError
from lxml.html import HtmlElement

from corpus.article import Article, Imprint, paragraphs_of
from corpus.cleaning import clean_body, clean_field
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers.headlines.raw import first_words
from corpus.readers.lines.bios import bios_in
from corpus.readers.lines.captions import is_caption, is_sign_off
from corpus.readers.lines.furniture import separate
from corpus.readers.lines.outlets import same_line
from corpus.readers.lines.paragraphs import ends_sentence, visible_width
from corpus.readers.lines.placing import places_of
from corpus.readers.lines.prose import tells
from corpus.readers.origin import Origin, web_address
from corpus.readers.records import language_tag
from corpus.readers.saved.agreeing import agreed
from corpus.readers.saved.asides import asides_among
from corpus.readers.saved.link_piles import without_piles
from corpus.readers.saved.not_there import is_article_all_the_same, notice_among
from corpus.readers.saved.page_dates import beside_article, published_on, states_its_day
from corpus.readers.saved.page_title import title_of
from corpus.readers.saved.set_alike import letters_of
from corpus.readers.saved.stated_body import more_complete
from corpus.readers.saved.visible import blocks_of, visible_lines

if TYPE_CHECKING:
    from trafilatura.settings import Document

_NO_ARTICLE = "is a page without an article in it; save the article's own page and add that."
# Characters for private use stand for breaks on the way through trafilatura; none is left in a paragraph.
_PARAGRAPH_BREAK, _LINE_BREAK = "\ue0f0", "\ue0f1"
_PARAGRAPH_TAGS = frozenset(("p", "head", "item", "quote", "code", "ab", "row"))
_SMALL_FORM = "//form[string-length(normalize-space(.)) < 1500]"
"""Some sites wrap the whole page in a form."""
_LARGE, _VAST = 12_000, 30_000
"""Elements; the largest of a thousand newspapers' pages had 10,100. Of larger ones no second opinion is asked, for one
of those who give it compares each short paragraph with all others; and what takes minutes for a vast one, its running
text tells in seconds."""
_LOUD_LIBRARIES = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")

for _library in _LOUD_LIBRARIES:
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)


def read_page(text: str, origin: Origin) -> Article:
    """The article of an HTML page. Raises UnreadableInput where the page has none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree, page = _extract(text)
    except (LxmlError, ValueError, RecursionError, AttributeError, TypeError, KeyError, IndexError):
        # What a hostile page can make trafilatura stumble over; one page must never stop a run.
        raise UnreadableInput(_NO_ARTICLE) from None
    source = clean_field(page.sitename)
    title = title_of(tree, page.title, source) or origin.called
    extracted = clean_body(list(_texts_of(page.body))) if page.body is not None else []
    blocks = blocks_of(tree)
    visible = visible_lines(blocks, _PARAGRAPH_BREAK)
    url = _canonical_url(tree)
    article = agreed(extracted, visible, blocks, title)
    lines = _without_headline(more_complete(article.texts, tree), title)
    kept, cut = separate(lines)
    aside = {text for text in kept if letters_of(text) in article.boxed}
    if article.alike is not None:
        aside |= asides_among(kept, blocks, article.alike, url)
    cut += [text for text in kept if text in aside]
    body = [
        text
        for text in kept
        if text not in aside and not is_sign_off(text) and not is_caption(text, near_the_top=False)
    ]
    byline = clean_field((page.author or "").replace("; ", ", "))
    bios = bios_in(body, byline)
    cut = [*cut, *(body[place] for place in bios)]
    body = [text for place, text in enumerate(body) if place not in bios]
    notice = notice_among(tree, title, body, visible)
    if notice and not is_article_all_the_same(body, is_dated=states_its_day(tree)):
        raise UnreadableInput(f"says itself that nothing is there (“{notice}”); check the address.")
    if not any(map(tells, body)):
        raise UnreadableInput(_NO_ARTICLE)
    imprint = Imprint(
        key=origin.key(url),
        doc_id=origin.doc_id,
        title=title or first_words(body[0]),
        source=source,
        byline=byline,
        published=published_on(tree, url, beside_article(visible, title, body), visible, origin.seen),
        url=url,
        language=language_tag(tree.get("lang")) or language_of(body),
    )
    return Article(
        imprint,
        paragraphs_of(body),
        tuple(_captions_of(tree)),
        tuple(cut),
        places_of(cut, lines, body),
    )


def _extract(text: str) -> tuple[HtmlElement, Document]:
    import trafilatura  # here, for it takes a fifth of a second to load, and most files are no pages
    from trafilatura import settings

    tree = trafilatura.load_html(text)
    if tree is None:
        raise UnreadableInput(_NO_ARTICLE)
    without_piles(tree)
    _open_buttons(tree)
    _mark_double_breaks(tree)
    elements = tree.xpath("count(//*)")
    if elements > _VAST:
        return tree, trafilatura.extract_metadata(tree)
    page: object = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        prune_xpath=["//figcaption", _SMALL_FORM, "//aside[.//form]"],
        date_extraction_params={"extensive_search": False},
        fast=elements > _LARGE,
    )
    return tree, page if isinstance(page, settings.Document) else trafilatura.extract_metadata(tree)


def _open_buttons(tree: HtmlElement) -> None:
    """A button that was never closed holds the rest of the page, which would be unseen."""
    for button in tree.iter("button"):
        if button.find(".//p") is not None:
            button.tag = "div"


def _mark_double_breaks(tree: HtmlElement) -> None:
    """Two breaks in a row separate paragraphs, which trafilatura would merge."""
    for line_break in tree.iter("br"):
        before = line_break.getprevious()
        if before is not None and before.tag == "br" and not (before.tail or "").strip():
            line_break.tail = _PARAGRAPH_BREAK + (line_break.tail or "")


def _paragraphs_in(text: str) -> Iterator[str]:
    """A text parted at double breaks, and at single ones after a whole sentence of some length."""
    for part in text.split(_PARAGRAPH_BREAK):
        lines: list[str] = []
        for line in part.split(_LINE_BREAK):
            lines.append(line)
            if visible_width(line) >= 80 and ends_sentence(line.rstrip()):
                yield " ".join(lines)
                lines = []
        yield " ".join(lines)


def _texts_of(element: Any) -> Iterator[str]:
    """The text of an extracted body, a string for each innermost paragraph, in order and each once."""
    loose: list[str] = [element.text or ""]
    for child in element:
        if child.tag in _PARAGRAPH_TAGS or _holds_paragraphs(child):
            yield from _paragraphs_in("".join(loose))
            loose = []
            yield from _texts_of(child)
        elif child.tag == "lb":
            loose.append(_LINE_BREAK)
        else:
            loose.append("".join(child.itertext()))
        loose.append(child.tail or "")
    yield from _paragraphs_in("".join(loose))


def _holds_paragraphs(element: Any) -> bool:
    return any(inner.tag in _PARAGRAPH_TAGS for inner in element.iter())


def _without_headline(texts: list[str], title: str | None) -> list[str]:
    return [text for place, text in enumerate(texts) if not (title and place < 3 and same_line(text, title))]


def _captions_of(tree: HtmlElement) -> Iterator[str]:
    seen: set[str] = set()
    for caption in tree.iterfind(".//figcaption"):
        text = clean_field("".join(caption.itertext()).replace(_PARAGRAPH_BREAK, " "))
        if text and text not in seen:
            seen.add(text)
            yield text


def _canonical_url(tree: HtmlElement) -> str | None:
    """The address that the page says is its own."""
    stated = [
        *tree.xpath("//link[@rel='canonical']/@href"),
        *tree.xpath("//meta[@property='og:url']/@content"),
    ]
    return next((url for text in stated if (url := web_address(str(text)))), None)
