"""Piles of links in a page of very many, taken away before anything else looks at it.

An index of a site may name two hundred thousand pages beside one article. No reader takes a link in such a pile for
prose, but each of them looks at every one, some several times over. Pages with as many links as newspapers print are
left as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

_VERY_MANY = 5_000
"""Links; of a thousand newspapers' pages the one with most had 3,900."""
_PILE = 50
"""Links in a row with no word between them."""
_TELLING = frozenset(("h1", "h2", "time", "meta", "script", "title"))
"""Elements that say something of the page, whatever they hold."""
_WORD = re.compile(r"\w")


@dataclass(slots=True)
class _Held:
    """What an element holds: links, and whether any word stands outside of them."""

    links: int
    has_words: bool


def without_piles(tree: HtmlElement) -> None:
    """Take the piles of links out of a page that has very many links; any other stays as it is."""
    if tree.xpath("count(//a)") <= _VERY_MANY:
        return
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    held: dict[HtmlElement, _Held] = {}
    for element in reversed(elements):  # children come before what holds them
        if element.tag == "a":
            held[element] = _Held(1, has_words=False)
            continue
        here = _Held(0, has_words=element.tag in _TELLING or _has_word(element.text))
        pile: list[HtmlElement] = []
        piled = 0
        for child in list(element):
            inner = held.pop(child, None) or _Held(0, has_words=False)  # a comment holds nothing
            here.links += inner.links
            here.has_words |= inner.has_words or _has_word(child.tail)
            if not inner.has_words:
                pile.append(child)
                piled += inner.links
            if inner.has_words or _has_word(child.tail):
                _take_away(element, pile, piled)
                pile, piled = [], 0
        if here.has_words or element.tag == "body":  # else it is part of a pile itself
            _take_away(element, pile, piled)
        held[element] = here


def _take_away(element: HtmlElement, pile: list[HtmlElement], links: int) -> None:
    if links < _PILE:
        return
    for child in pile:
        if not _has_word(child.tail):
            child.tail = None
        child.drop_tree()


def _has_word(text: str | None) -> bool:
    return bool(text) and _WORD.search(text or "") is not None
