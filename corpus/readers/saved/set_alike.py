"""Which blocks of a page are set like its article's paragraphs.

A newspaper sets the paragraphs of an article next to one another in one box, or in boxes of one kind; teasers,
comments, captions and forms stand in boxes of other kinds. Words are never looked at here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from corpus.dating.dates import LINES_REMEMBERED
from corpus.readers.lines.paragraphs import visible_width
from corpus.readers.saved.visible import Block

_IN_A_BOX = frozenset("p h1 h2 h3 h4 h5 h6 li pre blockquote".split())
_WHOLE = frozenset(("article", "main", "body", "html"))
_OF_PAGES = frozenset(("main", "body", "html"))
_LISTS = frozenset(("ul", "ol"))
_LIKELY = 0.3
"""Share of the known paragraphs' width from which a kind of box is the article's."""
_MOST = 0.5
_TOLD_BY_PART = 20
"""Letters from which a part of a block tells it; what is shorter stands in too many."""
_ANCESTORS = 4
_DIGITS = re.compile(r"\d+")
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Alike:
    """The blocks that are set like an article's paragraphs, and the letters of those."""

    near: tuple[Block, ...]
    """Those in the innermost element around the known paragraphs."""
    _near: str
    _anywhere: str

    def has(self, text: str) -> bool:
        """Whether a line of the page is such a block, or a part of one, next to the known paragraphs."""
        return _is_told(letters_of(text), self._near)

    def resembles(self, text: str) -> bool:
        """Whether a line of the page is such a block, or a part of one, wherever it stands."""
        return _is_told(letters_of(text), self._anywhere)


@lru_cache(maxsize=LINES_REMEMBERED)
def letters_of(text: str) -> str:
    """A text's letters and digits, by which lines are known again however their white space was cleaned."""
    return _NO_LETTERS.sub("", text)


def set_alike(blocks: Sequence[Block], paragraphs: Iterable[str]) -> Alike | None:
    """The blocks set like most of `paragraphs`, in what holds those; None where no kind of box has most of them."""
    known = [letters_of(block.text) for block in blocks]
    first = {bare: place for place, bare in reversed(list(enumerate(known)))}
    boxes = _Kinds()
    kinds = [boxes.of(block.element) for block in blocks]
    widths: Counter[str] = Counter()
    found: Counter[int] = Counter()
    for text in paragraphs:
        place = _place_of(letters_of(text), first, known)
        if place is not None:
            found[place] += visible_width(text)
            widths.update(dict.fromkeys(kinds[place], visible_width(text)))
    likely = {kind for kind, width in widths.items() if width >= _LIKELY * found.total()}
    theirs = {place: width for place, width in found.items() if kinds[place] & likely}
    if not theirs or sum(theirs.values()) < _MOST * found.total():
        return None
    outer = _around(_common_ancestor([blocks[place].element for place in theirs]))
    alike = [place for place in range(len(blocks)) if kinds[place] & likely]
    near = [place for place in alike if _is_in(blocks[place].element, outer)]
    return Alike(
        tuple(blocks[place] for place in near),
        _listed(known[place] for place in near),
        _listed(known[place] for place in alike),
    )


def _listed(bares: Iterable[str]) -> str:
    return "\n".join(["", *bares, ""])


def _is_told(bare: str, listed: str) -> bool:
    return (bare if len(bare) >= _TOLD_BY_PART else f"\n{bare}\n") in listed


def _place_of(bare: str, first: dict[str, int], known: Sequence[str]) -> int | None:
    place = first.get(bare)
    if place is not None or len(bare) < _TOLD_BY_PART:
        return place
    return next((place for place, whole in enumerate(known) if bare in whole), None)


class _Kinds:
    """What the boxes around a page's paragraphs are called, by tags and classes, digits aside; each asked for once."""

    def __init__(self) -> None:
        self._labels: dict[HtmlElement, str] = {}
        self._kinds: dict[HtmlElement, frozenset[str]] = {}

    def of(self, element: HtmlElement) -> frozenset[str]:
        """Two names: of all boxes, and of those that hold more than this paragraph, with the others' tags alone.

        The first paragraph's own box is often of another class.
        """
        box = element.getparent() if element.tag in _IN_A_BOX else element
        if box is not None and element.tag == "li" and box.tag in _LISTS:
            box = box.getparent()
        if box is None:
            return frozenset()
        if box not in self._kinds:
            own: list[str] = []
            ancestor: HtmlElement | None = box
            while ancestor is not None and len(ancestor) == 1 and ancestor is not element:
                own.append(ancestor.tag)
                ancestor = ancestor.getparent()
            self._kinds[box] = frozenset((self._named(box), " ".join([*own, self._named(ancestor)])))
        return self._kinds[box]

    def _named(self, box: HtmlElement | None) -> str:
        boxes: list[str] = []
        while box is not None and len(boxes) < _ANCESTORS:
            if box not in self._labels:
                self._labels[box] = _DIGITS.sub("", f"{box.tag}.{box.get('class') or ''}")
            boxes.append(self._labels[box])
            box = box.getparent()
        return " ".join(boxes)


def _common_ancestor(elements: Sequence[HtmlElement]) -> HtmlElement:
    """The innermost element around all of them."""
    shared = [*reversed(list(elements[0].iterancestors()))]
    for element in elements[1:]:
        ancestors = [*reversed(list(element.iterancestors()))]
        shared = [one for one, other in zip(shared, ancestors, strict=False) if one is other]
    return shared[-1] if shared else elements[0]


def _around(box: HtmlElement) -> HtmlElement:
    """The box around a box, where an article may go on in another; never what may hold other articles too."""
    outer = box.getparent()
    return box if outer is None or box.tag in _WHOLE or outer.tag in _OF_PAGES else outer


def _is_in(element: HtmlElement, outer: HtmlElement) -> bool:
    return element is outer or any(ancestor is outer for ancestor in element.iterancestors())
