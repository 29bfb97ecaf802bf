"""A page's text as it stands in its file, without a line for each block: its lines parted where blocks meet.

Programs that take a page's text as one string leave neighbouring blocks glued ("holds.The council"), or parted by
the white space of the file, or by a single space. Lines are parted here, so that everything after sees the page's
blocks. Only line ends are put in: no other character is changed but white space, and a text whose lines are its
blocks stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.readers.copied.running import is_markup
from corpus.readers.glued.joints import Joints, gaps_in, set_apart
from corpus.readers.glued.run_on import run_on

_SHORTEST = 40
_FEWEST = 3
_SPARSEST = 250
"""Characters; a line is glued that has three joints, and one for as many characters."""
_FEWEST_STOPS = 2
_A_PAGE = 1500
"""Characters; a longer line is no paragraph."""
_PLAIN = 400
"""Characters for each joint from which a page on one line has its blocks parted by single spaces."""
_SHARE = 0.1
"""Share of a text that stands on glued lines, from which every joint in it is one."""
_A_SENTENCE = 60
_FEWEST_SENTENCES = 5
_SHARE_OF_SENTENCES = 0.3
_ALONE = 300
"""Characters; in a text with few glued lines no shorter one is parted."""
_RUN_ON = 600
_RUN_ON_IN_A_PAGE = 160
"""Characters from which what stands between two joints may itself be several blocks."""
_BEGINNING = 400
_LONGEST_TITLE = 25
_LONGEST_WORD = 40
_FEWEST_WORDS = 3
_SHORTEST_TITLE = 20


def parted(text: str) -> str:
    """The text with a line end wherever two blocks of a page were glued; the text itself where they were not."""
    lines = [line.strip() for line in text.splitlines()]
    joints = Joints(text)
    glued = [_is_glued(line, joints) for line in lines]
    everywhere = _is_everywhere(lines, glued, joints)
    if not everywhere and not any(
        len(line) >= _ALONE for line, is_so in zip(lines, glued, strict=True) if is_so
    ):
        return text
    title = _title_of(text)
    return "\n".join(
        _apart(list(_pieces(line, joints, title))) if everywhere or (is_so and len(line) >= _ALONE) else line
        for line, is_so in zip(lines, glued, strict=True)
    )


def _is_glued(line: str, joints: Joints) -> bool:
    if len(line) < _SHORTEST or is_markup(line):
        return False
    if len(line) >= _A_PAGE or joints.stops_in(line) >= _FEWEST_STOPS:
        return True
    return len(joints.of(line)) + len(gaps_in(line)) >= max(_FEWEST, len(line) / _SPARSEST)


def _is_everywhere(lines: list[str], glued: list[bool], joints: Joints) -> bool:
    """Whether a text was made without a line for each block, be most of its lines blocks all the same."""
    widths = [len(line) for line, is_so in zip(lines, glued, strict=True) if is_so]
    if widths and sum(widths) >= _SHARE * sum(map(len, lines)):
        return True
    sentences = [line for line in lines if len(line) >= _A_SENTENCE and not is_markup(line)]
    joined = sum(bool(joints.of(line)) for line in sentences)
    return joined >= max(_FEWEST_SENTENCES, _SHARE_OF_SENTENCES * len(sentences))


def _apart(pieces: list[str]) -> str:
    """Pieces with blank lines around them, so that nobody takes their ends for a wrap."""
    return pieces[0] if len(pieces) == 1 else "\n\n".join(["", *pieces, ""])


def _pieces(line: str, joints: Joints, title: str) -> Iterator[str]:
    gaps = len(gaps_in(line))
    is_plain = len(line) >= _A_PAGE and len(joints.of(line)) + gaps < len(line) / _PLAIN
    longest = _RUN_ON_IN_A_PAGE if is_plain else _RUN_ON
    for part in set_apart(line) if gaps >= _FEWEST else [line]:
        cuts = joints.of(part) | _ends_of_copies(part, title, is_tab=len(line) < _ALONE)
        for start, end in pairwise([0, *sorted(cuts - {0, len(part)}), len(part)]):
            piece = part[start:end]
            if len(piece) >= longest:
                yield from run_on(" ".join(piece.split()))
            else:
                yield piece


def _title_of(text: str) -> str:
    """How a page begins that it prints again: the tab's title most often, and so the headline; "" where it is not."""
    words = text[:_BEGINNING].split()[:_LONGEST_TITLE]
    for size in range(len(words), _FEWEST_WORDS - 1, -1):
        title = " ".join(words[:size])
        if len(title) >= _SHORTEST_TITLE and text.find(title, text.find(title) + 1) > 0:
            return _with_glued_word(title, "".join(words[size : size + 1]), text)
    return ""


def _with_glued_word(title: str, glued: str, text: str) -> str:
    """A title with its last word, which what follows was glued to: as much of that as the text prints again."""
    for end in range(min(len(glued), _LONGEST_WORD) - 1, 1, -1):
        longer = f"{title} {glued[:end]}"
        again = text.find(longer, text.find(longer) + 1)
        if again > 0 and not text[again + len(longer) : again + len(longer) + 1].islower():
            return longer
    return title


def _ends_of_copies(part: str, title: str, *, is_tab: bool) -> set[int]:
    """Where copies of a title begin and end; the tab's own line, which begins with it, stays whole."""
    if not title or title not in part:
        return set()
    copies = re.finditer(re.escape(title), part)
    return {end for copy in copies if copy.start() or not is_tab for end in copy.span()}
