"""A line on which a whole page stands, its blocks parted by single spaces: what is running text in it and what is not.

Nothing but words is left there of what a page is made of. Sentences have small letters and ends; menus, lists of headlines and
buttons have capitals and none. Only where a line would be broken is said here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.months import MONTHS
from corpus.readers.furniture import is_furniture, opens_box, opens_comments
from corpus.readers.furniture_forms import BUTTON_WORDS

_CLOSING = "\"'”’»«)]"
_OPENING = "\"'“”„«»‘([¿¡—–-#*"
_ENDS = re.compile(r"[^\W_](?:\W?[^\W_])?[\"”’»)\]%]*[.!?…][\"'”’»«)\]]*$|[.!?…][\"'”’»«)\]]+$|[。؟।۔]$")
_ABBREVIATED = re.compile(r"(?:^|[.(\"“])[^\W\d_]\.$|^(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|Jr|Prof|Gen|Gov|Sen|Rep|Lt|Col|Sgt|No|vs|Nr|Mio|Mrd|bzw|ca|etc|Inc|Co)\.$")
_MARK = re.compile(r"^[|›»→•·©/>]+$|^©")
_SMALL = 1.0
_CAPITAL = -1.2
_CAPITAL_OF_NOUN = -1.1
_NUMBER = -0.5
_CASELESS = 0.4
_COMMA = 0.8
_END = 2.0
_SIGN = -3.0
_FAR = 45
_TOO_FAR = -1.5
_TURN = 6.0
_BREAK = 14.0
_GIVEN = 1.0
_SHORTEST = 600
_CHUNK = 50
_WIDEST = 75
_GROUP = 240
_HEADINGS = frozenset(
    "comments comment kommentare comentarios commentaires related more most trending read leave join share tags topics popular "
    "recommended advertisement anzeige publicidad werbung newsletter mehr weitere leia lea leggi auch lesen about post see top latest".split()
)


def run_on(line: str) -> list[str]:
    """The parts of a line: groups of sentences, and pieces of what is none; the line alone where it is but prose."""
    words = line.split(" ")
    given = _boundaries(words)
    states = _states(words, given)
    if all(states):
        return [line]
    parts: list[str] = []
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or states[at] != states[start]:
            parts += (_sentences if states[start] else _chunks)(words[start:at], {g - start for g in given})
            start = at
    return parts


def _begins(word: str) -> bool:
    bare = word.lstrip(_OPENING)
    return bool(bare) and not bare[0].islower() or (not bare and word != "-")


def _ended(words: Sequence[str]) -> list[bool]:
    """Which words end a sentence."""
    last = len(words) - 1
    return [
        bool(_ENDS.search(word)) and not _ABBREVIATED.search(word) and (at == last or _begins(words[at + 1]))
        for at, word in enumerate(words)
    ]


def _states(words, given):
    """Which words are running text: the likeliest course, by what each word shows and what each turn costs."""
    ends = _ended(words)
    ahead = [0] * len(words)
    far = 10_000
    for at in range(len(words) - 1, -1, -1):
        far = 0 if ends[at] else far + 1
        if at + 1 in given and not ends[at]: far = 10_000
        ahead[at] = far
    capital = _capital(words, ends)
    prose, other = 0.0, 0.0
    came: list[tuple[bool, bool]] = []
    for at, word in enumerate(words):
        begins = _begins(word)
        is_after_end = at == 0 or ends[at - 1]
        turn = _GIVEN if at in given or at == 0 else _TURN
        from_other = other - turn if begins else -1e9
        into_other = prose - (turn if at in given or is_after_end else _BREAK) if begins else -1e9
        came.append((from_other <= prose, into_other > other))
        prose, other = max(prose, from_other) + _shows(word, begins and is_after_end, ends[at], ahead[at], capital), max(other, into_other)
    state = prose >= other
    states = []
    for from_prose, other_from_prose in reversed(came):
        states.append(state)
        state = from_prose if state else other_from_prose
    return states[::-1]


def _capital(words, ends):
    """What a capital tells in the language of a line: less in German, where every noun has one."""
    shares = []
    start = 0
    for at, is_end in enumerate(ends):
        if is_end:
            if 8 <= at - start < 40:
                sentence = words[start + 1 : at + 1]
                shares.append(sum(word[:1].isupper() for word in sentence) / len(sentence))
            start = at + 1
    shares.sort()
    return _CAPITAL_OF_NOUN if len(shares) >= 3 and shares[len(shares) // 2] >= .24 else _CAPITAL


def _shows(word, is_first, ends, ahead, capital):
    if ahead > _FAR: return _TOO_FAR
    if _MARK.search(word): return _SIGN
    bare = word.lstrip(_OPENING)
    first = bare[:1]
    score = _END if ends else _COMMA if word.endswith((",", ";")) else 0.0
    if first.islower(): return score + _SMALL
    if first.isdigit(): return score + _NUMBER
    if first.isupper(): return score + (0.0 if is_first else capital)
    return score + (_CASELESS if first.isalpha() else 0.0)


_DAY = re.compile(r"\(?\d{1,2}(?:st|nd|rd|th|\.|º)?,?$")
_YEAR = re.compile(r"(?:19|20)\d\d[,.)|:]*$")
_WHOLE_DATE = re.compile(r"\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d|20\d\d[./-]\d{1,2}[./-]\d{1,2})[,|:]?$")
_CLOCK = re.compile(r"(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[ap]\.?m\.?)?|[ap]\.?m\.?|[A-Z]{3,4}|Uhr|um|at|at:|às|[|•·–—,-])[,.|]?$", re.IGNORECASE)


def _boundaries(words: Sequence[str]) -> set[int]:
    """Where blocks surely meet: around dates, around copies of how the page begins, around rows of buttons."""
    given: set[int] = set()
    folded = [word.casefold().strip(",.:;|()") for word in words]
    at = 0
    while at < len(words):
        end = _date_at(words, folded, at)
        if end:
            while end < len(words) and _CLOCK.match(words[end]) and end < at + 8: end += 1
            is_inside = at > 0 and words[at - 1][:1].islower() and not (end < len(words) and words[end][:1].isupper())
            if not is_inside and (end == len(words) or not words[end][:1].islower()):
                given |= {at, end}
            at = end
        else: at += 1
    row = 0
    for at in range(len(words) + 1):
        if at < len(words) and folded[at] in BUTTON_WORDS and words[at][:1].isupper(): row += 1
        else:
            if row >= 2: given |= {at - row, at}
            row = 0
    return given


def _date_at(words, folded, at):
    if _WHOLE_DATE.match(words[at]): return at + 1
    for end in range(at + 3, min(at + 6, len(words) + 1)):
        if _YEAR.match(words[end - 1]) and any(f in MONTHS for f in folded[at:end]) and (_DAY.match(words[at]) or folded[at] in MONTHS):
            return end
    return 0


def _chunks(words, given):
    """What is no running text, in pieces of the length of labels; headings of boxes and of comments alone."""
    pieces: list[list[str]] = [[]]
    at = 0
    while at < len(words):
        heading = _heading_at(words, at)
        if heading:
            pieces += [words[at : at + heading], []]
            at += heading
            continue
        width = sum(map(len, pieces[-1]))
        if pieces[-1] and (at in given or (width >= _CHUNK and (_begins(words[at]) or width >= _WIDEST))):
            pieces.append([])
        pieces[-1].append(words[at])
        at += 1
    return [" ".join(piece) for piece in pieces if piece]


def _heading_at(words, at):
    if words[at].casefold().strip(":") not in _HEADINGS and not (words[at].isdigit() and at+1 < len(words) and words[at+1].casefold() in _HEADINGS):
        return 0
    return next((size for size in (4, 3, 2, 1) if opens_comments(p := " ".join(words[at : at + size])) or opens_box(p)), 0)


def _sentences(words, given):
    ends = _ended(words)
    groups: list[list[str]] = [[]]
    sentence: list[str] = []
    first = True
    skip = 0
    for at, word in enumerate(words):
        if not sentence and word[:1].isupper() and (size := _heading_at(words, at)):
            groups += [[" ".join(words[at : at + size])], []]
            skip = at + size
        if at < skip: continue
        sentence.append(word)
        if ends[at] or at + 1 in given or at + 1 == len(words):
            text = " ".join(sentence)
            if is_furniture(text):
                groups += [[text], []]
            else:
                groups[-1].append(text)
                if first or sum(map(len, groups[-1])) >= _GROUP or at + 1 in given: groups.append([])
            sentence = []
            first = False
    return [" ".join(group) for group in groups if group]
