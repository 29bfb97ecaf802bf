"""Whether a line of a copied page is prose of an article, judged by itself."""

from __future__ import annotations

import re

from corpus.dating.dates import find_dateline
from corpus.readers.copied.running import PARAGRAPH, SENTENCE, SENTENCE_END
from corpus.readers.lines.captions import is_caption
from corpus.readers.lines.furniture import is_furniture
from corpus.readers.lines.paragraphs import ends_sentence, is_unspaced, visible_width

_TELLING = 40
_PLACE_LINE = re.compile(r"[^.!?]{2,60}\([^()]{2,20}\)\s*[-–—]+")


def is_prose(line: str) -> bool:
    """A paragraph or a whole sentence that is neither caption nor furniture nor dateline."""
    if is_caption(line, near_the_top=True) or is_furniture(line) or find_dateline(line):
        return False
    width = visible_width(line)
    return width >= PARAGRAPH or (width >= SENTENCE and ends_sentence(line)) or opens_body(line)


def tells(line: str) -> bool:
    """Whether a line holds a whole sentence, as no menu's does; in Thai and its like, which mark no end, any line."""
    return visible_width(line) >= _TELLING and (is_unspaced(line) or bool(SENTENCE_END.search(line)))


def opens_body(line: str) -> bool:
    """A place with an agency, "PORT ALDER (AP) -", begins a body."""
    return bool(_PLACE_LINE.match(line))
