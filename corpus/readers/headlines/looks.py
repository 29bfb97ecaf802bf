"""How a line of a copied page looks by itself, as far as it tells headlines from other lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.dating.dates import stamps_in
from corpus.readers.lines.bylines import byline_of
from corpus.readers.lines.captions import is_caption
from corpus.readers.lines.furniture import is_furniture, is_signpost
from corpus.readers.lines.outlets import is_masthead, is_section, looks_like_outlet, presents_outlet
from corpus.readers.lines.own_business import is_own_business
from corpus.readers.lines.paragraphs import visible_width

_LONGEST_MASTHEAD = 4
"""Words."""
_ENDED = re.compile(r"(?:(?<!\.)\.|[。۔։])[\"”’»)]*$")
_DASH = re.compile(r"\s[–—-]\s")
_TRAIL = re.compile(r"\s[>›»/·•]\s")
_RUN_TOGETHER = re.compile(r"[a-zß-öø-ÿа-я][A-ZÀ-ÞА-Я][a-zß-öø-ÿа-я]")
"""Entries of a menu that a program set side by side."""


def looks_of(line: str) -> Iterator[tuple[str, float]]:
    """How a line looks by itself: signs, each with its strength."""
    width, words = visible_width(line), len(line.split())
    yield "under 16 wide", width < 16
    yield "under 24 wide", width < 24
    yield "over 90 wide", 90 < width <= 140
    yield "over 140 wide", width > 140
    yield "of a headline's length", 24 <= width <= 100 and words >= 4
    yield "one or two words", words <= 2
    yield "begins small", line[0].islower()
    yield "asks or calls", line[-1] in "?!"
    yield "ends in a colon or comma", line[-1] in ":,;"
    yield "ends in a full stop", bool(_ENDED.search(line))
    yield "names a paper", words <= _LONGEST_MASTHEAD and looks_like_outlet(line)
    yield "names a section", is_section(line)
    yield "names a paper and a section", is_masthead(line)
    yield "names a paper and something else", presents_outlet(line) and not is_masthead(line)
    yield "holds a colon", ": " in line
    yield "holds a dash", bool(_DASH.search(line))
    yield "holds a trail's mark", bool(_TRAIL.search(line))
    yield "furniture", is_furniture(line) and not is_signpost(line)
    yield "the site's own business", is_own_business(line)
    yield "a caption", is_caption(line, near_the_top=True)
    yield "a byline", bool(byline_of(line))
    yield "words run together", len(_RUN_TOGETHER.findall(line)) > 1
    yield "holds a date", any(stamps_in(line))
