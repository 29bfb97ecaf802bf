"""Two readings of one page compared: the extractor's, which knows the page's structure, and the running text's.

The extractor keeps whatever a page's structure calls content, readers' comments and teasers with it; the
stretch of running text ends where those begin. Where both found the same article, what the extractor has
before or after the stretch is cut. Where the extractor found none of it, the stretch is the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.readers.furniture import separate
from corpus.readers.lines import visible_width
from corpus.readers.prose import is_prose
from corpus.readers.running import PARAGRAPH
from corpus.readers.stretch import stretch_of

_SAME = 0.6
"""Share of the stretch's text that the extractor must have too."""
_LOST = 0.25


def agreed(extracted: Sequence[str], visible: Sequence[str]) -> list[str]:
    """The paragraphs of the article, out of what was extracted and what is visible on the page."""
    stretch = stretch_of(visible)
    if stretch is None:
        return list(extracted)
    inside = visible[stretch.start : stretch.end]
    zone = "".join(map(_bare, inside))
    found = [bool(bare) and bare in zone for bare in map(_bare, extracted)]
    shared = sum(len(_bare(text)) for text, is_in in zip(extracted, found, strict=True) if is_in)
    prose = sum(len(_bare(text)) for text in separate(list(inside))[0])
    if shared < _LOST * prose:
        return separate(list(inside))[0] if prose > sum(map(len, extracted)) else list(extracted)
    if shared < _SAME * prose:
        return list(extracted)
    first = found.index(True)
    last = len(found) - found[::-1].index(True)
    return _with_what_was_missed(list(extracted[first:last]), separate(list(inside))[0])


def _with_what_was_missed(texts: list[str], prose: Sequence[str]) -> list[str]:
    """The texts with the paragraphs between and before them that the extractor left out."""
    bares = [_bare(text) for text in texts]
    has = "".join(bares)
    whole: list[str] = []
    at = 0
    for line in prose:
        bare = _bare(line)
        if not bare:
            continue
        if bare in has:
            place = next((i for i in range(at, len(texts)) if bare in bares[i]), None)
            if place is not None:
                whole += texts[at : place + 1]
                at = place + 1
        elif at < len(texts) and visible_width(line) >= PARAGRAPH and is_prose(line):
            whole.append(line)
    return [*whole, *texts[at:]]


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
