"""What a reader of an HTML page sees, block by block, and the lines that copying the whole page would give."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from corpus.readers.fragments import BLOCKS, DEEPEST, UNSEEN
from corpus.readers.lines.paragraphs import paragraphs_of_text

_UNSEEN = UNSEEN | {"figcaption", "textarea", "title", "audio", "video", "canvas"}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_BROKEN_SENTENCE = re.compile(r"(?<=[^\W\d_]|,)[ \t]*\n[ \t]*(?=[a-zß-öø-ÿа-я])")
"""A single break before a small letter was put there for looks."""


@dataclass(slots=True)
class Block:
    """The text between two edges of blocks or double breaks: the innermost block it stands in, and the links in it."""

    element: HtmlElement
    text: str
    links: list[HtmlElement]


def blocks_of(tree: HtmlElement) -> list[Block]:
    """The text of each block of a page, in order; captions aside.

    What holds other blocks, or two breaks in a row, is parted by them.
    """
    body = tree.find(".//body")
    root = tree if body is None else body
    blocks: list[Block] = []
    loose = _Loose([], [])
    _gather(root, root, blocks, loose, 0)
    loose.end(root, blocks)
    return blocks


def visible_lines(blocks: Iterable[Block], breaks: str = "") -> list[str]:
    """The lines of a page's blocks. `breaks`: characters that part paragraphs."""
    text = "\n\n".join(block.text for block in blocks)
    for mark in breaks:
        text = text.replace(mark, "\n\n")
    return paragraphs_of_text(_BROKEN_SENTENCE.sub(" ", text))


@dataclass(slots=True)
class _Loose:
    """What was gathered since the last edge of a block."""

    pieces: list[str]
    links: list[HtmlElement]

    def end(self, element: HtmlElement, blocks: list[Block]) -> None:
        """A block's edge: what was gathered becomes a block, if it holds anything."""
        text = "".join(self.pieces)
        if text and not text.isspace():
            blocks.append(Block(element, text, self.links[:]))
        self.pieces.clear()
        self.links.clear()


def _gather(element: HtmlElement, block: HtmlElement, blocks: list[Block], loose: _Loose, depth: int) -> None:
    """Adds what stands in an element inside `block`; its own edges end blocks where it is one."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNSEEN or depth > DEEPEST or _is_hidden(element):
        return
    is_block = tag in BLOCKS
    if is_block:
        loose.end(block, blocks)
        block = element
    elif tag == "br":
        if loose.pieces and loose.pieces[-1] == "\n":
            loose.end(block, blocks)
        loose.pieces.append("\n")
    elif tag == "a":
        loose.links.append(element)
    if element.text:
        loose.pieces.append(_on_one_line(element.text))
    for child in element:
        _gather(child, block, blocks, loose, depth + 1)
        if child.tail and (child.tag != "br" or not child.tail.isspace()):
            loose.pieces.append(_on_one_line(child.tail))
    if is_block:
        loose.end(block, blocks)


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDING.search(style))
