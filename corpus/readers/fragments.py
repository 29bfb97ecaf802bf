"""Paragraphs of a piece of HTML that is all article: a feed's entry, a chapter of a book."""

from __future__ import annotations

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
_HEADINGS = ("h1", "h2", "h3")
DEEPEST = 200


@dataclass(slots=True)
class Fragment:
    """The texts of a piece of HTML; the first heading stands apart."""

    heading: str | None = None
    texts: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


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
    loose.append("\n" if tag == "br" else element.text or "")
    for child in element:
        yield from _walk(child, fragment, loose, depth + 1)
        loose.append(child.tail or "")
    if is_block:
        yield _taken(loose)


def _taken(loose: list[str]) -> str:
    text = "".join(loose)
    loose.clear()
    return text
