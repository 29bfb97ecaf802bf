"""Two readings of one page compared: the extractor's, which knows the page's structure, and the running text's.

The extractor keeps whatever a page's structure calls content, readers' comments and teasers with it; the
stretch of running text ends where those begin. Where both found the same article, what the extractor has
before or after the stretch is cut, but for paragraphs that are set like those of which both are sure: a box in
mid-article may be so long that the stretch ends at it. Where the extractor found none of it, the stretch is the
article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from corpus.dating.dates import find_dateline
from corpus.readers.copied.running import PARAGRAPH
from corpus.readers.copied.stretch import stretch_of
from corpus.readers.lines.bylines import byline_of
from corpus.readers.lines.furniture import opens_comments, separate
from corpus.readers.lines.paragraphs import visible_width
from corpus.readers.lines.prose import is_prose
from corpus.readers.saved.set_alike import Alike, letters_of, set_alike
from corpus.readers.saved.visible import Block

_SAME = 0.6
"""Share of the stretch's text that the extractor must have too."""
_LOST = 0.25
_FIRST_FEW = 6
_SURELY = 2
"""Words by which a stretch must tell more of the headline than what the extractor chose."""
_LONGER_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Agreed:
    """The paragraphs of an article, and which blocks are set like them; None where no kind of block has most.

    `boxed` are the letters of those among them that stand in a long interruption and are set otherwise.
    """

    texts: list[str]
    alike: Alike | None = None
    boxed: frozenset[str] = frozenset()


def agreed(
    extracted: Sequence[str], visible: Sequence[str], blocks: Sequence[Block], title: str | None = None
) -> Agreed:
    """The paragraphs of the article that `title` names, out of what was extracted and what is visible on the page."""
    stretch = stretch_of(visible)
    if stretch is None:
        return Agreed(list(extracted))
    inside = list(visible[stretch.start : stretch.end])
    zone = "".join(map(letters_of, inside))
    found = [bool(bare) and bare in zone for bare in map(letters_of, extracted)]
    both = [text for text, is_in in zip(extracted, found, strict=True) if is_in]
    prose = separate(inside)[0]
    shared = _letters_in(both) / max(1, _letters_in(prose))
    if shared < _LOST:
        return Agreed(_likelier(list(extracted), prose, title))
    alike = set_alike(blocks, both)
    if shared < _SAME:
        if alike is None:
            return Agreed(list(extracted))
        missed = [line for line in prose if alike.resembles(line)]
        return Agreed(_with_what_was_missed(list(extracted), missed, alike), alike)
    first = found.index(True)
    last = len(found) - found[::-1].index(True)
    texts = list(extracted[first:last])
    boxed: frozenset[str] = frozenset()
    if alike is not None:
        lines = (visible[place] for place in stretch.boxes)
        boxed = frozenset(letters_of(line) for line in lines if not alike.has(line))
        below = visible[stretch.end :]
        texts = [
            *_further_up(extracted[:first], visible, alike),
            *texts,
            *_further_down(extracted[last:], below, alike),
        ]
    return Agreed(_with_what_was_missed(texts, prose, alike), alike, boxed)


def _further_up(texts: Sequence[str], visible: Sequence[str], alike: Alike) -> list[str]:
    """Those above the stretch that are set like the article, from the first prose on; no standfirst above a byline."""
    standfirst = {letters_of(line) for line, below in pairwise(visible) if _signs(below)}
    theirs = [text for text in texts if alike.has(text) and letters_of(text) not in standfirst]
    start = next((place for place, text in enumerate(theirs) if is_prose(text)), len(theirs))
    return theirs[start:]


def _signs(line: str) -> bool:
    return byline_of(line) is not None or (
        visible_width(line) < PARAGRAPH and find_dateline(line) is not None
    )


def _further_down(texts: Sequence[str], below: Sequence[str], alike: Alike) -> list[str]:
    """Those below the stretch, and above the comments, that are set like the article: up to the last prose.

    What follows the stretch without anything between, verses or a list, need not be prose.
    """
    wall = next((place for place, line in enumerate(below) if opens_comments(line)), len(below))
    reach = "".join(map(letters_of, below[:wall]))
    adjacent = "".join(map(letters_of, takewhile(alike.has, below[:wall])))
    theirs = [text for text in texts if alike.has(text) and letters_of(text) in reach]
    end = max(
        (place + 1 for place, text in enumerate(theirs) if is_prose(text) or letters_of(text) in adjacent),
        default=0,
    )
    return theirs[:end]


def _with_what_was_missed(texts: list[str], prose: Sequence[str], alike: Alike | None) -> list[str]:
    """The texts with the paragraphs that the extractor left out, in their places.

    A long one between them or before them, and any sentence that is set like the article.
    """
    bares = [letters_of(text) for text in texts]
    has = "".join(bares)
    whole: list[str] = []
    at = 0
    for line in prose:
        bare = letters_of(line)
        if not bare:
            continue
        if bare in has:
            place = next((i for i in range(at, len(texts)) if bare in bares[i]), None)
            if place is not None:
                whole += texts[at : place + 1]
                at = place + 1
        elif is_prose(line) and (
            (at < len(texts) and visible_width(line) >= PARAGRAPH)
            or (alike is not None and alike.resembles(line))
        ):
            whole.append(line)
    return [*whole, *texts[at:]]


def _likelier(extracted: list[str], prose: list[str], title: str | None) -> list[str]:
    """Of two texts that share little the one that tells of the headline; the longer where that says too little."""
    lead = _told(title, prose) - _told(title, extracted)
    if lead < 0 or _letters_in(prose) < _LOST * _letters_in(extracted):
        return extracted
    return prose if lead >= _SURELY or _letters_in(prose) > _letters_in(extracted) else extracted


def _told(title: str | None, texts: Sequence[str]) -> int:
    """How many of a headline's longer words the first paragraphs have."""
    first = set(_LONGER_WORD.findall(" ".join(texts[:_FIRST_FEW]).casefold()))
    return len(first & set(_LONGER_WORD.findall((title or "").casefold())))


def _letters_in(texts: Sequence[str]) -> int:
    return sum(len(letters_of(text)) for text in texts)
