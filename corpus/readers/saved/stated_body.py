"""The article's text as a page's metadata states it (schema.org's articleBody), for pages that show little of it."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from corpus.readers.fragments import fragment_of
from corpus.readers.lines.paragraphs import paragraphs_of_field

_JSON_LD = "//script[@type='application/ld+json']/text()"
_LONGEST = 1_000_000
_DEEPEST = 6
_SHORTEST = 400
_LITTLE = 0.5
"""Share of the stated text's length; a page that shows less of it shows only its beginning."""


def more_complete(texts: Sequence[str], tree: HtmlElement) -> list[str]:
    """The texts that a page shows, or those that its metadata states where they are much more."""
    stated = max(_stated(tree), key=len, default="")
    if len(stated) < _SHORTEST or sum(map(len, texts)) >= _LITTLE * len(stated):
        return list(texts)
    return fragment_of(stated).texts if "<p" in stated else paragraphs_of_field(html.unescape(stated))


def _stated(tree: HtmlElement) -> Iterator[str]:
    for script in tree.xpath(_JSON_LD):
        try:
            value = json.loads(str(script)[:_LONGEST], strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _bodies_in(value, 0)


def _bodies_in(value: object, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _bodies_in(entry, depth + 1)
    elif isinstance(value, dict):
        body = value.get("articleBody")
        if isinstance(body, str):
            yield body
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _bodies_in(value.get(name), depth + 1)
