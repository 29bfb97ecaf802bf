"""A line on which several blocks or a whole page stand, parted by single spaces: what in it is running text.

Nothing but words is left there of what a page is made of. Sentences have small letters and ends; menus, lists of
headlines and buttons have capitals and none. Each word speaks for one or the other, each turn from one to the other
costs something, and the likeliest course wins (Viterbi's algorithm, two states).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from corpus.readers.glued.breaks import breaks_among, heading_at
from corpus.readers.lines.furniture import is_furniture

_OPENING = "\"'“”„«»‘([¿¡—–-#*"
_END = re.compile(r"[^\W_](?:\W?[^\W_])?[\"”’»)\]%]*[.!?…][\"'”’»«)\]]*$|[.!?…][\"'”’»«)\]]+$|[。؟।۔]$")
_ABBREVIATED = re.compile(
    r"(?:^|[.(\"“])[^\W\d_]\.$"
    r"|^(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|Jr|Prof|Gen|Gov|Sen|Rep|Lt|Col|Sgt|No|vs|Nr|Mio|Mrd|bzw|ca|etc|Inc|Co)\.$"
)
_SIGN = re.compile(r"^[|›»→•·©/>]+$|^©")
_SMALL_SAYS = 1.0
_CAPITAL_SAYS = -1.2
_NUMBER_SAYS = -0.5
_CASELESS_SAYS = 0.4
_COMMA_SAYS = 0.8
_END_SAYS = 2.0
_SIGN_SAYS = -3.0
_FURTHEST = 45
"""Words to the next sentence's end; further from one nothing is a sentence."""
_ENDLESS_SAYS = -1.5
_TURN = 6.0
_INSIDE_A_SENTENCE = 14.0
_AT_A_BREAK = 1.0
"""What a turn costs: between sentences, in the middle of one, and where blocks meet anyhow."""
_NEVER = -1e9
_NO_END = 10_000
_LABEL = 50
_WIDEST_LABEL = 75
"""Letters from which what is no running text is parted: at the next capital, and anywhere."""
_GROUP = 240
"""Letters of sentences that make a paragraph, since where the page's own ended is not known."""


def run_on(line: str) -> list[str]:
    """The parts of a line: groups of sentences, and pieces of what is none; the line alone where it is but prose."""
    words = line.split(" ")
    breaks = breaks_among(words)
    states = _states(words, breaks)
    if all(states):
        return [line]
    parts: list[str] = []
    start = 0
    for place in range(1, len(words) + 1):
        if place == len(words) or states[place] != states[start]:
            part = _in_groups if states[start] else _in_labels
            parts += part(words[start:place], {at - start for at in breaks})
            start = place
    return parts


def _begins(word: str) -> bool:
    """Whether a word may begin a sentence or a block: no small letter does."""
    bare = word.lstrip(_OPENING)
    return not bare[0].islower() if bare else word != "-"


def _ended(words: Sequence[str]) -> list[bool]:
    """Which words end a sentence."""
    last = len(words) - 1
    return [
        bool(_END.search(word))
        and not _ABBREVIATED.search(word)
        and (place == last or _begins(words[place + 1]))
        for place, word in enumerate(words)
    ]


def _states(words: Sequence[str], breaks: Set[int]) -> list[bool]:
    """Which words are running text."""
    ended = _ended(words)
    ahead = _words_to_an_end(ended, breaks)
    prose = other = 0.0
    came: list[tuple[bool, bool]] = []
    for place, word in enumerate(words):
        begins = _begins(word)
        is_first = place == 0 or ended[place - 1]
        is_break = place == 0 or place in breaks
        turn = _AT_A_BREAK if is_break else _TURN
        leave = turn if is_break or is_first else _INSIDE_A_SENTENCE
        into_prose = other - turn if begins else _NEVER
        out_of_prose = prose - leave if begins else _NEVER
        came.append((into_prose <= prose, out_of_prose > other))
        says = _ENDLESS_SAYS if ahead[place] > _FURTHEST else _says(word, is_first and begins, ended[place])
        prose, other = max(prose, into_prose) + says, max(other, out_of_prose)
    state = prose >= other
    states: list[bool] = []
    for prose_before_prose, prose_before_other in reversed(came):
        states.append(state)
        state = prose_before_prose if state else prose_before_other
    return states[::-1]


def _words_to_an_end(ended: Sequence[bool], breaks: Set[int]) -> list[int]:
    """How far each word is from the end of its sentence; where blocks meet without one, it has none."""
    ahead: list[int] = []
    far = _NO_END
    for place in reversed(range(len(ended))):
        far = 0 if ended[place] else _NO_END if place + 1 in breaks else far + 1
        ahead.append(far)
    return ahead[::-1]


def _says(word: str, is_first: bool, is_last: bool) -> float:
    """How much a word speaks for running text."""
    if _SIGN.search(word):
        return _SIGN_SAYS
    first = word.lstrip(_OPENING)[:1]
    score = _END_SAYS if is_last else _COMMA_SAYS if word.endswith((",", ";")) else 0.0
    if first.islower():
        return score + _SMALL_SAYS
    if first.isdigit():
        return score + _NUMBER_SAYS
    if first.isupper():
        return score if is_first else score + _CAPITAL_SAYS
    return score + _CASELESS_SAYS if first.isalpha() else score


def _in_labels(words: Sequence[str], breaks: Set[int]) -> Iterable[str]:
    """What is no running text, in pieces as long as labels; headings of boxes and of comments alone."""
    pieces: list[list[str]] = [[]]
    place = 0
    while place < len(words):
        if size := heading_at(words, place):
            pieces += [list(words[place : place + size]), []]
            place += size
            continue
        width = sum(map(len, pieces[-1]))
        is_full = width >= _WIDEST_LABEL or (width >= _LABEL and _begins(words[place]))
        if place in breaks or is_full:
            pieces.append([])
        pieces[-1].append(words[place])
        place += 1
    return (" ".join(piece) for piece in pieces if piece)


def _in_groups(words: Sequence[str], breaks: Set[int]) -> Iterable[str]:
    """Running text in groups of sentences; the first, which may hold more than its own, and furniture alone."""
    ended = _ended(words)
    groups: list[list[str]] = [[]]
    sentence: list[str] = []
    place = 0
    while place < len(words):
        if not sentence and words[place][:1].isupper() and (size := heading_at(words, place)):
            groups += [[" ".join(words[place : place + size])], []]
            place += size
            continue
        sentence.append(words[place])
        place += 1
        if ended[place - 1] or place in breaks or place == len(words):
            text = " ".join(sentence)
            sentence = []
            if is_furniture(text):
                groups += [[text], []]
                continue
            groups[-1].append(text)
            if len(groups) == 1 or place in breaks or sum(map(len, groups[-1])) >= _GROUP:
                groups.append([])
    return (" ".join(group) for group in groups if group)
