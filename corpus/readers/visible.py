"""The lines that a reader of an HTML page sees, as copying the whole page would give them."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from corpus.cleaning import clean_body
from corpus.readers.fragments import BLOCKS, DEEPEST, UNSEEN

_UNSEEN = UNSEEN | {"figcaption", "textarea", "title", "audio", "video", "canvas"}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def visible_lines(tree: HtmlElement, line_breaks: str = "") -> list[str]:
    """The text of each block of a page, in order; captions aside. `line_breaks`: characters that stand for one."""
    body = tree.find(".//body")
    pieces: list[str] = []
    _gather(tree if body is None else body, pieces, 0)
    text = "".join(pieces)
    for mark in line_breaks:
        text = text.replace(mark, "\n")
    return clean_body(text.split("\n"))


def _gather(element: HtmlElement, pieces: list[str], depth: int) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNSEEN or depth > DEEPEST or _is_hidden(element):
        return
    is_block = tag in BLOCKS
    if is_block or tag == "br":
        pieces.append("\n")
    if element.text:
        pieces.append(_on_one_line(element.text))
    for child in element:
        _gather(child, pieces, depth + 1)
        if child.tail:
            pieces.append(_on_one_line(child.tail))
    if is_block:
        pieces.append("\n")


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDING.search(style))
