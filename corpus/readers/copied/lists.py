"""The items of lists in a page that a program turned into text: "* " far in, or "-   " at the margin.

Menus and other stories' headlines are set as lists far more often than what an article is made of.
"""

from __future__ import annotations

import re

_ITEM = re.compile(r"^(?:[ \t]{2,}(?:[*+•◦▪○●o] |- {1,3})|- {3})[ \t]*(?P<text>\S.*?)[ \t]*$", re.MULTILINE)
_EMPTY = re.compile(r"^[ \t]*[*+•◦▪○●-][ \t]*$", re.MULTILINE)
_FEWEST = 5
_DASHED = re.compile(r"^- {3}\S", re.MULTILINE)
_PICTURE = re.compile(r"^((?:[ \t]*- {3})?)[ \t]*\[(?:[^\[\]\n]|\[[^\[\]\n]*\]){0,600}\][ \t]*", re.MULTILINE)
"""A picture's text, as the program that sets dashes at the margin prints it: alone in brackets, or before a link."""


def without_bullets(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its lists' marks, and the items; the text itself where a program set no lists."""
    if len(_ITEM.findall(text)) < _FEWEST:
        return text, ()
    if len(_DASHED.findall(text)) >= _FEWEST:
        text = _PICTURE.sub(r"\1", text)
    items = tuple(item["text"] for item in _ITEM.finditer(text))
    return _EMPTY.sub("", _ITEM.sub(lambda item: item["text"], text)), items
