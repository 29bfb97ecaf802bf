"""The lines that a reader of an HTML page sees, as copying the whole page would give them."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from corpus.readers.fragments import BLOCKS, DEEPEST, UNSEEN
from corpus.readers.lines import paragraphs_of_text

_UNSEEN = UNSEEN | {"figcaption", "textarea", "title", "audio", "video", "canvas"}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_BROKEN_SENTENCE = re.compile(r"(?<=[^\W\d_]|,)[ \t]*\n[ \t]*(?=[a-zß-öø-ÿа-я])")
"""A single break before a small letter was put there for looks."""


def visible_lines(tree: HtmlElement, breaks: str = "") -> list[str]:
    """The text of each block of a page, in order; captions aside. `breaks`: characters that part paragraphs."""
    body = tree.find(".//body")
    pieces: list[str] = []
    _gather(tree if body is None else body, pieces, 0)
    text = "".join(pieces)
    for mark in breaks:
        text = text.replace(mark, "\n\n")
    return paragraphs_of_text(_BROKEN_SENTENCE.sub(" ", text))


def _gather(element: HtmlElement, pieces: list[str], depth: int) -> None:
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNSEEN or depth > DEEPEST or _is_hidden(element):
        return
    is_block = tag in BLOCKS
    if is_block or tag == "br":
        pieces.append("\n\n" if is_block else "\n")
    if element.text:
        pieces.append(_on_one_line(element.text))
    for child in element:
        _gather(child, pieces, depth + 1)
        if child.tail:
            pieces.append(_on_one_line(child.tail))
    if is_block:
        pieces.append("\n\n")


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDING.search(style))
