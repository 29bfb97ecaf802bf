"""Reads an EPUB, as newspapers and their reading apps make them: an article a chapter."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from corpus.article import Article, Imprint, Published, Rejection, paragraphs_of
from corpus.cleaning import clean_field
from corpus.dating.dates import parse_published
from corpus.errors import UnreadableInput
from corpus.language import language_of
from corpus.readers.fragments import fragment_of
from corpus.readers.headlines.raw import first_words
from corpus.readers.lines.below import Signs, signs_below
from corpus.readers.lines.paragraphs import ends_sentence
from corpus.readers.origin import Origin
from corpus.readers.packed import Packed, packed
from corpus.readers.records import language_tag
from corpus.readers.xml_safety import xml_of

_SHORTEST_SENTENCE = 40
_MOST_CHAPTERS = 5_000
_PAGES = ("application/xhtml+xml", "text/html")


@dataclass(frozen=True, slots=True)
class _Cover:
    """What the publication says of itself."""

    title: str | None
    author: str | None
    publisher: str | None
    language: str | None
    published: Published | None


def read_book(path: Path, origin: Origin, where: str) -> Iterator[Article | Rejection]:
    """An article for each chapter with sentences in it. Raises UnreadableInput, OSError."""
    found = 0
    with packed(path) as parts:
        place = _place_of_contents(parts)
        contents = xml_of(parts.read(place))
        cover = _cover_of(contents)
        for number, name in enumerate(_chapters(contents, place), 1):
            try:
                article = _article_of(parts.read(name), cover, origin.line(number))
            except UnreadableInput as error:
                yield Rejection(f"{where}, chapter {number}", str(error))
                continue
            if article is not None:
                found += 1
                yield article
    if not found:
        raise UnreadableInput("is a book without text; nothing was added.")


def _article_of(page: bytes, cover: _Cover, origin: Origin) -> Article | None:
    """The chapter as an article; None for a title page or a table of contents."""
    fragment = fragment_of(page)
    if not any(len(text) >= _SHORTEST_SENTENCE and ends_sentence(text) for text in fragment.texts):
        return None
    nothing = Signs(None, None)
    own = signs_below(fragment.texts, nothing) if fragment.heading else nothing
    cut, texts = tuple(fragment.texts[: own.lines]), fragment.texts[own.lines :]
    imprint = Imprint(
        key=origin.key(),
        doc_id=origin.doc_id,
        title=fragment.heading or first_words(texts[0]),
        source=cover.publisher or cover.title,
        byline=own.byline or cover.author,
        published=own.published or cover.published,
        language=cover.language or language_of(texts),
    )
    return Article(imprint, paragraphs_of(texts), tuple(fragment.captions), cut, (0,) * len(cut))


def _place_of_contents(parts: Packed) -> str:
    root = xml_of(parts.read("META-INF/container.xml"))
    for element in root.iter():
        if _name(element) == "rootfile" and element.get("full-path"):
            return str(element.get("full-path"))
    raise UnreadableInput("is a book without a table of contents; save its text as .txt and add that.")


def _chapters(contents: etree._Element, place: str) -> list[str]:
    """The names of the pages in reading order."""
    items = {
        element.get("id"): element
        for element in contents.iter()
        if _name(element) == "item" and element.get("media-type") in _PAGES
    }
    order = [element.get("idref") for element in contents.iter() if _name(element) == "itemref"]
    pages = [
        items[one] for one in order if one in items and "nav" not in (items[one].get("properties") or "")
    ]
    folder = posixpath.dirname(place)
    return [posixpath.normpath(posixpath.join(folder, unquote(page.get("href") or ""))) for page in pages][
        :_MOST_CHAPTERS
    ]


def _cover_of(contents: etree._Element) -> _Cover:
    stated: dict[str, str] = {}
    for element in contents.iter():
        if isinstance(element.tag, str) and "purl.org/dc/" in element.tag and (element.text or "").strip():
            stated.setdefault(_name(element), element.text or "")
    return _Cover(
        clean_field(stated.get("title")),
        clean_field(stated.get("creator")),
        clean_field(stated.get("publisher")),
        language_tag(stated.get("language")),
        parse_published(stated.get("date", "")),
    )


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
