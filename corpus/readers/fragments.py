"""Paragraphs of a piece of HTML that is all article: a feed's entry, a chapter of a book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from corpus.cleaning import clean_body

BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
UNSEEN = frozenset("script style noscript template head iframe object svg math button select".split())
_PARTED = re.compile(r"<(?:p|br)[\s/>]", re.IGNORECASE)
_BLANK = re.compile(r"\r?\n[^\S\n]*\r?\n")
_HEADINGS = ("h1", "h2", "h3")
DEEPEST = 200


@dataclass(slots=True)
class Fragment:
    """The texts of a piece of HTML; the first heading stands apart."""

    heading: str | None = None
    texts: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


def with_paragraphs(source: str) -> str:
    """HTML as some editors keep it, with blank lines for its paragraphs, as HTML that has them.

    Others leave blank lines between what they have marked as paragraphs or broken into lines.
    """
    return source if _PARTED.search(source) else _BLANK.sub("\n<p>\n", source)


def fragment_of(source: str | bytes) -> Fragment:
    """The paragraphs of a piece of HTML, each once and in order. Never raises for what it holds."""
    try:
        tree = html.fromstring(source, parser=html.HTMLParser(huge_tree=False, no_network=True))
    except (LxmlError, ValueError, AssertionError):
        return Fragment()
    fragment = Fragment()
    loose: list[str] = []
    for text in _walk(tree, fragment, loose, 0):
        fragment.texts += clean_body([text])
    fragment.texts += clean_body(["".join(loose)])
    return fragment


def _walk(element: HtmlElement, fragment: Fragment, loose: list[str], depth: int) -> Iterator[str]:
    """The texts of the blocks inside an element; what stands between two blocks gathers in `loose`."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in UNSEEN or depth > DEEPEST:
        return
    if tag == "figcaption":
        fragment.captions += clean_body([str(element.text_content())])
        return
    if tag in _HEADINGS and fragment.heading is None and not fragment.texts:
        fragment.heading = next(iter(clean_body([str(element.text_content())])), None)
        return
    is_block = tag in BLOCKS
    if is_block:
        yield _taken(loose)
    if tag == "tr" and (row := _row_of(element)):
        yield row
        return
    loose.append("\n" if tag == "br" else element.text or "")
    for child in element:
        yield from _walk(child, fragment, loose, depth + 1)
        loose.append(child.tail or "")
    if is_block:
        yield _taken(loose)


def _row_of(row: HtmlElement) -> str | None:
    """The cells of a row of figures as one paragraph; None for one that holds paragraphs, as old layouts do."""
    if any(inner.tag in BLOCKS and inner.tag not in ("td", "th") for inner in row.iterdescendants()):
        return None
    cells = [text for cell in row for text in clean_body([str(cell.text_content())])]
    return " | ".join(cells) if len(cells) > 1 else None


def _taken(loose: list[str]) -> str:
    text = "".join(loose)
    loose.clear()
    return text
