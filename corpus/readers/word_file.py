"""Reads a Word file (DOCX): its paragraphs, understood like a pasted text, with the headline that its style marks.

The day on which the file was made is not the day on which the article was printed, and is not used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from corpus.article import Article, Rejection
from corpus.cleaning import clean_field, clean_paragraph
from corpus.errors import UnreadableInput
from corpus.readers.origin import Origin
from corpus.readers.packed import Packed, packed
from corpus.readers.pasted import read_pasted
from corpus.readers.xml_safety import xml_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HEADLINE_STYLES = ("title", "heading1", "titel")
_AUTHOR_STYLES = ("author", "byline")
_UNSEEN = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"))
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_word_file(path: Path, origin: Origin, _where: str) -> Iterator[Article | Rejection]:
    """The article of a Word file. Raises UnreadableInput, OSError."""
    with packed(path) as parts:
        if "word/document.xml" not in parts.names:
            raise UnreadableInput("is no Word file; save its text as .txt and add that.")
        tree = xml_of(parts.read("word/document.xml"))
        title, author = _core_of(parts)
    headline, written_by, lines = _lines_of(tree)
    if not lines:
        raise UnreadableInput("is a Word file without text; nothing was added.")
    article = read_pasted("\n\n".join([headline, *lines] if headline else lines), origin)
    imprint = article.imprint
    yield replace(
        article,
        imprint=replace(
            imprint, title=headline or title or imprint.title, byline=imprint.byline or written_by or author
        ),
    )


def _lines_of(tree: etree._Element) -> tuple[str | None, str | None, list[str]]:
    """The headline and the byline that styles mark, and the other paragraphs."""
    headline: str | None = None
    written_by: str | None = None
    lines: list[str] = []
    for paragraph in tree.iter(f"{_W}p"):
        text = clean_paragraph("".join(_texts_of(paragraph)))
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = (style.get(f"{_W}val") or "").lower().replace(" ", "") if style is not None else ""
        if text and not lines and headline is None and name.startswith(_HEADLINE_STYLES):
            headline = text
        elif text and not lines and written_by is None and name in _AUTHOR_STYLES:
            written_by = text
        elif text:
            lines.append(text)
    return headline, written_by, lines


def _texts_of(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _UNSEEN and child.tag != f"{_W}p":  # a paragraph in a text box comes by itself
            yield from _texts_of(child)


def _core_of(parts: Packed) -> tuple[str | None, str | None]:
    """Title and author as the file's properties state them."""
    if "docProps/core.xml" not in parts.names:
        return None, None
    tree = xml_of(parts.read("docProps/core.xml"))
    title, author = (clean_field(tree.findtext(f"{_DC}{name}")) for name in ("title", "creator"))
    return title, author
