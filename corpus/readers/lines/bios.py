"""What a page tells of its author, above or below the article: "Jo Ash covers the harbour for the Courier."."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PARTING = re.compile(r"\s*(?:,|&|\||;|\band\b|\bund\b|\bet\b|\by\b)\s*")
_SAYS = re.compile(r"[\"“”«»„]")
_EDGE = 2
"""Paragraphs from either end of a body."""


def bios_in(body: Sequence[str], byline: str | None) -> list[int]:
    """The places of the paragraphs at a body's edges that begin with an author's whole name and quote nobody.

    A body is never taken for the bio of a person of whom most of its paragraphs tell.
    """
    names = [name for name in _PARTING.split(byline or "") if " " in name]
    if not names:
        return []
    told = [place for place, text in enumerate(body) if text.startswith(tuple(names))]
    if len(told) > _EDGE:
        return []
    edges = {*range(1), *range(max(1, len(body) - _EDGE), len(body))}
    return [place for place in told if place in edges and not _SAYS.search(body[place]) and len(body) > 2]
